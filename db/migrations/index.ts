import type { Knex } from 'knex';
import { areasMigration } from './areas.ts';
import { auditMigration } from './audit.ts';
import { caseMeasuresMigration } from './caseMeasures.ts';
import { caseSearchMigration } from './caseSearch.ts';
import { catalogueEntriesMigration } from './catalogueEntries.ts';
import { deletionsMigration } from './deletions.ts';
import { importedSourcesMigration } from './importedSources.ts';
import { jobsMigration } from './jobs.ts';
import { keptAnswersMigration } from './keptAnswers.ts';
import { listsMigration } from './lists.ts';
import { meetingsMigration } from './meetings.ts';
import type { Migration } from './migration.ts';
import { municipalityTemplatesMigration } from './municipalityTemplates.ts';
import { municipalityThemesMigration } from './municipalityThemes.ts';
import { peopleMigration } from './people.ts';
import { planCasesMigration } from './planCases.ts';
import { processMigration } from './process.ts';
import { ownCountsMigration } from './ownCounts.ts';
import { rateWindowsMigration } from './rateWindows.ts';
import { reachMigration } from './reach.ts';
import { reviewMigration } from './review.ts';
import { planFilesMigration } from './planFiles.ts';
import { snapshotsMigration } from './snapshots.ts';
import { sourcesMigration } from './sources.ts';
import { statisticsMigration } from './statistics.ts';
import { statutoryDaysMigration } from './statutoryDays.ts';

/** Every step in the order it was taken; new ones are added last. */
export const migrations: readonly Migration[] = [
  planCasesMigration,
  areasMigration,
  statisticsMigration,
  snapshotsMigration,
  catalogueEntriesMigration,
  municipalityTemplatesMigration,
  reachMigration,
  importedSourcesMigration,
  sourcesMigration,
  planFilesMigration,
  peopleMigration,
  auditMigration,
  processMigration,
  jobsMigration,
  listsMigration,
  ownCountsMigration,
  rateWindowsMigration,
  meetingsMigration,
  reviewMigration,
  keptAnswersMigration,
  deletionsMigration,
  caseSearchMigration,
  statutoryDaysMigration,
  municipalityThemesMigration,
  caseMeasuresMigration,
];

/** Hand-listed, so that the order is read here and nothing is run because it lies in a folder. */
export const migrationSource: Knex.MigrationSource<Migration> = {
  getMigrations: () => Promise.resolve([...migrations]),
  getMigrationName: ({ name }) => name,
  getMigration: (migration) => Promise.resolve(migration),
};
