import { refusal, runAll, type Migration } from './migration.ts';

/** `document` is the canonical JSON text that `sha256` is taken over, byte for byte. */
export const snapshotsMigration: Migration = {
  name: '004_snapshots',
  why: 'What was decided on never changes; the database itself refuses to.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE snapshots (
        municipality_code TEXT NOT NULL,
        id TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        plan_case_version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        status TEXT NOT NULL,
        code_version TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (municipality_code, id),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE RESTRICT
      ) STRICT`,
      'CREATE INDEX snapshots_by_plan_case ON snapshots (municipality_code, plan_case_id)',
      refusal('snapshots_are_never_changed', {
        act: 'UPDATE',
        table: 'snapshots',
        words: 'a snapshot is never changed',
      }),
      refusal('snapshots_are_never_deleted', {
        act: 'DELETE',
        table: 'snapshots',
        words: 'a snapshot is never deleted',
      }),
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE snapshots']),
};
