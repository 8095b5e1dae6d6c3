import { z } from 'zod';
import { isoDaySchema, sentenceSchema } from './numbers.ts';
import { planCaseSummarySchema } from './planCase.ts';
import { whoSchema } from './who.ts';
import { named } from './text/language.ts';

export const approvalDecisions = named([
  { id: 'waiting', labelSv: 'Väntar på granskning' },
  { id: 'approved', labelSv: 'Godkänd' },
  { id: 'declined', labelSv: 'Inte godkänd' },
] as const);

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

/** The latest frozen annex of a case, as its readers find it. */
export const frozenAnnexSchema = planCaseSummarySchema
  .pick({ title: true, registryNumber: true, municipalityName: true, isInvented: true })
  .extend({
    planCaseId: z.uuid(),
    snapshotId: z.uuid(),
    number: z.int().min(1),
    frozenAt: z.iso.datetime(),
    committee: z.string(),
    /** Of the meeting that the case goes to next; null when no day is set. */
    meetingDate: isoDaySchema.nullable(),
  });
export type FrozenAnnex = z.infer<typeof frozenAnnexSchema>;
