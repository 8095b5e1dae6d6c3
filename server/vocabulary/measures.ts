import { z } from 'zod';
import { actorIdSchema } from './actors.ts';
import { gradeSchema } from './grades.ts';
import {
  estimateSchema,
  finiteSchema,
  idSchema,
  labelSchema,
  ratePerYearSchema,
  sentenceSchema,
  shareSchema,
  yearSchema,
} from './numbers.ts';
import { buildStageSchema } from './programme.ts';
import { named } from './text/language.ts';

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

/** What a flow of value is: transfers are apart from what uses up or creates resources. */
export const valueKinds = named([
  { id: 'realCost', labelSv: 'Resurskostnad' },
  { id: 'transfer', labelSv: 'Överföring' },
  { id: 'productionLoss', labelSv: 'Produktion' },
  { id: 'health', labelSv: 'Hälsa' },
  { id: 'wellbeing', labelSv: 'Välbefinnande' },
] as const);
export const valueKindSchema = z.enum(valueKinds.map((kind) => kind.id));
export type ValueKind = z.infer<typeof valueKindSchema>;

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
  kind: valueKindSchema.optional(),
  /** Years from the effect until this actor notices it. */
  lagYears: z.int().min(0).max(60).optional(),
  /** An average cost saves less than itself when one case fewer comes. */
  unitValueIs: z.enum(['average', 'marginal']).optional(),
});
export type EffectFlow = z.infer<typeof effectFlowSchema>;

/** The one channel through which an effect is counted. */
export const valueChannels = named([
  { id: 'landValue', labelSv: 'Redan i hyra eller markpris' },
  { id: 'separate', labelSv: 'För sig, utan det som finns i hyra eller markpris' },
  { id: 'publicSaving', labelSv: 'Offentlig besparing' },
] as const);

/** What an effect is about, so that two entries of the same thing are found. */
export const outcomes = named([
  { id: 'health', labelSv: 'Hälsa' },
  { id: 'wellbeing', labelSv: 'Välbefinnande och trygghet' },
  { id: 'employment', labelSv: 'Arbete' },
  { id: 'education', labelSv: 'Skola och utbildning' },
  { id: 'crime', labelSv: 'Brott' },
  { id: 'care', labelSv: 'Vård och omsorg' },
  { id: 'placement', labelSv: 'Placeringar och socialtjänst' },
  { id: 'activeTravel', labelSv: 'Gång och cykel' },
  { id: 'other', labelSv: 'Annat' },
] as const);

/** What the evidence was gathered on, when it is not the same kind of change. */
export const evidenceBases = named([
  { id: 'same', labelSv: 'Samma slags förändring' },
  { id: 'closure', labelSv: 'Nedläggning' },
  { id: 'moving', labelSv: 'Människor som flyttade' },
] as const);

export const beneficiaryGroups = named([
  { id: 'children', labelSv: 'Barn' },
  { id: 'young', labelSv: 'Unga' },
  { id: 'adults', labelSv: 'Vuxna' },
  { id: 'older', labelSv: 'Äldre' },
] as const);

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
  /** The whole target group, of which `persons` are reached. */
  targetPersons: finiteSchema.min(0).max(1e8).optional(),
  outcome: z.enum(outcomes.map((outcome) => outcome.id)).optional(),
  channel: z.enum(valueChannels.map((channel) => channel.id)).optional(),
  evidenceFrom: z.enum(evidenceBases.map((base) => base.id)).optional(),
  /** The value per person that the source prints; what the flows leave of it is the residual. */
  unitValueTotalSek: estimateSchema.optional(),
  beneficiaries: z
    .partialRecord(z.enum(beneficiaryGroups.map((group) => group.id)), shareSchema)
    .optional(),
  /** The indicator that it moves: cases are added or taken away, a person a case. */
  indicatorChange: z
    .strictObject({
      indicatorId: idSchema,
      towards: z.enum(['more', 'fewer']),
      /** Part of those reached who live in the plan area today; nothing is assumed. */
      residentShare: shareSchema.optional(),
    })
    .optional(),
  /** Shares of the value to households that fall in the lowest, middle and highest income third. */
  incomeThirds: z.tuple([shareSchema, shareSchema, shareSchema]).optional(),
});
export type MeasureEffect = z.infer<typeof measureEffectSchema>;

export const MOST_COSTS = 50;
export const MOST_EFFECTS = 100;

/** A soft measure (insats) as a value-creation chain. */
export const measureSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  targetGroup: sentenceSchema,
  activities: sentenceSchema,
  costs: z.array(measureCostSchema).max(MOST_COSTS),
  effects: z.array(measureEffectSchema).max(MOST_EFFECTS),
  /** What the activities deliver: places, visits, hours. */
  outputs: sentenceSchema.optional(),
  stage: buildStageSchema.optional(),
  /** Whether what is saved is paid back between budgets, or only followed up. */
  repayment: z.enum(['real', 'notional']).optional(),
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
  /** Whom it is about, when it is about some more than others. */
  groups: z
    .array(z.enum(beneficiaryGroups.map((group) => group.id)))
    .max(10)
    .optional(),
});
export type UnpricedEffect = z.infer<typeof unpricedEffectSchema>;

/**
 * An effect that follows from what is built and where; `effect` is one of `model/effects`. Inputs
 * are by its own keys, and one that the effect reads from programme or catalogue may be left out.
 */
export const builtEffectSchema = z.strictObject({
  id: idSchema,
  effect: idSchema,
  label: labelSchema,
  inputs: z.record(idSchema, estimateSchema),
  startYear: yearSchema,
  rampYears: z.int().min(0).max(60),
  lastYear: yearSchema,
  growthPerYear: ratePerYearSchema,
  overlapShare: shareSchema,
  includedBecause: sentenceSchema.optional(),
  stage: buildStageSchema.optional(),
});
export type BuiltEffect = z.infer<typeof builtEffectSchema>;
