import { z } from 'zod';
import { ratePerYearSchema, shareSchema, yearSchema } from './numbers.ts';
import { named } from './text/language.ts';

/**
 * The ledger (`helkalkyl-combined/1`) and what is calculated from it. The keys are those of the
 * exchange format, snake_case; `reference/combined/README.md` is normative for every one of them.
 */

/** t = 0..60 is the timeline; amounts are also evaluated at t = 61, for the exit value. */
export const LAST_T = 60;

/** Beyond any public budget; keeps every sum and square finite. */
const LARGEST_AMOUNT = 1e15;

const nameSchema = z.string().min(1).max(200);
const amountSchema = z.number().min(0).max(LARGEST_AMOUNT);
const factorSchema = z.number().min(0).max(1000);
const growthSchema = z.number().gt(-1).lt(1);
const positiveRateSchema = z.number().gt(0).max(1);
/** The last year of a rule; an open end is often written 9999. */
const lastYearSchema = z.int().min(1900).max(9999);
const horizonSchema = z.int().min(0).max(LAST_T);
const lifeSchema = z.int().min(1).max(1000);

const lumpRuleSchema = z.strictObject({
  type: z.literal('lump'),
  values: z.array(z.tuple([yearSchema, amountSchema])).max(1000),
  growth: growthSchema.optional(),
});
const annualRuleSchema = z.strictObject({
  type: z.literal('annual'),
  amount: amountSchema,
  from: yearSchema,
  to: lastYearSchema,
  growth: growthSchema.optional(),
});
const perUnitRuleSchema = z.strictObject({
  type: z.literal('per_unit'),
  amount: amountSchema,
  series: nameSchema,
  to: lastYearSchema,
  lag: z.int().min(-LAST_T).max(LAST_T).optional(),
  growth: growthSchema.optional(),
});
const effectRuleSchema = z.strictObject({
  type: z.literal('effect'),
  persons: amountSchema,
  effect: amountSchema,
  unit_value: amountSchema,
  start: yearSchema,
  ramp: z.int().min(0).max(1000),
  full: z.int().min(0).max(10_000),
  decay: shareSchema,
  to: lastYearSchema,
  deadweight: shareSchema,
  attribution: shareSchema,
  displacement: shareSchema.optional(),
  growth: growthSchema.optional(),
});
export const ruleTypes = ['lump', 'annual', 'per_unit', 'effect'] as const;
export const ledgerRuleSchema = z.discriminatedUnion('type', [
  lumpRuleSchema,
  annualRuleSchema,
  perUnitRuleSchema,
  effectRuleSchema,
]);
export type LumpRule = z.infer<typeof lumpRuleSchema>;
export type AnnualRule = z.infer<typeof annualRuleSchema>;
export type PerUnitRule = z.infer<typeof perUnitRuleSchema>;
export type EffectRule = z.infer<typeof effectRuleSchema>;
export type LedgerRule = z.infer<typeof ledgerRuleSchema>;

const unusedLife = { life: lifeSchema.optional(), commission: yearSchema.optional() };
export const ledgerAssetSchema = z.discriminatedUnion('class', [
  z.strictObject({ class: z.literal('fixed'), life: lifeSchema, commission: yearSchema }),
  z.strictObject({ class: z.literal('current'), ...unusedLife }),
  z.strictObject({ class: z.literal('land'), ...unusedLife }),
]);
export type LedgerAsset = z.infer<typeof ledgerAssetSchema>;

export const layers = ['hard', 'soft'] as const;
export const layerSchema = z.enum(layers);
export type Layer = z.infer<typeof layerSchema>;

/** Rows of the operating budget that an item can name directly, in the order they are shown. */
export const runningBudgetRows = [
  'tax_equalisation',
  'fees_and_rents',
  'exploitation_result',
  'savings_cashable',
  'service_running',
  'upkeep_running',
  'soft_programme',
] as const;
export const budgetTagSchema = z.enum([...runningBudgetRows, 'capex', 'contribution']);
export type BudgetTag = z.infer<typeof budgetTagSchema>;

const rangeSchema = z.tuple([factorSchema, factorSchema]);
const provenanceSchema = z.strictObject({
  source: z.string().max(2000).optional(),
  date: z.string().max(40).optional(),
  kind: z.enum(['measured', 'estimate', 'assumption']).optional(),
  note: z.string().max(2000).optional(),
});

/** One flow `from -> to` on the timeline; `real` uses up resources or creates value. */
export const ledgerItemSchema = z.strictObject({
  id: nameSchema,
  label_sv: z.string().max(1000).optional(),
  layer: layerSchema,
  group: nameSchema,
  from: nameSchema,
  to: nameSchema,
  rule: ledgerRuleSchema,
  optimism: z.enum(['capex', 'effect']).optional(),
  cashable: shareSchema.optional(),
  overlap_share: shareSchema.optional(),
  asset: ledgerAssetSchema.optional(),
  budget: budgetTagSchema.optional(),
  contribution: z.strictObject({ life: lifeSchema, commission: yearSchema }).optional(),
  invest: z.boolean().optional(),
  noi: z.boolean().optional(),
  stage: z.literal([1, 2]).optional(),
  price_year: yearSchema.optional(),
  price_index: z.number().gt(0).max(1e6).optional(),
  alternatives: z.array(nameSchema).max(100).optional(),
  range: rangeSchema.optional(),
  committee_from: nameSchema.optional(),
  committee_to: nameSchema.optional(),
  provenance: provenanceSchema.optional(),
});
export type LedgerItem = z.infer<typeof ledgerItemSchema>;

