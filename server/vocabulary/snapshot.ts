import { z } from 'zod';
import { auditHeadSchema } from './audit.ts';
import { areaIndicatorSchema, findingsSchema } from './findings.ts';
import { equityFindingsSchema } from './equityFindings.ts';
import { followUpFindingSchema } from './followUpFinding.ts';
import { indicatorFindingsSchema } from './indicatorFindings.ts';
import { keyFiguresSchema, ledgerResultsSchema } from './ledger.ts';
import { ownCountFindingSchema } from './ownCounts.ts';
import { indicatorResultSchema, placeSchema } from './place.ts';
import { planCaseSchema } from './planCase.ts';
import { processWarningSchema } from './process.ts';
import { reachFindingsSchema } from './reach.ts';
import { surroundingsSchema } from './surroundings.ts';
import { whoSchema } from './who.ts';
import { choiceSchema, informationSchema, uncertaintySchema } from './uncertainty.ts';

/** All results for one alternative. */
export const assessmentSchema = z.strictObject({
  alternativeId: z.string(),
  name: z.string(),
  isBaseline: z.boolean(),
  results: ledgerResultsSchema,
  uncertainty: uncertaintySchema,
  keyFigures: keyFiguresSchema,
  findings: findingsSchema,
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Proposal less baseline, per perspective at its main horizon with residual; SEK. */
export const differenceSchema = z.strictObject({
  alternativeId: z.string(),
  npvSek: z.record(
    z.string(),
    z.strictObject({ hard: z.number(), soft: z.number(), total: z.number() }),
  ),
  chanceBetterThanBaseline: z.record(z.string(), z.number()),
});
export type Difference = z.infer<typeof differenceSchema>;

/** What the law stands against in the case, and the section of the annex that it is printed in. */
export const legalWarningSchema = z.strictObject({
  code: z.enum(['careChargedToDeveloper', 'calledMandatory']),
  section: z.enum(['hard', 'soft', 'method']),
  /** The name of the row, or the words that were used. */
  about: z.string(),
});
export type LegalWarning = z.infer<typeof legalWarningSchema>;

export const resultsSchema = z.strictObject({
  assessments: z.array(assessmentSchema),
  differences: z.array(differenceSchema),
  /** By perspective; empty with one alternative. */
  choices: z.array(choiceSchema),
  /** By perspective of the risk view; empty with one alternative. */
  information: z.array(informationSchema),
  indicators: z.array(indicatorResultSchema),
  /** Same order as `indicators`; empty without a place. */
  areaIndicators: z.array(areaIndicatorSchema),
  /** Absent where something is shown of the plan area itself, and in older snapshots. */
  surroundings: surroundingsSchema.optional(),
  /** Absent without a place whose distances were measured. */
  reach: reachFindingsSchema.optional(),
  /** Absent without the wider figures that it rests on. */
  indicatorFindings: indicatorFindingsSchema.optional(),
  /** In the order of the place's own counts; absent when there are none. */
  ownCounts: z.array(ownCountFindingSchema).optional(),
  /** Absent in snapshots from before it was found. */
  equity: equityFindingsSchema.optional(),
  /** Absent when there is nothing to say. */
  legalWarnings: z.array(legalWarningSchema).optional(),
  /** In the order of the case's follow-up; absent until something is measured. */
  followUp: z.array(followUpFindingSchema).optional(),
});
export type Results = z.infer<typeof resultsSchema>;

/** One thing that differs between two versions of an annex, in words. */
export const annexDifferenceSchema = z.strictObject({
  /** What a person entered, a value of the catalogue, or what came out. */
  kind: z.enum(['input', 'catalogue', 'result']),
  /** Where it stands: alternative, part, row and field. */
  label: z.string(),
  /** Empty when it was not there. */
  before: z.string(),
  after: z.string(),
});
export type AnnexDifference = z.infer<typeof annexDifferenceSchema>;

/** The frozen version before, and what is not as it was there. */
export const sincePreviousSchema = z.strictObject({
  number: z.int().min(1),
  sha256: z.string().length(64),
  differences: z.array(annexDifferenceSchema),
  /** How many more there are than are listed. */
  more: z.int().min(0),
});

/** Who vouches for a frozen snapshot: two persons, and the draft that they read. */
export const signOffsSchema = z.strictObject({
  /** Of the case's frozen annexes: 1, 2, 3 … */
  number: z.int().min(1),
  approver: whoSchema,
  approvedAt: z.iso.datetime(),
  draft: z.strictObject({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    sha256: z.string().length(64),
  }),
  /** The last entry of the municipality's log just before; absent in snapshots from before it was taken. */
  logHead: auditHeadSchema.nullable().optional(),
  /** Null for the first. */
  sincePrevious: sincePreviousSchema.nullable(),
});
export type SignOffs = z.infer<typeof signOffsSchema>;

/**
 * What was decided on: inputs, versions, seed and results, never changed after it is made.
 * Its SHA-256 is taken over its canonical JSON (RFC 8785).
 */
export const snapshotSchema = z.strictObject({
  schema: z.literal('helkalkyl-snapshot/1'),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** The day it was in Sweden then; absent in snapshots from before it was said. */
  createdOn: z.iso.date().optional(),
  status: z.enum(['draft', 'frozen']),
  codeVersion: z.string().max(40),
  /** Who made it; absent in snapshots from before it was asked. */
  author: whoSchema.optional(),
  /** Of a frozen snapshot, and of no other. */
  signOffs: signOffsSchema.optional(),
  planCase: planCaseSchema,
  /** What the law asked of the process and was not said then; absent when there is nothing. */
  processWarnings: z.array(processWarningSchema).optional(),
  place: placeSchema.nullable(),
  results: resultsSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const snapshotSummarySchema = snapshotSchema
  .pick({ id: true, createdAt: true, status: true, codeVersion: true, author: true })
  .extend({ planCaseId: z.uuid(), planCaseVersion: z.int(), sha256: z.string().length(64) });
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;
