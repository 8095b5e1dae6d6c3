import { z } from 'zod';

/** JSON can spell infinity (1e999): every number that enters is finite. */
export const finiteSchema = z.number();
export const shareSchema = finiteSchema.min(0).max(1);
export const yearSchema = z.int().min(1900).max(2300);
export const ratePerYearSchema = finiteSchema.gt(-0.5).max(1);
export const isoDaySchema = z.iso.date();
export const idSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9ÅÄÖåäö_.-]+$/);
export const labelSchema = z.string().min(1).max(200);
export const sentenceSchema = z.string().max(2000);

/** Beyond any plan, and short enough to stand in a sentence about it. */
const LARGEST_ENTERED = 1e12;
const enteredSchema = finiteSchema.min(-LARGEST_ENTERED).max(LARGEST_ENTERED);

/** Where an entered number comes from. */
export const sourceKinds = [
  { id: 'measured', labelSv: 'Uppmätt' },
  { id: 'standardValue', labelSv: 'Schablon' },
  { id: 'ownAssumption', labelSv: 'Egen bedömning' },
  { id: 'readFromPlan', labelSv: 'Läst ur planen' },
] as const;
export const sourceKindSchema = z.enum([
  'measured',
  'standardValue',
  'ownAssumption',
  'readFromPlan',
]);

export const sourceNoteSchema = z.strictObject({
  kind: sourceKindSchema,
  note: z.string().max(500),
});
export type SourceNote = z.infer<typeof sourceNoteSchema>;

/**
 * A number a person enters: central value, and when it is uncertain its interval.
 * `low` and `high` are the 10th and 90th percentile ("8 chanser av 10").
 */
export const estimateSchema = z
  .strictObject({
    central: enteredSchema,
    low: enteredSchema.optional(),
    high: enteredSchema.optional(),
    source: sourceNoteSchema.optional(),
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), {
    error: 'interval-incomplete',
  })
  .refine(
    ({ low, central, high }) =>
      low === undefined || high === undefined || (low <= central && central <= high),
    { error: 'interval-order' },
  );
export type Estimate = z.infer<typeof estimateSchema>;
