import { runAll, type Migration } from './migration.ts';

/**
 * Alternatives are rows of their own, so that one of them can be changed without writing the
 * others; the directory says whose a case is when only its id is known.
 */
export const planCasesMigration: Migration = {
  name: '001_plan_cases',
  why: 'Plan cases and their alternatives are what everything else hangs on.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE plan_case_directory (
        plan_case_id TEXT NOT NULL PRIMARY KEY,
        municipality_code TEXT NOT NULL
      ) STRICT`,
      `CREATE TABLE plan_cases (
        municipality_code TEXT NOT NULL CHECK (length(municipality_code) = 4),
        id TEXT NOT NULL REFERENCES plan_case_directory (plan_case_id),
        version INTEGER NOT NULL CHECK (version >= 1),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (municipality_code, id)
      ) STRICT`,
      `CREATE TABLE alternatives (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (municipality_code, plan_case_id, id),
        UNIQUE (municipality_code, plan_case_id, position),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
    ]),
  down: (knex) =>
    runAll(knex, [
      'DROP TABLE alternatives',
      'DROP TABLE plan_cases',
      'DROP TABLE plan_case_directory',
    ]),
};