const rateBandSchema = z.tuple([z.int().min(0).max(10_000).nullable(), ratePerYearSchema]);
/** One rate for all years, or bands `[[until_t, rate], ...]` of which the last has no end. */
export const discountRateSchema = z.union([
  ratePerYearSchema,
  z.array(rateBandSchema).min(1).max(100),
]);
export type DiscountRate = z.infer<typeof discountRateSchema>;

const riskGroupSchema = z.strictObject({
  name: nameSchema,
  low: factorSchema,
  high: factorSchema,
  sd: z.number().min(0).max(100),
});
export type RiskGroup = z.infer<typeof riskGroupSchema>;

export const ledgerRiskSchema = z.strictObject({
  groups: z.array(riskGroupSchema).max(200),
  correlation: z.array(z.array(z.number().min(-1).max(1)).max(200)).max(200),
  discount_low: ratePerYearSchema,
  discount_high: ratePerYearSchema,
  perspectives: z.array(nameSchema).max(200),
  draws: z
    .array(z.array(z.number().min(-1000).max(1000)).max(200))
    .max(20_000)
    .optional(),
});
export type LedgerRisk = z.infer<typeof ledgerRiskSchema>;

export const ledgerOptionSchema = z.strictObject({
  perspective: nameSchema,
  probability_good: shareSchema,
  good: z.record(z.string(), factorSchema).optional(),
  bad: z.record(z.string(), factorSchema).optional(),
});
export type LedgerOption = z.infer<typeof ledgerOptionSchema>;

export const ledgerSchema = z.strictObject({
  schema: z.literal('helkalkyl-combined/1'),
  case: nameSchema,
  title_sv: z.string().max(1000).optional(),
  currency: z.literal('SEK').optional(),
  price_year: yearSchema,
  base_year: yearSchema,
  inflation: growthSchema,
  internal_rate: z.number().min(0).lt(1),
  tax_factor: z.number().min(0).max(10),
  horizons: z.array(horizonSchema).max(LAST_T + 1),
  /** Shares added to investment costs and taken off effects; a cost may more than double. */
  optimism_bias: z.strictObject({ capex: z.number().min(0).max(2), effect: shareSchema }),
  budget_years: horizonSchema,
  real_discount_rates: z.record(z.string(), discountRateSchema),
  actors: z.array(nameSchema).min(1).max(200),
  perspectives: z.array(nameSchema).max(200),
  main_horizon: z.record(z.string(), horizonSchema),
  /** Units completed per year, `[[year, units], ...]`. */
  series: z.record(z.string(), z.array(z.tuple([yearSchema, amountSchema])).max(1000)).optional(),
  items: z.array(ledgerItemSchema).max(5000),
  exit_cost: z.number().min(0).max(1).optional(),
  exit_yield_real: positiveRateSchema.optional(),
  market_yield_real: positiveRateSchema.optional(),
  stabilised_year: yearSchema.optional(),
  land_item: nameSchema.optional(),
  risk: ledgerRiskSchema.optional(),
  option: ledgerOptionSchema.optional(),
  alternative: nameSchema.optional(),
});
export type Ledger = z.infer<typeof ledgerSchema>;

const sek = z.number();
const yearlySek = z.array(sek);
const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const lowHighSchema = z.strictObject({ low: sek, high: sek });
export type LowHigh = z.infer<typeof lowHighSchema>;

/** A bar of a tornado: `group` or `id` names it, every other key is a perspective. */
const tornadoRowSchema = byName(z.union([z.string(), lowHighSchema]));
export type TornadoRow = z.infer<typeof tornadoRowSchema>;

/** The low and high of one perspective in a row of a tornado. */
export function tornadoLowHigh(row: TornadoRow, perspective: string): LowHigh | undefined {
  const bar = row[perspective];
  return typeof bar === 'object' ? bar : undefined;
}

const netPresentValueSchema = z.strictObject({
  without_residual: sek,
  with_residual: sek,
  residual_undiscounted: sek,
});

const operatingBudgetYearSchema = z.strictObject({
  year: z.int(),
  tax_equalisation: sek,
  fees_and_rents: sek,
  exploitation_result: sek,
  contribution_release: sek,
  savings_cashable: sek,
  service_running: sek,
  upkeep_running: sek,
  soft_programme: sek,
  depreciation: sek,
  internal_interest: sek,
  capital_cost: sek,
  total: sek,
});
export type OperatingBudgetYear = z.infer<typeof operatingBudgetYearSchema>;

