import type { Knex } from 'knex';
import type { Alternative } from '../../server/vocabulary/planCase.ts';
import type { TenantKey } from './columns.ts';

/** The names of a case's measures in small letters, for a search that never reads a plan. */
export function caseMeasureRepository(knex: Knex) {
  return {
    /** In place of those it had. `key` is the case's. */
    async put(
      { municipalityCode, id }: TenantKey,
      alternatives: readonly Pick<Alternative, 'measures'>[],
    ): Promise<void> {
      const key = { municipality_code: municipalityCode, plan_case_id: id };
      const labels = alternatives.flatMap(({ measures }) => measures.map(({ label }) => label));
      await knex('case_measures').where(key).delete();
      if (labels.length === 0) return;
      const search_text = [...new Set(labels)].join('\n').toLowerCase();
      await knex('case_measures').insert({ ...key, search_text });
    },
  };
}
