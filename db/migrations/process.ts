import { refusal, runAll, type Migration } from './migration.ts';

/** Days and steps of a case, and what is marked of its tasks. */
const wayTables = [
  `CREATE TABLE processes (
    municipality_code TEXT NOT NULL,
    plan_case_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    updated_at TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (municipality_code, plan_case_id),
    FOREIGN KEY (municipality_code, plan_case_id)
      REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
  ) STRICT`,
  `CREATE TABLE stage_changes (
    municipality_code TEXT NOT NULL,
    plan_case_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    changed_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    gate_reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    caller_id TEXT NOT NULL,
    caller_name TEXT NOT NULL,
    PRIMARY KEY (municipality_code, plan_case_id, number),
    FOREIGN KEY (municipality_code, plan_case_id)
      REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
  ) STRICT`,
  refusal('stage_changes_are_never_changed', {
    act: 'UPDATE',
    table: 'stage_changes',
    words: 'a step that was taken is never changed',
  }),
  `CREATE TABLE task_marks (
    municipality_code TEXT NOT NULL,
    plan_case_id TEXT NOT NULL,
    task TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs TEXT NOT NULL CHECK (json_valid(inputs)),
    marked_at TEXT NOT NULL,
    caller_id TEXT NOT NULL,
    caller_name TEXT NOT NULL,
    PRIMARY KEY (municipality_code, plan_case_id, task),
    FOREIGN KEY (municipality_code, plan_case_id)
      REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
  ) STRICT`,
];

/** Who made a snapshot, and who approved it. */
const approvalTables = [
  'ALTER TABLE snapshots ADD COLUMN author_id TEXT',
  'ALTER TABLE snapshots ADD COLUMN author_name TEXT',
  `ALTER TABLE snapshots ADD COLUMN approver_id TEXT CHECK (
    status <> 'frozen'
    OR (author_id IS NOT NULL AND approver_id IS NOT NULL AND approver_id <> author_id)
  )`,
  `CREATE UNIQUE INDEX snapshots_by_author
    ON snapshots (municipality_code, id, author_id)`,
  `CREATE TABLE approvals (
    municipality_code TEXT NOT NULL,
    plan_case_id TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    requester_id TEXT NOT NULL,
    requester_name TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('waiting', 'approved', 'declined')),
    decided_at TEXT,
    approver_id TEXT CHECK (approver_id <> author_id),
    approver_name TEXT,
    reason TEXT NOT NULL,
    number INTEGER CHECK (number >= 1),
    inputs_sha256 TEXT,
    frozen_snapshot_id TEXT,
    PRIMARY KEY (municipality_code, snapshot_id),
    UNIQUE (municipality_code, plan_case_id, number),
    UNIQUE (municipality_code, frozen_snapshot_id),
    CHECK ((decision = 'waiting') = (approver_id IS NULL)),
    CHECK ((approver_id IS NULL) = (decided_at IS NULL)),
    CHECK ((decision = 'approved') = (frozen_snapshot_id IS NOT NULL)),
    CHECK ((frozen_snapshot_id IS NULL) = (number IS NULL)),
    CHECK ((frozen_snapshot_id IS NULL) = (inputs_sha256 IS NULL)),
    FOREIGN KEY (municipality_code, snapshot_id, author_id)
      REFERENCES snapshots (municipality_code, id, author_id) ON DELETE CASCADE,
    FOREIGN KEY (municipality_code, frozen_snapshot_id)
      REFERENCES snapshots (municipality_code, id) ON DELETE CASCADE
  ) STRICT`,
  'CREATE INDEX approvals_by_plan_case ON approvals (municipality_code, plan_case_id)',
];

/**
 * A step that was taken is never changed, only followed by another. The two persons of an approval
 * are the database's business too: the author is the one that the snapshot names, and a frozen
 * snapshot that names the same person twice is refused. What was snapshot before has no author and
 * cannot be approved.
 */
export const processMigration: Migration = {
  name: '014_process',
  why: 'A case goes by steps, days, tasks and approvals, each with who and when.',
  up: (knex) => runAll(knex, [...wayTables, ...approvalTables]),
  down: (knex) =>
    runAll(knex, [
      'DROP TABLE approvals',
      'DROP INDEX snapshots_by_author',
      'ALTER TABLE snapshots DROP COLUMN approver_id',
      'ALTER TABLE snapshots DROP COLUMN author_name',
      'ALTER TABLE snapshots DROP COLUMN author_id',
      'DROP TABLE task_marks',
      'DROP TABLE stage_changes',
      'DROP TABLE processes',
    ]),
};
