import type { Knex } from 'knex';
import type { Caller } from '../server/vocabulary/people.ts';
import { boundTo } from './boundTo.ts';
import { watchWrites, type WatchedWrites } from './recordedWrites.ts';
import { alternativeRepository } from './repositories/alternatives.ts';
import { areaLayerRepository } from './repositories/areaLayers.ts';
import { areaRepository } from './repositories/areas.ts';
import { auditChainRepository } from './repositories/auditChain.ts';
import { auditEntryRepository } from './repositories/auditEntries.ts';
import { approvalRepository } from './repositories/approvals.ts';
import { frozenAnnexRepository } from './repositories/frozenAnnexes.ts';
import { ownCountRepository } from './repositories/ownCounts.ts';
import { caseMeasureRepository } from './repositories/caseMeasures.ts';
import { caseMemberRepository } from './repositories/caseMembers.ts';
import { catalogueEntryRepository } from './repositories/catalogueEntries.ts';
import { deletedPlanCaseRepository, disposalRepository } from './repositories/deletedPlanCases.ts';
import { jobRepository } from './repositories/jobs.ts';
import { municipalityTemplateRepository } from './repositories/municipalityTemplates.ts';
import { municipalityThemeRepository } from './repositories/municipalityThemes.ts';
import { peopleRepository } from './repositories/people.ts';
import { planCaseDirectoryRepository } from './repositories/planCaseDirectory.ts';
import { planCaseRepository } from './repositories/planCases.ts';
import { processRepository } from './repositories/processes.ts';
import { rateWindowRepository } from './repositories/rateWindows.ts';
import { snapshotSourceRepository } from './repositories/snapshotSources.ts';
import { serviceLayerRepository } from './repositories/serviceLayers.ts';
import { planFileRepository } from './repositories/planFiles.ts';
import { snapshotRepository } from './repositories/snapshots.ts';
import { stageChangeRepository } from './repositories/stageChanges.ts';
import { squareLayerRepository } from './repositories/squareLayers.ts';
import { reviewRepository } from './repositories/reviews.ts';
import { sourceResponseRepository } from './repositories/sourceResponses.ts';
import { sessionRepository } from './repositories/sessions.ts';
import { statisticsSetRepository } from './repositories/statisticsSets.ts';
import { statisticsStatusRepository } from './repositories/statisticsStatuses.ts';
import { taskMarkRepository } from './repositories/taskMarks.ts';
import { statisticsValueRepository } from './repositories/statisticsValues.ts';
import { statutoryDayRepository } from './repositories/statutoryDays.ts';
import { transact } from './transaction.ts';

export function repositoriesOn(knex: Knex, caller: Caller) {
  return {
    // A caller of one municipality may change what all share: whose chain it is is not asked.
    auditChain: auditChainRepository(knex),
    auditEntries: boundTo(caller, auditEntryRepository(knex)),
    planCaseDirectory: planCaseDirectoryRepository(knex, caller),
    planCases: boundTo(caller, planCaseRepository(knex)),
    deletedPlanCases: boundTo(caller, deletedPlanCaseRepository(knex)),
    disposals: boundTo(caller, disposalRepository(knex)),
    planFiles: boundTo(caller, planFileRepository(knex)),
    alternatives: boundTo(caller, alternativeRepository(knex)),
    caseMeasures: boundTo(caller, caseMeasureRepository(knex)),
    caseMembers: boundTo(caller, caseMemberRepository(knex)),
    people: peopleRepository(knex),
    sessions: sessionRepository(knex),
    rateWindows: rateWindowRepository(knex),
    areaLayers: areaLayerRepository(knex),
    areas: areaRepository(knex),
    statisticsSets: statisticsSetRepository(knex),
    statisticsValues: statisticsValueRepository(knex),
    ownCounts: boundTo(caller, ownCountRepository(knex)),
    serviceLayers: serviceLayerRepository(knex),
    squareLayers: squareLayerRepository(knex),
    statisticsStatuses: statisticsStatusRepository(knex),
    sourceResponses: sourceResponseRepository(knex),
    snapshots: boundTo(caller, snapshotRepository(knex)),
    processes: boundTo(caller, processRepository(knex)),
    statutoryDays: boundTo(caller, statutoryDayRepository(knex)),
    taskMarks: boundTo(caller, taskMarkRepository(knex)),
    approvals: boundTo(caller, approvalRepository(knex)),
    reviews: boundTo(caller, reviewRepository(knex)),
    frozenAnnexes: boundTo(caller, frozenAnnexRepository(knex)),
    stageChanges: boundTo(caller, stageChangeRepository(knex)),
    jobs: jobRepository(knex, caller),
    snapshotSources: snapshotSourceRepository(knex),
    catalogueEntries: boundTo(caller, catalogueEntryRepository(knex)),
    municipalityTemplates: boundTo(caller, municipalityTemplateRepository(knex)),
    municipalityThemes: boundTo(caller, municipalityThemeRepository(knex)),
  };
}
export type Repositories = ReturnType<typeof repositoriesOn>;

/** Runs a use case's reads and writes as one: all of them happen, or none does. */
export type InTransaction = <Result>(
  work: (repositories: Repositories) => Promise<Result>,
) => Promise<Result>;

export type Storage = {
  readonly inTransaction: InTransaction;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
};

/**
 * The database as the caller may see it. Inside `work` only its own repositories may be used: the
 * connection is one, and a work that collides with another is done anew.
 */
export function createStorage(knex: Knex, caller: Caller): Storage {
  return storageOn(knex, caller, () => ({ assertRecorded: () => undefined }));
}

/** The same for use cases: what is changed without an entry in the audit log is not changed. */
export function createRecordedStorage(knex: Knex, caller: Caller): Storage {
  return storageOn(knex, caller, watchWrites);
}

type Watch = (transaction: Knex) => Pick<WatchedWrites, 'assertRecorded'>;

function storageOn(knex: Knex, caller: Caller, watch: Watch): Storage {
  return {
    inTransaction: (work) =>
      transact(knex, async (transaction) => {
        const { assertRecorded } = watch(transaction);
        const result = await work(repositoriesOn(transaction, caller));
        assertRecorded();
        return result;
      }),
    ping: async () => {
      await knex.raw('SELECT 1');
    },
  };
}
