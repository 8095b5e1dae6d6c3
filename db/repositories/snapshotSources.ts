import type { Knex } from 'knex';
import { z } from 'zod';

const countRow = z.strictObject({ source_id: z.string(), cases: z.int() });

/**
 * Which layers and tables stored snapshots lie on. Rows are written by the database itself when a
 * snapshot is kept, out of its document, which stays whole whatever becomes of its sources.
 */
export function snapshotSourceRepository(knex: Knex) {
  return {
    /** How many cases have a snapshot that lies on each source; those with none are left out. */
    async countCases(): Promise<Map<string, number>> {
      const rows: unknown[] = await knex('snapshot_sources')
        .select('source_id')
        .countDistinct({ cases: 'plan_case_id' })
        .groupBy('source_id');
      return new Map(
        rows.map((row) => {
          const { source_id, cases } = countRow.parse(row);
          return [source_id, cases];
        }),
      );
    },
  };
}
