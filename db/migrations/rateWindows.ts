import { runAll, type Migration } from './migration.ts';

/** `who_hash`: who and when, hashed with a key of the installation's that changes every day. */
export const rateWindowsMigration: Migration = {
  name: '018_rate_windows',
  why: 'How often someone has asked must be known to every server process.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE rate_windows (
        who_hash TEXT NOT NULL PRIMARY KEY,
        spent INTEGER NOT NULL CHECK (spent > 0),
        ends_at TEXT NOT NULL
      ) STRICT`,
      'CREATE INDEX rate_windows_by_end ON rate_windows (ends_at)',
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE rate_windows']),
};
