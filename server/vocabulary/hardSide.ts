import { z } from 'zod';
import { amountBasisSchema, lineKindSchema } from './lineKinds.ts';
import {
  estimateSchema,
  finiteSchema,
  idSchema,
  labelSchema,
  ratePerYearSchema,
  shareSchema,
  yearSchema,
} from './numbers.ts';

/** When a line is paid; `part` is a weight, so 2 and 3 mean 40 and 60 per cent. */
export const timingSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('payments'),
    payments: z
      .array(z.strictObject({ year: yearSchema, part: finiteSchema.positive().max(1e9) }))
      .min(1)
      .max(80),
  }),
  z.strictObject({ type: z.literal('years'), fromYear: yearSchema, toYear: yearSchema }),
  z.strictObject({
    type: z.literal('perDwelling'),
    toYear: yearSchema,
    lagYears: z.int().min(0).max(60),
  }),
]);
export type Timing = z.infer<typeof timingSchema>;

/** One post of the hard calculation. Real SEK of the case's price year. */
export const hardLineSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: lineKindSchema,
  amount: estimateSchema,
  basis: amountBasisSchema,
  /** Block or facility the quantity is read from; absent means all. */
  quantityOf: idSchema.optional(),
  timing: timingSchema,
  growthPerYear: ratePerYearSchema,
  lifeYears: z.int().min(1).max(200).optional(),
  commissionYear: yearSchema.optional(),
  committee: z.string().min(1).max(80).optional(),
});
export type HardLine = z.infer<typeof hardLineSchema>;

/** Rent, value to households, running cost and property fee of one block of rental homes. */
export const propertyAppraisalSchema = z.strictObject({
  blockId: idSchema,
  rentSekPerM2: estimateSchema,
  vacancyShare: shareSchema,
  operatingAndMaintenanceSekPerM2: estimateSchema,
  rentGrowthPerYear: ratePerYearSchema,
  costGrowthPerYear: ratePerYearSchema,
  /** What households would pay above the rent, as a share of it. */
  consumerSurplusShare: shareSchema,
  propertyFeeSekPerDwelling: finiteSchema.min(0),
  feeExemptYears: z.int().min(0).max(60),
  lastYear: yearSchema,
});
export type PropertyAppraisal = z.infer<typeof propertyAppraisalSchema>;
