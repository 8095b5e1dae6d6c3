import type { Knex } from 'knex';
import { z } from 'zod';
import { disposalSchema, type Disposal } from '../../server/vocabulary/deletion.ts';
import { jsonText, type TenantKey } from './columns.ts';

const deletedRow = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  deleted_at: z.string(),
  deleted_by: z.string(),
});
export type Deletion = {
  readonly planCaseId: string;
  readonly deletedAt: string;
  readonly deletedBy: string;
};

/** Cases that were taken away and can be taken back. */
export function deletedPlanCaseRepository(knex: Knex) {
  const one = ({ municipalityCode, id }: TenantKey) =>
    knex('deleted_plan_cases').where({ municipality_code: municipalityCode, plan_case_id: id });
  const read = (row: unknown): Deletion => {
    const { plan_case_id, deleted_at, deleted_by } = deletedRow.parse(row);
    return { planCaseId: plan_case_id, deletedAt: deleted_at, deletedBy: deleted_by };
  };
  return {
    async insert(key: TenantKey, deletedAt: string, deletedBy: string): Promise<void> {
      const { municipalityCode: municipality_code, id: plan_case_id } = key;
      const row = { municipality_code, plan_case_id, deleted_at: deletedAt };
      await knex('deleted_plan_cases').insert({ ...row, deleted_by: deletedBy });
    },
    async find(key: TenantKey): Promise<Deletion | undefined> {
      const row: unknown = await one(key).first();
      return row === undefined ? undefined : read(row);
    },
    /** Latest taken away first. */
    async list(municipalityCode: string): Promise<Deletion[]> {
      const rows: unknown[] = await knex('deleted_plan_cases')
        .where({ municipality_code: municipalityCode })
        .orderBy([{ column: 'deleted_at', order: 'desc' }, 'plan_case_id']);
      return rows.map(read);
    },
    async delete(key: TenantKey): Promise<void> {
      await one(key).delete();
    },
  };
}

const disposalRowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  registry_number: z.string(),
  disposed_at: z.string(),
  disposed_by: z.string(),
  decided_on: z.string(),
  decided_by: z.string(),
  reference: z.string(),
  reason: z.string(),
  archived_in: z.string(),
  frozen: jsonText(disposalSchema.shape.frozen),
});
/** Row <-> disposal, checked both ways. */
const disposalRow = z.codec(disposalRowSchema, disposalSchema, {
  decode: (row) => ({
    municipalityCode: row.municipality_code,
    planCaseId: row.plan_case_id,
    registryNumber: row.registry_number,
    disposedAt: row.disposed_at,
    disposedBy: row.disposed_by,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    reference: row.reference,
    reason: row.reason,
    archivedIn: row.archived_in,
    frozen: row.frozen,
  }),
  encode: (disposal) => ({
    municipality_code: disposal.municipalityCode,
    plan_case_id: disposal.planCaseId,
    registry_number: disposal.registryNumber,
    disposed_at: disposal.disposedAt,
    disposed_by: disposal.disposedBy,
    decided_on: disposal.decidedOn,
    decided_by: disposal.decidedBy,
    reference: disposal.reference,
    reason: disposal.reason,
    archived_in: disposal.archivedIn,
    frozen: disposal.frozen,
  }),
});

/** Cases that are gone by a decision; and the only way to make them so. */
export function disposalRepository(knex: Knex) {
  return {
    /** Latest first. */
    async list(municipalityCode: string): Promise<Disposal[]> {
      const rows: unknown[] = await knex('disposals')
        .where({ municipality_code: municipalityCode })
        .orderBy([{ column: 'disposed_at', order: 'desc' }, 'plan_case_id']);
      return rows.map((row) => disposalRow.parse(row));
    },
    /**
     * Writes down the decision, and removes the case and all that was ever kept of its content.
     * What was done, by whom and when stays in the audit log.
     */
    async dispose(disposal: Disposal): Promise<void> {
      const row = disposalRow.encode(disposal);
      await knex('disposals').insert(row);
      const { municipality_code, plan_case_id } = row;
      const ofCase = { municipality_code, plan_case_id };
      await knex('audit_contents')
        .where({ municipality_code })
        .whereIn('object_id', knex('audit_entries').where(ofCase).select('object_id'))
        .delete();
      // What its creation was answered, kept for a day, may lie there still.
      await knex('kept_answers')
        .where({ municipality_code })
        .where('expires_at', '<=', row.disposed_at)
        .delete();
      for (const table of ['approvals', 'snapshot_sources', 'snapshots']) {
        await knex(table).where(ofCase).delete();
      }
      // Whatever else there is of it goes with it.
      await knex('plan_cases').where({ municipality_code, id: plan_case_id }).delete();
      await knex('plan_case_directory').where({ plan_case_id }).delete();
    },
  };
}
