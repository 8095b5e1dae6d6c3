import { z } from 'zod';
import { idSchema, labelSchema, yearSchema } from './numbers.ts';

const sek = z.number();
const byPerspective = z.record(z.string(), sek);

/** What is left for the land of a block when its homes have paid for their building. */
export const landValueSchema = z.strictObject({
  blockId: idSchema,
  label: labelSchema,
  /** Of the finished homes, and what building them costs with fees and interest. */
  valueSek: sek,
  costSek: sek,
  /** Today; below 0 where the homes do not pay for their building. */
  landValueSek: sek,
  landValueSekPerM2: sek,
  /** Change in SEK/m² BTA when rent or price is 1 % higher, cost 1 % higher … */
  perRentPercentSekPerM2: sek,
  perCostPercentSekPerM2: sek,
  /** … and the required yield 0.1 percentage points higher; null for homes that are sold. */
  perYieldTenthSekPerM2: sek.nullable(),
});
export type BlockLandValue = z.infer<typeof landValueSchema>;

/** Net operating income as a multiple of what the loan takes in a year, in current prices. */
export const debtServiceSchema = z.strictObject({
  loanNominalSek: sek,
  firstYear: yearSchema,
  lastYear: yearSchema,
  minimum: z.number(),
  minimumYear: yearSchema,
  average: z.number(),
});
export type DebtService = z.infer<typeof debtServiceSchema>;

/** Depreciation and internal interest of one investment, in current prices. */
export const capitalCostSchema = z.strictObject({
  lineId: idSchema,
  label: labelSchema,
  investmentNominalSek: sek,
  /** Of the component that lasts longest. */
  lifeYears: z.int(),
  /** First and tenth year after commissioning, and the mean of the whole life. */
  year1NominalSek: sek,
  year10NominalSek: sek,
  lifeAverageNominalSek: sek,
  /** The first year of payments that rise with prices and pay for it all. */
  realAnnuitySek: sek,
});
export type LineCapitalCost = z.infer<typeof capitalCostSchema>;

/** One committee's part of the municipality's operating budget, in current prices. */
export const committeeBudgetSchema = z.strictObject({
  /** Null: what no committee is named for. */
  committee: z.string().nullable(),
  totalNominalSek: z.array(sek),
  capitalCostNominalSek: z.array(sek),
});
export type CommitteeBudget = z.infer<typeof committeeBudgetSchema>;

/** A result that hangs on what is left at the end of the period. */
export const residualShareSchema = z.strictObject({
  perspective: z.string(),
  horizon: z.int(),
  withResidualSek: sek,
  residualSek: sek,
});

/** What one entry comes to, its components and renewals together. */
export const linePostSchema = z.strictObject({
  /** `['hardLines', lineId]`, `['propertyAppraisals', blockId, part]`, `['homeSales', …]`. */
  path: z.array(z.string()).min(2),
  label: z.string(),
  /** Actors, a committee as `kommun/<nämnd>`. */
  from: z.string(),
  to: z.string(),
  /** Sum over t = 0..60, undiscounted, and at the social rate without residual. */
  totalSek: sek,
  presentValueSek: sek,
  firstYear: yearSchema.nullable(),
  lastYear: yearSchema.nullable(),
});
export type LinePost = z.infer<typeof linePostSchema>;

/**
 * Facts about the hard side of one alternative. Real SEK of the price year unless the name says
 * Nominal; net present values at the perspective's main horizon with residual.
 */
export const hardFindingsSchema = z.strictObject({
  /** In the order of the forms. */
  linePosts: z.array(linePostSchema),
  /** The developer's, with its root status: only a unique rate is an answer. */
  internalRate: z.strictObject({
    status: z.enum(['none', 'unique', 'multiple']),
    rates: z.array(z.number()),
  }),
  /** Null without a loan. */
  debtService: debtServiceSchema.nullable(),
  landValues: z.array(landValueSchema),
  /** Null when the land was never the municipality's. */
  municipalLand: z
    .strictObject({
      /** What it cost is sunk: it is in no result. */
      bookValueSek: sek.nullable(),
      opportunityValueSek: sek.nullable(),
      withoutOpportunity: byPerspective,
      withOpportunity: byPerspective,
    })
    .nullable(),
  /** Perspectives in which the residual value is more than half of the result. */
  residualCarries: z.array(residualShareSchema),
  /** Years of the operating budget, and its rows by committee; they sum to it every year. */
  budgetYears: z.array(z.int()),
  committeeBudgets: z.array(committeeBudgetSchema),
  capitalCosts: z.array(capitalCostSchema),
});
export type HardFindings = z.infer<typeof hardFindingsSchema>;
