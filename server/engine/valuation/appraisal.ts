import type { DiscountRate } from '../../vocabulary/ledger.ts';
import {
  requireAtLeast,
  requireFinite,
  requireFiniteList,
  requireShares,
} from '../finance/refusals.ts';
import { scheduledPresentValue } from './presentValue.ts';

export type CostAdjustment = {
  /** 0.51: costs of this kind have become 51 % higher than expected. */
  readonly optimismBias: number;
  /** Share of the optimism bias that is already met by better grounds. */
  readonly mitigatedShare: number;
  /** Cost to society of raising the money by tax, over the money itself; 0 when not counted. */
  readonly taxCostShare: number;
};

export type Appraisal = {
  /** Yearly costs after optimism bias, before tax cost. */
  readonly costsWithOptimism: readonly number[];
  /** Yearly costs after optimism bias and tax cost, before discounting. */
  readonly adjustedCosts: readonly number[];
  readonly presentCost: number;
  readonly presentBenefit: number;
  readonly netPresentValue: number;
};

/**
 * A full appraisal, with the adjustments in the one order there is: optimism bias
 * `cost · (1 + bias · (1 − mitigation))`, then tax cost `· (1 + m)`, then discounting.
 *
 * Shape:  costs and benefits by year from year 0, costs without minus.
 * Units:  one currency and price year; real rates.
 * Throws: DomainError on a share outside 0 to 1, a negative bias, or a value that is no number.
 */
export function appraise(
  { costs, benefits }: { readonly costs: readonly number[]; readonly benefits: readonly number[] },
  { adjustment, rate }: { readonly adjustment: CostAdjustment; readonly rate: DiscountRate },
): Appraisal {
  const { optimismBias, mitigatedShare, taxCostShare } = adjustment;
  requireFiniteList('costs', costs);
  requireAtLeast(0, { optimismBias, taxCostShare });
  requireShares({ mitigatedShare });
  const costsWithOptimism = costs.map((cost) => cost * (1 + optimismBias * (1 - mitigatedShare)));
  const adjustedCosts = costsWithOptimism.map((cost) => cost * (1 + taxCostShare));
  const presentCost = scheduledPresentValue(adjustedCosts, rate);
  const presentBenefit = scheduledPresentValue(benefits, rate);
  return {
    costsWithOptimism,
    adjustedCosts,
    presentCost,
    presentBenefit,
    netPresentValue: presentBenefit - presentCost,
  };
}

/**
 * An amount that grows in real terms with willingness to pay: `amount · (1 + g)^(to − from)`.
 * Backwards in time it falls.
 */
export function upratedAmount(
  amount: number,
  years: { readonly from: number; readonly to: number; readonly growthPerYear: number },
): number {
  requireFinite({ amount, ...years });
  return amount * (1 + years.growthPerYear) ** (years.to - years.from);
}
