import type { Repositories } from '../../db/storage.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import { planCaseSchema, type PlanCase } from '../vocabulary/planCase.ts';
import { unpackContent } from './auditChain.ts';

/** The case as it was in `version`; undefined when the log has not kept it. */
export async function findCaseVersion(
  repositories: Repositories,
  stored: PlanCase,
  version: number,
): Promise<PlanCase | undefined> {
  if (stored.version === version) return stored;
  const entries = await repositories.auditEntries.listByPlanCase(stored);
  const isCase = ({ objectId, act }: AuditEntry) => objectId === stored.id && act !== 'saveNamed';
  const isHere = ({ act }: AuditEntry) => act !== 'planCaseImported';
  const made = entries.find((entry) => isCase(entry) && entry.version === version);
  // Of a case from before there was a log, the first change has what was before it.
  const left = entries.find(
    (entry) => isCase(entry) && isHere(entry) && entry.version === version + 1,
  );
  const sha256 = made?.afterSha256 ?? left?.beforeSha256 ?? null;
  const content = await keptContent(repositories, stored, sha256);
  return content === undefined ? undefined : planCaseSchema.parse(content);
}

/** What the log keeps under a hash of the case; undefined when there is nothing. */
export async function keptContent(
  { auditEntries }: Repositories,
  { municipalityCode, id }: Pick<PlanCase, 'municipalityCode' | 'id'>,
  sha256: string | null,
): Promise<unknown> {
  if (sha256 === null) return undefined;
  const deflated = await auditEntries.findContent(municipalityCode, id, sha256);
  return deflated === undefined ? undefined : JSON.parse(await unpackContent(deflated));
}
