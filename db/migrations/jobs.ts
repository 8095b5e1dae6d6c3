import { runAll, type Migration } from './migration.ts';

/**
 * `claimed_by` is the process that runs it, until `claimed_until`: then another may take over.
 * `file` is what was sent, and is gone when the job has ended.
 */
export const jobsMigration: Migration = {
  name: '015_jobs',
  why: 'Work that takes long is kept until it is done, whichever process does it and however that ends.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE jobs (
        municipality_code TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        input TEXT NOT NULL CHECK (json_valid(input)),
        file BLOB,
        state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        share REAL,
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        claimed_by TEXT,
        claimed_until TEXT,
        asked_by_id TEXT NOT NULL,
        asked_by_name TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        started_at TEXT,
        ended_at TEXT,
        result TEXT,
        error TEXT,
        PRIMARY KEY (municipality_code, id)
      ) STRICT`,
      'CREATE INDEX jobs_by_state ON jobs (state, asked_at)',
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE jobs']),
};
