import { requireFinite, requireWhole } from '../finance/refusals.ts';

/** The sum of costs and savings after a year of the programme, counted from 1. */
export type KnownSum = { readonly year: number; readonly cumulativeSek: number };

/** What was known of the social goal; it never decides what is said of the money. */
export type GoalOutcome = 'met' | 'mostlyMet' | 'notMet' | 'unknown';

export type RepaymentFinding =
  /** The first year whose known sum is 0 or more. */
  | ({ readonly code: 'repaid' } & KnownSum)
  /** The whole time was followed and the money did not come back. */
  | { readonly code: 'notRepaid'; readonly neededSek: number }
  /** Followed for a shorter time than the test has. */
  | {
      readonly code: 'repaymentNotShown';
      readonly observedYears: number;
      readonly cumulativeSek: number;
      /** What the years that are left have to bring. */
      readonly neededSek: number;
      readonly yearsLeft: number;
    };

export type ProfitabilityFinding =
  | { readonly code: 'profitable' | 'notProfitable'; readonly netPresentValueSek: number }
  | { readonly code: 'profitabilityOpen'; readonly years: number };

export type SocialFundFindings = {
  readonly repayment: RepaymentFinding;
  readonly profitability: ProfitabilityFinding;
  readonly goal: GoalOutcome;
};

/**
 * The findings on a social investment, side by side: repayment to the fund, profitability to
 * society, and the social goal. None overrides another.
 *
 * Shape:  `sums` are the years whose sum is known, in order; years between may be missing.
 * Units:  SEK of one price year; `netPresentValueSek` over `profitabilityYears`, null when not
 *         calculated.
 * Source: SKR's rule of at most 5 years for repayment and 25 for profitability, given as arguments
 *         (soft-valuation.md 1).
 */
export function socialFundFindings(
  outcome: {
    readonly sums: readonly KnownSum[];
    readonly netPresentValueSek: number | null;
    readonly goal: GoalOutcome;
  },
  test: { readonly repaymentYears: number; readonly profitabilityYears: number },
): SocialFundFindings {
  requireWhole(1, { years: test.repaymentYears });
  for (const { year, cumulativeSek } of outcome.sums) {
    requireWhole(1, { year });
    requireFinite({ cumulativeSek });
  }
  const { netPresentValueSek, goal } = outcome;
  return {
    repayment: repaymentFinding(outcome.sums, test.repaymentYears),
    profitability:
      netPresentValueSek === null
        ? { code: 'profitabilityOpen', years: test.profitabilityYears }
        : { code: netPresentValueSek > 0 ? 'profitable' : 'notProfitable', netPresentValueSek },
    goal,
  };
}

function repaymentFinding(sums: readonly KnownSum[], repaymentYears: number): RepaymentFinding {
  const followed = sums.filter(({ year }) => year <= repaymentYears);
  const repaid = followed.find(({ cumulativeSek }) => cumulativeSek >= 0);
  if (repaid !== undefined) return { code: 'repaid', ...repaid };
  const { year, cumulativeSek } = followed.at(-1) ?? { year: 0, cumulativeSek: 0 };
  if (year === repaymentYears) return { code: 'notRepaid', neededSek: -cumulativeSek };
  return {
    code: 'repaymentNotShown',
    observedYears: year,
    cumulativeSek,
    neededSek: -cumulativeSek,
    yearsLeft: repaymentYears - year,
  };
}
