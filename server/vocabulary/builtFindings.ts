import { z } from 'zod';
import { gradeSchema } from './grades.ts';

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
  /** Why it is not valued; each is a code of the texts with its facts. */
  reasons: z.array(
    z.strictObject({
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type BuiltFinding = z.infer<typeof builtFindingSchema>;
