import type { PlanFileContent } from '../../db/repositories/planFiles.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type {
  Alternative,
  CaseFile,
  PlanCase,
  PlanCaseSummary,
  StoredPlanArea,
} from '../vocabulary/planCase.ts';
import { joinAsCreator } from './caseMembers.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Environment } from './environment.ts';
import { caseFileOf, contentOf, locateCase, readStoredCase, staleVersion } from './storedCase.ts';

export type PageOfCases = {
  items: PlanCaseSummary[];
  page: number;
  limit: number;
  /** All cases, whatever the page. */
  total: number;
};

/** An outline, and the file that it was read from when there is one. */
export type PlanOutline = {
  readonly planArea: StoredPlanArea;
  readonly readFrom?: PlanFileContent;
};

/**
 * Cases and their alternatives. Every change names the version it was made on and counts it up,
 * in one transaction with the change itself.
 */
export function createPlanCases({ storage: { inTransaction }, caller, now, newId }: Environment) {
  const list = ({ page, limit }: { page: number; limit: number }): Promise<PageOfCases> =>
    inTransaction(async ({ planCases, planCaseDirectory }) => {
      const codes = await planCaseDirectory.listMunicipalityCodes();
      const found = await planCases.listSummaries(codes, { offset: (page - 1) * limit, limit });
      return { ...found, page, limit };
    });

  const create = async (file: CaseFile): Promise<PlanCase> => {
    checkAlternatives(file.alternatives);
    const time = now();
    const stamps = { id: newId(), version: 1, createdAt: time, updatedAt: time };
    const planCase = { ...stamps, ...contentOf(file) };
    return inTransaction(async (repositories) => {
      await insertCase(repositories, planCase, file);
      await joinAsCreator(repositories, caller, planCase);
      return planCase;
    });
  };

  const change = (planCaseId: string, version: number, file: CaseFile): Promise<PlanCase> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      return changeCase(repositories, { stored, version, file, updatedAt: now() });
    });

  const putPlanArea = (
    planCaseId: string,
    version: number,
    { planArea, readFrom }: PlanOutline,
  ): Promise<PlanCase> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const changed = { ...stored, planArea, version: version + 1, updatedAt: now() };
      const written = await writeCase(repositories, stored, version, changed);
      if (readFrom !== undefined) await repositories.planFiles.put(written, readFrom);
      return written;
    });

  const remove = (planCaseId: string, version: number): Promise<void> =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      const { length: count } = await repositories.snapshots.listByPlanCase(key);
      if (count > 0) throw new DomainError('planCaseHasSnapshots', { count });
      const isDeleted = await repositories.planCases.delete(key, version);
      if (!isDeleted) throw await staleVersion(repositories, key, version);
      await repositories.planCaseDirectory.delete(planCaseId);
    });

  const read = (planCaseId: string): Promise<PlanCase> =>
    inTransaction((repositories) => readStoredCase(repositories, planCaseId));

  return {
    list,
    create,
    read,
    change,
    putPlanArea,
    delete: remove,
    /** Whether a case with this municipality, title and registry number is here. */
    has: ({ municipalityCode, title, registryNumber }: CaseFile): Promise<boolean> =>
      inTransaction(({ planCases }) =>
        planCases.exists(municipalityCode, { title, registryNumber }),
      ),
    exportFile: (planCaseId: string): Promise<CaseFile> =>
      inTransaction((repositories) => exportedCase(repositories, planCaseId)),
    ...createAlternatives({ inTransaction, now }),
  };
}

async function insertCase(
  repositories: Repositories,
  planCase: PlanCase,
  { process: facts }: CaseFile,
): Promise<void> {
  await repositories.planCaseDirectory.insert(planCase.id, planCase.municipalityCode);
  const { alternatives, ...head } = planCase;
  await repositories.planCases.insert(head);
  await repositories.alternatives.replaceAll(planCase, alternatives);
  if (facts === undefined) return;
  await repositories.processes.put(planCase, 0, { facts, updatedAt: planCase.updatedAt });
}

