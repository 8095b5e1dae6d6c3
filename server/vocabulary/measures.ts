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
