import { refusal, runAll, type Migration } from './migration.ts';

const HEAD_MOVES_ON = 'an audit head only moves on';
const isBack = 'NEW.sequence < OLD.sequence OR NEW.sequence > OLD.sequence + 1';

/**
 * The head is a row of its own: whoever appends counts it up first, which lets one at a time in on
 * any engine. What an object was before and after lies beside the chain, which holds only its
 * hashes: content can be disposed of and the chain still be whole.
 */
export const auditMigration: Migration = {
  name: '013_audit',
  why: 'Who did what, when and why is kept so that no one can change it unseen.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE audit_heads (
        municipality_code TEXT NOT NULL PRIMARY KEY CHECK (length(municipality_code) = 4),
        sequence INTEGER NOT NULL CHECK (sequence >= 0),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT`,
      `CREATE TABLE audit_entries (
        municipality_code TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence >= 1),
        happened_at TEXT NOT NULL,
        actor_id TEXT NOT NULL,
        actor_name TEXT NOT NULL,
        act TEXT NOT NULL,
        object_id TEXT NOT NULL,
        plan_case_id TEXT,
        version INTEGER,
        before_sha256 TEXT CHECK (length(before_sha256) = 64),
        after_sha256 TEXT CHECK (length(after_sha256) = 64),
        why TEXT,
        previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        PRIMARY KEY (municipality_code, sequence)
      ) STRICT`,
      `CREATE INDEX audit_entries_by_plan_case
        ON audit_entries (municipality_code, plan_case_id, sequence)`,
      `CREATE TABLE audit_contents (
        municipality_code TEXT NOT NULL,
        object_id TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        deflated BLOB NOT NULL,
        PRIMARY KEY (municipality_code, object_id, sha256)
      ) STRICT`,
      refusal('audit_entries_are_never_changed', {
        act: 'UPDATE',
        table: 'audit_entries',
        words: 'an audit entry is never changed',
      }),
      refusal('audit_entries_are_never_deleted', {
        act: 'DELETE',
        table: 'audit_entries',
        words: 'an audit entry is never deleted',
      }),
      refusal('audit_contents_are_never_changed', {
        act: 'UPDATE',
        table: 'audit_contents',
        words: 'what was is never changed',
      }),
      refusal('audit_contents_are_never_deleted', {
        act: 'DELETE',
        table: 'audit_contents',
        words: 'what was is never deleted',
      }),
      refusal('audit_heads_are_never_deleted', {
        act: 'DELETE',
        table: 'audit_heads',
        words: 'an audit head is never deleted',
      }),
      {
        sqlite: `CREATE TRIGGER audit_heads_only_move_on BEFORE UPDATE ON audit_heads
          WHEN ${isBack} BEGIN SELECT RAISE(ABORT, '${HEAD_MOVES_ON}'); END`,
        postgres: `CREATE TRIGGER audit_heads_only_move_on BEFORE UPDATE ON audit_heads
          FOR EACH ROW WHEN (${isBack}) EXECUTE FUNCTION refuse('${HEAD_MOVES_ON}')`,
      },
    ]),
  down: (knex) =>
    runAll(knex, [
      'DROP TABLE audit_contents',
      'DROP TABLE audit_entries',
      'DROP TABLE audit_heads',
    ]),
};
