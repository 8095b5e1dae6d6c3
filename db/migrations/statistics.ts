import { runAll, type Migration } from './migration.ts';

export const statisticsMigration: Migration = {
  name: '003_statistics',
  why: 'Figures come by area and year in tables; one row an area keeps a municipality a short read.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE statistics_sets (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        table_id TEXT NOT NULL,
        label TEXT NOT NULL,
        area_kind TEXT NOT NULL,
        area_version TEXT NOT NULL,
        year INTEGER NOT NULL,
        joins_on_code INTEGER NOT NULL CHECK (joins_on_code IN (0, 1)),
        source TEXT NOT NULL,
        is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
        imported_on TEXT NOT NULL,
        row_count INTEGER NOT NULL CHECK (row_count >= 0),
        variables TEXT NOT NULL CHECK (json_valid(variables))
      ) STRICT`,
      `CREATE TABLE statistics_values (
        set_id TEXT NOT NULL REFERENCES statistics_sets (id) ON DELETE CASCADE,
        area_code TEXT NOT NULL,
        figures TEXT NOT NULL CHECK (json_valid(figures)),
        PRIMARY KEY (set_id, area_code)
      ) STRICT`,
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE statistics_values', 'DROP TABLE statistics_sets']),
};
