import { z } from 'zod';
import { isoDaySchema, labelSchema } from './numbers.ts';
import { planCaseSummarySchema } from './planCase.ts';

/** As long as whoever took a case away may take it back. */
export const RECOVERY_DAYS = 30;

/** A case that was taken away, and is still here. */
export const deletedPlanCaseSchema = z.strictObject({
  ...planCaseSummarySchema.pick({
    id: true,
    municipalityCode: true,
    title: true,
    registryNumber: true,
  }).shape,
  deletedAt: z.iso.datetime(),
  deletedBy: z.string(),
  /** Until then it is taken back as it was taken away; after that by an administrator. */
  recoverableUntil: z.iso.datetime(),
  frozenAnnexes: z.int().min(0),
});
export type DeletedPlanCase = z.infer<typeof deletedPlanCaseSchema>;

/** What was decided of a case's disposal (gallring), and by whom; every field is for the record. */
export const disposalDecisionSchema = z.strictObject({
  decidedOn: isoDaySchema,
  /** A person or a body. */
  decidedBy: labelSchema.trim().min(1),
  /** Of the decision: its registry number and paragraph, or the document plan that it rests on. */
  reference: labelSchema.trim().min(1),
  reason: z.string().trim().min(1).max(2000),
  /** Where the frozen annexes are kept for good; empty when there are none. */
  archivedIn: z.string().trim().max(500).default(''),
});
export type DisposalDecision = z.infer<typeof disposalDecisionSchema>;

/** That a case was here and is gone. */
export const disposalSchema = z.strictObject({
  ...disposalDecisionSchema.shape,
  archivedIn: z.string().max(500),
  municipalityCode: z.string(),
  planCaseId: z.uuid(),
  registryNumber: z.string(),
  disposedAt: z.iso.datetime(),
  disposedBy: z.string(),
  /** Frozen annexes as they were: what is in the archive can be held against these. */
  frozen: z.array(z.strictObject({ snapshotId: z.uuid(), sha256: z.string().length(64) })),
});
export type Disposal = z.infer<typeof disposalSchema>;