/** What a file says in place of what is stored; days of the process only when it has them. */
async function changeCase(
  repositories: Repositories,
  {
    stored,
    version,
    file,
    updatedAt,
  }: {
    readonly stored: PlanCase;
    readonly version: number;
    readonly file: CaseFile;
    readonly updatedAt: string;
  },
): Promise<PlanCase> {
  // Someone else's step is a change of theirs, not of this one.
  if (stored.version === version && file.stage !== stored.stage) {
    throw new DomainError('stageIsAdvanced');
  }
  const { id, createdAt } = stored;
  const stamps = { id, createdAt, version: version + 1, updatedAt };
  const changed = { ...contentOf(file), ...stamps };
  const written = await writeCase(repositories, stored, version, changed);
  const { process: facts } = file;
  if (facts === undefined) return written;
  const since = (await repositories.processes.find(stored))?.version ?? 0;
  await repositories.processes.put(stored, since, { facts, updatedAt });
  return written;
}

async function exportedCase(repositories: Repositories, planCaseId: string): Promise<CaseFile> {
  const planCase = await readStoredCase(repositories, planCaseId);
  const process = await repositories.processes.find(planCase);
  return { ...caseFileOf(planCase), ...(process === undefined ? {} : { process: process.facts }) };
}

/** Writes on top of `version`, or says that it is no longer the version. */
export async function writeCase(
  repositories: Repositories,
  stored: PlanCase,
  version: number,
  changed: PlanCase,
): Promise<PlanCase> {
  const from = stored.municipalityCode;
  const to = changed.municipalityCode;
  if (stored.version !== version) throw await staleVersion(repositories, stored, version);
  if (from !== to) throw new DomainError('planCaseMunicipalityFixed', { from, to });
  checkAlternatives(changed.alternatives);
  const { alternatives, ...head } = changed;
  const isWritten = await repositories.planCases.update(head, version);
  if (!isWritten) throw await staleVersion(repositories, stored, version);
  await repositories.alternatives.replaceAll(changed, alternatives);
  return changed;
}

type Changed<Value> = { readonly version: number; readonly value: Value };

function createAlternatives({
  inTransaction,
  now,
}: Pick<Environment, 'now'> & Pick<Environment['storage'], 'inTransaction'>) {
  /** Replaces the case's alternatives by what `edit` makes of them. */
  const edit = (
    planCaseId: string,
    version: number,
    editList: (alternatives: readonly Alternative[]) => Alternative[],
  ): Promise<number> =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      const isBumped = await repositories.planCases.bump(key, version, now());
      if (!isBumped) throw await staleVersion(repositories, key, version);
      const alternatives = editList(await repositories.alternatives.listByPlanCase(key));
      checkAlternatives(alternatives);
      await repositories.alternatives.replaceAll(key, alternatives);
      return version + 1;
    });

  return {
    listAlternatives: (planCaseId: string): Promise<Changed<Alternative[]>> =>
      inTransaction(async (repositories) => {
        const { version, alternatives } = await readStoredCase(repositories, planCaseId);
        return { version, value: alternatives };
      }),
    /** Changes the alternative with this id, or adds it last. */
    putAlternative: async (
      planCaseId: string,
      version: number,
      alternativeId: string,
      alternative: Alternative,
    ): Promise<Changed<Alternative>> => {
      if (alternative.id !== alternativeId) {
        const facts = { path: alternativeId, body: alternative.id };
        throw new DomainError('alternativeIdMismatch', facts);
      }
      const changed = await edit(planCaseId, version, (alternatives) =>
        alternatives.some(({ id }) => id === alternativeId)
          ? alternatives.map((each) => (each.id === alternativeId ? alternative : each))
          : [...alternatives, alternative],
      );
      return { version: changed, value: alternative };
    },
    deleteAlternative: (
      planCaseId: string,
      version: number,
      alternativeId: string,
    ): Promise<number> =>
      edit(planCaseId, version, (alternatives) => {
        const rest = alternatives.filter(({ id }) => id !== alternativeId);
        if (rest.length === alternatives.length) {
          throw new DomainError('alternativeNotFound', { alternativeId });
        }
        return rest;
      }),
  };
}
