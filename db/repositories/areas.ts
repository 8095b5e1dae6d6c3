import type { Knex } from 'knex';
import { z } from 'zod';
import { surfaceSchema } from '../../server/vocabulary/geometry.ts';
import { areaSchema, type Area } from '../../server/vocabulary/place.ts';
import { jsonText, ROWS_A_STATEMENT } from './columns.ts';

/** The least upright rectangle around an area, in EPSG:3006. */
export const boundsSchema = z.strictObject({
  minX: z.number(),
  minY: z.number(),
  maxX: z.number(),
  maxY: z.number(),
});
export type AreaBounds = z.infer<typeof boundsSchema>;

const storedAreaSchema = z.strictObject({
  layerId: z.uuid(),
  area: areaSchema,
  bounds: boundsSchema,
});
export type StoredArea = z.infer<typeof storedAreaSchema>;

const rowSchema = z.strictObject({
  layer_id: z.uuid(),
  code: z.string(),
  name: z.string(),
  municipality_code: z.string(),
  area_m2: z.number(),
  min_x: z.number(),
  min_y: z.number(),
  max_x: z.number(),
  max_y: z.number(),
  geometry: jsonText(surfaceSchema),
});

export type AreaRow = z.input<typeof rowSchema>;

/** Row <-> area with the layer it belongs to and its bounds, checked both ways. */
const areaRow = z.codec(rowSchema, storedAreaSchema, {
  decode: (row) => ({
    layerId: row.layer_id,
    area: {
      code: row.code,
      name: row.name,
      municipalityCode: row.municipality_code,
      areaM2: row.area_m2,
      geometry: row.geometry,
    },
    bounds: { minX: row.min_x, minY: row.min_y, maxX: row.max_x, maxY: row.max_y },
  }),
  encode: ({ layerId, area, bounds }) => ({
    layer_id: layerId,
    code: area.code,
    name: area.name,
    municipality_code: area.municipalityCode,
    area_m2: area.areaM2,
    min_x: bounds.minX,
    min_y: bounds.minY,
    max_x: bounds.maxX,
    max_y: bounds.maxY,
    geometry: area.geometry,
  }),
});

const boundsRow = rowSchema
  .pick({ code: true, min_x: true, min_y: true, max_x: true, max_y: true })
  .transform(({ code, min_x, min_y, max_x, max_y }) => ({
    code,
    bounds: { minX: min_x, minY: min_y, maxX: max_x, maxY: max_y },
  }));
const unreadRow = rowSchema.extend({ geometry: z.string() });
const codeRow = rowSchema.pick({ code: true });
const countRow = z.strictObject({ total: z.int() });

/** Areas as they are stored, checked. */
export function encodeAreas(areas: readonly StoredArea[]): AreaRow[] {
  return areas.map((area) => areaRow.encode(area));
}

/** The same the other way, of rows that were read as they stand. Throws: on a bad row. */
export function decodeAreas(rows: readonly AreaRow[]): StoredArea[] {
  return rows.map((row) => areaRow.parse(row));
}

export function areaRepository(knex: Knex) {
  const ofLayer = (layerId: string) => knex('areas').where({ layer_id: layerId });
  const inBounds = (layerId: string, { minX, minY, maxX, maxY }: AreaBounds) =>
    ofLayer(layerId)
      .where('min_x', '<=', maxX)
      .where('max_x', '>=', minX)
      .where('min_y', '<=', maxY)
      .where('max_y', '>=', minY);
  return {
    /** Rows of `encodeAreas`; `onPortion` is told how many are in. */
    async insertAll(
      rows: readonly AreaRow[],
      onPortion: (stored: number) => void = () => undefined,
    ): Promise<void> {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await knex('areas').insert(rows.slice(from, from + ROWS_A_STATEMENT));
        onPortion(Math.min(rows.length, from + ROWS_A_STATEMENT));
      }
    },
    /** Areas whose bounds touch these, in the order of their codes. */
    async listInBounds(layerId: string, bounds: AreaBounds): Promise<Area[]> {
      const rows: unknown[] = await inBounds(layerId, bounds).orderBy('code');
      return rows.map((row) => areaRow.parse(row).area);
    },
    /** Every area of the layer, outlines too, in the order of their codes. */
    async listByLayer(layerId: string): Promise<Area[]> {
      const rows: unknown[] = await ofLayer(layerId).orderBy('code');
      return rows.map((row) => areaRow.parse(row).area);
    },
    async listByCodes(layerId: string, codes: readonly string[]): Promise<Area[]> {
      const rows: unknown[] = await ofLayer(layerId)
        .whereIn('code', [...codes])
        .orderBy('code');
      return rows.map((row) => areaRow.parse(row).area);
    },
    /** Rows for `decodeAreas`, their outlines still as text: to be read by whoever has the time. */
    async listRowsByCodes(layerId: string, codes: readonly string[]): Promise<AreaRow[]> {
      const rows: AreaRow[] = [];
      for (let from = 0; from < codes.length; from += ROWS_A_STATEMENT) {
        const some = codes.slice(from, from + ROWS_A_STATEMENT);
        const read: unknown[] = await ofLayer(layerId).whereIn('code', some).orderBy('code');
        rows.push(...read.map((row) => unreadRow.parse(row)));
      }
      return rows;
    },
    /** Bounds of every area of the layer; outlines are not read. */
    async listBounds(layerId: string): Promise<{ code: string; bounds: AreaBounds }[]> {
      const rows: unknown[] = await ofLayer(layerId)
        .select('code', 'min_x', 'min_y', 'max_x', 'max_y')
        .orderBy('code');
      return rows.map((row) => boundsRow.parse(row));
    },
    async countByMunicipality(layerId: string, municipalityCode: string): Promise<number> {
      const row: unknown = await ofLayer(layerId)
        .where({ municipality_code: municipalityCode })
        .count({ total: '*' })
        .first();
      return countRow.parse(row).total;
    },
    async listByMunicipality(layerId: string, municipalityCode: string): Promise<Area[]> {
      const rows: unknown[] = await ofLayer(layerId)
        .where({ municipality_code: municipalityCode })
        .orderBy('code');
      return rows.map((row) => areaRow.parse(row).area);
    },
    /** Which of these layers' codes there are, each once. */
    async listCodes(layerIds: readonly string[]): Promise<string[]> {
      const rows: unknown[] = await knex('areas')
        .whereIn('layer_id', [...layerIds])
        .distinct('code')
        .orderBy('code');
      return rows.map((row) => codeRow.parse(row).code);
    },
  };
}
