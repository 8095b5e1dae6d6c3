import type { Knex } from 'knex';
import { z } from 'zod';
import {
  reviewCommentSchema,
  reviewMarkSchema,
  reviewSchema,
  type Review,
  type ReviewComment,
  type ReviewMark,
} from '../../server/vocabulary/review.ts';
import type { Who } from '../../server/vocabulary/who.ts';
import type { TenantKey } from './columns.ts';

const tenantColumns = { municipality_code: z.string(), plan_case_id: z.uuid() };
const callerColumns = { caller_id: z.string(), caller_name: z.string() };
const whoOf = ({ caller_id, caller_name }: { caller_id: string; caller_name: string }): Who => ({
  id: caller_id,
  name: caller_name,
});
const callerOf = ({ id, name }: Who) => ({ caller_id: id, caller_name: name });

const markRowSchema = z.strictObject({
  ...tenantColumns,
  ...callerColumns,
  place: z.string(),
  sha256: z.string(),
  marked_at: z.string(),
});
const commentRowSchema = z.strictObject({
  ...tenantColumns,
  id: z.uuid(),
  place: z.string(),
  text: z.string(),
  written_at: z.string(),
  writer_id: z.string(),
  writer_name: z.string(),
  settled_at: z.string().nullable(),
  settler_id: z.string().nullable(),
  settler_name: z.string().nullable(),
});
const reviewRowSchema = z.strictObject({
  ...tenantColumns,
  ...callerColumns,
  number: z.int(),
  version: z.int(),
  outcome: reviewSchema.shape.outcome,
  note: z.string(),
  finished_at: z.string(),
});

function markOf(read: unknown): ReviewMark {
  const row = markRowSchema.parse(read);
  const { place, sha256, marked_at: markedAt } = row;
  return reviewMarkSchema.parse({ place, sha256, markedAt, markedBy: whoOf(row) });
}

function commentOf(read: unknown): ReviewComment {
  const row = commentRowSchema.parse(read);
  const { id, place, text, settler_id, settler_name } = row;
  return reviewCommentSchema.parse({
    ...{ id, place, text, writtenAt: row.written_at, settledAt: row.settled_at },
    writtenBy: { id: row.writer_id, name: row.writer_name },
    settledBy: settler_id === null ? null : { id: settler_id, name: settler_name },
  });
}

function reviewOf(read: unknown): Review {
  const row = reviewRowSchema.parse(read);
  const { number, version, outcome, note, finished_at: finishedAt } = row;
  return reviewSchema.parse({ number, version, outcome, note, finishedAt, finishedBy: whoOf(row) });
}

/** What is checked, said and finished in the review of a case. `planCase` is the case's key. */
export function reviewRepository(knex: Knex) {
  const keyOf = ({ municipalityCode, id }: TenantKey) => ({
    municipality_code: municipalityCode,
    plan_case_id: id,
  });
  return {
    async listMarks(planCase: TenantKey): Promise<ReviewMark[]> {
      const rows: unknown[] = await knex('review_marks').where(keyOf(planCase)).orderBy('place');
      return rows.map(markOf);
    },
    async mark(planCase: TenantKey, mark: ReviewMark): Promise<void> {
      const key = { ...keyOf(planCase), place: mark.place };
      await knex('review_marks').where(key).delete();
      const { sha256, markedAt: marked_at, markedBy } = mark;
      await knex('review_marks').insert({ ...key, sha256, marked_at, ...callerOf(markedBy) });
    },
    async unmark(planCase: TenantKey, place: string): Promise<void> {
      await knex('review_marks')
        .where({ ...keyOf(planCase), place })
        .delete();
    },
    /** First written first. */
    async listComments(planCase: TenantKey): Promise<ReviewComment[]> {
      const rows: unknown[] = await knex('review_comments')
        .where(keyOf(planCase))
        .orderBy(['written_at', 'id']);
      return rows.map(commentOf);
    },
    async insertComment(planCase: TenantKey, comment: ReviewComment): Promise<void> {
      const { id, place, text, writtenAt: written_at, writtenBy } = comment;
      const writer = { writer_id: writtenBy.id, writer_name: writtenBy.name };
      await knex('review_comments').insert({
        ...keyOf(planCase),
        ...{ id, place, text, written_at, ...writer },
      });
    },
    /** Null opens it again; false when there is none of that id. */
    async settleComment(
      planCase: TenantKey,
      commentId: string,
      settled: { readonly at: string; readonly by: Who } | null,
    ): Promise<boolean> {
      const changed = await knex('review_comments')
        .where({ ...keyOf(planCase), id: commentId })
        .update({
          settled_at: settled?.at ?? null,
          settler_id: settled?.by.id ?? null,
          settler_name: settled?.by.name ?? null,
        });
      return changed === 1;
    },
    /** Latest first. */
    async list(planCase: TenantKey): Promise<Review[]> {
      const rows: unknown[] = await knex('reviews')
        .where(keyOf(planCase))
        .orderBy('number', 'desc');
      return rows.map(reviewOf);
    },
    async insert(planCase: TenantKey, review: Review): Promise<void> {
      const { number, version, outcome, note, finishedAt: finished_at, finishedBy } = review;
      await knex('reviews').insert({
        ...keyOf(planCase),
        ...{ number, version, outcome, note, finished_at, ...callerOf(finishedBy) },
      });
    },
  };
}
