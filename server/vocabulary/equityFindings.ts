import { z } from 'zod';
import { gradeSchema } from './grades.ts';
import { valueKindSchema } from './measures.ts';
import { suppressions } from './place.ts';

/**
 * What the difference between the plan area and the rest of the municipality costs whom, and what
 * each alternative changes. Money is real SEK of the case's price year. Of three numbers together
 * low and high are the 10th and 90th percentile ("8 chances of 10") unless it says 95 per cent.
 */
const number = z.number();
const orNone = number.nullable();

/** A number with its interval; equal ends are a number that is known. */
export const likelySchema = z.strictObject({ likely: number, low: number, high: number });
export type Likely = z.infer<typeof likelySchema>;

/** Why an indicator has a cost or none. */
export const sociotopeStates = [
  'costed',
  'noUnitCost',
  'notSeparable',
  'notJudged',
  'smallBase',
  'secondary',
  'noData',
] as const;

const bearerCostSchema = z.strictObject({ actor: z.string(), sekPerYear: likelySchema });
const costSchema = z.strictObject({
  costId: z.string(),
  label: z.string(),
  kind: valueKindSchema,
  group: z.string().nullable(),
  /** Grade of the catalogue value it stands on; `own` for what a person judged. */
  grade: gradeSchema,
  /** False for grade D and E without a reason: shown, and in no sum. */
  isSummed: z.boolean(),
  /** Below 0 where the area has fewer than expected. */
  sekPerYear: likelySchema,
  bearers: z.array(bearerCostSchema),
  /** What nobody was said to bear; below 0 when the parts are more than the whole. */
  residualSekPerYear: number,
});
export type SociotopeCost = z.infer<typeof costSchema>;

const rowSchema = z.strictObject({
  indicatorId: z.string(),
  label: z.string(),
  direction: z.enum(['higherIsWorse', 'higherIsBetter', 'neither']),
  state: z.enum(sociotopeStates),
  /** Persons (or homes) more than expected to the area's disadvantage; below 0 fewer. */
  excess: orNone,
  /** Its 95 per cent interval. */
  excessLow: orNone,
  excessHigh: orNone,
  costs: z.array(costSchema),
});
export type SociotopeRow = z.infer<typeof rowSchema>;

/** From the largest single indicator, were all the same people, to the sum, were none. */
const rangeSchema = z.strictObject({
  largestSekPerYear: number,
  sumSekPerYear: number,
  /** Outermost: the largest one's low end to the sum of all high ends. */
  lowSekPerYear: number,
  highSekPerYear: number,
});
export type OverlapRange = z.infer<typeof rangeSchema>;

/** `more`: costs more than in the rest of the municipality. Never summed with `less`. */
const sideSchema = z.enum(['more', 'less']);
export type Side = z.infer<typeof sideSchema>;

const totalSchema = z.strictObject({
  side: sideSchema,
  /** Transfers are no cost to society, and stand for themselves. */
  isTransfer: z.boolean(),
  /** Of all who live in the areas that the plan lies in; never set beside those of the plan area. */
  isWholeAreas: z.literal(true).optional(),
  range: rangeSchema,
  groups: z.array(
    z.strictObject({
      group: z.string().nullable(),
      indicatorIds: z.array(z.string()),
      range: rangeSchema,
    }),
  ),
  byActor: z.array(z.strictObject({ actor: z.string(), range: rangeSchema })),
});
export type SociotopeTotal = z.infer<typeof totalSchema>;

/** Thousands of SEK a person and year: the plan area beside the municipality without it. */
const incomesSchema = z.strictObject({ planAreaTkr: number, restTkr: number });

/**
 * What those who live there have more, or below 0 less, to live on than if their mean net income
 * were that of the rest of the municipality. It stands in no total.
 */
const incomeDifferenceSchema = z.strictObject({
  /** Whose money it is. */
  actor: z.string(),
  /** Of the figures, and of the money: it is not moved to the case's prices. */
  year: z.int().nullable(),
  source: z.string(),
  joinsOnCode: z.boolean(),
  suppressed: z.enum(suppressions).nullable(),
  /** Null where it may not be shown. */
  found: z
    .strictObject({
      persons: number,
      mean: incomesSchema,
      /** The areas' medians, weighted by persons as the mean is. */
      median: incomesSchema.nullable(),
      sekPerYear: number,
      /** As far as the means' last digit can move it; nothing is known of chance. */
      lowSekPerYear: number,
      highSekPerYear: number,
    })
    .nullable(),
});
export type IncomeDifference = z.infer<typeof incomeDifferenceSchema>;

