import type { PlanFileContent } from '../../db/repositories/planFiles.ts';
import type { Repositories } from '../../db/storage.ts';
import type { CaseFilter } from '../vocabulary/caseList.ts';
import { dayInSweden } from '../process/days.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type {
  Alternative,
  CaseFile,
  PlanCase,
  PlanCaseSummary,
  StoredPlanArea,
} from '../vocabulary/planCase.ts';
import { isAnyOf } from '../vocabulary/people.ts';
import { noProcessFacts, type ProcessFacts } from '../vocabulary/process.ts';
import { joinAsCreator } from './caseMembers.ts';
import { checkAlternatives, checkContent, checkIds, checkIndicators } from './caseRules.ts';
import { staleVersion } from './conflicts.ts';
import { frozenAnnexes } from './deletedCases.ts';
import type { Environment } from './environment.ts';
import { record, type Recorded } from './record.ts';
import { reckonAllDays, reckonFewDays } from './statutoryDays.ts';
import { caseFileOf, contentOf, readStoredCase } from './storedCase.ts';

export type PageOfCases = {
  items: PlanCaseSummary[];
  page: number;
  limit: number;
  /** All cases, whatever the page. */
  total: number;
  /** Those whose statutory days a job reckons at this moment, when the order is by them. */
  unreckoned: number;
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

type ListQuestion = Partial<CaseFilter> & { readonly page: number; readonly limit: number };

function createReading(environment: Environment) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  return {
    list: async ({ page, limit, mine, order, ...filter }: ListQuestion): Promise<PageOfCases> => {
      const unreckoned = order === 'statutory' ? await reckonFewDays(environment) : 0;
      return inTransaction(async ({ planCases, planCaseDirectory }) => {
        const codes = await planCaseDirectory.listMunicipalityCodes();
        const found = await planCases.listSummaries(codes, {
          ...filter,
          ...(mine === 'true' ? { memberId: caller.id } : {}),
          order: order === 'statutory' ? { statutoryOn: dayInSweden(now()) } : order,
          offset: (page - 1) * limit,
          limit,
        });
        return { ...found, page, limit, unreckoned };
      });
    },
    /** As whoever sorts by them asks; gives how many cases are left to a job. */
    reckonFewDays: (): Promise<number> => reckonFewDays(environment),
    /** Gives how many cases it was. */
    reckonDays: (tell: (share: number) => void): Promise<number> =>
      reckonAllDays(environment, tell),
    read: (planCaseId: string): Promise<PlanCase> =>
      inTransaction((repositories) => readStoredCase(repositories, planCaseId)),
    /** Whether a case with this municipality, title and registry number is here. */
    has: ({ municipalityCode, title, registryNumber }: CaseFile): Promise<boolean> =>
      inTransaction(({ planCases }) =>
        planCases.exists(municipalityCode, { title, registryNumber }),
      ),
    exportFile: (planCaseId: string): Promise<CaseFile> =>
      inTransaction((repositories) => exportedCase(repositories, planCaseId)),
  };
}

function createChanging(environment: Environment) {
  const { caller, now, newId } = environment;
  const { inTransaction } = environment.storage;
  return {
    create: async (file: CaseFile): Promise<PlanCase> => {
      checkContent(file);
      const time = now();
      const stamps = { id: newId(), version: 1, createdAt: time, updatedAt: time };
      const planCase = { ...stamps, ...contentOf(file) };
      return inTransaction(async (repositories) => {
        await insertCase(repositories, planCase, file);
        await joinAsCreator(repositories, caller, planCase);
        const created = recordedChange({ act: 'planCaseCreated' }, undefined, planCase);
        await record(environment, repositories, created);
        return planCase;
      });
    },
    change: (planCaseId: string, version: number, file: CaseFile): Promise<PlanCase> =>
      changeCase(environment, { planCaseId, version, file, act: 'planCaseChanged' }),
    /** A change whose content is an earlier version's. */
    restore: (
      planCaseId: string,
      version: number,
      { file, why }: { readonly file: CaseFile; readonly why: string },
    ): Promise<PlanCase> =>
      changeCase(environment, { planCaseId, version, file, act: 'versionRestored', why }),
    putPlanArea: (
      planCaseId: string,
      version: number,
      { planArea, readFrom }: PlanOutline,
    ): Promise<PlanCase> =>
      inTransaction(async (repositories) => {
        const stored = await readStoredCase(repositories, planCaseId);
        const changed = { ...stored, planArea, version: version + 1, updatedAt: now() };
        if (readFrom !== undefined) await repositories.planFiles.put(stored, readFrom);
        const write = createWriteCase(environment, { act: 'planAreaChanged' });
        return write(repositories, stored, version, changed);
      }),
    /** Takes the case away; it can be taken back (`deletedCases.ts`). */
    delete: (planCaseId: string, version: number): Promise<void> =>
      inTransaction(async (repositories) => {
        const stored = await readStoredCase(repositories, planCaseId);
        if (stored.version !== version) {
          throw await staleVersion(environment, repositories, { key: stored, yours: version });
        }
        const count = (await frozenAnnexes(repositories, stored)).length;
        // What was decided on is not an officer's to take away.
        if (count > 0 && !isAnyOf(caller, ['administrator'], stored.municipalityCode)) {
          throw new DomainError('planCaseHasFrozen', { count });
        }
        await repositories.deletedPlanCases.insert(stored, now(), caller.name);
        await record(environment, repositories, {
          act: 'planCaseDeleted',
          municipalityCode: stored.municipalityCode,
          objectId: planCaseId,
          planCaseId,
        });
      }),
  };
}

