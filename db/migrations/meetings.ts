import { runAll, type Migration, type Statement } from './migration.ts';

/** Read from the document by the database itself, as the columns of lists are. */
const columns: readonly Statement[] = [
  ['committee', 'committee'],
  ['meeting_date', 'meetingDate'],
].map(([column, field]) => ({
  sqlite: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT
      GENERATED ALWAYS AS (json_extract(document, '$.${field}')) VIRTUAL`,
  postgres: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT COLLATE "C"
      GENERATED ALWAYS AS (document::json ->> '${field}') STORED`,
}));

export const meetingsMigration: Migration = {
  name: '019_meetings',
  why: 'A committee finds the annexes of a meeting without reading every plan.',
  up: (knex) => runAll(knex, columns),
  down: (knex) =>
    runAll(knex, [
      'ALTER TABLE plan_cases DROP COLUMN meeting_date',
      'ALTER TABLE plan_cases DROP COLUMN committee',
    ]),
};
