import type { DiscountRate } from '../../vocabulary/ledger.ts';
import { requireAtLeast, requirePositive } from '../finance/refusals.ts';
import { scheduledPresentValue } from './presentValue.ts';

/**
 * What a krona is worth to someone with a given income, beside someone with the reference income:
 * `(reference / income)^elasticity`. 1 at the reference income, more below it.
 *
 * Units:  both incomes by the same definition and price year.
 * Throws: DomainError on an income of 0 or less, or a negative elasticity.
 */
export function distributionWeight({
  income,
  referenceIncome,
  elasticity,
}: {
  readonly income: number;
  readonly referenceIncome: number;
  readonly elasticity: number;
}): number {
  requirePositive({ income, referenceIncome });
  requireAtLeast(0, { elasticity });
  return (referenceIncome / income) ** elasticity;
}

/** A weighted value is never without the unweighted one beside it. */
export type WeightedValue = { readonly unweighted: number; readonly weighted: number };

/**
 * Present value of the flows of several groups, each flow weighted before it is discounted.
 *
 * Shape: flows of every group by year from year 0.
 */
export function weightedPresentValue(
  groups: readonly { readonly flows: readonly number[]; readonly weight: number }[],
  rate: DiscountRate,
): WeightedValue {
  let [unweighted, weighted] = [0, 0];
  for (const { flows, weight } of groups) {
    requirePositive({ weight });
    unweighted += scheduledPresentValue(flows, rate);
    weighted += scheduledPresentValue(
      flows.map((flow) => flow * weight),
      rate,
    );
  }
  return { unweighted, weighted };
}
