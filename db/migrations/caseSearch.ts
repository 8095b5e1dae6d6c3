import { runAll, type Migration, type Statement } from './migration.ts';

/** Read from the document by the database itself, as the columns of lists are. */
const columns: readonly Statement[] = [
  ['case_officer', 'caseOfficer'],
  ['started_on', 'startedOn'],
].map(([column, field]) => ({
  sqlite: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT
      GENERATED ALWAYS AS (json_extract(document, '$.${field}')) VIRTUAL`,
  postgres: `ALTER TABLE plan_cases ADD COLUMN ${column} TEXT COLLATE "C"
      GENERATED ALWAYS AS (document::json ->> '${field}') STORED`,
}));

const searched = ['title', 'registryNumber', 'municipalityName', 'caseOfficer'];
/** Neither engine makes these small by itself, whatever the language it is set to. */
const capitals = ['Åå', 'Ää', 'Öö', 'Éé', 'Üü'];
const small = (text: string) =>
  `lower(${capitals.reduce((made, [great, little]) => `replace(${made}, '${great}', '${little}')`, text)})`;

const search: Statement = {
  sqlite: `ALTER TABLE plan_cases ADD COLUMN search_text TEXT GENERATED ALWAYS AS
      (${small(searched.map((field) => `json_extract(document, '$.${field}')`).join(" || ' ' || "))}) VIRTUAL`,
  postgres: `ALTER TABLE plan_cases ADD COLUMN search_text TEXT COLLATE "C" GENERATED ALWAYS AS
      (${small(`(${searched.map((field) => `(document::json ->> '${field}')`).join(" || ' ' || ")}) COLLATE "C"`)}) STORED`,
};

const listed = `municipality_code, id, version, updated_at, title, registry_number,
      municipality_name, stage, case_officer, started_on, meeting_date, is_invented, search_text`;

/** Written anew whenever a case is; a case that goes takes its row with it. */
const keeping = (act: 'INSERT' | 'UPDATE'): Statement => ({
  sqlite: `CREATE TRIGGER plan_cases_are_listed_on_${act.toLowerCase()} AFTER ${act} ON plan_cases
      BEGIN INSERT OR REPLACE INTO listed_plan_cases (${listed})
        SELECT ${listed} FROM plan_cases
        WHERE municipality_code = NEW.municipality_code AND id = NEW.id; END`,
});

/**
 * All that a list shows, sorts and searches. SQLite reads the columns above out of the whole plan
 * each time, so there they are copied to a table of their own; PostgreSQL keeps them apart itself.
 * Whether a plan is whole is asked when it is read.
 */
const list: readonly Statement[] = [
  {
    sqlite: `CREATE TABLE listed_plan_cases (
      municipality_code TEXT NOT NULL,
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      updated_at TEXT NOT NULL,
      title TEXT,
      registry_number TEXT,
      municipality_name TEXT,
      stage TEXT,
      case_officer TEXT,
      started_on TEXT,
      meeting_date TEXT,
      is_invented INTEGER,
      search_text TEXT,
      PRIMARY KEY (municipality_code, id),
      FOREIGN KEY (municipality_code, id)
        REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
    ) STRICT`,
    postgres: `CREATE VIEW listed_plan_cases AS SELECT ${listed} FROM plan_cases`,
  },
  {
    sqlite: `INSERT INTO listed_plan_cases (${listed}) SELECT ${listed} FROM plan_cases`,
  },
  keeping('INSERT'),
  keeping('UPDATE'),
];

export const caseSearchMigration: Migration = {
  name: '023_case_search',
  why: 'Ten thousand cases are searched and sorted without reading a plan.',
  up: (knex) => runAll(knex, [...columns, search, ...list]),
  down: (knex) =>
    runAll(knex, [
      { sqlite: 'DROP TRIGGER plan_cases_are_listed_on_update' },
      { sqlite: 'DROP TRIGGER plan_cases_are_listed_on_insert' },
      { sqlite: 'DROP TABLE listed_plan_cases', postgres: 'DROP VIEW listed_plan_cases' },
      'ALTER TABLE plan_cases DROP COLUMN search_text',
      'ALTER TABLE plan_cases DROP COLUMN started_on',
      'ALTER TABLE plan_cases DROP COLUMN case_officer',
    ]),
};
