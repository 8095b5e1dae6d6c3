import { refusal, runAll, type Migration } from './migration.ts';

/** Marks are made and unmade; what was said, and what came of a review, stays as it was. */
export const reviewMigration: Migration = {
  name: '020_review',
  why: 'A reviewer checks a case place by place, says what is not clear, and finishes or returns it.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE review_marks (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        place TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        marked_at TEXT NOT NULL,
        caller_id TEXT NOT NULL,
        caller_name TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id, place),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      `CREATE TABLE review_comments (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        id TEXT NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        written_at TEXT NOT NULL,
        writer_id TEXT NOT NULL,
        writer_name TEXT NOT NULL,
        settled_at TEXT,
        settler_id TEXT,
        settler_name TEXT,
        PRIMARY KEY (municipality_code, id),
        CHECK ((settled_at IS NULL) = (settler_id IS NULL)),
        CHECK ((settled_at IS NULL) = (settler_name IS NULL)),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      'CREATE INDEX review_comments_by_plan_case ON review_comments (municipality_code, plan_case_id)',
      `CREATE TABLE reviews (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        version INTEGER NOT NULL CHECK (version >= 1),
        outcome TEXT NOT NULL CHECK (outcome IN ('reviewed', 'returned')),
        note TEXT NOT NULL,
        finished_at TEXT NOT NULL,
        caller_id TEXT NOT NULL,
        caller_name TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id, number),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      refusal('reviews_are_never_changed', {
        act: 'UPDATE',
        table: 'reviews',
        words: 'a review that was finished is never changed',
      }),
    ]),
  down: (knex) =>
    runAll(knex, ['DROP TABLE reviews', 'DROP TABLE review_comments', 'DROP TABLE review_marks']),
};
