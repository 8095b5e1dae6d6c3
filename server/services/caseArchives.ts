import type { Repositories } from '../../db/storage.ts';
import { csvTables } from '../annex/csvTables.ts';
import type { Approval } from '../vocabulary/approval.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import {
  archivedApprovalsSchema,
  archivedHistorySchema,
  archiveManifestSchema,
  MANIFEST,
  type ArchiveManifest,
  type Provenance,
} from '../vocabulary/caseArchive.ts';
import { toCsv } from '../vocabulary/csvText.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { isAnyOf } from '../vocabulary/people.ts';
import type { CaseFile, PlanCase } from '../vocabulary/planCase.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';
import { historyTextsSv } from '../vocabulary/text/sv/history.ts';
import { sha256Hex } from './auditChain.ts';
import { joinAsCreator } from './caseMembers.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Environment } from './environment.ts';
import type { createHistory } from './history.ts';
import { parseJsonBytes } from './parseJson.ts';
import { exportedCase, insertCase } from './planCases.ts';
import { readCaseFile } from './readCaseFile.ts';
import { record } from './record.ts';
import { summaryOf, unseal } from './sealing.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf, readStoredCase } from './storedCase.ts';
import { packFiles, unpackFiles, type PackedFile } from './zipFiles.ts';

const names = {
  planCase: 'arende.json',
  history: 'historik.json',
  historyTable: 'historik.csv',
  approvals: 'godkannanden.json',
  snapshots: 'ogonblicksbilder/',
  annexes: 'bilagor/',
  tables: 'tabeller/',
} as const;

const json = (path: string, content: unknown): PackedFile => ({
  path,
  bytes: Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8'),
});

/** A whole case in one file, to keep in an archive or to go on with elsewhere. */
export function createCaseArchives(
  environment: Environment,
  snapshots: ReturnType<typeof createSnapshots>,
  history: ReturnType<typeof createHistory>,
) {
  const { caller, now, codeVersion, storage } = environment;
  return {
    /** ZIP: the case, its history, snapshots, tables and frozen annexes, and a list of sums. */
    export: async (planCaseId: string): Promise<Uint8Array> => {
      const kept = await storage.inTransaction((repositories) => keptOf(repositories, planCaseId));
      const files: PackedFile[] = [
        json(names.planCase, kept.file),
        json(names.history, await history.entries(planCaseId)),
        { path: names.historyTable, bytes: await historyCsv(history, planCaseId) },
        json(names.approvals, kept.approvals),
      ];
      for (const { id, status, document } of kept.snapshots) {
        files.push({ path: `${names.snapshots}${id}.json`, bytes: Buffer.from(document, 'utf8') });
        for (const { name, csv } of csvTables(unseal(document))) {
          files.push({ path: `${names.tables}${id}/${name}`, bytes: Buffer.from(csv, 'utf8') });
        }
        if (status !== 'frozen') continue;
        const pdf = await snapshots.annex(planCaseId, id);
        files.push({ path: `${names.annexes}${id}.pdf`, bytes: pdf });
      }
      const { id, municipalityCode, title, version, createdAt, updatedAt } = kept.planCase;
      const manifest: ArchiveManifest = {
        schema: 'helkalkyl-case-archive/1',
        createdAt: now(),
        createdBy: caller.name,
        codeVersion,
        planCase: { id, municipalityCode, title, version, createdAt, updatedAt },
        chainHead: kept.chainHead,
        files: files.map(({ path, bytes }) => ({
          path,
          sizeBytes: bytes.length,
          sha256: sha256Hex(bytes),
        })),
      };
      return packFiles([json(MANIFEST, manifest), ...files], manifest.createdAt);
    },
    /**
     * All of an archive or nothing, under the ids that it had.
     * Throws: DomainError `archive…` saying which file is at fault, or that the case is here.
     */
    import: async (bytes: Uint8Array): Promise<PlanCase> => {
      const archive = readArchive(await unpackFiles(bytes));
      const { id, municipalityCode, version, createdAt } = archive.manifest.planCase;
      if (!isAnyOf(caller, ['caseOfficer', 'apiClient'], municipalityCode)) {
        throw new DomainError('municipalityForeign', { code: municipalityCode });
      }
      checkAlternatives(archive.file.alternatives);
      const planCase: PlanCase = {
        ...{ id, version, createdAt, updatedAt: now() },
        ...contentOf(archive.file),
      };
      return storage.inTransaction(async (repositories) => {
        await assertNew(repositories, planCase);
        await insertCase(repositories, planCase, archive.file);
        await joinAsCreator(repositories, caller, planCase);
        await insertSnapshots(repositories, planCase, archive);
        await record(environment, repositories, {
          act: 'planCaseImported',
          ...{ municipalityCode, objectId: id, planCaseId: id, version },
          ...{ before: provenanceOf(archive), after: planCase },
        });
        return planCase;
      });
    },
  };
}

