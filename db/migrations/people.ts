import { runAll, type Migration } from './migration.ts';

/**
 * A person is known by provider and subject, and named everywhere else by an id of ours. Of a
 * session's id only the hash is kept, so that whoever reads the table cannot use it.
 */
export const peopleMigration: Migration = {
  name: '012_people',
  why: 'Cases have members, and who is signed in must be known to every server process.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE people (
        id TEXT NOT NULL PRIMARY KEY,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        name TEXT NOT NULL,
        grants TEXT NOT NULL CHECK (json_valid(grants)),
        seen_at TEXT NOT NULL,
        UNIQUE (issuer, subject)
      ) STRICT`,
      `CREATE TABLE case_members (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        name TEXT NOT NULL,
        joined_at TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id, person_id),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      `CREATE TABLE sessions (
        id_hash TEXT NOT NULL PRIMARY KEY,
        person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
        provider_session TEXT,
        created_at TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document))
      ) STRICT`,
      'CREATE INDEX sessions_by_person ON sessions (person_id)',
      'CREATE INDEX sessions_by_expiry ON sessions (expires_at)',
    ]),
  down: (knex) =>
    runAll(knex, ['DROP TABLE sessions', 'DROP TABLE case_members', 'DROP TABLE people']),
};
