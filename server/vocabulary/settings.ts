import { z } from 'zod';
import {
  finiteSchema,
  idSchema,
  labelSchema,
  ratePerYearSchema,
  shareSchema,
  yearSchema,
} from './numbers.ts';
import { keyFiguresOfProgrammeSchema } from './programme.ts';

const perspectiveRates = z.record(z.string().max(80), ratePerYearSchema);

export const riskGroupSchema = z.strictObject({
  name: z.string().min(1).max(80),
  label: labelSchema,
  low: finiteSchema.min(0).max(1000),
  high: finiteSchema.min(0).max(1000),
  standardDeviation: finiteSchema.min(0).max(100),
  /** How much of the spread its members share: 1, and absent, is all of it; 0 is none. */
  commonShare: shareSchema.optional(),
});

/** A named set of factors on risk groups: "dyrt byggande", "svag effekt". */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  factors: z.record(z.string().max(80), finiteSchema.min(0).max(1000)),
});

/** Rates, horizons and risk that all alternatives share. Rates are real fractions per year. */
export const settingsSchema = z.strictObject({
  priceYear: yearSchema,
  baseYear: yearSchema,
  inflationPerYear: ratePerYearSchema,
  internalRatePerYear: ratePerYearSchema.min(0),
  taxFactor: finiteSchema.min(1).max(2),
  horizons: z.array(z.int().min(1).max(60)).min(1).max(10),
  budgetYears: z.int().min(1).max(60),
  stabilisedYear: yearSchema,
  optimismBiasCapex: finiteSchema.min(0).max(2),
  optimismBiasEffect: shareSchema,
  exitCostShare: shareSchema,
  exitYieldReal: finiteSchema.gt(0).max(1),
  marketYieldReal: finiteSchema.gt(0).max(1),
  developer: z.enum(['bolag', 'byggherre']),
  discountRatesPerYear: perspectiveRates,
  mainHorizons: z.record(z.string().max(80), z.int().min(1).max(60)),
  discountLow: ratePerYearSchema,
  discountHigh: ratePerYearSchema,
  riskGroups: z.array(riskGroupSchema).max(20),
  correlation: z.array(z.array(finiteSchema.min(-1).max(1))),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  draws: z.int().min(1000).max(100_000),
  /** Latin hypercube is for means; absent is random. */
  sampling: z.enum(['random', 'latinHypercube']).optional(),
  scenarios: z.array(scenarioSchema).max(20).optional(),
  /** The year that the internal rate was decided for. */
  internalRateYear: yearSchema.optional(),
  keyFigures: keyFiguresOfProgrammeSchema.optional(),
  /** Yearly income per consumption unit in each third, for the weighted sensitivity. */
  incomeThirdsSek: z
    .tuple([finiteSchema.positive(), finiteSchema.positive(), finiteSchema.positive()])
    .optional(),
  /** The indicators that are shown; absent: the usual set. */
  indicators: z.array(idSchema).min(1).max(40).optional(),
  /** From which template of the municipality the settings were taken. */
  template: z.strictObject({ version: z.int().min(1), owner: z.string().max(200) }).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Under which key the rate or horizon of a perspective stands. A private developer is judged by those
 * of the company, until it has its own: settings hold one pair for whoever builds and owns.
 */
export function heldUnder(
  byPerspective: Readonly<Record<string, unknown>>,
  perspective: string,
): string {
  const isOwn = perspective !== 'byggherre' || byPerspective[perspective] !== undefined;
  return isOwn ? perspective : 'bolag';
}

/** The rate or horizon of a perspective; undefined where it has none. */
export function ofPerspective<T>(
  byPerspective: Readonly<Record<string, T>>,
  perspective: string,
): T | undefined {
  return byPerspective[heldUnder(byPerspective, perspective)];
}

/** Whom the rate or horizon under a key is of, as `heldUnder` has it. */
export function whoseRate(key: string, { developer, discountRatesPerYear }: Settings): string {
  return heldUnder(discountRatesPerYear, developer) === key ? developer : key;
}
