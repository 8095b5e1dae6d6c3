import { runAll, type Migration } from './migration.ts';

/**
 * Counts out of a municipality's own registers are its own, unlike official statistics: they are
 * kept by tenant, and go with their set.
 */
export const ownCountsMigration: Migration = {
  name: '017_own_counts',
  why: 'A municipality weighs its areas by what it counts itself, such as its clients and pupils.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE own_count_sets (
        municipality_code TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        area_kind TEXT NOT NULL,
        area_version TEXT NOT NULL,
        source TEXT NOT NULL,
        licence TEXT NOT NULL,
        as_of TEXT NOT NULL,
        reference TEXT CHECK (reference IS NULL OR json_valid(reference)),
        is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
        imported_at TEXT NOT NULL,
        row_count INTEGER NOT NULL CHECK (row_count > 0),
        PRIMARY KEY (municipality_code, id)
      ) STRICT`,
      `CREATE TABLE own_counts (
        municipality_code TEXT NOT NULL,
        set_id TEXT NOT NULL,
        area_code TEXT NOT NULL,
        year INTEGER NOT NULL,
        sex TEXT NOT NULL,
        age_band TEXT NOT NULL,
        population INTEGER NOT NULL CHECK (population >= 0),
        counts TEXT NOT NULL CHECK (json_valid(counts)),
        PRIMARY KEY (municipality_code, set_id, area_code, year, sex, age_band),
        FOREIGN KEY (municipality_code, set_id)
          REFERENCES own_count_sets (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE own_counts', 'DROP TABLE own_count_sets']),
};
