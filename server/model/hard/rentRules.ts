import { presumptionRentIncrease } from '../../engine/finance/rentalRules.ts';

/** New homes pay no property fee for the first years: pitfall 17 of the hard calculation. */
export const FEE_EXEMPT_YEARS = 15;

/** What holds for presumption rents of homes finished in a year and later. */
export type PresumptionRule = {
  /** Absent for the first: nothing earlier is calculated here. */
  readonly fromCompletionYear?: number;
  readonly years: number;
  /** Yearly nominal increase of the rent, given the general one. */
  readonly increase: (generalIncrease: number) => number;
};

/**
 * Dated rules, oldest first: a new law is a new row, never a change of one (SOU 2024:62 has
 * proposed changes).
 *
 * Source: fifteen years, half of the general increase up to 3 % and three quarters above, as
 *         Sveriges Allmännytta tells the ruling of Svea hovrätt.
 */
const presumptionRules: readonly PresumptionRule[] = [
  { years: 15, increase: presumptionRentIncrease },
];

export function presumptionRuleOf(completionYear: number): PresumptionRule {
  const found = presumptionRules.findLast(
    ({ fromCompletionYear = completionYear }) => fromCompletionYear <= completionYear,
  );
  if (found === undefined) throw new Error(`no presumption rule for ${completionYear}`);
  return found;
}

/** A nominal yearly change in real terms; never nominal less inflation. */
export function realGrowth(nominalPerYear: number, inflationPerYear: number): number {
  return (1 + nominalPerYear) / (1 + inflationPerYear) - 1;
}
