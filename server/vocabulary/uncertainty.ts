import { z } from 'zod';
import { distributionSchema, finiteSchema, shareSchema } from './numbers.ts';
import { unitSchema } from './units.ts';

/**
 * What is found by drawing every uncertain assumption of a case. Net present values are real SEK at
 * the perspective's main horizon with residual.
 */
const sek = finiteSchema;
const byPerspective = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const percentiles = { p5: sek, p10: sek, p25: sek, p50: sek, p75: sek, p90: sek, p95: sek };

export const perspectiveUncertaintySchema = z.strictObject({
  mean: sek,
  sd: sek,
  ...percentiles,
  /** Share of the draws above 0. */
  chanceAboveZero: shareSchema,
  /** Fifty equally likely values in rising order: the quantile dots of the chart. */
  dots: z.array(sek).length(50),
});
export type PerspectiveUncertainty = z.infer<typeof perspectiveUncertaintySchema>;

/** One standard error: how far a figure may lie from what endless draws would give. */
const spreadErrorsSchema = z.strictObject({ mean: sek, chanceAboveZero: sek, ...percentiles });

/** What one assumption has to be, all else central, for net present value 0. */
const switchingSchema = z.strictObject({
  /** A factor on the central value. */
  factor: finiteSchema,
  /** The same in the unit of the assumption; absent where several numbers make it up. */
  value: finiteSchema.optional(),
  /** The chance that it falls there or further away. */
  chanceBeyond: shareSchema.nullable(),
});

const uncertainAssumptionSchema = z.strictObject({
  /** Ids from the alternative down to the number: `hardLines.gata.amount`. */
  id: z.string(),
  label: z.string(),
  /** The risk group that it follows; null when it moves by itself. */
  group: z.string().nullable(),
  distribution: distributionSchema,
  /** Of the number that was entered; absent where several numbers make it up. */
  unit: unitSchema.optional(),
  /** Factors on the central value: 10th percentile, mean and 90th percentile. */
  lowFactor: finiteSchema,
  meanFactor: finiteSchema,
  highFactor: finiteSchema,
  byPerspective: byPerspective(
    z.strictObject({
      lowSek: sek,
      highSek: sek,
      /** Null where the result does not depend on it. */
      switching: switchingSchema.nullable(),
      /** What it has to be for the alternative to equal the baseline; null for the baseline. */
      ranking: switchingSchema.nullable(),
    }),
  ),
});
export type UncertainAssumption = z.infer<typeof uncertainAssumptionSchema>;

export const uncertaintySchema = z.strictObject({
  seed: z.int(),
  draws: z.int().min(1),
  sampling: z.enum(['random', 'latinHypercube']),
  byPerspective: byPerspective(perspectiveUncertaintySchema.extend({ errors: spreadErrorsSchema })),
  /** In the order of the forms. */
  assumptions: z.array(uncertainAssumptionSchema),
  /** The three assumptions of most weight two by two, for the perspectives of the risk view. */
  pairs: z.array(
    z.strictObject({
      perspective: z.string(),
      ids: z.tuple([z.string(), z.string()]),
      /** Both move this share of their central value towards 0; null when that is not enough. */
      jointChange: finiteSchema.nullable(),
    }),
  ),
  scenarios: z.array(
    z.strictObject({ id: z.string(), label: z.string(), npvSek: byPerspective(sek) }),
  ),
});
export type UncertaintyResult = z.infer<typeof uncertaintySchema>;

/** What the draws say of the choice between alternatives. */
export const choiceSchema = z.strictObject({
  perspective: z.string(),
  /** How often an alternative is worth more than another: both ways, ties count half. */
  chances: z.array(
    z.strictObject({
      id: z.string(),
      otherId: z.string(),
      chance: shareSchema,
      /** One standard error of the chance. */
      error: finiteSchema.min(0).optional(),
    }),
  ),
});
export type Choice = z.infer<typeof choiceSchema>;

/** What it would be worth to know more before choosing between the alternatives. */
export const informationSchema = z.strictObject({
  perspective: z.string(),
  /** Of knowing everything. */
  totalSek: sek,
  /** Of knowing one assumption alone, or a group that varies as one, most first. */
  byAssumption: z.array(z.strictObject({ id: z.string(), label: z.string(), sek })),
});
export type Information = z.infer<typeof informationSchema>;
