import type { Knex } from 'knex';
import { z } from 'zod';
import { areaKindSchema } from '../../server/vocabulary/areaKinds.ts';
import { licenceSchema } from '../../server/vocabulary/licences.ts';
import {
  derivationSchema,
  statisticsSetSchema,
  type StatisticsSet,
} from '../../server/vocabulary/place.ts';
import { booleanColumn, jsonText } from './columns.ts';

const rowSchema = z.strictObject({
  id: z.uuid(),
  table_id: z.string(),
  label: z.string(),
  area_kind: areaKindSchema,
  area_version: z.string(),
  year: z.int(),
  joins_on_code: booleanColumn,
  source: z.string(),
  is_invented: booleanColumn,
  imported_on: z.string(),
  row_count: z.int(),
  variables: jsonText(z.array(z.string())),
  licence: licenceSchema.nullable(),
  derivation: jsonText(derivationSchema).nullable(),
});
const columns = Object.keys(rowSchema.shape);

/** Row <-> statistics set, checked both ways. */
const statisticsSetRow = z.codec(rowSchema, statisticsSetSchema, {
  decode: (row) => ({
    id: row.id,
    tableId: row.table_id,
    label: row.label,
    areaKind: row.area_kind,
    areaVersion: row.area_version,
    year: row.year,
    joinsOnCode: row.joins_on_code,
    source: row.source,
    isInvented: row.is_invented,
    importedOn: row.imported_on,
    rowCount: row.row_count,
    variables: row.variables,
    ...(row.licence === null ? {} : { licence: row.licence }),
    ...(row.derivation === null ? {} : { derivation: row.derivation }),
  }),
  encode: (set) => ({
    id: set.id,
    table_id: set.tableId,
    label: set.label,
    area_kind: set.areaKind,
    area_version: set.areaVersion,
    year: set.year,
    joins_on_code: set.joinsOnCode,
    source: set.source,
    is_invented: set.isInvented,
    imported_on: set.importedOn,
    row_count: set.rowCount,
    variables: set.variables,
    licence: set.licence ?? null,
    derivation: set.derivation ?? null,
  }),
});

export function statisticsSetRepository(knex: Knex) {
  return {
    async insert(set: StatisticsSet): Promise<void> {
      await knex('statistics_sets').insert(statisticsSetRow.encode(set));
    },
    async find(id: string): Promise<StatisticsSet | undefined> {
      const row: unknown = await knex('statistics_sets').select(columns).where({ id }).first();
      return row === undefined ? undefined : statisticsSetRow.parse(row);
    },
    /** The set and its figures; false when there is none. */
    async remove(id: string): Promise<boolean> {
      return (await knex('statistics_sets').where({ id }).delete()) > 0;
    },
    /** Latest imported first. */
    async list(): Promise<StatisticsSet[]> {
      const rows: unknown[] = await knex('statistics_sets')
        .select(columns)
        .orderBy('sequence', 'desc');
      return rows.map((row) => statisticsSetRow.parse(row));
    },
  };
}
