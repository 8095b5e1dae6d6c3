import { requireFinite, requireFiniteList, requireShares } from '../finance/refusals.ts';

/** Present value of a programme's benefits per participant, by who has them. */
export type PerspectiveSplit = {
  readonly taxpayers: number;
  readonly participants: number;
  readonly others: number;
  /** What raising or sparing tax money costs or saves besides. */
  readonly indirect: number;
};

export type BenefitCost = {
  readonly total: number;
  readonly net: number;
  /** Benefits per krona of cost; null when the programme does not cost more than usual care. */
  readonly ratio: number | null;
  readonly ratioMissingBecause: 'notMoreExpensive' | null;
};

/**
 * The sums of a split by perspective.
 *
 * Shape:  `netCost` is against usual care, with a minus when the programme costs more. A ratio is
 *         given only then: it may be below 0 (benefits are lost), and is never infinite.
 * Units:  one currency and price year, present values.
 * Source: WSIPP's benefit-cost pages (soft-valuation.md 2.8).
 */
export function benefitCost(split: PerspectiveSplit, netCost: number): BenefitCost {
  const { taxpayers, participants, others, indirect } = split;
  requireFinite({ taxpayers, participants, others, indirect, netCost });
  const total = taxpayers + participants + others + indirect;
  return {
    total,
    net: total + netCost,
    ...(netCost < 0
      ? { ratio: total / -netCost, ratioMissingBecause: null }
      : { ratio: null, ratioMissingBecause: 'notMoreExpensive' }),
  };
}

/** What a change of tax money costs or saves besides, at a marginal cost of taxation. */
export function indirectOfTaxation(taxpayers: number, marginalCostOfTaxation: number): number {
  requireFinite({ taxpayers, marginalCostOfTaxation });
  return taxpayers * marginalCostOfTaxation;
}

/** The share of draws that end above 0. */
export function chanceOfGain(netOfDraws: readonly number[]): number {
  requireFiniteList('netOfDraws', netOfDraws);
  const chance = netOfDraws.filter((net) => net > 0).length / netOfDraws.length;
  requireShares({ chance });
  return chance;
}
