import { z } from 'zod';
import { actorIdSchema } from './actors.ts';
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
import { buildStageSchema } from './programme.ts';
import { named } from './text/language.ts';

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

/**
 * VAT on a line. A recovered tax is taken off when it is included; one that is not recovered is an
 * item of its own, payer to state. Absent: the amount is without VAT and none is paid.
 */
export const valueAddedTaxSchema = z.strictObject({
  rate: shareSchema,
  isIncluded: z.boolean(),
  isRecovered: z.boolean(),
});

/** A part of an asset with a life of its own; shares of an asset add up to 1. */
export const assetComponentSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  share: shareSchema,
  lifeYears: z.int().min(1).max(200),
  /** Built anew at the end of each life, at the same real cost, to the end of the timeline. */
  isRenewed: z.boolean(),
});

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
  /** Who is paid, for kinds that leave it open: the seller of land, the giver of a grant. */
  counterpart: actorIdSchema.optional(),
  vat: valueAddedTaxSchema.optional(),
  /** Unforeseen costs, as a share on top of the amount. */
  contingencyShare: finiteSchema.min(0).max(2).optional(),
  components: z.array(assetComponentSchema).min(1).max(20).optional(),
  stage: buildStageSchema.optional(),
});
export type HardLine = z.infer<typeof hardLineSchema>;

export const rentTracks = named([
  { id: 'negotiated', labelSv: 'Förhandlad hyra' },
  { id: 'presumption', labelSv: 'Presumtionshyra' },
  { id: 'own', labelSv: 'Egen bedömning' },
] as const);

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
  /** Beside running cost when the two are entered apart. */
  maintenanceSekPerM2: estimateSchema.optional(),
  /** Which rules the rent follows; absent is a rent of own judgement. */
  rentTrack: z.enum(rentTracks.map((track) => track.id)).optional(),
  /** Yearly change of rents in general, nominal; a presumption rent follows part of it. */
  generalRentGrowthNominalPerYear: ratePerYearSchema.optional(),
});
export type PropertyAppraisal = z.infer<typeof propertyAppraisalSchema>;

/** Homes of a block that are sold: tenant-owned or owned outright. The price is a transfer. */
export const homeSaleSchema = z.strictObject({
  blockId: idSchema,
  priceSekPerM2: estimateSchema,
  /** What households would pay above the price, as a share of it. */
  consumerSurplusShare: shareSchema,
  year: yearSchema,
});
export type HomeSale = z.infer<typeof homeSaleSchema>;

/** The owner's loan, for debt service cover; it never enters the ledger. */
export const loanSchema = z.strictObject({
  /** Of the owner's total investment. */
  loanShare: shareSchema,
  ratePerYearNominal: ratePerYearSchema.min(0),
  years: z.int().min(1).max(100),
  amortisation: z.enum(['annuity', 'straight']),
});

/**
 * Land the municipality owned before. What it cost is sunk; what else it could be used for is not.
 * Results are given both without and with the opportunity value.
 */
export const municipalLandSchema = z.strictObject({
  bookValueSek: estimateSchema.optional(),
  opportunityValueSek: estimateSchema.optional(),
});

const factors = z.record(z.string().max(80), finiteSchema.min(0).max(1000));
/** Two states of the world in which stage 2 can be decided on when it is known which came. */
export const phasingSchema = z.strictObject({
  perspective: z.string().min(1).max(80),
  probabilityGood: shareSchema,
  /** Factors on stage 2 by risk group. */
  good: factors,
  bad: factors,
});

/** What residual land value is worked out from, beside the appraisal. */
export const landAppraisalSchema = z.strictObject({
  /** The developer's profit, a share of the finished value. */
  marginShare: shareSchema,
  /** Planning, fees and sale, a share of construction cost. */
  feeShare: shareSchema,
  /** Interest on construction cost during the building time, a share of it. */
  financeShare: shareSchema,
  buildingYears: finiteSchema.min(0).max(30),
  discountRatePerYear: ratePerYearSchema,
  /** Stamp duty and other costs of buying land, a share of the price. */
  acquisitionCostShare: shareSchema,
});
