import { z } from 'zod';
import { approvalSchema } from './approval.ts';
import { auditEntrySchema, auditHeadSchema } from './audit.ts';
import { planCaseSchema } from './planCase.ts';
import { storedPlanFileSchema } from './planFile.ts';
import { reviewCommentSchema, reviewMarkSchema, reviewSchema } from './review.ts';
import { stageChangeSchema } from './stageChange.ts';
import { taskMarkSchema } from './task.ts';

export const MANIFEST = 'manifest.json';

/** What an archive of a case holds, each file with its size and SHA-256. */
export const archiveManifestSchema = z.strictObject({
  schema: z.literal('helkalkyl-case-archive/1'),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  codeVersion: z.string(),
  /** The case as it was here; what it says is in its own file. */
  planCase: planCaseSchema.pick({
    id: true,
    municipalityCode: true,
    title: true,
    version: true,
    createdAt: true,
    updatedAt: true,
  }),
  /** The last entry of the municipality's log when the archive was made; null without any. */
  chainHead: auditHeadSchema.nullable(),
  files: z.array(
    z.strictObject({
      path: z.string().min(1).max(300),
      sizeBytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;

/** Where a case comes from, and what was done with it there. */
export const provenanceSchema = z.strictObject({
  schema: z.literal('helkalkyl-provenance/1'),
  archive: archiveManifestSchema.omit({ files: true }),
  entries: z.array(auditEntrySchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const archivedHistorySchema = z.array(auditEntrySchema);
export const archivedApprovalsSchema = z.array(approvalSchema);

/** What has been done with a case beside what it says, so that the work goes on where it stopped. */
export const archivedWorkSchema = z.strictObject({
  stageChanges: z.array(stageChangeSchema),
  taskMarks: z.array(taskMarkSchema),
  reviewMarks: z.array(reviewMarkSchema),
  reviewComments: z.array(reviewCommentSchema),
  reviews: z.array(reviewSchema),
  /** The file that the plan area was read from, whose bytes are a file of their own. */
  planFile: storedPlanFileSchema.nullable(),
});
export type ArchivedWork = z.infer<typeof archivedWorkSchema>;
