import { z } from 'zod';
import { finiteSchema, idSchema, isoDaySchema, labelSchema, sentenceSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What only the decision annex needs: risks, views from the consultation, plan for follow-up. */

/** The word scale of likelihood, each word with its chances. */
export const likelihoods = named([
  { id: 'almostCertain', labelSv: 'nästan säkert (över 95 av 100)' },
  { id: 'veryLikely', labelSv: 'mycket troligt (90–95 av 100)' },
  { id: 'likely', labelSv: 'troligt (66–90 av 100)' },
  { id: 'evenChance', labelSv: 'ungefär lika troligt som inte (33–66 av 100)' },
  { id: 'lessLikely', labelSv: 'mindre troligt (10–33 av 100)' },
  { id: 'muchLessLikely', labelSv: 'mycket mindre troligt (under 10 av 100)' },
] as const);
export const likelihoodSchema = z.enum(likelihoods.map(({ id }) => id));

export function likelihoodText(likelihood: z.infer<typeof likelihoodSchema>): string {
  return likelihoods.find(({ id }) => id === likelihood)?.labelSv ?? likelihood;
}

const nameSchema = z.string().max(200);

export const riskSchema = z.strictObject({
  id: idSchema,
  /** What may happen. */
  label: labelSchema,
  likelihood: likelihoodSchema,
  consequence: sentenceSchema,
  /** A role or a committee. */
  owner: nameSchema,
  action: sentenceSchema,
});
export type Risk = z.infer<typeof riskSchema>;

/** What the views of one theme were about, and what became of them in the calculation. */
export const viewThemeSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  count: z.int().min(0).max(1_000_000).optional(),
  change: sentenceSchema,
});
export type ViewTheme = z.infer<typeof viewThemeSchema>;

/** No position tells one home from the next, whoever sends it. */
export const VIEW_GRID_M = 50;
const onGridSchema = finiteSchema.multipleOf(VIEW_GRID_M);

/** One view as an officer sums it up: never whose it is. */
export const viewSchema = z.strictObject({
  id: idSchema,
  sentence: sentenceSchema,
  /** Of the themes beside it. */
  themeId: idSchema.optional(),
  /** What it is about, in SWEREF 99 TM, east before north, on a grid of `VIEW_GRID_M`. */
  position: z.tuple([onGridSchema, onGridSchema]).optional(),
});
export type View = z.infer<typeof viewSchema>;

/** Views that came in during the consultation, typed when it was held elsewhere. */
export const consultationViewsSchema = z.strictObject({
  count: z.int().min(0).max(1_000_000).optional(),
  /** Address or registry number of the consultation report. */
  report: z.string().max(500),
  themes: z.array(viewThemeSchema).max(50),
  views: z.array(viewSchema).max(500).optional(),
});
export type ConsultationViews = z.infer<typeof consultationViewsSchema>;

/** Years after the plan is carried out at which it is looked at. */
export const followUpYears = [1, 3, 5, 10] as const;

/** What was measured later, in the indicator's unit; absent is what nobody has typed yet. */
export const measurementSchema = z.strictObject({
  id: idSchema,
  measuredOn: isoDaySchema.optional(),
  value: finiteSchema.min(-1e12).max(1e12).optional(),
  source: nameSchema,
});
export type Measurement = z.infer<typeof measurementSchema>;

/** Which side of its path an indicator is to be on. */
export const targetSides = named([
  { id: 'atLeast', labelSv: 'minst så mycket' },
  { id: 'atMost', labelSv: 'högst så mycket' },
] as const);

/** One thing to measure, and when it is to be what. */
export const followUpSchema = z.strictObject({
  id: idSchema,
  /** The indicator. */
  label: labelSchema,
  unit: z.string().max(40),
  startValue: finiteSchema.min(-1e12).max(1e12).optional(),
  startMeasuredOn: isoDaySchema.optional(),
  target: finiteSchema.min(-1e12).max(1e12).optional(),
  /** Absent: more than the start where the target is more, less where it is less. */
  targetIs: z.enum(targetSides.map(({ id }) => id)).optional(),
  afterYears: z.literal(followUpYears),
  /** The day the target is for. */
  measuredOn: isoDaySchema.optional(),
  source: nameSchema,
  /** A role or a committee. */
  responsible: nameSchema,
  /** What the measuring may cost, SEK. */
  budgetSek: z.int().min(0).max(1e12).optional(),
  /** What makes the decision be taken up again. */
  trigger: sentenceSchema,
  /** The committee that is told. */
  reportTo: nameSchema,
  measurements: z.array(measurementSchema).max(100).optional(),
});
export type FollowUp = z.infer<typeof followUpSchema>;
