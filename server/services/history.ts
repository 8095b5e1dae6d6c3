import type { Repositories } from '../../db/storage.ts';
import { changeSentences } from '../model/changeSentences.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import { provenanceSchema } from '../vocabulary/caseArchive.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { CaseComparison, HistoryItem } from '../vocabulary/history.ts';
import { planCaseSchema, type CaseFile, type PlanCase } from '../vocabulary/planCase.ts';
import { historyTexts } from '../vocabulary/text/sv/history.ts';
import { unpackContent } from './auditChain.ts';
import type { Environment } from './environment.ts';
import { historyItems } from './historyItems.ts';
import type { createPlanCases } from './planCases.ts';
import { caseFileOf, locateCase, readStoredCase } from './storedCase.ts';

/** As many differences as anyone reads. */
const TOLD_DIFFERENCES = 300;

/** What has happened to a case, and the way back to any version of it. */
export function createHistory(
  { storage: { inTransaction } }: Environment,
  planCases: ReturnType<typeof createPlanCases>,
) {
  const readVersion = (planCaseId: string, version: number): Promise<PlanCase> =>
    inTransaction((repositories) => versionOf(repositories, planCaseId, version));
  return {
    /** Latest first. */
    list: (planCaseId: string): Promise<HistoryItem[]> =>
      inTransaction(async ({ auditEntries, ...repositories }) => {
        const key = await locateCase({ auditEntries, ...repositories }, planCaseId);
        const entries = await auditEntries.listByPlanCase(key);
        const earlier = await earlierEntries({ auditEntries, ...repositories }, entries);
        return [...historyItems(entries), ...historyItems(earlier).map(fromElsewhere)];
      }),
    /** Every entry, those from before the case came here first. */
    entries: (planCaseId: string): Promise<AuditEntry[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const entries = await repositories.auditEntries.listByPlanCase(key);
        return [...(await earlierEntries(repositories, entries)), ...entries];
      }),
    /** Throws: DomainError `versionNotKept`. */
    readVersion,
    /** What differs between two versions, told. Throws: DomainError `versionNotKept`. */
    compare: async (planCaseId: string, from: number, to: number): Promise<CaseComparison> => {
      const before = await readVersion(planCaseId, from);
      const after = await readVersion(planCaseId, to);
      const all = changeSentences(before, after).map(({ kind, path, placeSv, sentenceSv }) => ({
        kind,
        of: path[0] === 'stage' ? ('process' as const) : ('content' as const),
        place: placeSv,
        sentence: sentenceSv,
      }));
      const differences = all.slice(0, TOLD_DIFFERENCES);
      return { from, to, differences, more: all.length - differences.length };
    },
    /**
     * Makes an earlier version the case as it is from now on: a change like any other, with what
     * was there in between kept. The stage is where it is: only its steps move it.
     *
     * Throws: DomainError `versionNotKept`, and what a change throws.
     */
    restore: async (
      planCaseId: string,
      version: number,
      { toVersion, why }: { readonly toVersion: number; readonly why: string },
    ): Promise<PlanCase> => {
      const earlier = await readVersion(planCaseId, toVersion);
      const { stage } = await planCases.read(planCaseId);
      const file: CaseFile = { ...caseFileOf(earlier), stage };
      return planCases.restore(planCaseId, version, { file, why });
    },
  };
}

/** What was done with a case before it came here; nothing when it began here. */
async function earlierEntries(
  { auditEntries }: Repositories,
  entries: readonly AuditEntry[],
): Promise<AuditEntry[]> {
  const came = entries.find(({ act }) => act === 'planCaseImported');
  if (came?.beforeSha256 == null) return [];
  const { municipalityCode, objectId, beforeSha256 } = came;
  const deflated = await auditEntries.findContent(municipalityCode, objectId, beforeSha256);
  if (deflated === undefined) return [];
  return provenanceSchema.parse(JSON.parse(await unpackContent(deflated))).entries;
}

/** Told, and no way to it: its contents are where it was done. */
function fromElsewhere(item: HistoryItem): HistoryItem {
  return {
    ...item,
    sequence: -item.sequence,
    sentence: historyTexts.elsewhere(item.sentence),
    fromVersion: null,
    toVersion: null,
  };
}

async function versionOf(
  repositories: Repositories,
  planCaseId: string,
  version: number,
): Promise<PlanCase> {
  const stored = await readStoredCase(repositories, planCaseId);
  if (stored.version === version) return stored;
  const entries = await repositories.auditEntries.listByPlanCase(stored);
  const isCase = ({ objectId }: AuditEntry) => objectId === planCaseId;
  const isHere = ({ act }: AuditEntry) => act !== 'planCaseImported';
  const made = entries.find((entry) => isCase(entry) && entry.version === version);
  // Of a case from before there was a log, the first change has what was before it.
  const left = entries.find(
    (entry) => isCase(entry) && isHere(entry) && entry.version === version + 1,
  );
  const sha256 = made?.afterSha256 ?? left?.beforeSha256 ?? undefined;
  const deflated =
    sha256 === undefined
      ? undefined
      : await repositories.auditEntries.findContent(stored.municipalityCode, planCaseId, sha256);
  if (deflated === undefined) throw new DomainError('versionNotKept', { version });
  return planCaseSchema.parse(JSON.parse(await unpackContent(deflated)));
}
