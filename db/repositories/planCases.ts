import type { Knex } from 'knex';
import { z } from 'zod';
import {
  planCaseSchema,
  planCaseSummarySchema,
  type PlanCaseSummary,
} from '../../server/vocabulary/planCase.ts';
import { booleanColumn, jsonText, type TenantKey } from './columns.ts';

/** A case without its alternatives, which are rows of their own. */
export const planCaseHeadSchema = planCaseSchema.omit({ alternatives: true });
export type PlanCaseHead = z.infer<typeof planCaseHeadSchema>;

const documentSchema = planCaseHeadSchema.omit({
  municipalityCode: true,
  id: true,
  version: true,
  createdAt: true,
  updatedAt: true,
});
const rowSchema = z.strictObject({
  municipality_code: z.string(),
  id: z.uuid(),
  version: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
  document: jsonText(documentSchema),
});

/** Row <-> case head, checked both ways: a bad row never leaves this file. */
const planCaseRow = z.codec(rowSchema, planCaseHeadSchema, {
  decode: ({ municipality_code, created_at, updated_at, document, ...same }) => ({
    ...same,
    ...document,
    municipalityCode: municipality_code,
    createdAt: created_at,
    updatedAt: updated_at,
  }),
  encode: ({ id, version, municipalityCode, createdAt, updatedAt, ...document }) => ({
    municipality_code: municipalityCode,
    id,
    version,
    created_at: createdAt,
    updated_at: updatedAt,
    document,
  }),
});

const summaryRowSchema = rowSchema
  .pick({ municipality_code: true, id: true, version: true, updated_at: true })
  .extend({
    title: z.string(),
    registry_number: z.string(),
    municipality_name: z.string(),
    stage: planCaseSummarySchema.shape.stage,
    is_invented: booleanColumn,
  });
const summaryRow = z.codec(summaryRowSchema, planCaseSummarySchema, {
  decode: ({
    municipality_code,
    updated_at,
    registry_number,
    municipality_name,
    is_invented,
    ...same
  }) => ({
    ...same,
    municipalityCode: municipality_code,
    updatedAt: updated_at,
    registryNumber: registry_number,
    municipalityName: municipality_name,
    isInvented: is_invented,
  }),
  encode: ({
    municipalityCode,
    updatedAt,
    registryNumber,
    municipalityName,
    isInvented,
    ...same
  }) => ({
    ...same,
    municipality_code: municipalityCode,
    updated_at: updatedAt,
    registry_number: registryNumber,
    municipality_name: municipalityName,
    is_invented: isInvented,
  }),
});

const columns = Object.keys(rowSchema.shape);
/** The database keeps these beside the document, so that a list never reads whole plans. */
const summaryColumns = Object.keys(summaryRowSchema.shape);

export function planCaseRepository(knex: Knex) {
  const table = () => knex('plan_cases');
  const one = ({ municipalityCode, id }: TenantKey) =>
    table().where({ municipality_code: municipalityCode, id });
  return {
    async insert(head: PlanCaseHead): Promise<void> {
      await table().insert(planCaseRow.encode(head));
    },
    async find(key: TenantKey): Promise<PlanCaseHead | undefined> {
      const row: unknown = await one(key).first(columns);
      return row === undefined ? undefined : planCaseRow.parse(row);
    },
    async findVersion(key: TenantKey): Promise<number | undefined> {
      const row: unknown = await one(key).first('version');
      return row === undefined ? undefined : rowSchema.pick({ version: true }).parse(row).version;
    },
    /** Latest changed first, without those that were taken away. `total` counts all of them. */
    async listSummaries(
      municipalityCodes: readonly string[],
      { offset, limit }: { offset: number; limit: number },
    ): Promise<{ items: PlanCaseSummary[]; total: number }> {
      const here = () =>
        table()
          .whereIn('municipality_code', [...municipalityCodes])
          .whereNotExists(
            knex('deleted_plan_cases')
              .whereRaw('deleted_plan_cases.municipality_code = plan_cases.municipality_code')
              .whereRaw('deleted_plan_cases.plan_case_id = plan_cases.id'),
          );
      const rows: unknown[] = await here()
        .select(summaryColumns)
        .orderBy([{ column: 'updated_at', order: 'desc' }, 'id'])
        .offset(offset)
        .limit(limit);
      const count: unknown = await here().count({ total: '*' }).first();
      const { total } = z.strictObject({ total: z.int() }).parse(count);
      return { items: rows.map((row) => summaryRow.parse(row)), total };
    },
    /** Also one that was taken away. */
    async exists(
      municipalityCode: string,
      { title, registryNumber }: Pick<PlanCaseHead, 'title' | 'registryNumber'>,
    ): Promise<boolean> {
      const row: unknown = await table()
        .where({ municipality_code: municipalityCode, title, registry_number: registryNumber })
        .first('id');
      return row !== undefined;
    },
    /** Writes only on top of `fromVersion`; false when that is no longer the version. */
    async update(head: PlanCaseHead, fromVersion: number): Promise<boolean> {
      const { municipality_code, id, ...changes } = planCaseRow.encode(head);
      const changed = await table()
        .where({ municipality_code, id, version: fromVersion })
        .update(changes);
      return changed === 1;
    },
    /** Counts up the version alone, for a change of an alternative; false as in `update`. */
    async bump(key: TenantKey, fromVersion: number, updatedAt: string): Promise<boolean> {
      const changed = await one(key)
        .where({ version: fromVersion })
        .update({ version: fromVersion + 1, updated_at: updatedAt });
      return changed === 1;
    },
  };
}
