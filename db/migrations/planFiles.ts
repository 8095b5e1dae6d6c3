import { runAll, type Migration } from './migration.ts';

/**
 * `content` is the file byte for byte, and `sha256` its hash: a file is kept once however often it is
 * read into the case, and stays when another takes its place, since snapshots name it by its hash.
 */
export const planFilesMigration: Migration = {
  name: '011_plan_files',
  why: 'What an outline and its provisions were read from can be shown again, byte for byte.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE plan_files (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        file_name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL CHECK (size_bytes = length(content)),
        stored_at TEXT NOT NULL,
        crs TEXT NOT NULL,
        report TEXT NOT NULL CHECK (json_valid(report)),
        content BLOB NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id, sha256),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE plan_files']),
};
