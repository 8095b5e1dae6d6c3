import { z } from 'zod';
import {
  finiteSchema,
  labelSchema,
  ratePerYearSchema,
  shareSchema,
  yearSchema,
} from './numbers.ts';

const perspectiveRates = z.record(z.string().max(80), ratePerYearSchema);

export const riskGroupSchema = z.strictObject({
  name: z.string().min(1).max(80),
  label: labelSchema,
  low: finiteSchema.min(0).max(1000),
  high: finiteSchema.min(0).max(1000),
  standardDeviation: finiteSchema.min(0).max(100),
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
});
export type Settings = z.infer<typeof settingsSchema>;
