import { z } from 'zod';
import { sentenceSchema } from './numbers.ts';
import { whoSchema } from './who.ts';

export const approvalDecisions = [
  { id: 'waiting', labelSv: 'Väntar på granskning' },
  { id: 'approved', labelSv: 'Godkänd' },
  { id: 'declined', labelSv: 'Inte godkänd' },
] as const;

/** A snapshot that someone was asked to approve, and what came of it. */
export const approvalSchema = z.strictObject({
  snapshotId: z.uuid(),
  /** Who made the snapshot: never who approves it. */
  author: whoSchema,
  requestedAt: z.iso.datetime(),
  requestedBy: whoSchema,
  decision: z.enum(approvalDecisions.map((decision) => decision.id)),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: whoSchema.nullable(),
  reason: sentenceSchema,
  /** Of the frozen annex that came of it: its number, its snapshot, and what it stands on. */
  frozen: z
    .strictObject({
      number: z.int().min(1),
      snapshotId: z.uuid(),
      inputsSha256: z.string().length(64),
    })
    .nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;

export const approvalAnswerSchema = z.strictObject({
  decision: z.enum(['approved', 'declined']),
  /** Needed when it is declined. */
  reason: sentenceSchema,
});
export type ApprovalAnswer = z.infer<typeof approvalAnswerSchema>;

/** An approval as someone in particular sees it. */
export const approvalViewSchema = approvalSchema.extend({
  /** Why the one who asks may not decide; null when they may, or there is nothing to decide. */
  whyNot: z.string().nullable(),
  /** Whether the case still says what the frozen annex stands on; null when nothing is frozen. */
  isCurrent: z.boolean().nullable(),
});
export type ApprovalView = z.infer<typeof approvalViewSchema>;
