import type { Repositories } from '../../db/storage.ts';
import type { AuditEntry, AuditFault, AuditHead, AuditReport } from '../vocabulary/audit.ts';
import { belongsTo } from '../vocabulary/people.ts';
import { sha256Hex, unpackContent } from './auditChain.ts';
import type { Environment } from './environment.ts';
import { startChain } from './verifyChain.ts';

/** Entries that are read at a time. */
const PORTION = 200;
/** As many faults as anyone reads: after the first the others follow. */
const TOLD_FAULTS = 100;

/** The log of who did what, and whether it is what was written. */
export function createAudit(environment: Environment) {
  const { storage, caller } = environment;
  const { inTransaction } = storage;
  const heads = (): Promise<AuditHead[]> =>
    inTransaction(async ({ auditChain }) =>
      (await auditChain.listHeads()).filter(({ municipalityCode }) =>
        belongsTo(caller, municipalityCode),
      ),
    );
  return {
    /** The last entry of every chain that the caller may read; to be kept elsewhere. */
    heads,
    /**
     * Reads every chain from its beginning. `anchors` are heads that were kept elsewhere.
     *
     * Shape: portions, so that nothing waits for the whole of it. An entry that is made while it
     *        goes on is judged too.
     */
    verify: async (anchors: readonly AuditHead[] = []): Promise<AuditReport> => {
      const found = await heads();
      const codes = new Set([...found, ...anchors].map((head) => head.municipalityCode));
      const faults: AuditFault[] = [];
      let entries = 0;
      for (const code of codes) {
        const own = [...anchors, ...found].filter((head) => head.municipalityCode === code);
        const checked = await verifyChain(environment, code, own);
        faults.push(...checked.faults);
        entries += checked.entries;
      }
      return {
        ok: faults.length === 0,
        entries,
        heads: await heads(),
        faults: faults.slice(0, TOLD_FAULTS),
      };
    },
  };
}

async function verifyChain(
  { storage: { inTransaction }, auditKey }: Environment,
  municipalityCode: string,
  anchors: readonly AuditHead[],
): Promise<{ faults: AuditFault[]; entries: number }> {
  const chain = startChain(municipalityCode, auditKey, anchors);
  const faults: AuditFault[] = [];
  /** Contents that are not there, by whose they were: right, when a disposal comes later. */
  const missing = new Map<string | null, AuditFault[]>();
  const sound = new Set<string>();
  let after = 0;
  let entries = 0;
  for (;;) {
    const asked = { after, limit: PORTION };
    const isLast = await inTransaction(async (repositories) => {
      const rows = await repositories.auditEntries.listFrom(municipalityCode, asked);
      for (const row of rows) {
        const found = chain.next(row);
        faults.push(...found);
        if (row.entry === undefined) continue;
        const { act, planCaseId } = row.entry;
        if (act === 'planCaseDisposed' && found.length === 0) missing.delete(planCaseId);
        const contents = await contentsOf(repositories, row.entry, sound);
        const fault = chain.contentFault(row.sequence);
        if (contents === 'changed') faults.push(fault);
        if (contents === 'missing') {
          missing.set(planCaseId, [...(missing.get(planCaseId) ?? []), fault]);
        }
      }
      entries += rows.length;
      after = rows.at(-1)?.sequence ?? after;
      return rows.length < PORTION;
    });
    if (isLast) break;
  }
  const all = [...faults, ...[...missing.values()].flat()];
  all.sort((one, other) => one.sequence - other.sequence);
  return { faults: [...all, ...chain.end()], entries };
}

/** Whether what an object was before and after is still what the entry has the hash of. */
async function contentsOf(
  repositories: Repositories,
  { municipalityCode, objectId, beforeSha256, afterSha256 }: AuditEntry,
  sound: Set<string>,
): Promise<'sound' | 'missing' | 'changed'> {
  for (const sha256 of [beforeSha256, afterSha256]) {
    const key = `${objectId} ${sha256 ?? ''}`;
    if (sha256 === null || sound.has(key)) continue;
    const deflated = await repositories.auditEntries.findContent(
      municipalityCode,
      objectId,
      sha256,
    );
    if (deflated === undefined) return 'missing';
    if ((await contentHash(deflated)) !== sha256) return 'changed';
    sound.add(key);
  }
  return 'sound';
}

async function contentHash(deflated: Uint8Array): Promise<string | undefined> {
  try {
    return sha256Hex(await unpackContent(deflated));
  } catch {
    return undefined;
  }
}
