import { z } from 'zod';
import { shareSchema } from './numbers.ts';
import { named } from './text/language.ts';

/**
 * Facts about the social measures of one alternative: the fund rules of Swedish municipalities
 * (money set aside by committee and year, repayment within five years, profitability over 25),
 * what each effect is made of, and who among households gains. Money that says Nominal is in
 * current prices; the rest is real SEK of the price year.
 */
const sek = z.number();
const year = z.int();

/** The municipality as a whole is `kommun`, and so is what no committee is named for. */
const committee = z.string();

/** What a committee has to set aside: what it pays less what others pay it for the measure. */
export const reserveSchema = z.strictObject({
  committee,
  years: z.array(
    z.strictObject({
      year,
      costNominalSek: sek,
      fundingNominalSek: sek,
      reserveNominalSek: sek,
    }),
  ),
  /** Of the total, what falls after the years of the repayment clock. */
  laterNominalSek: sek,
  totalNominalSek: sek,
});
export type Reserve = z.infer<typeof reserveSchema>;

export const repaymentStatuses = ['noOutlay', 'inTime', 'late', 'never'] as const;

const cashYearSchema = z.strictObject({
  year,
  costNominalSek: sek,
  fundingNominalSek: sek,
  /** The cashable part of savings that a row of the operating budget gets. */
  savingNominalSek: sek,
  netNominalSek: sek,
  cumulativeNominalSek: sek,
});
export type CashYear = z.infer<typeof cashYearSchema>;

/** Cash from the measure's first year to five years later, and when it has come back. */
export const repaymentClockSchema = z.strictObject({
  committee,
  years: z.array(cashYearSchema),
  status: z.enum(repaymentStatuses),
  /** First year from which the sum stays at 0 or more; null when none, or nothing was paid out. */
  repaidYear: year.nullable(),
});
export type RepaymentClock = z.infer<typeof repaymentClockSchema>;

/** What each committee pays back of the measure's outlay as it saves, never more than is left. */
const planYearSchema = z.strictObject({
  year,
  byCommittee: z.array(z.strictObject({ committee, nominalSek: sek })),
  outstandingNominalSek: sek,
});
export type RepaymentPlanYear = z.infer<typeof planYearSchema>;

export const profitabilitySchema = z.strictObject({
  perspective: z.string(),
  npvSek: sek,
  /** Share of the assumed effect that is enough; null when none is. */
  requiredEffectShare: z.number().min(0).nullable(),
});
export type Profitability = z.infer<typeof profitabilitySchema>;

export const socialMeasureSchema = z.strictObject({
  measureId: z.string(),
  /** First year with an amount: both clocks start here. */
  startYear: year,
  /** Present values at the social rate: what is used up, and what the summed effects create. */
  resourcesSek: sek,
  valueSek: sek,
  reserve: z.array(reserveSchema),
  repayment: z.strictObject({
    lastYear: year,
    municipality: repaymentClockSchema,
    /** One a committee that pays or saves; empty when no committee is named. */
    committees: z.array(repaymentClockSchema),
    plan: z.array(planYearSchema),
  }),
  profitability: z.strictObject({ lastYear: year, byPerspective: z.array(profitabilitySchema) }),
  /** Present values at the social rate of savings that a budget gets, and does not get. */
  released: z.array(z.strictObject({ actor: z.string(), cashableSek: sek, releasedSek: sek })),
  /** When to look at what came true, and what is expected by then, summed from the start. */
  postCalculations: z.array(z.strictObject({ year, costNominalSek: sek, savingNominalSek: sek })),
});
export type SocialMeasure = z.infer<typeof socialMeasureSchema>;

/** A printed value per person beside what the flows make of it; SEK per person and year. */
export const unitValueSplitSchema = z.strictObject({
  totalSek: sek,
  parts: z.array(z.strictObject({ to: z.string(), sek })),
  assignedSek: sek,
  residualSek: sek,
});
export type UnitValueSplit = z.infer<typeof unitValueSplitSchema>;

export const socialEffectSchema = z.strictObject({
  measureId: z.string(),
  effectId: z.string(),
  isSummed: z.boolean(),
  /** Persons reached of the target group; null when its size is not entered. */
  reachShare: z.number().min(0).nullable(),
  /** Part of the full effect per year from `startYear` on, to the last year of the effect. */
  path: z.strictObject({ startYear: year, shares: z.array(shareSchema) }),
  unitValue: unitValueSplitSchema.nullable(),
});
export type SocialEffect = z.infer<typeof socialEffectSchema>;

/** Value to households at the social rate, t = 0..60, by who they are. */
const partitionSchema = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string(), presentValueSek: sek })),
  /** What no one has said where it falls. */
  missingSek: sek,
  missingEffects: z.int().min(0),
});
export type Partition = z.infer<typeof partitionSchema>;

export const distributionSchema = z.strictObject({
  householdSek: sek,
  beneficiaries: partitionSchema,
  incomeThirds: partitionSchema,
  /** The same value with a krona weighed by income; null without incomes or thirds. */
  weighted: z
    .strictObject({
      referenceIncomeSek: sek,
      unweightedSek: sek,
      byElasticity: z.array(
        z.strictObject({ elasticity: z.number(), weights: z.array(z.number()), weightedSek: sek }),
      ),
    })
    .nullable(),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const socialFindingsSchema = z.strictObject({
  measures: z.array(socialMeasureSchema),
  effects: z.array(socialEffectSchema),
  /** Null when no effect of a measure gives households value. */
  distribution: distributionSchema.nullable(),
});
export type SocialFindings = z.infer<typeof socialFindingsSchema>;

export const incomeThirds = named([
  { id: 'lowest', labelSv: 'Lägsta inkomsttredjedelen' },
  { id: 'middle', labelSv: 'Mellersta inkomsttredjedelen' },
  { id: 'highest', labelSv: 'Högsta inkomsttredjedelen' },
] as const);
