import type { Repositories } from '../../db/storage.ts';
import type { AuditAct } from '../vocabulary/audit.ts';
import { canonical, entryHash, packContent, sha256Hex } from './auditChain.ts';
import type { Environment } from './environment.ts';

/** What was done. `before` and `after` are the object as JSON; absent where there was none. */
export type Recorded = {
  readonly act: AuditAct;
  readonly municipalityCode: string;
  readonly objectId: string;
  /** The case that the act is in the history of, and its version after the act. */
  readonly planCaseId?: string | undefined;
  readonly version?: number | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string | undefined;
};

/**
 * Appends an act to the municipality's chain, in the same transaction as the act itself: call it
 * last, since from here on nobody else in the municipality can change anything until it ends.
 */
export async function record(
  { caller, now, auditKey }: Pick<Environment, 'caller' | 'now' | 'auditKey'>,
  { auditChain }: Pick<Repositories, 'auditChain'>,
  recorded: Recorded,
): Promise<void> {
  const { act, municipalityCode, objectId, planCaseId, version, why } = recorded;
  const keep = async (content: unknown): Promise<string | null> => {
    if (content === undefined) return null;
    const text = canonical(content);
    const sha256 = sha256Hex(text);
    if (!(await auditChain.hasContent(municipalityCode, objectId, sha256))) {
      const deflated = await packContent(text);
      await auditChain.keepContent(municipalityCode, objectId, { sha256, deflated });
    }
    return sha256;
  };
  const beforeSha256 = await keep(recorded.before);
  const afterSha256 = await keep(recorded.after);
  const entry = {
    municipalityCode,
    ...(await auditChain.takeNext(municipalityCode)),
    happenedAt: now(),
    actorId: caller.id,
    actorName: caller.name,
    act,
    objectId,
    planCaseId: planCaseId ?? null,
    version: version ?? null,
    beforeSha256,
    afterSha256,
    why: why ?? null,
  };
  await auditChain.append({ ...entry, hash: entryHash(auditKey, entry) });
}
