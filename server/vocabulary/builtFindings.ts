import { z } from 'zod';
import { gradeSchema } from './grades.ts';
import { unitSchema } from './units.ts';

/** A code of the texts with its facts. */
const saidSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What came of an effect of what is built and where. */
export const builtFindingSchema = z.strictObject({
  id: z.string(),
  effect: z.string(),
  label: z.string(),
  /** In a year of full effect, the case's price year, before optimism; null when not valued. */
  sekPerYear: z.number().nullable(),
  /** The weakest of the evidence used; null without any. */
  grade: gradeSchema.nullable(),
  isSummed: z.boolean(),
  /** Whom it reaches in a year of full effect, below 0 a loss; empty when it is not valued. */
  flows: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        from: z.string(),
        to: z.string(),
        sekPerYear: z.number(),
      }),
    )
    .optional(),
  /** How it works and what to mind, as the effect itself says. */
  mechanism: z.string().optional(),
  notes: z.array(z.string()).optional(),
  /** What its inputs are called, by their keys. */
  inputs: z.record(z.string(), z.strictObject({ label: z.string(), unit: unitSchema })).optional(),
  /** Why it is not valued. */
  reasons: z.array(saidSchema),
  /** What is to be said of a value that is used all the same. */
  remarks: z.array(saidSchema).optional(),
});
export type BuiltFinding = z.infer<typeof builtFindingSchema>;
