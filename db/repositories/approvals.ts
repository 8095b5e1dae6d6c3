import type { Knex } from 'knex';
import { z } from 'zod';
import {
  approvalSchema,
  frozenAnnexSchema,
  type Approval,
  type FrozenAnnex,
} from '../../server/vocabulary/approval.ts';
import { booleanColumn, type TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  plan_case_id: z.uuid(),
  snapshot_id: z.uuid(),
  author_id: z.string(),
  author_name: z.string(),
  requested_at: z.string(),
  requester_id: z.string(),
  requester_name: z.string(),
  decision: approvalSchema.shape.decision,
  decided_at: z.string().nullable(),
  approver_id: z.string().nullable(),
  approver_name: z.string().nullable(),
  reason: z.string(),
  number: z.int().nullable(),
  inputs_sha256: z.string().nullable(),
  frozen_snapshot_id: z.string().nullable(),
});

function approvalOf(read: unknown): Approval {
  const row = rowSchema.parse(read);
  const { number, inputs_sha256, frozen_snapshot_id, approver_id, approver_name } = row;
  return approvalSchema.parse({
    snapshotId: row.snapshot_id,
    author: { id: row.author_id, name: row.author_name },
    requestedAt: row.requested_at,
    requestedBy: { id: row.requester_id, name: row.requester_name },
    decision: row.decision,
    decidedAt: row.decided_at,
    decidedBy: approver_id === null ? null : { id: approver_id, name: approver_name },
    reason: row.reason,
    frozen:
      number === null
        ? null
        : { number, snapshotId: frozen_snapshot_id, inputsSha256: inputs_sha256 },
  });
}

const frozenRowSchema = z.strictObject({
  plan_case_id: z.uuid(),
  frozen_snapshot_id: z.uuid(),
  number: z.int(),
  decided_at: z.string(),
  title: z.string(),
  registry_number: z.string(),
  municipality_name: z.string(),
  is_invented: booleanColumn,
  committee: z.string(),
  meeting_date: z.string().nullable(),
});

/** Two of the joined tables have columns of these names. */
function frozenColumn(name: string): string {
  return name === 'plan_case_id' || name === 'number' ? `approvals.${name}` : name;
}

function frozenAnnexOf(read: unknown): FrozenAnnex {
  const row = frozenRowSchema.parse(read);
  return frozenAnnexSchema.parse({
    planCaseId: row.plan_case_id,
    snapshotId: row.frozen_snapshot_id,
    number: row.number,
    frozenAt: row.decided_at,
    title: row.title,
    registryNumber: row.registry_number,
    municipalityName: row.municipality_name,
    isInvented: row.is_invented,
    committee: row.committee,
    meetingDate: row.meeting_date,
  });
}

/** Which snapshots were asked to be approved. `planCase` is the case's key. */
export function approvalRepository(knex: Knex) {
  const of = ({ municipalityCode, id }: TenantKey) =>
    knex('approvals').where({
      'approvals.municipality_code': municipalityCode,
      'approvals.plan_case_id': id,
    });
  /** The author's name stands with the snapshot. */
  const read = (planCase: TenantKey) =>
    of(planCase)
      .join('snapshots', (join) => {
        void join
          .on('snapshots.municipality_code', 'approvals.municipality_code')
          .andOn('snapshots.id', 'approvals.snapshot_id');
      })
      .select('approvals.*', 'snapshots.author_name');
  return {
    async insert(
      planCase: TenantKey,
      { snapshotId, author, requestedAt, requestedBy }: Approval,
    ): Promise<void> {
      await knex('approvals').insert({
        municipality_code: planCase.municipalityCode,
        plan_case_id: planCase.id,
        snapshot_id: snapshotId,
        author_id: author.id,
        requested_at: requestedAt,
        requester_id: requestedBy.id,
        requester_name: requestedBy.name,
        decision: 'waiting',
        reason: '',
      });
    },
    async find(planCase: TenantKey, snapshotId: string): Promise<Approval | undefined> {
      const row: unknown = await read(planCase).where({ snapshot_id: snapshotId }).first();
      return row === undefined ? undefined : approvalOf(row);
    },
    /** Latest asked first. */
    async list(planCase: TenantKey): Promise<Approval[]> {
      const rows: unknown[] = await read(planCase).orderBy([
        { column: 'requested_at', order: 'desc' },
        'snapshot_id',
      ]);
      return rows.map(approvalOf);
    },
    /** The latest of each case, the latest meeting first and those without a day last. */
    async listFrozen(
      municipalityCodes: readonly string[],
      { offset, limit, meetingDate }: { offset: number; limit: number; meetingDate?: string },
    ): Promise<{ items: FrozenAnnex[]; total: number }> {
      const latest = knex('approvals')
        .whereIn('approvals.municipality_code', [...municipalityCodes])
        .groupBy('municipality_code', 'plan_case_id')
        .select('municipality_code', 'plan_case_id')
        .max({ number: 'number' })
        .as('latest');
      const found = knex('approvals')
        .join(latest, (join) => {
          void join
            .on('latest.municipality_code', 'approvals.municipality_code')
            .andOn('latest.plan_case_id', 'approvals.plan_case_id')
            .andOn('latest.number', 'approvals.number');
        })
        .join('plan_cases', (join) => {
          void join
            .on('plan_cases.municipality_code', 'approvals.municipality_code')
            .andOn('plan_cases.id', 'approvals.plan_case_id');
        });
      if (meetingDate !== undefined) void found.where({ meeting_date: meetingDate });
      const rows: unknown[] = await found
        .clone()
        .select(Object.keys(frozenRowSchema.shape).map(frozenColumn))
        .orderByRaw('meeting_date IS NULL, meeting_date DESC, title, approvals.plan_case_id')
        .offset(offset)
        .limit(limit);
      const count: unknown = await found.clone().count({ total: '*' }).first();
      const { total } = z.strictObject({ total: z.int() }).parse(count);
      return { items: rows.map(frozenAnnexOf), total };
    },
    /** False when it no longer waits. */
    async decide(
      planCase: TenantKey,
      { snapshotId, decision, decidedAt, decidedBy, reason, frozen }: Approval,
    ): Promise<boolean> {
      const changed = await of(planCase)
        .where({ snapshot_id: snapshotId, decision: 'waiting' })
        .update({
          decision,
          decided_at: decidedAt,
          approver_id: decidedBy?.id ?? null,
          approver_name: decidedBy?.name ?? null,
          reason,
          number: frozen?.number ?? null,
          inputs_sha256: frozen?.inputsSha256 ?? null,
          frozen_snapshot_id: frozen?.snapshotId ?? null,
        });
      return changed === 1;
    },
  };
}
