import { runAll, type Migration, type Statement } from './migration.ts';

/** What snapshots lie on, read out of their documents. */
const sourcesOf = (which: string) => `
  INSERT INTO snapshot_sources (municipality_code, snapshot_id, plan_case_id, source_id)
    SELECT municipality_code, id, plan_case_id, json_extract(document, '$.place.layer.id')
      FROM snapshots
      WHERE ${which} AND json_extract(document, '$.place.layer.id') IS NOT NULL
    UNION
    SELECT municipality_code, snapshots.id, plan_case_id, json_extract(value, '$.id')
      FROM snapshots, json_each(document, '$.place.statistics')
      WHERE ${which}`;

/** A later step has the program name the sources: PostgreSQL, which came after it, never did. */
export const namingTrigger: Statement = {
  sqlite: `CREATE TRIGGER snapshots_name_their_sources AFTER INSERT ON snapshots BEGIN ${sourcesOf(
    'municipality_code = NEW.municipality_code AND snapshots.id = NEW.id',
  )}; END`,
};

/**
 * `licence` and `reference_date` are null for what was imported before they were asked for. A
 * source may be gone: what a snapshot lies on stays in its own document.
 */
export const importedSourcesMigration: Migration = {
  name: '008_imported_sources',
  why: 'An import says whose it is and how it was made, and how many cases lie on it when undone.',
  up: (knex) =>
    runAll(knex, [
      'ALTER TABLE area_layers ADD COLUMN licence TEXT',
      'ALTER TABLE area_layers ADD COLUMN reference_date TEXT',
      'ALTER TABLE statistics_sets ADD COLUMN licence TEXT',
      `ALTER TABLE statistics_sets ADD COLUMN derivation TEXT
        CHECK (derivation IS NULL OR json_valid(derivation))`,
      `CREATE TABLE snapshot_sources (
        municipality_code TEXT NOT NULL,
        snapshot_id TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        source_id TEXT NOT NULL,
        PRIMARY KEY (municipality_code, snapshot_id, source_id),
        FOREIGN KEY (municipality_code, snapshot_id)
          REFERENCES snapshots (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      'CREATE INDEX snapshot_sources_by_source ON snapshot_sources (source_id)',
      namingTrigger,
      { sqlite: sourcesOf('1 = 1') },
    ]),
  down: (knex) =>
    runAll(knex, [
      { sqlite: 'DROP TRIGGER snapshots_name_their_sources' },
      'DROP TABLE snapshot_sources',
      'ALTER TABLE statistics_sets DROP COLUMN derivation',
      'ALTER TABLE statistics_sets DROP COLUMN licence',
      'ALTER TABLE area_layers DROP COLUMN reference_date',
      'ALTER TABLE area_layers DROP COLUMN licence',
    ]),
};
