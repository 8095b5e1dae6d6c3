import { runAll, type Migration } from './migration.ts';

/**
 * Reckoned from the case, its process and the rules, and kept with which of them it was reckoned
 * from: a row that no longer fits is not used. A case without days has one row that says so.
 */
export const statutoryDaysMigration: Migration = {
  name: '024_statutory_days',
  why: 'Ten thousand cases are sorted by what the law asks for next without reckoning their clocks.',
  up: (knex) =>
    runAll(knex, [
      {
        sqlite: `ALTER TABLE plan_cases ADD COLUMN procedure TEXT
          GENERATED ALWAYS AS (json_extract(document, '$.procedure')) VIRTUAL`,
        postgres: `ALTER TABLE plan_cases ADD COLUMN procedure TEXT COLLATE "C"
          GENERATED ALWAYS AS (document::json ->> 'procedure') STORED`,
      },
      `CREATE TABLE statutory_days (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 0),
        until TEXT,
        passes_by_itself INTEGER NOT NULL CHECK (passes_by_itself IN (0, 1)),
        case_version INTEGER NOT NULL,
        process_version INTEGER NOT NULL,
        rules TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id, number),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
    ]),
  down: (knex) =>
    runAll(knex, ['DROP TABLE statutory_days', 'ALTER TABLE plan_cases DROP COLUMN procedure']),
};
