import type { Knex } from 'knex';
import { alternativeRepository } from './repositories/alternatives.ts';
import { areaLayerRepository } from './repositories/areaLayers.ts';
import { areaRepository } from './repositories/areas.ts';
import { catalogueEntryRepository } from './repositories/catalogueEntries.ts';
import { municipalityTemplateRepository } from './repositories/municipalityTemplates.ts';
import { planCaseDirectoryRepository } from './repositories/planCaseDirectory.ts';
import { planCaseRepository } from './repositories/planCases.ts';
import { snapshotSourceRepository } from './repositories/snapshotSources.ts';
import { serviceLayerRepository } from './repositories/serviceLayers.ts';
import { planFileRepository } from './repositories/planFiles.ts';
import { snapshotRepository } from './repositories/snapshots.ts';
import { squareLayerRepository } from './repositories/squareLayers.ts';
import { sourceResponseRepository } from './repositories/sourceResponses.ts';
import { statisticsSetRepository } from './repositories/statisticsSets.ts';
import { statisticsStatusRepository } from './repositories/statisticsStatuses.ts';
import { statisticsValueRepository } from './repositories/statisticsValues.ts';
import { transact } from './transaction.ts';

function repositoriesOn(knex: Knex) {
  return {
    planCaseDirectory: planCaseDirectoryRepository(knex),
    planCases: planCaseRepository(knex),
    planFiles: planFileRepository(knex),
    alternatives: alternativeRepository(knex),
    areaLayers: areaLayerRepository(knex),
    areas: areaRepository(knex),
    statisticsSets: statisticsSetRepository(knex),
    statisticsValues: statisticsValueRepository(knex),
    serviceLayers: serviceLayerRepository(knex),
    squareLayers: squareLayerRepository(knex),
    statisticsStatuses: statisticsStatusRepository(knex),
    sourceResponses: sourceResponseRepository(knex),
    snapshots: snapshotRepository(knex),
    snapshotSources: snapshotSourceRepository(knex),
    catalogueEntries: catalogueEntryRepository(knex),
    municipalityTemplates: municipalityTemplateRepository(knex),
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
 * Inside `work` only its own repositories may be used: the connection is one, and a work that
 * collides with another is done anew.
 */
export function createStorage(knex: Knex): Storage {
  return {
    inTransaction: (work) => transact(knex, (transaction) => work(repositoriesOn(transaction))),
    ping: async () => {
      await knex.raw('SELECT 1');
    },
  };
}
