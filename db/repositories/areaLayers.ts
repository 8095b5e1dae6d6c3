import type { Knex } from 'knex';
import { z } from 'zod';
import { areaKindSchema, areaLayerSchema, type AreaLayer } from '../../server/vocabulary/place.ts';
import { booleanColumn } from './columns.ts';

const rowSchema = z.strictObject({
  id: z.uuid(),
  kind: areaKindSchema,
  version: z.string(),
  label: z.string(),
  source: z.string(),
  is_invented: booleanColumn,
  imported_on: z.string(),
  area_count: z.int(),
});
const columns = Object.keys(rowSchema.shape);

/** Row <-> layer, checked both ways. */
const areaLayerRow = z.codec(rowSchema, areaLayerSchema, {
  decode: ({ is_invented, imported_on, area_count, ...same }) => ({
    ...same,
    isInvented: is_invented,
    importedOn: imported_on,
    areaCount: area_count,
  }),
  encode: ({ isInvented, importedOn, areaCount, ...same }) => ({
    ...same,
    is_invented: isInvented,
    imported_on: importedOn,
    area_count: areaCount,
  }),
});

export function areaLayerRepository(knex: Knex) {
  return {
    async insert(layer: AreaLayer): Promise<void> {
      await knex('area_layers').insert(areaLayerRow.encode(layer));
    },
    /** Latest imported first. */
    async list(): Promise<AreaLayer[]> {
      const rows: unknown[] = await knex('area_layers').select(columns).orderBy('sequence', 'desc');
      return rows.map((row) => areaLayerRow.parse(row));
    },
  };
}