export async function insertCase(
  repositories: Repositories,
  planCase: PlanCase,
  { process: facts }: CaseFile,
): Promise<void> {
  await repositories.planCaseDirectory.insert(planCase.id, planCase.municipalityCode);
  const { alternatives, ...head } = planCase;
  await repositories.planCases.insert(head);
  await replaceAlternatives(repositories, planCase, alternatives);
  if (facts === undefined) return;
  await repositories.processes.put(planCase, 0, { facts, updatedAt: planCase.updatedAt });
}

/** With the measures that the case is then found by. */
async function replaceAlternatives(
  repositories: Repositories,
  key: PlanCase,
  alternatives: readonly Alternative[],
): Promise<void> {
  await repositories.alternatives.replaceAll(key, alternatives);
  await repositories.caseMeasures.put(key, alternatives);
}

type CaseChange = Pick<Recorded, 'act' | 'why'> & {
  readonly planCaseId: string;
  readonly version: number;
  readonly file: CaseFile;
};

/** What a file says in place of what is stored; days of the process only when it has them. */
function changeCase(
  environment: Environment,
  { planCaseId, version, file, act, why }: CaseChange,
): Promise<PlanCase> {
  return environment.storage.inTransaction(async (repositories) => {
    const stored = await readStoredCase(repositories, planCaseId);
    // Someone else's step is a change of theirs, not of this one.
    if (stored.version === version && file.stage !== stored.stage) {
      throw new DomainError('stageIsAdvanced');
    }
    checkContent(file);
    const updatedAt = environment.now();
    const { id, createdAt } = stored;
    const stamps = { id, createdAt, version: version + 1, updatedAt };
    const changed = { ...contentOf(file), ...stamps };
    const write = createWriteCase(environment, { act, why });
    const written = await write(repositories, stored, version, changed);
    const { process: facts } = file;
    if (facts !== undefined) {
      const since = await repositories.processes.find(stored);
      await repositories.processes.put(stored, since?.version ?? 0, { facts, updatedAt });
      const before = since?.facts ?? noProcessFacts;
      await record(environment, repositories, processChange(stored, before, facts));
    }
    return written;
  });
}

export async function exportedCase(
  repositories: Repositories,
  planCaseId: string,
): Promise<CaseFile> {
  const planCase = await readStoredCase(repositories, planCaseId);
  const process = await repositories.processes.find(planCase);
  return { ...caseFileOf(planCase), ...(process === undefined ? {} : { process: process.facts }) };
}

/** Writes on top of `version` and records it, or says that it is no longer the version. */
export function createWriteCase(environment: Environment, about: Pick<Recorded, 'act' | 'why'>) {
  return async (
    repositories: Repositories,
    stored: PlanCase,
    version: number,
    changed: PlanCase,
  ): Promise<PlanCase> => {
    const from = stored.municipalityCode;
    const to = changed.municipalityCode;
    const stale = { key: stored, yours: version, mine: contentOf(changed) };
    if (stored.version !== version) throw await staleVersion(environment, repositories, stale);
    if (from !== to) throw new DomainError('planCaseMunicipalityFixed', { from, to });
    checkAlternatives(changed.alternatives);
    const { alternatives, ...head } = changed;
    const isWritten = await repositories.planCases.update(head, version);
    if (!isWritten) throw await staleVersion(environment, repositories, stale);
    await replaceAlternatives(repositories, changed, alternatives);
    await record(environment, repositories, recordedChange(about, stored, changed));
    return changed;
  };
}

/** Days and facts of a case's way, which are no version of the case. */
export function processChange(
  { id, municipalityCode }: PlanCase,
  before: ProcessFacts,
  after: ProcessFacts,
): Recorded {
  return {
    ...{ act: 'processChanged', municipalityCode, objectId: id, planCaseId: id },
    before: { process: before },
    after: { process: after },
  };
}

function recordedChange(
  about: Pick<Recorded, 'act' | 'why'>,
  before: PlanCase | undefined,
  after: PlanCase,
): Recorded {
  const { id, municipalityCode, version } = after;
  return { ...about, municipalityCode, objectId: id, planCaseId: id, version, before, after };
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
      if (!isBumped) {
        const sent = act === 'alternativeChanged' ? editList(stored.alternatives) : undefined;
        const mine = sent && { mine: contentOf({ ...stored, alternatives: sent }) };
        throw await staleVersion(environment, repositories, {
          key: stored,
          yours: version,
          ...mine,
        });
      }
      const alternatives = editList(stored.alternatives);
      checkAlternatives(alternatives);
      checkIds({ alternatives });
      checkIndicators({ alternatives });
      await replaceAlternatives(repositories, stored, alternatives);
      const changed = { ...stored, version: version + 1, updatedAt, alternatives };
      await record(environment, repositories, recordedChange({ act }, stored, changed));
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
