import type { Knex } from 'knex';
import { z } from 'zod';

const named = z.object({ id: z.string() });
const onLayer = z.object({ layer: named });

/** As much of a snapshot's document as says what it lies on; old ones say less. */
const documentSchema = z.object({
  place: z
    .object({
      layer: named.nullish(),
      statistics: z.array(named).default([]),
      reach: z
        .object({ services: z.array(onLayer).default([]), squares: onLayer.nullish() })
        .nullish(),
      ownCounts: z.array(z.object({ set: named })).default([]),
    })
    .nullish(),
});

/** Ids of the layers and tables that a snapshot lies on, each once. */
export function sourcesIn(document: string): string[] {
  const { place } = documentSchema.parse(JSON.parse(document));
  const found = [
    place?.layer,
    ...(place?.statistics ?? []),
    ...(place?.reach?.services ?? []).map(({ layer }) => layer),
    place?.reach?.squares?.layer,
    ...(place?.ownCounts ?? []).map(({ set }) => set),
  ];
  return [...new Set(found.flatMap((source) => source?.id ?? []))];
}

const countRow = z.strictObject({ source_id: z.string(), cases: z.int() });

/**
 * Which layers and tables stored snapshots lie on, read out of their documents, which stay whole
 * whatever becomes of their sources.
 */
export function snapshotSourceRepository(knex: Knex) {
  return {
    /** How many cases have a snapshot that lies on each of these sources; those with none are left out. */
    async countCases(sources: readonly { readonly id: string }[]): Promise<Map<string, number>> {
      const rows: unknown[] = await knex('snapshot_sources')
        .whereIn(
          'source_id',
          sources.map(({ id }) => id),
        )
        .select('source_id')
        .countDistinct({ cases: 'plan_case_id' })
        .groupBy('source_id');
      return new Map(
        rows.map((row) => {
          const { source_id, cases } = countRow.parse(row);
          return [source_id, cases] as const;
        }),
      );
    },
  };
}
