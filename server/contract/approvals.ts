import { z } from 'zod';
import {
  approvalAnswerSchema,
  approvalViewSchema,
  frozenAnnexSchema,
} from '../vocabulary/approval.ts';
import { isoDaySchema } from '../vocabulary/numbers.ts';
import { annexDifferenceSchema } from '../vocabulary/snapshot.ts';
import type { Endpoint } from './endpoint.ts';
import { pageQuerySchema } from './planCases.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId';
const caseParams = z.strictObject({ planCaseId: z.uuid() });
const snapshotParams = caseParams.extend({ snapshotId: z.uuid() });

export const listApprovals = {
  method: 'get',
  path: `${root}/approvals`,
  params: caseParams,
  response: z.strictObject({ items: z.array(approvalViewSchema) }),
  summarySv: 'Lista vad som lämnats för godkännande, det senaste först',
  summaryEn: 'List what was submitted for approval, the latest first',
} as const satisfies Endpoint;

export const requestApproval = {
  method: 'post',
  path: `${root}/snapshots/:snapshotId/approval`,
  params: snapshotParams,
  response: approvalViewSchema,
  summarySv: 'Lämna en ögonblicksbild för godkännande',
  summaryEn: 'Submit a snapshot for approval',
  status: 201,
} as const satisfies Endpoint;

export const decideApproval = {
  method: 'put',
  path: `${root}/snapshots/:snapshotId/approval`,
  params: snapshotParams,
  body: approvalAnswerSchema,
  response: approvalViewSchema,
  summarySv: 'Godkänn en ögonblicksbild och frys dess bilaga, eller avslå med skäl',
  summaryEn: 'Approve a snapshot and freeze its annex, or decline with a reason',
} as const satisfies Endpoint;

/** A draft is compared with the latest frozen annex, a frozen one with the one before it. */
export const readDifferences = {
  method: 'get',
  path: `${root}/snapshots/:snapshotId/differences`,
  params: snapshotParams,
  response: z.strictObject({
    /** Number of the frozen annex that it is compared with; null when there is none. */
    since: z.int().nullable(),
    differences: z.array(annexDifferenceSchema),
    more: z.int(),
  }),
  summarySv: 'Läs vad som skiljer från den föregående frysta bilagan',
  summaryEn: 'Read what differs from the previous frozen annex',
} as const satisfies Endpoint;

/** One a case: its latest. The nearest meeting to come is found by its day. */
export const listFrozenAnnexes = {
  method: 'get',
  path: '/helkalkyl/v1/frozen-annexes',
  params: z.strictObject({}),
  query: pageQuerySchema.extend({ meetingDate: isoDaySchema.optional() }),
  response: z.strictObject({
    items: z.array(frozenAnnexSchema),
    page: z.int(),
    limit: z.int(),
    total: z.int(),
  }),
  summarySv: 'Lista ärendenas senaste frysta bilagor, det senaste sammanträdet först',
  summaryEn: "List the cases' latest frozen annexes, the latest meeting first",
} as const satisfies Endpoint;
