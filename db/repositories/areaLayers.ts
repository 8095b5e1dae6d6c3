import type { Knex } from 'knex';
import { z } from 'zod';
import { areaKindSchema } from '../../server/vocabulary/areaKinds.ts';
import { licenceSchema } from '../../server/vocabulary/licences.ts';
import { areaLayerSchema, type AreaLayer } from '../../server/vocabulary/place.ts';
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
  licence: licenceSchema.nullable(),
  reference_date: z.string().nullable(),
});
const columns = Object.keys(rowSchema.shape);

/** Row <-> layer, checked both ways. */
const areaLayerRow = z.codec(rowSchema, areaLayerSchema, {
  decode: ({ is_invented, imported_on, area_count, licence, reference_date, ...same }) => ({
    ...same,
    ...(licence === null ? {} : { licence }),
    ...(reference_date === null ? {} : { referenceDate: reference_date }),
    isInvented: is_invented,
    importedOn: imported_on,
    areaCount: area_count,
  }),
  encode: ({ isInvented, importedOn, areaCount, licence, referenceDate, ...same }) => ({
    ...same,
    licence: licence ?? null,
    reference_date: referenceDate ?? null,
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
    async find(id: string): Promise<AreaLayer | undefined> {
      const row: unknown = await knex('area_layers').select(columns).where({ id }).first();
      return row === undefined ? undefined : areaLayerRow.parse(row);
    },
    /** Latest imported first. */
    async list(): Promise<AreaLayer[]> {
      const rows: unknown[] = await knex('area_layers').select(columns).orderBy('sequence', 'desc');
      return rows.map((row) => areaLayerRow.parse(row));
    },
    /** The layer and its areas; false when there is none. */
    async remove(id: string): Promise<boolean> {
      return (await knex('area_layers').where({ id }).delete()) > 0;
    },
  };
}
