import { z } from 'zod';
import {
  casePlaceSchema,
  caseReviewSchema,
  checkedRowsSchema,
  reviewAnswerSchema,
  reviewCommentTextSchema,
} from '../vocabulary/review.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId';
const caseParams = z.strictObject({ planCaseId: z.uuid() });

export const readReview = {
  method: 'get',
  path: `${root}/review`,
  params: caseParams,
  response: caseReviewSchema,
  summarySv: 'Läs vad som är kontrollerat, ändrat sedan dess och kommenterat',
  summaryEn: 'Read what is checked, changed since then and commented',
} as const satisfies Endpoint;

/** Of the snapshot, which may say another thing than the case does by now. */
export const readSnapshotReview = {
  method: 'get',
  path: `${root}/snapshots/:snapshotId/review`,
  params: caseParams.extend({ snapshotId: z.uuid() }),
  response: checkedRowsSchema,
  summarySv: 'Läs hur mycket av en ögonblicksbild som är kontrollerat',
  summaryEn: 'Read how much of a snapshot is checked',
} as const satisfies Endpoint;

/**
 * The mark is of what stood in the place in the version that was read, and falls when that changes.
 * What stands there by now must be the same.
 */
export const checkPlace = {
  method: 'put',
  path: `${root}/review/marks`,
  params: caseParams,
  body: z.strictObject({
    place: casePlaceSchema,
    isChecked: z.boolean(),
    version: caseReviewSchema.shape.version,
  }),
  response: caseReviewSchema,
  summarySv: 'Markera något i ärendet som kontrollerat, eller ta bort markeringen',
  summaryEn: 'Mark something in the case as checked, or unmark it',
} as const satisfies Endpoint;

export const writeComment = {
  method: 'post',
  path: `${root}/review/comments`,
  params: caseParams,
  body: z.strictObject({ place: casePlaceSchema, text: reviewCommentTextSchema }),
  response: caseReviewSchema,
  summarySv: 'Skriv en kommentar till något i ärendet',
  summaryEn: 'Write a comment on something in the case',
  status: 201,
} as const satisfies Endpoint;

export const settleComment = {
  method: 'put',
  path: `${root}/review/comments/:commentId`,
  params: caseParams.extend({ commentId: z.uuid() }),
  body: z.strictObject({ isSettled: z.boolean() }),
  response: caseReviewSchema,
  summarySv: 'Märk en kommentar som åtgärdad, eller öppna den igen',
  summaryEn: 'Settle a comment, or open it again',
} as const satisfies Endpoint;

export const finishReview = {
  method: 'post',
  path: `${root}/reviews`,
  params: caseParams,
  body: reviewAnswerSchema,
  response: caseReviewSchema,
  summarySv: 'Avsluta granskningen: godkänn, eller lämna tillbaka med skäl',
  summaryEn: 'Finish the review: accept, or return with a reason',
  status: 201,
} as const satisfies Endpoint;