/** The list of files is of the archive, and is left with it. */
function provenanceOf({ manifest, entries }: Archive): Provenance {
  const { schema, createdAt, createdBy, codeVersion, planCase, chainHead } = manifest;
  const archive = { schema, createdAt, createdBy, codeVersion, planCase, chainHead };
  return { schema: 'helkalkyl-provenance/1', archive, entries };
}

async function keptOf(repositories: Repositories, planCaseId: string) {
  const planCase = await readStoredCase(repositories, planCaseId);
  const snapshots: { id: string; status: string; document: string }[] = [];
  for (const { id, status } of await repositories.snapshots.listByPlanCase(planCase)) {
    const kept = await repositories.snapshots.find(planCase, id);
    invariant(kept !== undefined, `snapshot ${id} is listed and not there`);
    snapshots.push({ id, status, document: kept.document });
  }
  const heads = await repositories.auditChain.listHeads();
  return {
    planCase,
    file: await exportedCase(repositories, planCaseId),
    approvals: await repositories.approvals.list(planCase),
    snapshots,
    chainHead: heads.find((head) => head.municipalityCode === planCase.municipalityCode) ?? null,
  };
}

async function historyCsv(
  history: ReturnType<typeof createHistory>,
  planCaseId: string,
): Promise<Uint8Array> {
  const items = await history.list(planCaseId);
  const rows = items.map(({ happenedAt, actorName, sentence, why, toVersion }) => [
    ...[happenedAt, actorName, sentence, why ?? '', toVersion ?? ''],
  ]);
  return Buffer.from(toCsv([[...historyTextsSv.tableHead], ...rows]), 'utf8');
}

type Archive = {
  readonly manifest: ArchiveManifest;
  readonly file: CaseFile;
  readonly entries: AuditEntry[];
  readonly approvals: Approval[];
  readonly snapshots: readonly { readonly snapshot: Snapshot; readonly document: string }[];
};

function readArchive(files: readonly PackedFile[]): Archive {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const manifest = archiveManifestSchema.safeParse(jsonOf(byPath.get(MANIFEST))).data;
  if (manifest === undefined) throw new DomainError('archiveForeign');
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const bytes = byPath.get(path);
    if (bytes === undefined) throw new DomainError('archiveIncomplete', { path });
    if (bytes.length !== sizeBytes || sha256Hex(bytes) !== sha256) {
      throw new DomainError('archiveTampered', { path });
    }
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const extra = files.find(({ path }) => !known.has(path));
  if (extra !== undefined) throw new DomainError('archiveTampered', { path: extra.path });
  if (known.size !== files.length) throw new DomainError('archiveTampered', { path: MANIFEST });
  const wrong = (path: string) => new DomainError('archiveTampered', { path });
  const entries = archivedHistorySchema.safeParse(jsonOf(byPath.get(names.history))).data;
  const approvals = archivedApprovalsSchema.safeParse(jsonOf(byPath.get(names.approvals))).data;
  if (entries === undefined) throw wrong(names.history);
  if (approvals === undefined) throw wrong(names.approvals);
  const { id, municipalityCode } = manifest.planCase;
  const file = readCaseFile(jsonOf(byPath.get(names.planCase)));
  if (file.municipalityCode !== municipalityCode) throw wrong(names.planCase);
  const snapshots = files
    .filter(({ path }) => path.startsWith(names.snapshots))
    .map(({ path, bytes }) => {
      const document = Buffer.from(bytes).toString('utf8');
      const snapshot = snapshotOf(document);
      if (snapshot?.planCase.id !== id || snapshot.planCase.municipalityCode !== municipalityCode) {
        throw wrong(path);
      }
      return { snapshot, document };
    });
  return { manifest, file, entries, approvals, snapshots };
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  return bytes === undefined ? undefined : parseJsonBytes(bytes);
}

function snapshotOf(document: string): Snapshot | undefined {
  try {
    return unseal(document);
  } catch {
    return undefined;
  }
}

/** Ids are the same everywhere; a case that is here, or was and was disposed of, is not read again. */
async function assertNew(
  { planCaseDirectory, disposals }: Repositories,
  { id, municipalityCode, title }: PlanCase,
): Promise<void> {
  if (await planCaseDirectory.isTaken(id)) throw new DomainError('archiveCaseHere', { title, id });
  const disposed = await disposals.list(municipalityCode);
  if (disposed.some(({ planCaseId }) => planCaseId === id)) {
    throw new DomainError('archiveCaseDisposed', { title, id });
  }
}

async function insertSnapshots(
  repositories: Repositories,
  planCase: PlanCase,
  { snapshots, approvals }: Archive,
): Promise<void> {
  const { municipalityCode } = planCase;
  for (const { snapshot, document } of snapshots) {
    const approverId = snapshot.signOffs?.approver.id;
    await repositories.snapshots.insert({
      ...summaryOf({ snapshot, document, sha256: sha256Hex(document) }),
      ...{ municipalityCode, document },
      ...(approverId === undefined ? {} : { approverId }),
    });
  }
  for (const approval of approvals) {
    await repositories.approvals.insert(planCase, approval);
    if (approval.decision !== 'waiting') await repositories.approvals.decide(planCase, approval);
  }
}
