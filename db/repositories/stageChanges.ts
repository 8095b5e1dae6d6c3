import type { Knex } from 'knex';
import { z } from 'zod';
import { stageChangeSchema, type StageChange } from '../../server/vocabulary/stageChange.ts';
import { stageSchema } from '../../server/vocabulary/stages.ts';
import type { TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  number: z.int(),
  from_stage: stageSchema,
  to_stage: stageSchema,
  changed_on: z.string(),
  reason: z.string(),
  gate_reason: z.string(),
  recorded_at: z.string(),
  caller_id: z.string(),
  caller_name: z.string(),
});

/** The steps that each case has taken; rows are added and never changed. */
export function stageChangeRepository(knex: Knex) {
  return {
    async insert(planCase: TenantKey, change: StageChange): Promise<void> {
      const { number, from, to, on, reason, gateReason, recordedAt, by } = change;
      await knex('stage_changes').insert(
        rowSchema.encode({
          municipality_code: planCase.municipalityCode,
          plan_case_id: planCase.id,
          number,
          from_stage: from,
          to_stage: to,
          changed_on: on,
          reason,
          gate_reason: gateReason,
          recorded_at: recordedAt,
          caller_id: by.id,
          caller_name: by.name,
        }),
      );
    },
    /** Latest first. */
    async list({ municipalityCode, id }: TenantKey): Promise<StageChange[]> {
      const rows: unknown[] = await knex('stage_changes')
        .where({ municipality_code: municipalityCode, plan_case_id: id })
        .orderBy('number', 'desc');
      return rows.map((read) => {
        const row = rowSchema.parse(read);
        return stageChangeSchema.parse({
          number: row.number,
          from: row.from_stage,
          to: row.to_stage,
          on: row.changed_on,
          reason: row.reason,
          gateReason: row.gate_reason,
          recordedAt: row.recorded_at,
          by: { id: row.caller_id, name: row.caller_name },
        });
      });
    },
  };
}
