import type { Knex } from 'knex';
import { z } from 'zod';
import { licenceSchema } from '../../server/vocabulary/licences.ts';
import {
  serviceKindSchema,
  serviceLayerSchema,
  serviceObjectSchema,
  shapeSchema,
  type ServiceLayer,
  type ServiceObject,
} from '../../server/vocabulary/reach.ts';
import { booleanColumn, jsonText, ROWS_A_STATEMENT } from './columns.ts';

const layerRowSchema = z.strictObject({
  id: z.uuid(),
  kind: serviceKindSchema,
  version: z.string(),
  label: z.string(),
  source: z.string(),
  licence: licenceSchema,
  as_of: z.string(),
  is_invented: booleanColumn,
  imported_on: z.string(),
  object_count: z.int(),
});
const columns = Object.keys(layerRowSchema.shape);

/** Row <-> layer, checked both ways. */
const layerRow = z.codec(layerRowSchema, serviceLayerSchema, {
  decode: ({ as_of, is_invented, imported_on, object_count, ...same }) => ({
    ...same,
    asOf: as_of,
    isInvented: is_invented,
    importedOn: imported_on,
    objectCount: object_count,
  }),
  encode: ({ asOf, isInvented, importedOn, objectCount, ...same }) => ({
    ...same,
    as_of: asOf,
    is_invented: isInvented,
    imported_on: importedOn,
    object_count: objectCount,
  }),
});

const objectRowSchema = z.strictObject({
  name: z.string(),
  area_m2: z.number().nullable(),
  shape: jsonText(shapeSchema),
});

/** Row <-> object, checked both ways. */
const objectRow = z.codec(objectRowSchema, serviceObjectSchema, {
  decode: ({ area_m2, ...same }) => ({ ...same, areaM2: area_m2 }),
  encode: ({ areaM2, ...same }) => ({ ...same, area_m2: areaM2 }),
});

export function serviceLayerRepository(knex: Knex) {
  return {
    /** The layer with all of its objects, numbered in their order. */
    async insert(layer: ServiceLayer, objects: readonly ServiceObject[]): Promise<void> {
      await knex('service_layers').insert(layerRow.encode(layer));
      const rows = objects.map((object, number) => ({
        layer_id: layer.id,
        number,
        ...objectRow.encode(object),
      }));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await knex('service_objects').insert(rows.slice(from, from + ROWS_A_STATEMENT));
      }
    },
    /** Latest imported first. */
    async list(): Promise<ServiceLayer[]> {
      const rows: unknown[] = await knex('service_layers')
        .select(columns)
        .orderBy('sequence', 'desc');
      return rows.map((row) => layerRow.parse(row));
    },
    /** In the order that they were handed in. */
    async listObjects(layerId: string): Promise<ServiceObject[]> {
      const rows: unknown[] = await knex('service_objects')
        .where({ layer_id: layerId })
        .select(Object.keys(objectRowSchema.shape))
        .orderBy('number');
      return rows.map((row) => objectRow.parse(row));
    },
    /** False when there was none. */
    async delete(layerId: string): Promise<boolean> {
      return (await knex('service_layers').where({ id: layerId }).delete()) > 0;
    },
  };
}
