import { z } from 'zod';
import { actorIdSchema } from './actors.ts';
import { crsSchema, surfaceSchema } from './geometry.ts';
import { gradeSchema } from './grades.ts';
import { amountBasisSchema, lineKindSchema } from './lineKinds.ts';
import {
  estimateSchema,
  finiteSchema,
  idSchema,
  isoDaySchema,
  labelSchema,
  ratePerYearSchema,
  sentenceSchema,
  shareSchema,
  yearSchema,
} from './numbers.ts';
import { procedureSchema, stageSchema } from './stages.ts';

export const tenures = [
  { id: 'rental', labelSv: 'Hyresrätt' },
  { id: 'cooperative', labelSv: 'Bostadsrätt' },
  { id: 'ownership', labelSv: 'Äganderätt' },
] as const;

/** Homes of one kind that are finished in one year. */
export const blockSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  tenure: z.enum(tenures.map((tenure) => tenure.id)),
  grossFloorAreaM2: finiteSchema.min(0).max(1e7),
  dwellingAreaM2: finiteSchema.min(0).max(1e7),
  dwellings: z.int().min(0).max(100_000),
  completionYear: yearSchema,
});
export type Block = z.infer<typeof blockSchema>;

export const facilityKinds = [
  { id: 'preschool', labelSv: 'Förskola' },
  { id: 'school', labelSv: 'Skola' },
  { id: 'lss', labelSv: 'LSS-bostad' },
] as const;

/** Public premises counted in places: preschool, school, LSS. */
export const facilitySchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  kind: z.enum(facilityKinds.map((kind) => kind.id)),
  places: z.int().min(0).max(100_000),
  completionYear: yearSchema,
});

export const programmeSchema = z.strictObject({
  blocks: z.array(blockSchema).max(100),
  facilities: z.array(facilitySchema).max(100),
});
export type Programme = z.infer<typeof programmeSchema>;

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

/** What a soft measure costs: resources, or money from one actor to another. */
export const measureCostSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  from: actorIdSchema,
  to: actorIdSchema,
  sekPerYear: estimateSchema,
  fromYear: yearSchema,
  toYear: yearSchema,
  growthPerYear: ratePerYearSchema,
});

export const flowBudgets = ['savings_cashable', 'tax_equalisation', 'fees_and_rents'] as const;

/** Where the value of an effect lands. */
export const effectFlowSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  from: actorIdSchema,
  to: actorIdSchema,
  unitValueSek: estimateSchema,
  cashableShare: shareSchema,
  overlapShare: shareSchema,
  budget: z.enum(flowBudgets).optional(),
});

/** What a measure changes: persons × effect × value, less what would have happened anyway. */
export const measureEffectSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  mechanism: sentenceSchema,
  persons: finiteSchema.min(0).max(1e8),
  effectShare: estimateSchema,
  startYear: yearSchema,
  rampYears: z.int().min(0).max(60),
  fullYears: z.int().min(0).max(100),
  decayPerYear: shareSchema,
  lastYear: yearSchema,
  deadweightShare: shareSchema,
  attributionShare: shareSchema,
  displacementShare: shareSchema,
  growthPerYear: ratePerYearSchema,
  grade: gradeSchema,
  /** Why an effect of grade D or E is summed all the same; without a reason it is context. */
  includedBecause: sentenceSchema.optional(),
  flows: z.array(effectFlowSchema).min(1).max(20),
});
export type MeasureEffect = z.infer<typeof measureEffectSchema>;

/** A soft measure (insats) as a value-creation chain. */
export const measureSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  targetGroup: sentenceSchema,
  activities: sentenceSchema,
  costs: z.array(measureCostSchema).max(50),
  effects: z.array(measureEffectSchema).max(100),
});
export type Measure = z.infer<typeof measureSchema>;

/** An effect nobody put a price on, on the seven-step scale −3 … +3. */
export const unpricedEffectSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  step: z.int().min(-3).max(3),
  sentence: sentenceSchema,
  grade: gradeSchema,
  judgedBy: z.string().max(200),
});
export type UnpricedEffect = z.infer<typeof unpricedEffectSchema>;

export const alternativeSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  isBaseline: z.boolean(),
  description: sentenceSchema,
  programme: programmeSchema,
  hardLines: z.array(hardLineSchema).max(500),
  propertyAppraisals: z.array(propertyAppraisalSchema).max(100),
  measures: z.array(measureSchema).max(100),
  unpricedEffects: z.array(unpricedEffectSchema).max(100),
});
export type Alternative = z.infer<typeof alternativeSchema>;

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

/** The plan's outline as it was given; everything measured from it is computed anew. */
export const planAreaSchema = z.strictObject({
  fileName: z.string().max(255),
  crs: crsSchema,
  crsSource: z.enum(['file', 'stated', 'rfc7946']),
  areaCrs: crsSchema,
  geometry: surfaceSchema,
});
export type StoredPlanArea = z.infer<typeof planAreaSchema>;

const contentShape = {
  title: labelSchema,
  subtitle: z.string().max(300),
  registryNumber: z.string().max(80),
  councilRegistryNumber: z.string().max(80).optional(),
  municipalityCode: z.string().regex(/^\d{4}$/),
  municipalityName: labelSchema,
  committee: z.string().max(200),
  meetingDate: isoDaySchema.optional(),
  caseOfficer: z.string().max(200),
  reviewer: z.string().max(200),
  procedure: procedureSchema,
  startedOn: isoDaySchema,
  stage: stageSchema,
  /** Demo and teaching cases; printed on every page. */
  isInvented: z.boolean(),
  decisionPoints: z.array(z.string().min(1).max(1000)).max(10),
  withoutThePlan: sentenceSchema,
  planArea: planAreaSchema.optional(),
  settings: settingsSchema,
  alternatives: z.array(alternativeSchema).min(1).max(7),
} as const;

/** A case as a file: what is exported, imported and given to `calculate` and `annex`. */
export const caseFileSchema = z.strictObject({
  schema: z.literal('helkalkyl-case/1'),
  ...contentShape,
});
export type CaseFile = z.infer<typeof caseFileSchema>;

/** A case as it is stored. `version` counts changes, for If-Match. */
export const planCaseSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  ...contentShape,
});
export type PlanCase = z.infer<typeof planCaseSchema>;

/** What everyone may need of a case, whether stored or in a file. */
export type CaseContent = Omit<CaseFile, 'schema'>;

export const planCaseSummarySchema = planCaseSchema.pick({
  id: true,
  version: true,
  updatedAt: true,
  title: true,
  registryNumber: true,
  municipalityCode: true,
  municipalityName: true,
  stage: true,
  isInvented: true,
});
export type PlanCaseSummary = z.infer<typeof planCaseSummarySchema>;
