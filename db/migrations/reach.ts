import { runAll, type Migration } from './migration.ts';

/** Squares are searched by easting first; a layer is taken away whole, with what it holds. */
export const reachMigration: Migration = {
  name: '007_reach',
  why: 'Distances are measured to layers of services, from squares that say how many live where.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE service_layers (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        version TEXT NOT NULL,
        label TEXT NOT NULL,
        source TEXT NOT NULL,
        licence TEXT NOT NULL,
        as_of TEXT NOT NULL,
        is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
        imported_on TEXT NOT NULL,
        object_count INTEGER NOT NULL CHECK (object_count > 0)
      ) STRICT`,
      `CREATE TABLE service_objects (
        layer_id TEXT NOT NULL REFERENCES service_layers (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        area_m2 REAL CHECK (area_m2 > 0),
        shape TEXT NOT NULL CHECK (json_valid(shape)),
        PRIMARY KEY (layer_id, number)
      ) STRICT`,
      `CREATE TABLE square_layers (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        version TEXT NOT NULL,
        label TEXT NOT NULL,
        source TEXT NOT NULL,
        licence TEXT NOT NULL,
        year INTEGER NOT NULL,
        side_m REAL NOT NULL CHECK (side_m > 0),
        is_invented INTEGER NOT NULL CHECK (is_invented IN (0, 1)),
        imported_on TEXT NOT NULL,
        square_count INTEGER NOT NULL CHECK (square_count > 0)
      ) STRICT`,
      `CREATE TABLE squares (
        layer_id TEXT NOT NULL REFERENCES square_layers (id) ON DELETE CASCADE,
        easting REAL NOT NULL,
        northing REAL NOT NULL,
        municipality_code TEXT NOT NULL,
        population REAL NOT NULL CHECK (population >= 0),
        population_65_plus REAL CHECK (population_65_plus >= 0),
        PRIMARY KEY (layer_id, easting, northing)
      ) STRICT`,
      'CREATE INDEX squares_by_municipality ON squares (layer_id, municipality_code)',
    ]),
  down: (knex) =>
    runAll(knex, [
      'DROP TABLE squares',
      'DROP TABLE square_layers',
      'DROP TABLE service_objects',
      'DROP TABLE service_layers',
    ]),
};
