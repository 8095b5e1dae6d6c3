import type { Knex } from 'knex';
import { z } from 'zod';
import { licenceSchema } from '../../server/vocabulary/licences.ts';
import {
  squareLayerSchema,
  squareSchema,
  type Square,
  type SquareLayer,
} from '../../server/vocabulary/reach.ts';
import type { AreaBounds } from './areas.ts';
import { booleanColumn, ROWS_A_STATEMENT } from './columns.ts';

const layerRowSchema = z.strictObject({
  id: z.uuid(),
  version: z.string(),
  label: z.string(),
  source: z.string(),
  licence: licenceSchema,
  year: z.int(),
  side_m: z.number(),
  is_invented: booleanColumn,
  imported_on: z.string(),
  square_count: z.int(),
});
const columns = Object.keys(layerRowSchema.shape);

/** Row <-> layer, checked both ways. */
const layerRow = z.codec(layerRowSchema, squareLayerSchema, {
  decode: ({ side_m, is_invented, imported_on, square_count, ...same }) => ({
    ...same,
    sideM: side_m,
    isInvented: is_invented,
    importedOn: imported_on,
    squareCount: square_count,
  }),
  encode: ({ sideM, isInvented, importedOn, squareCount, ...same }) => ({
    ...same,
    side_m: sideM,
    is_invented: isInvented,
    imported_on: importedOn,
    square_count: squareCount,
  }),
});

const squareRowSchema = z.strictObject({
  easting: z.number(),
  northing: z.number(),
  municipality_code: z.string(),
  population: z.number(),
  population_65_plus: z.number().nullable(),
});

/** Row <-> square, checked both ways. */
const squareRow = z.codec(squareRowSchema, squareSchema, {
  decode: ({ easting, northing, municipality_code, population, population_65_plus }) => ({
    midpoint: [easting, northing] satisfies [number, number],
    municipalityCode: municipality_code,
    population,
    population65plus: population_65_plus,
  }),
  encode: ({ midpoint: [easting, northing], municipalityCode, ...rest }) => ({
    easting,
    northing,
    municipality_code: municipalityCode,
    population: rest.population,
    population_65_plus: rest.population65plus,
  }),
});

export function squareLayerRepository(knex: Knex) {
  const ofLayer = (layerId: string) =>
    knex('squares')
      .where({ layer_id: layerId })
      .select(Object.keys(squareRowSchema.shape))
      .orderBy(['easting', 'northing']);
  const readAll = (rows: readonly unknown[]): Square[] => rows.map((row) => squareRow.parse(row));
  return {
    async insert(layer: SquareLayer, squares: readonly Square[]): Promise<void> {
      await knex('square_layers').insert(layerRow.encode(layer));
      const rows = squares.map((square) => ({ layer_id: layer.id, ...squareRow.encode(square) }));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await knex('squares').insert(rows.slice(from, from + ROWS_A_STATEMENT));
      }
    },
    /** Latest imported first. */
    async list(): Promise<SquareLayer[]> {
      const rows: unknown[] = await knex('square_layers')
        .select(columns)
        .orderBy('sequence', 'desc');
      return rows.map((row) => layerRow.parse(row));
    },
    /** Squares with their midpoint in these bounds, by easting and northing. */
    async listInBounds(layerId: string, { minX, minY, maxX, maxY }: AreaBounds): Promise<Square[]> {
      const rows: unknown[] = await ofLayer(layerId)
        .whereBetween('easting', [minX, maxX])
        .whereBetween('northing', [minY, maxY]);
      return readAll(rows);
    },
    async listByMunicipality(layerId: string, municipalityCode: string): Promise<Square[]> {
      const rows: unknown[] = await ofLayer(layerId).where({
        municipality_code: municipalityCode,
      });
      return readAll(rows);
    },
    /** False when there was none. */
    async delete(layerId: string): Promise<boolean> {
      return (await knex('square_layers').where({ id: layerId }).delete()) > 0;
    },
  };
}
