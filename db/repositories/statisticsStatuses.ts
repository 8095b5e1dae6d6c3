import type { Knex } from 'knex';
import { z } from 'zod';
import { ROWS_A_STATEMENT } from './columns.ts';

/** What the source marks a figure with, or its absence: the value itself stands in the set. */
export const figureStatusSchema = z.strictObject({
  setId: z.uuid(),
  areaCode: z.string().min(1).max(40),
  variable: z.string().min(1).max(80),
  status: z.string().min(1).max(80),
});
export type FigureStatus = z.infer<typeof figureStatusSchema>;

const rowSchema = z.strictObject({
  set_id: z.uuid(),
  area_code: z.string(),
  variable: z.string(),
  status: z.string(),
});

/** Row <-> status, checked both ways. */
const figureStatusRow = z.codec(rowSchema, figureStatusSchema, {
  decode: ({ set_id, area_code, ...same }) => ({ ...same, setId: set_id, areaCode: area_code }),
  encode: ({ setId, areaCode, ...same }) => ({ ...same, set_id: setId, area_code: areaCode }),
});

export function statisticsStatusRepository(knex: Knex) {
  return {
    async insertAll(statuses: readonly FigureStatus[]): Promise<void> {
      const rows = statuses.map((status) => figureStatusRow.encode(status));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await knex('statistics_statuses').insert(rows.slice(from, from + ROWS_A_STATEMENT));
      }
    },
    /** In the order of codes and variables. */
    async listBySet(setId: string): Promise<FigureStatus[]> {
      const rows: unknown[] = await knex('statistics_statuses')
        .where({ set_id: setId })
        .orderBy(['area_code', 'variable']);
      return rows.map((row) => figureStatusRow.parse(row));
    },
  };
}
