import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { changeSentences } from '../model/changeSentences.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import { provenanceSchema } from '../vocabulary/caseArchive.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { CaseComparison, HistoryItem, SaveName } from '../vocabulary/history.ts';
import type { CaseFile, PlanCase } from '../vocabulary/planCase.ts';
import type { StageChange } from '../vocabulary/stageChange.ts';
import { historyTexts } from '../vocabulary/text/sv/history.ts';
import { unpackContent } from './auditChain.ts';
import { findCaseVersion, keptContent } from './caseVersions.ts';
import type { Environment } from './environment.ts';
import { historyItems } from './historyItems.ts';
import type { createPlanCases } from './planCases.ts';
import { record } from './record.ts';
import { caseFileOf, locateCase, readStoredCase } from './storedCase.ts';

/** As many differences as anyone reads. */
const TOLD_DIFFERENCES = 300;

/** What has happened to a case, and the way back to any version of it. */
export function createHistory(
  environment: Environment,
  planCases: ReturnType<typeof createPlanCases>,
) {
  const { inTransaction } = environment.storage;
  const readVersion = (planCaseId: string, version: number): Promise<PlanCase> =>
    inTransaction((repositories) => versionOf(repositories, planCaseId, version));
  return {
    /** Latest first. */
    list: (planCaseId: string): Promise<HistoryItem[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const entries = await repositories.auditEntries.listByPlanCase(key);
        const earlier = await earlierEntries(repositories, entries);
        const contents = await contentsOfFacts(repositories, key, entries);
        const steps = stepsOf(entries, await repositories.stageChanges.list(key));
        const here = historyItems(entries, {
          contentOf: (sha256) => contents.get(sha256),
          stepOf: (sequence) => steps.get(sequence),
        });
        return [...here, ...historyItems(earlier).map(fromElsewhere)];
      }),
    /** Every entry, those from before the case came here first. */
    entries: (planCaseId: string): Promise<AuditEntry[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const entries = await repositories.auditEntries.listByPlanCase(key);
        return [...(await earlierEntries(repositories, entries)), ...entries];
      }),
    names: (planCaseId: string): Promise<SaveName[]> =>
      inTransaction(async (repositories) =>
        namesOf(repositories, await locateCase(repositories, planCaseId)),
      ),
    /** Throws: DomainError `versionNotKept`. */
    nameSave: (planCaseId: string, version: number, name: string): Promise<SaveName[]> =>
      inTransaction(async (repositories) => {
        const { id, municipalityCode } = await versionOf(repositories, planCaseId, version);
        await record(environment, repositories, {
          ...{ act: 'saveNamed', municipalityCode, objectId: id, planCaseId: id },
          ...{ version, why: name },
        });
        return namesOf(repositories, { municipalityCode, id });
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

/** What frozen annexes stand on and what saves were called last; the latest save first. */
async function namesOf(repositories: Repositories, key: TenantKey): Promise<SaveName[]> {
  const snapshots = await repositories.snapshots.listByPlanCase(key);
  const frozen = (await repositories.approvals.list(key)).flatMap(({ frozen: annex }) => {
    const stands = snapshots.find(({ id }) => id === annex?.snapshotId);
    if (annex === null || stands === undefined) return [];
    return [{ version: stands.planCaseVersion, name: historyTexts.frozen(annex.number) }];
  });
  const entries = await repositories.auditEntries.listByPlanCase(key);
  const given = new Map(
    entries.flatMap(({ act, version, why }) =>
      act === 'saveNamed' && version !== null && why !== null ? [[version, why] as const] : [],
    ),
  );
  const named = [...given].map(([version, name]) => ({ version, name }));
  return [...named, ...frozen].toSorted((a, b) => b.version - a.version);
}

/** What was said of the case's way before and after each change of it, by hash. */
async function contentsOfFacts(
  { auditEntries }: Repositories,
  key: TenantKey,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, unknown>> {
  const hashes = entries
    .filter(({ act }) => act === 'processChanged')
    .flatMap(({ beforeSha256, afterSha256 }) => [beforeSha256, afterSha256])
    .filter((sha256) => sha256 !== null);
  const kept = await auditEntries.listContents(key, [...new Set(hashes)]);
  const read = kept.map(async ({ sha256, deflated }) => {
    const content: unknown = JSON.parse(await unpackContent(deflated));
    return [sha256, content] as const;
  });
  return new Map(await Promise.all(read));
}

/** Each step, latest first, with the entry that was made with it. */
function stepsOf(entries: readonly AuditEntry[], latestFirst: readonly StageChange[]) {
  const taken = entries.filter(({ act }) => act === 'stageAdvanced').reverse();
  return new Map(taken.map(({ sequence }, at) => [sequence, latestFirst[at]] as const));
}

/** What was done with a case before it came here; nothing when it began here. */
async function earlierEntries(
  repositories: Repositories,
  entries: readonly AuditEntry[],
): Promise<AuditEntry[]> {
  const came = entries.find(({ act }) => act === 'planCaseImported');
  if (came === undefined) return [];
  const { municipalityCode, objectId: id, beforeSha256 } = came;
  const content = await keptContent(repositories, { municipalityCode, id }, beforeSha256);
  return content === undefined ? [] : provenanceSchema.parse(content).entries;
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
  const found = await findCaseVersion(repositories, stored, version);
  if (found === undefined) throw new DomainError('versionNotKept', { version });
  return found;
}
