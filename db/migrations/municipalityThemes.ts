import { runAll, type Migration } from './migration.ts';

export const municipalityThemesMigration: Migration = {
  name: '025_municipality_themes',
  why: 'A municipality says how its pages look, and has its logo beside that.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE municipality_themes (
        municipality_code TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version >= 1),
        document TEXT NOT NULL CHECK (json_valid(document))
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE municipality_themes']),
};
