import { runAll, type Migration } from './migration.ts';

export const municipalityTemplatesMigration: Migration = {
  name: '006_municipality_templates',
  why: 'A municipality keeps the settings its new cases begin with, each version as it was.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE municipality_templates (
        municipality_code TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version >= 1),
        owner TEXT NOT NULL,
        saved_on TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (municipality_code, version)
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE municipality_templates']),
};
