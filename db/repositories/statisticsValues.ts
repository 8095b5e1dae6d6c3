import type { Knex } from 'knex';
import { z } from 'zod';
import { valuesSchema } from '../../server/vocabulary/place.ts';
import { jsonText, ROWS_A_STATEMENT } from './columns.ts';

/** The figures of one area in one statistics set. */
export const areaValuesSchema = z.strictObject({
  setId: z.uuid(),
  areaCode: z.string().min(1).max(40),
  values: valuesSchema,
});
export type AreaValues = z.infer<typeof areaValuesSchema>;

const rowSchema = z.strictObject({
  set_id: z.uuid(),
  area_code: z.string(),
  figures: jsonText(valuesSchema),
});

const codeRow = rowSchema.pick({ area_code: true });

/** Row <-> figures, checked both ways. */
const areaValuesRow = z.codec(rowSchema, areaValuesSchema, {
  decode: ({ set_id, area_code, figures }) => ({
    setId: set_id,
    areaCode: area_code,
    values: figures,
  }),
  encode: ({ setId, areaCode, values }) => ({
    set_id: setId,
    area_code: areaCode,
    figures: values,
  }),
});

export function statisticsValueRepository(knex: Knex) {
  const ofSet = (setId: string) => knex('statistics_values').where({ set_id: setId });
  const readAll = (rows: readonly unknown[]): AreaValues[] =>
    rows.map((row) => areaValuesRow.parse(row));
  return {
    async insertAll(values: readonly AreaValues[]): Promise<void> {
      const rows = values.map((row) => areaValuesRow.encode(row));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await knex('statistics_values').insert(rows.slice(from, from + ROWS_A_STATEMENT));
      }
    },
    /** Every row of the set, in the order of the codes. */
    async listBySet(setId: string): Promise<AreaValues[]> {
      const rows: unknown[] = await ofSet(setId).orderBy('area_code');
      return readAll(rows);
    },
    /** The codes that the set has figures for, in their order. */
    async listCodes(setId: string): Promise<string[]> {
      const rows: unknown[] = await ofSet(setId).select('area_code').orderBy('area_code');
      return rows.map((row) => codeRow.parse(row).area_code);
    },
    async listByCodes(setId: string, codes: readonly string[]): Promise<AreaValues[]> {
      const rows: unknown[] = await ofSet(setId)
        .whereIn('area_code', [...codes])
        .orderBy('area_code');
      return readAll(rows);
    },
    /** Rows whose code begins so: those of a municipality. */
    async listByPrefix(setId: string, prefix: string): Promise<AreaValues[]> {
      // Every character of a code sorts before the last one there is.
      const rows: unknown[] = await ofSet(setId)
        .whereBetween('area_code', [prefix, `${prefix}\u{10ffff}`])
        .orderBy('area_code');
      return readAll(rows);
    },
  };
}