const effectSwitchingSchema = z.strictObject({
  npv_effects: sek,
  npv_rest: sek,
  required_effect_multiplier: z.number().nullable(),
  soft_only_required_effect_multiplier: z.number().nullable(),
});
export type EffectSwitching = z.infer<typeof effectSwitchingSchema>;
const companySwitchingSchema = z.strictObject({
  break_even_rent_multiplier: z.number().nullable(),
  break_even_land_price_sek: sek.nullable(),
  land_price_paid: sek.nullable(),
});
export type CompanySwitching = z.infer<typeof companySwitchingSchema>;

const perspectiveRiskSchema = z.strictObject({
  npv_mean: sek,
  group_npv: byName(sek),
  sd: sek,
  normal_probability_negative: z.number(),
  draw_npv: yearlySek,
  draw_mean: sek.nullable(),
  draw_p5: sek.nullable(),
  draw_p50: sek.nullable(),
  draw_p95: sek.nullable(),
  draw_share_negative: z.number().nullable(),
});
export type PerspectiveRisk = z.infer<typeof perspectiveRiskSchema>;

/** Everything calculated from a ledger, under the names of the reference's expected file. */
export const ledgerResultsSchema = z.strictObject({
  schema: z.literal('helkalkyl-combined-expected/1'),
  case: z.string(),
  tolerance: z.strictObject({ rel: z.number(), abs: z.number() }),
  npv: byName(byName(netPresentValueSchema)),
  npv_by_layer: byName(z.strictObject({ hard: sek, soft: sek, total: sek })),
  irr: byName(z.array(z.number())),
  payback_discounted: byName(z.number().nullable()),
  actor_matrix: z.strictObject({
    years: z.array(z.int()),
    net_by_actor: byName(yearlySek),
    society_real_net: yearlySek,
  }),
  actor_present_value_at_social_rate: byName(sek),
  municipal_operating_budget_nominal: z.array(operatingBudgetYearSchema),
  switching_values: z.strictObject({
    kommun: effectSwitchingSchema.optional(),
    offentlig: effectSwitchingSchema.optional(),
    samhalle: effectSwitchingSchema.optional(),
    bolag: companySwitchingSchema.optional(),
  }),
  tornado: z.array(tornadoRowSchema).optional(),
  discount_sensitivity: byName(byName(sek)).optional(),
  risk: byName(perspectiveRiskSchema).optional(),
  cholesky: z.array(z.array(z.number())).optional(),
  overlap_removed: z.array(z.strictObject({ id: z.string(), gross_pv: sek, counted_pv: sek })),
  item_present_value_at_social_rate: byName(sek),
  property: z
    .strictObject({
      stabilised_noi: sek,
      total_investment: sek,
      yield_on_cost: z.number().nullable(),
      market_value_at_completion: sek,
      write_down_need: sek,
    })
    .optional(),
  item_tornado: z.array(tornadoRowSchema).optional(),
  committee_net: byName(yearlySek).optional(),
  option: z
    .strictObject({
      npv_stage1: sek,
      npv_stage2_good: sek,
      npv_stage2_bad: sek,
      committed: sek,
      with_option: sek,
      option_value: sek,
    })
    .optional(),
});
export type LedgerResults = z.infer<typeof ledgerResultsSchema>;

const costAndIncomeSchema = z.strictObject({ costSek: sek, incomeSek: sek, netSek: sek });
/** One period: sums as they are, and as present values at the social rate. */
const periodSumsSchema = z.strictObject({
  undiscounted: costAndIncomeSchema,
  presentValue: costAndIncomeSchema,
});
const hardAndSoftSchema = z.strictObject({ hardSek: sek, softSek: sek, totalSek: sek });
export const keyFigurePeriods = named([
  { id: 'years1to5', labelSv: 'År 1–5', lastT: 5 },
  { id: 'years1to25', labelSv: 'År 1–25', lastT: 25 },
  { id: 'years0to60', labelSv: 'Hela kalkylperioden', lastT: LAST_T },
] as const);
const actorFiguresSchema = z.strictObject({
  years1to5: periodSumsSchema,
  years1to25: periodSumsSchema,
  years0to60: periodSumsSchema,
  /** Present value at the social rate, t = 0..60. */
  netPresentValue: hardAndSoftSchema,
});
export type ActorFigures = z.infer<typeof actorFiguresSchema>;

/** What the pages and the annex show beside the results of the reference. */
export const keyFiguresSchema = z.strictObject({
  /** Resources used for assets (fixed, current and land), undiscounted, t = 0..60. */
  investment: hardAndSoftSchema,
  /** The rows of the actor matrix, `released_capacity_not_cashable` among them. */
  byActor: byName(actorFiguresSchema),
  societyRealNet: actorFiguresSchema,
  years: z.array(z.int()),
  /** Undiscounted net flow per year t = 0..60, without residual. */
  yearlyByPerspective: byName(z.strictObject({ hardSek: yearlySek, softSek: yearlySek })),
});
export type KeyFigures = z.infer<typeof keyFiguresSchema>;
