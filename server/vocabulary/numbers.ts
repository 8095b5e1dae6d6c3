import { z } from 'zod';
import { named } from './text/language.ts';

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
export const sourceKinds = named([
  { id: 'measured', labelSv: 'Uppmätt' },
  { id: 'standardValue', labelSv: 'Schablon' },
  { id: 'ownAssumption', labelSv: 'Egen bedömning' },
  { id: 'readFromPlan', labelSv: 'Läst ur planen' },
] as const);
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
 * The price year of an entered amount when it is not the case's own. With an index its factor moves
 * the amount to `toYear`, found once on entry and kept; the case's inflation moves it on from there,
 * and all the way without an index. Absent, `toYear` is the case's price year.
 */
export const priceBaseSchema = z.strictObject({
  year: yearSchema,
  index: z
    .strictObject({
      id: idSchema,
      factor: finiteSchema.gt(0).max(1000),
      isFinal: z.boolean(),
      toYear: yearSchema.optional(),
    })
    .optional(),
});
export type PriceBase = z.infer<typeof priceBaseSchema>;

/**
 * The catalogue value that an entered number began as, kept beside it as it was: a case stands on
 * its own vintage whatever the catalogue says later. Values are in the entry's unit; times
 * `unitFactor` they are in the number's own.
 */
export const catalogueUseSchema = z.strictObject({
  entryId: idSchema,
  vintage: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  validFrom: isoDaySchema,
  grade: z.enum(['A', 'B', 'C', 'D', 'E']),
  central: enteredSchema.optional(),
  low: enteredSchema.optional(),
  high: enteredSchema.optional(),
  unitFactor: finiteSchema.gt(0).max(1e9),
});
export type CatalogueUse = z.infer<typeof catalogueUseSchema>;

/** How a number spreads between its low and its high; absent means triangular. */
export const distributions = named([
  { id: 'triangular', labelSv: 'Triangulär' },
  { id: 'pert', labelSv: 'PERT' },
  { id: 'lognormal', labelSv: 'Lognormal' },
  { id: 'normal', labelSv: 'Normal' },
] as const);
export const distributionSchema = z.enum(distributions.map(({ id }) => id));
export type Distribution = z.infer<typeof distributionSchema>;

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
    distribution: distributionSchema.optional(),
    priceBase: priceBaseSchema.optional(),
    catalogue: catalogueUseSchema.optional(),
    /** Why the number differs from the catalogue value it began as. */
    changedBecause: sentenceSchema.optional(),
    /** Registry number or name of the earlier case it came with, until somebody confirms it. */
    copiedFrom: labelSchema.optional(),
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
