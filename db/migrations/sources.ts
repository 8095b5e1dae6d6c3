import { runAll, type Migration } from './migration.ts';

export const sourcesMigration: Migration = {
  name: '009_sources',
  why: 'An answer of open data is kept byte for byte before it is read, and so is why a figure is missing.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE source_responses (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        service TEXT NOT NULL,
        origin TEXT NOT NULL,
        address TEXT NOT NULL,
        fetched_at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
        is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
        body BLOB NOT NULL
      ) STRICT`,
      'CREATE INDEX source_responses_by_address ON source_responses (address, fetched_at)',
      `CREATE TABLE statistics_statuses (
        set_id TEXT NOT NULL REFERENCES statistics_sets (id) ON DELETE CASCADE,
        area_code TEXT NOT NULL,
        variable TEXT NOT NULL,
        status TEXT NOT NULL,
        PRIMARY KEY (set_id, area_code, variable)
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE statistics_statuses', 'DROP TABLE source_responses']),
};
