import { runAll, type Migration } from './migration.ts';

/** `sequence` tells what was imported last; a day is too coarse for that. */
export const areasMigration: Migration = {
  name: '002_areas',
  why: 'A plan is laid over areas; their bounds are columns so that few outlines need be read.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE area_layers (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        version TEXT NOT NULL,
        label TEXT NOT NULL,
        source TEXT NOT NULL,
        is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
        imported_on TEXT NOT NULL,
        area_count INTEGER NOT NULL CHECK (area_count >= 0)
      ) STRICT`,
      `CREATE TABLE areas (
        layer_id TEXT NOT NULL REFERENCES area_layers (id) ON DELETE CASCADE,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        municipality_code TEXT NOT NULL,
        area_m2 REAL NOT NULL CHECK (area_m2 > 0),
        min_x REAL NOT NULL,
        min_y REAL NOT NULL,
        max_x REAL NOT NULL,
        max_y REAL NOT NULL,
        geometry TEXT NOT NULL CHECK (json_valid(geometry)),
        PRIMARY KEY (layer_id, code)
      ) STRICT`,
      'CREATE INDEX areas_by_code ON areas (code)',
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE areas', 'DROP TABLE area_layers']),
};
