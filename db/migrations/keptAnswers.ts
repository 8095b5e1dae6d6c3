import { runAll, type Migration } from './migration.ts';

/** What a request with a key of its own was answered, written with what it created. */
export const keptAnswersMigration: Migration = {
  name: '021_kept_answers',
  why: 'A request that is sent again creates nothing twice, whichever process it comes to.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE kept_answers (
        municipality_code TEXT NOT NULL CHECK (length(municipality_code) = 4),
        caller_id TEXT NOT NULL,
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        asked_sha256 TEXT NOT NULL CHECK (length(asked_sha256) = 64),
        version INTEGER,
        answer TEXT NOT NULL CHECK (json_valid(answer)),
        expires_at TEXT NOT NULL,
        PRIMARY KEY (municipality_code, caller_id, key)
      ) STRICT`,
      'CREATE INDEX kept_answers_by_expiry ON kept_answers (expires_at)',
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE kept_answers']),
};
