import type { Knex } from 'knex';
import { z } from 'zod';

const countRow = z.strictObject({ source_id: z.string(), cases: z.int() });

const reachLayers = `
  SELECT plan_case_id, json_extract(value, '$.layer.id') AS source_id
    FROM snapshots, json_each(document, '$.place.reach.services')
  UNION
  SELECT plan_case_id, json_extract(document, '$.place.reach.squares.layer.id') FROM snapshots`;

const ownCounts = `
  SELECT plan_case_id, json_extract(value, '$.set.id') AS source_id
    FROM snapshots, json_each(document, '$.place.ownCounts')
    WHERE municipality_code = ?`;

/**
 * Which layers and tables stored snapshots lie on. Rows are written by the database itself when a
 * snapshot is kept, out of its document, which stays whole whatever becomes of its sources.
 */
export function snapshotSourceRepository(knex: Knex) {
  const read = (rows: readonly unknown[]) =>
    new Map(
      rows.map((row) => {
        const { source_id, cases } = countRow.parse(row);
        return [source_id, cases] as const;
      }),
    );
  return {
    /** How many cases have a snapshot that lies on each source; those with none are left out. */
    async countCases(): Promise<Map<string, number>> {
      const rows: unknown[] = await knex('snapshot_sources')
        .select('source_id')
        .countDistinct({ cases: 'plan_case_id' })
        .groupBy('source_id');
      return read(rows);
    },
    /** The same of layers that distances were measured on, which only the documents name. */
    async countReachCases(): Promise<Map<string, number>> {
      const rows: unknown[] = await knex
        .from(knex.raw(`(${reachLayers})`))
        .select('source_id')
        .countDistinct({ cases: 'plan_case_id' })
        .whereNotNull('source_id')
        .groupBy('source_id');
      return read(rows);
    },
    /** The same of the municipality's own counts. */
    async countOwnCountCases(municipalityCode: string): Promise<Map<string, number>> {
      const rows: unknown[] = await knex
        .from(knex.raw(`(${ownCounts})`, [municipalityCode]))
        .select('source_id')
        .countDistinct({ cases: 'plan_case_id' })
        .groupBy('source_id');
      return read(rows);
    },
  };
}
