import type { Knex } from 'knex';
import { z } from 'zod';
import { areaKindSchema } from '../../server/vocabulary/areaKinds.ts';
import {
  careNeedNationSchema,
  ownCountKindSchema,
  ownCountRowSchema,
  ownCountSetSchema,
  type OwnCountRow,
  type OwnCountSet,
} from '../../server/vocabulary/ownCounts.ts';
import { booleanColumn, jsonText, ROWS_A_STATEMENT, type TenantKey } from './columns.ts';

const setRowSchema = z.strictObject({
  municipality_code: z.string(),
  id: z.uuid(),
  kind: ownCountKindSchema,
  label: z.string(),
  area_kind: areaKindSchema,
  area_version: z.string(),
  source: z.string(),
  licence: z.string(),
  as_of: z.string(),
  reference: jsonText(careNeedNationSchema).nullable(),
  is_invented: booleanColumn,
  imported_at: z.string(),
  row_count: z.int(),
});

/** Row <-> set, checked both ways. */
const setRow = z.codec(setRowSchema, ownCountSetSchema, {
  decode: ({ municipality_code, area_kind, area_version, as_of, ...row }) => ({
    id: row.id,
    kind: row.kind,
    label: row.label,
    source: row.source,
    licence: row.licence,
    reference: row.reference,
    municipalityCode: municipality_code,
    areaKind: area_kind,
    areaVersion: area_version,
    asOf: as_of,
    isInvented: row.is_invented,
    importedAt: row.imported_at,
    rowCount: row.row_count,
  }),
  encode: ({ municipalityCode, areaKind, areaVersion, asOf, ...set }) => ({
    id: set.id,
    kind: set.kind,
    label: set.label,
    source: set.source,
    licence: set.licence,
    reference: set.reference,
    municipality_code: municipalityCode,
    area_kind: areaKind,
    area_version: areaVersion,
    as_of: asOf,
    is_invented: set.isInvented,
    imported_at: set.importedAt,
    row_count: set.rowCount,
  }),
});

const countRowSchema = z.strictObject({
  area_code: z.string(),
  year: z.int(),
  sex: ownCountRowSchema.shape.sex,
  age_band: z.string(),
  population: z.int(),
  counts: jsonText(ownCountRowSchema.shape.counts),
});

/** Row <-> counts, checked both ways. */
const countRow = z.codec(countRowSchema, ownCountRowSchema, {
  decode: ({ area_code, age_band, ...same }) => ({
    ...same,
    areaCode: area_code,
    ageBand: age_band,
  }),
  encode: ({ areaCode, ageBand, ...same }) => ({
    ...same,
    area_code: areaCode,
    age_band: ageBand,
  }),
});

/** Counts out of a municipality's own registers; every question names the municipality. */
export function ownCountRepository(knex: Knex) {
  const sets = (municipalityCode: string) =>
    knex('own_count_sets').where({ municipality_code: municipalityCode });
  return {
    /** The set with all of its rows. */
    async insert(set: OwnCountSet, rows: readonly OwnCountRow[]): Promise<void> {
      await knex('own_count_sets').insert(setRow.encode(set));
      const stored = rows.map((row) => ({
        municipality_code: set.municipalityCode,
        set_id: set.id,
        ...countRow.encode(row),
      }));
      for (let from = 0; from < stored.length; from += ROWS_A_STATEMENT) {
        await knex('own_counts').insert(stored.slice(from, from + ROWS_A_STATEMENT));
      }
    },
    /** Latest imported first. */
    async list(municipalityCode: string): Promise<OwnCountSet[]> {
      const rows: unknown[] = await sets(municipalityCode)
        .select(Object.keys(setRowSchema.shape))
        .orderBy([
          { column: 'imported_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]);
      return rows.map((row) => setRow.parse(row));
    },
    /** By area, year, sex and age. */
    async listRows({ municipalityCode, id }: TenantKey): Promise<OwnCountRow[]> {
      const rows: unknown[] = await knex('own_counts')
        .where({ municipality_code: municipalityCode, set_id: id })
        .select(Object.keys(countRowSchema.shape))
        .orderBy(['area_code', 'year', 'sex', 'age_band']);
      return rows.map((row) => countRow.parse(row));
    },
    /** False when there was none. */
    async remove({ municipalityCode, id }: TenantKey): Promise<boolean> {
      return (await sets(municipalityCode).where({ id }).delete()) > 0;
    },
  };
}
