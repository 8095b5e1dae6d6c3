import { runAll, type Migration } from './migration.ts';

export const catalogueEntriesMigration: Migration = {
  name: '005_catalogue_entries',
  why: 'A municipality keeps its own evidence beside the catalogue that comes with the product.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE catalogue_entries (
        municipality_code TEXT NOT NULL,
        id TEXT NOT NULL,
        imported_on TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (municipality_code, id)
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE catalogue_entries']),
};
