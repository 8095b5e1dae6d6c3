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
import type { AuditAct } from '../vocabulary/audit.ts';
import { joinAsCreator } from './caseMembers.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Environment } from './environment.ts';
import { record, type Recorded } from './record.ts';
import { caseFileOf, contentOf, readStoredCase, staleVersion } from './storedCase.ts';

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
export function createPlanCases(environment: Environment) {
  return {
    ...createReading(environment),
    ...createChanging(environment),
    ...createAlternatives(environment),
  };
}

function createReading({ storage: { inTransaction } }: Environment) {
  const list = ({ page, limit }: { page: number; limit: number }): Promise<PageOfCases> =>
    inTransaction(async ({ planCases, planCaseDirectory }) => {
      const codes = await planCaseDirectory.listMunicipalityCodes();
      const found = await planCases.listSummaries(codes, { offset: (page - 1) * limit, limit });
      return { ...found, page, limit };
    });

  const read = (planCaseId: string): Promise<PlanCase> =>
    inTransaction((repositories) => readStoredCase(repositories, planCaseId));

  return {
    list,
    read,
    /** Whether a case with this municipality, title and registry number is here. */
    has: ({ municipalityCode, title, registryNumber }: CaseFile): Promise<boolean> =>
      inTransaction(({ planCases }) =>
        planCases.exists(municipalityCode, { title, registryNumber }),
      ),
    exportFile: async (planCaseId: string): Promise<CaseFile> => caseFileOf(await read(planCaseId)),
  };
}

function createChanging(environment: Environment) {
  const { caller, now, newId } = environment;
  const { inTransaction } = environment.storage;
  const writeCase = createWriteCase(environment);
  const create = async (file: CaseFile): Promise<PlanCase> => {
    checkAlternatives(file.alternatives);
    const time = now();
    const stamps = { id: newId(), version: 1, createdAt: time, updatedAt: time };
    const planCase = { ...stamps, ...contentOf(file) };
    return inTransaction(async (repositories) => {
      await repositories.planCaseDirectory.insert(planCase.id, planCase.municipalityCode);
      const { alternatives, ...head } = planCase;
      await repositories.planCases.insert(head);
      await repositories.alternatives.replaceAll(planCase, alternatives);
      await joinAsCreator(repositories, caller, planCase);
      await record(
        environment,
        repositories,
        recordedChange('planCaseCreated', undefined, planCase),
      );
      return planCase;
    });
  };

  const change = (planCaseId: string, version: number, file: CaseFile): Promise<PlanCase> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const { id, createdAt } = stored;
      return writeCase(
        repositories,
        stored,
        version,
        {
          ...contentOf(file),
          id,
          createdAt,
          version: version + 1,
          updatedAt: now(),
        },
        'planCaseChanged',
      );
    });

  const putPlanArea = (
    planCaseId: string,
    version: number,
    { planArea, readFrom }: PlanOutline,
  ): Promise<PlanCase> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const changed = { ...stored, planArea, version: version + 1, updatedAt: now() };
      if (readFrom !== undefined) await repositories.planFiles.put(stored, readFrom);
      return writeCase(repositories, stored, version, changed, 'planAreaChanged');
    });

  const remove = (planCaseId: string, version: number): Promise<void> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const { length: count } = await repositories.snapshots.listByPlanCase(stored);
      if (count > 0) throw new DomainError('planCaseHasSnapshots', { count });
      const isDeleted = await repositories.planCases.delete(stored, version);
      if (!isDeleted) throw await staleVersion(repositories, stored, version);
      await repositories.planCaseDirectory.delete(planCaseId);
      const deleted = recordedChange('planCaseDeleted', stored, stored);
      await record(environment, repositories, { ...deleted, after: undefined });
    });

  return { create, change, putPlanArea, delete: remove };
}

/** Writes on top of `version`, or says that it is no longer the version. */
function createWriteCase(environment: Environment) {
  return async (
    repositories: Repositories,
    stored: PlanCase,
    version: number,
    changed: PlanCase,
    act: AuditAct,
  ): Promise<PlanCase> => {
    const from = stored.municipalityCode;
    const to = changed.municipalityCode;
    if (stored.version !== version) throw await staleVersion(repositories, stored, version);
    if (from !== to) throw new DomainError('planCaseMunicipalityFixed', { from, to });
    checkAlternatives(changed.alternatives);
    const { alternatives, ...head } = changed;
    const isWritten = await repositories.planCases.update(head, version);
    if (!isWritten) throw await staleVersion(repositories, stored, version);
    await repositories.alternatives.replaceAll(changed, alternatives);
    await record(environment, repositories, recordedChange(act, stored, changed));
    return changed;
  };
}

function recordedChange(act: AuditAct, before: PlanCase | undefined, after: PlanCase): Recorded {
  const { id, municipalityCode, version } = after;
  return { act, municipalityCode, objectId: id, planCaseId: id, version, before, after };
}

type Changed<Value> = { readonly version: number; readonly value: Value };

function createAlternatives(environment: Environment) {
  const { inTransaction } = environment.storage;
  /** Replaces the case's alternatives by what `edit` makes of them. */
  const edit = (
    planCaseId: string,
    version: number,
    act: 'alternativeChanged' | 'alternativeRemoved',
    editList: (alternatives: readonly Alternative[]) => Alternative[],
  ): Promise<number> =>
    inTransaction(async (repositories) => {
      const stored = await readStoredCase(repositories, planCaseId);
      const updatedAt = environment.now();
      const isBumped = await repositories.planCases.bump(stored, version, updatedAt);
      if (!isBumped) throw await staleVersion(repositories, stored, version);
      const alternatives = editList(stored.alternatives);
      checkAlternatives(alternatives);
      await repositories.alternatives.replaceAll(stored, alternatives);
      const changed = { ...stored, version: version + 1, updatedAt, alternatives };
      await record(environment, repositories, recordedChange(act, stored, changed));
      return changed.version;
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
      const changed = await edit(planCaseId, version, 'alternativeChanged', (alternatives) =>
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
      edit(planCaseId, version, 'alternativeRemoved', (alternatives) => {
        const rest = alternatives.filter(({ id }) => id !== alternativeId);
        if (rest.length === alternatives.length) {
          throw new DomainError('alternativeNotFound', { alternativeId });
        }
        return rest;
      }),
  };
}
