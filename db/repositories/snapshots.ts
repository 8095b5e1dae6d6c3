import type { Knex } from 'knex';
import { z } from 'zod';
import { snapshotSummarySchema, type SnapshotSummary } from '../../server/vocabulary/snapshot.ts';
import type { TenantKey } from './columns.ts';
import { sourcesIn } from './snapshotSources.ts';

/** A snapshot as it is kept: `document` is its canonical JSON text, byte for byte. */
export const storedSnapshotSchema = snapshotSummarySchema.extend({
  municipalityCode: z.string(),
  document: z.string(),
  /** Of a frozen one. */
  approverId: z.string().optional(),
});
export type StoredSnapshot = z.infer<typeof storedSnapshotSchema>;

const summaryRowSchema = z.strictObject({
  id: z.uuid(),
  plan_case_id: z.uuid(),
  plan_case_version: z.int(),
  created_at: z.string(),
  status: snapshotSummarySchema.shape.status,
  code_version: z.string(),
  sha256: z.string(),
  author_id: z.string().nullable(),
  author_name: z.string().nullable(),
});
const summaryColumns = Object.keys(summaryRowSchema.shape);
const rowSchema = summaryRowSchema.extend({
  municipality_code: z.string(),
  document: z.string(),
  approver_id: z.string().nullable(),
});

const summaryOf = (row: z.output<typeof summaryRowSchema>) => ({
  id: row.id,
  planCaseId: row.plan_case_id,
  planCaseVersion: row.plan_case_version,
  createdAt: row.created_at,
  status: row.status,
  codeVersion: row.code_version,
  sha256: row.sha256,
  ...(row.author_id === null || row.author_name === null
    ? {}
    : { author: { id: row.author_id, name: row.author_name } }),
});
const rowOf = (summary: SnapshotSummary) => ({
  id: summary.id,
  plan_case_id: summary.planCaseId,
  plan_case_version: summary.planCaseVersion,
  created_at: summary.createdAt,
  status: summary.status,
  code_version: summary.codeVersion,
  sha256: summary.sha256,
  author_id: summary.author?.id ?? null,
  author_name: summary.author?.name ?? null,
});

/** Rows <-> snapshots, checked both ways. */
const summaryRow = z.codec(summaryRowSchema, snapshotSummarySchema, {
  decode: summaryOf,
  encode: rowOf,
});
const snapshotRow = z.codec(rowSchema, storedSnapshotSchema, {
  decode: (row) => ({
    ...summaryOf(row),
    municipalityCode: row.municipality_code,
    document: row.document,
    ...(row.approver_id === null ? {} : { approverId: row.approver_id }),
  }),
  encode: ({ municipalityCode, document, approverId, ...summary }) => ({
    ...rowOf(summary),
    municipality_code: municipalityCode,
    document,
    approver_id: approverId ?? null,
  }),
});

/** There is no update and no delete: the table refuses them too. */
export function snapshotRepository(knex: Knex) {
  const ofCase = ({ municipalityCode, id }: TenantKey) =>
    knex('snapshots').where({ municipality_code: municipalityCode, plan_case_id: id });
  return {
    /** The snapshot, and the names of what it lies on. */
    async insert(snapshot: StoredSnapshot): Promise<void> {
      const row = snapshotRow.encode(snapshot);
      await knex('snapshots').insert(row);
      const { municipality_code, id: snapshot_id, plan_case_id, document } = row;
      const key = { municipality_code, snapshot_id, plan_case_id };
      const sources = sourcesIn(document).map((source_id) => ({ ...key, source_id }));
      if (sources.length > 0) await knex('snapshot_sources').insert(sources);
    },
    /** Latest made first. `planCase` is the case's key. */
    async listByPlanCase(planCase: TenantKey): Promise<SnapshotSummary[]> {
      const rows: unknown[] = await ofCase(planCase)
        .select(summaryColumns)
        .orderBy([{ column: 'created_at', order: 'desc' }, 'id']);
      return rows.map((row) => summaryRow.parse(row));
    },
    /** Those of these ids that are a snapshot's here, of any case. */
    async listTaken(municipalityCode: string, ids: readonly string[]): Promise<string[]> {
      const rows: unknown[] = await knex('snapshots')
        .where({ municipality_code: municipalityCode })
        .whereIn('id', [...ids])
        .select('id');
      return rows.map((row) => rowSchema.pick({ id: true }).parse(row).id);
    },
    async find(planCase: TenantKey, snapshotId: string): Promise<StoredSnapshot | undefined> {
      const row: unknown = await ofCase(planCase).where({ id: snapshotId }).first();
      return row === undefined ? undefined : snapshotRow.parse(row);
    },
  };
}
