import { z } from 'zod';
import { actorIdSchema } from './actors.ts';
import { valueKindSchema } from './measures.ts';
import { estimateSchema, idSchema, labelSchema, sentenceSchema, shareSchema } from './numbers.ts';
import { named } from './text/language.ts';

/**
 * What a person enters about health equity: what a case costs and whom, who moves in, what they
 * can pay. None of it has a value of its own: what is not entered is said to be missing.
 */

/** Part of a unit cost that falls on an actor; what the parts leave is shown and never spread. */
export const bearerSchema = z.strictObject({
  id: idSchema,
  actor: actorIdSchema,
  bearerShare: shareSchema,
});
export type Bearer = z.infer<typeof bearerSchema>;

/** What one case of an indicator costs in a year; several of one indicator are parts of it. */
export const indicatorCostSchema = z.strictObject({
  id: idSchema,
  indicatorId: idSchema,
  label: labelSchema,
  /** SEK for each person (or home) more than expected, and year; not chosen yet when absent. */
  unitCostSekPerYear: estimateSchema.optional(),
  kind: valueKindSchema,
  bearers: z.array(bearerSchema).max(20),
  /** Indicators in one group may be the same people; absent: the group of all. */
  overlapGroup: labelSchema.optional(),
  /** Why a value of grade D or E is summed all the same; without a reason it is context. */
  includedBecause: sentenceSchema.optional(),
});
export type IndicatorCost = z.infer<typeof indicatorCostSchema>;

/** Child's rights: what the municipality is asked to answer, by article of SFS 2018:1197. */
export const childQuestions = named([
  { id: 'whichChildren', article: 3, labelSv: 'Vilka barn berörs av planen, och hur?' },
  {
    id: 'alternatives',
    article: 3,
    labelSv: 'Vilka alternativ har prövats utifrån vad som är bäst för barnen?',
  },
  { id: 'weighing', article: 3, labelSv: 'Hur har barnens bästa vägts mot andra intressen?' },
  { id: 'remedies', article: 3, labelSv: 'Vad görs för de barn som får det sämre?' },
  { id: 'heard', article: 12, labelSv: 'Hur har barn fått säga vad de tycker?' },
  { id: 'influence', article: 12, labelSv: 'Vad sade barnen, och vad ändrades i planen?' },
] as const);
export const childAnswerSchema = z.string().max(4000);

/** What all alternatives share. */
export const equityInputsSchema = z.strictObject({
  costs: z.array(indicatorCostSchema).max(50),
  /** Income to set a rent against where the areas have none: net, per person and year. */
  medianIncomeSekPerYear: estimateSchema.optional(),
  /** What homes in the area are let for today. */
  currentRentSekPerM2: estimateSchema.optional(),
  /** Part of an income that a rent may take, as the municipality itself has decided. */
  rentShareLimit: shareSchema.optional(),
  rentShareLimitSource: z.string().max(500).optional(),
  childAnswers: z
    .partialRecord(z.enum(childQuestions.map(({ id }) => id)), childAnswerSchema)
    .optional(),
});
export type EquityInputs = z.infer<typeof equityInputsSchema>;

const isShare = (value: number | undefined) => value === undefined || (value >= 0 && value <= 1);
export const shareEstimateSchema = estimateSchema.refine(
  ({ low, central, high }) => [low, central, high].every(isShare),
  { error: 'share-outside' },
);

/** Who moves into an alternative's homes. `id` is the indicator, or the group, it is about. */
export const newcomersSchema = z.strictObject({
  id: idSchema,
  /** Cases among those of the newcomers who are in the indicator's base. */
  newcomerShare: shareEstimateSchema,
  /** Part of the newcomers who are in its base, such as those aged 16–64. */
  baseShare: shareEstimateSchema.optional(),
});
export type Newcomers = z.infer<typeof newcomersSchema>;

/** Groups whose numbers are followed, besides the indicators. */
export const followedGroups = named([
  {
    id: 'children0to19',
    labelSv: 'Barn och unga 0–19 år',
    count: 'children0to19',
    base: 'population',
  },
  {
    id: 'ages65plus',
    labelSv: '65 år och äldre',
    count: 'population65plus',
    base: 'population',
  },
  {
    id: 'lowEconomicStandard',
    labelSv: 'Låg ekonomisk standard',
    count: 'lowEconomicStandardCount',
    base: 'lowEconomicStandardBase',
  },
  { id: 'rental', labelSv: 'Hyresrätter', count: 'rentedDwellings', base: 'dwellings' },
  { id: 'cooperative', labelSv: 'Bostadsrätter', count: 'cooperativeDwellings', base: 'dwellings' },
  { id: 'ownership', labelSv: 'Äganderätter', count: 'ownedDwellings', base: 'dwellings' },
] as const);
export type FollowedGroup = (typeof followedGroups)[number];
