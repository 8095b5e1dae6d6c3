import { z } from 'zod';

/** What is asked of an annex, in order. */
export const verificationSteps = [
  'snapshot',
  'hash',
  'approval',
  'log',
  'results',
  'pages',
  'attachments',
  'metadata',
  'bytes',
] as const;
export type VerificationStep = (typeof verificationSteps)[number];

/** What kind of fault, so that programs need not read sentences, and the step that found it. */
export const findingSteps = {
  snapshotUnreadable: 'snapshot',
  notCanonical: 'snapshot',
  hashNotPrinted: 'hash',
  hashPrintedDiffers: 'hash',
  draftDiffers: 'approval',
  logDiffers: 'log',
  placeDiffers: 'results',
  resultDiffers: 'results',
  cannotRecompute: 'results',
  pageCountDiffers: 'pages',
  pageDiffers: 'pages',
  figureDiffers: 'pages',
  drawingDiffers: 'pages',
  attachmentDiffers: 'attachments',
  attachmentHidden: 'attachments',
  metadataDiffers: 'metadata',
  bytesDiffer: 'bytes',
} as const satisfies Record<string, VerificationStep>;
export type FindingCode = keyof typeof findingSteps;
const findingCodes = Object.keys(findingSteps) as [FindingCode, ...FindingCode[]];

const findingSchema = z.strictObject({
  code: z.enum(findingCodes),
  /** Page, attachment or key of the snapshot. */
  where: z.string(),
  /** What the annex says, and what it should say; JSON or text. */
  printed: z.string(),
  expected: z.string(),
  sentence: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** `undecided`: this version of the program cannot tell. `notAsked`: there was nothing to ask. */
const outcomeSchema = z.enum(['ok', 'differs', 'undecided', 'notAsked']);
export type Outcome = z.infer<typeof outcomeSchema>;

export const verificationReportSchema = z.strictObject({
  /** Nothing was found that differs. */
  ok: z.boolean(),
  /** Of the attached snapshot as it is. */
  sha256: z.string(),
  /** How many numbers were computed anew and compared. */
  numbers: z.int(),
  pages: z.int(),
  steps: z.array(
    z.strictObject({
      step: z.enum(verificationSteps),
      outcome: outcomeSchema,
      sentence: z.string(),
    }),
  ),
  findings: z.array(findingSchema),
  /** Remarks that are not faults, for example that the program has another version. */
  notices: z.array(z.string()),
});
export type VerificationReport = z.infer<typeof verificationReportSchema>;
