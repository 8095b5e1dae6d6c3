import { z } from 'zod';
import { tracedSchema } from '../vocabulary/traced.ts';
import type { Endpoint } from './endpoint.ts';

const root = '/helkalkyl/v1/plan-cases/:planCaseId';

/** How many levels are unfolded at most in one answer. */
const MAX_DEPTH = 3;

/** Which number, and how much of what it is made of. */
export const explanationQuestionSchema = z.strictObject({
  /** From the results down: `["assessments", 1, "results", "npv_by_layer", "kommun", "total"]`. */
  path: z
    .array(z.union([z.string().max(200), z.int().min(0)]))
    .min(1)
    .max(20),
  /** Places among the parts, from that number down to the part that is opened. */
  trail: z.array(z.int().min(0).max(10_000)).max(30).default([]),
  depth: z.int().min(0).max(MAX_DEPTH).default(1),
});
export type ExplanationQuestion = z.output<typeof explanationQuestionSchema>;

export const explainCalculation = {
  method: 'post',
  path: `${root}/explanations`,
  params: z.strictObject({ planCaseId: z.uuid() }),
  body: explanationQuestionSchema,
  response: tracedSchema,
  summarySv: 'Visa hur ett tal i ärendet som det är sparat är räknat, ned till indata och källa',
  summaryEn: 'Show how a figure in the case as it is saved is calculated, down to input and source',
} as const satisfies Endpoint;

export const explainSnapshot = {
  method: 'post',
  path: `${root}/snapshots/:snapshotId/explanations`,
  params: z.strictObject({ planCaseId: z.uuid(), snapshotId: z.uuid() }),
  body: explanationQuestionSchema,
  response: tracedSchema,
  summarySv: 'Visa hur ett tal i en ögonblicksbild är räknat, ned till indata och källa',
  summaryEn: 'Show how a figure in a snapshot is calculated, down to input and source',
} as const satisfies Endpoint;
