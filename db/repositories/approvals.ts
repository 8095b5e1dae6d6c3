import type { Knex } from 'knex';
import { z } from 'zod';
import { approvalSchema, type Approval } from '../../server/vocabulary/approval.ts';
import type { TenantKey } from './columns.ts';

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
