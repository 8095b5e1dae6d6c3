import type { Knex } from 'knex';
import { z } from 'zod';
import { processFactsSchema, type ProcessFacts } from '../../server/vocabulary/process.ts';
import { jsonText, type TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  version: z.int().min(1),
  updated_at: z.string(),
  document: jsonText(processFactsSchema),
});

/** What has been said of each case's way through the process. `planCase` is the case's key. */
export function processRepository(knex: Knex) {
  const of = ({ municipalityCode, id }: TenantKey) =>
    knex('processes').where({ municipality_code: municipalityCode, plan_case_id: id });
  return {
    /** Undefined before anything was said. */
    async find(planCase: TenantKey): Promise<{ version: number; facts: ProcessFacts } | undefined> {
      const row: unknown = await of(planCase).first();
      if (row === undefined) return undefined;
      const { version, document } = rowSchema.parse(row);
      return { version, facts: document };
    },
    /** Writes on top of `fromVersion`, 0 before the first; false when that is no longer it. */
    async put(
      planCase: TenantKey,
      fromVersion: number,
      { facts, updatedAt }: { readonly facts: ProcessFacts; readonly updatedAt: string },
    ): Promise<boolean> {
      const row = rowSchema.encode({
        municipality_code: planCase.municipalityCode,
        plan_case_id: planCase.id,
        version: fromVersion + 1,
        updated_at: updatedAt,
        document: facts,
      });
      if (fromVersion > 0) {
        const { version, updated_at, document } = row;
        const changes = { version, updated_at, document };
        return (await of(planCase).where({ version: fromVersion }).update(changes)) === 1;
      }
      const isThere = (await of(planCase).first('version')) !== undefined;
      if (!isThere) await knex('processes').insert(row);
      return !isThere;
    },
  };
}
