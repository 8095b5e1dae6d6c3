import type { Knex } from 'knex';
import { z } from 'zod';
import { alternativeSchema, type Alternative } from '../../server/vocabulary/planCase.ts';
import { rememberedJsonText, type TenantKey } from './columns.ts';

const storedAlternativeSchema = z.strictObject({
  municipalityCode: z.string(),
  planCaseId: z.uuid(),
  position: z.int().min(0),
  // Large: the column that it is kept in checks it, once each way.
  alternative: z.custom<Alternative>(),
});
const rowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  id: alternativeSchema.shape.id,
  position: z.int(),
  document: rememberedJsonText(alternativeSchema.omit({ id: true })),
});

/** Row <-> alternative with its place in its case, checked both ways. */
const alternativeRow = z.codec(rowSchema, storedAlternativeSchema, {
  decode: ({ municipality_code, plan_case_id, id, position, document }) => ({
    municipalityCode: municipality_code,
    planCaseId: plan_case_id,
    position,
    alternative: { id, ...document },
  }),
  encode: ({ municipalityCode, planCaseId, position, alternative: { id, ...document } }) => ({
    municipality_code: municipalityCode,
    plan_case_id: planCaseId,
    id,
    position,
    document,
  }),
});

export function alternativeRepository(knex: Knex) {
  const ofCase = ({ municipalityCode, id }: TenantKey) =>
    knex('alternatives').where({ municipality_code: municipalityCode, plan_case_id: id });
  return {
    /** In their order. `key` is the case's. */
    async listByPlanCase(key: TenantKey): Promise<Alternative[]> {
      const rows: unknown[] = await ofCase(key).orderBy('position');
      return rows.map((row) => alternativeRow.parse(row).alternative);
    },
    /** Makes these, in this order, the case's alternatives. */
    async replaceAll(key: TenantKey, alternatives: readonly Alternative[]): Promise<void> {
      await ofCase(key).delete();
      const rows = alternatives.map((alternative, position) =>
        alternativeRow.encode({
          municipalityCode: key.municipalityCode,
          planCaseId: key.id,
          position,
          alternative,
        }),
      );
      if (rows.length > 0) await knex('alternatives').insert(rows);
    },
  };
}