export const sociotopeSchema = z.strictObject({
  rows: z.array(rowSchema),
  totals: z.array(totalSchema),
  /** Absent where net income is not chosen or its mean not known. */
  income: incomeDifferenceSchema.optional(),
});
export type Sociotope = z.infer<typeof sociotopeSchema>;

/** What has to be entered, or looked over, before a number can be said. */
export const equityLacks = [
  'noShare',
  'householdSize',
  'newcomerShare',
  'baseShare',
  'residentShare',
  'moreThanLive',
  'noCount',
] as const;
export type EquityLack = (typeof equityLacks)[number];
const lacksSchema = z.array(z.enum(equityLacks));

/** Cases that an effect of a measure adds or takes away in a year of full effect. */
const linkedEffectSchema = z.strictObject({
  measureId: z.string(),
  effectId: z.string(),
  label: z.string(),
  isSummed: z.boolean(),
  /** Wherever they live. */
  cases: likelySchema,
  /** Those of them who live in the plan area today; null when it is not said how many do. */
  residentCases: likelySchema.nullable(),
});
export type LinkedEffect = z.infer<typeof linkedEffectSchema>;

export const planChangeSchema = z.strictObject({
  indicatorId: z.string(),
  label: z.string(),
  unit: z.enum(['persons', 'dwellings']),
  lacks: lacksSchema,
  /** Before the plan. */
  shareBefore: orNone,
  base: orNone,
  effects: z.array(linkedEffectSchema),
  /** Those who live there today: their share with the effects, and how far it moved. */
  stayersShare: likelySchema.nullable(),
  ofStayers: likelySchema.nullable(),
  /** Those who move in, and are in the indicator's base. */
  newcomers: likelySchema.nullable(),
  newcomerShare: likelySchema.nullable(),
  /** All who live there after: moved from the stayers' share by who they are and nothing else. */
  shareAfter: likelySchema.nullable(),
  ofComposition: likelySchema.nullable(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

export const rentBurdenSchema = z.strictObject({
  blockId: z.string(),
  label: z.string(),
  rentSekPerM2: likelySchema,
  dwellingAreaM2: number,
  rentSekPerYear: likelySchema,
  /** More, or below 0 less, than homes in the area are let for today; a month and home. */
  abovePresentSekPerMonth: orNone,
  incomes: z.array(
    z.strictObject({
      /** Area whose income it is; null for the one that was entered. */
      areaCode: z.string().nullable(),
      label: z.string(),
      year: z.int().nullable(),
      incomeSekPerYear: number,
      /** The rent as part of one such income, and of two. */
      shareOfOne: likelySchema,
      shareOfTwo: likelySchema,
      /** Null without a limit of the municipality's own. */
      isOneAboveLimit: z.boolean().nullable(),
      isTwoAboveLimit: z.boolean().nullable(),
    }),
  ),
});
export type RentBurden = z.infer<typeof rentBurdenSchema>;

/** Years of incomes that are not in the prices of the rents they are held against. */
export function incomeYearsBeside(rents: readonly RentBurden[], priceYear: number): number[] {
  const years = rents.flatMap(({ incomes }) => incomes.flatMap(({ year }) => year ?? []));
  return [...new Set(years)].filter((year) => year !== priceYear);
}

export const groupNumbersSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['persons', 'dwellings']),
  lacks: lacksSchema,
  now: orNone,
  newcomers: orNone,
  after: orNone,
  /** Effects that were said to reach the group, with the part of their value that does. */
  effects: z.array(z.strictObject({ effectId: z.string(), label: z.string(), part: number })),
});
export type GroupNumbers = z.infer<typeof groupNumbersSchema>;

/** Places that the programme's homes need beside those that it builds. */
const placesSchema = z.strictObject({ need: orNone, planned: number, balance: orNone });
export const childFactsSchema = z.strictObject({
  preschool: placesSchema,
  school: placesSchema,
  /** Ids of unpriced effects that were marked as children's. */
  unpricedIds: z.array(z.string()),
});
export type ChildFacts = z.infer<typeof childFactsSchema>;

export const equityOfAlternativeSchema = z.strictObject({
  alternativeId: z.string(),
  changes: z.array(planChangeSchema),
  rents: z.array(rentBurdenSchema),
  groups: z.array(groupNumbersSchema),
  children: childFactsSchema,
});
export type EquityOfAlternative = z.infer<typeof equityOfAlternativeSchema>;

export const equityFindingsSchema = z.strictObject({
  sociotope: sociotopeSchema,
  alternatives: z.array(equityOfAlternativeSchema),
});
export type EquityFindings = z.infer<typeof equityFindingsSchema>;
