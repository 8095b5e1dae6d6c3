import type { Interval } from './poisson.ts';

/** Cases beyond what the reference would give, with what they cost. */
export type Excess = {
  readonly excess: number;
  readonly excessInterval: Interval;
  /** Null without a unit cost. */
  readonly excessCostSek: number | null;
  readonly excessCostIntervalSek: Interval | null;
  /** False when the interval covers 0: then no cost may be shown as a finding. */
  readonly isSeparableFromReference: boolean;
};

/**
 * Excess cases and their cost, the interval carried through.
 *
 * Units: `costPerCaseSek` SEK per case, or null where no cost is known.
 */
export function excessOf(
  excess: number,
  interval: Interval,
  costPerCaseSek: number | null,
): Excess {
  const { lower, upper } = interval;
  return {
    excess,
    excessInterval: interval,
    excessCostSek: costPerCaseSek === null ? null : excess * costPerCaseSek,
    excessCostIntervalSek:
      costPerCaseSek === null
        ? null
        : { lower: lower * costPerCaseSek, upper: upper * costPerCaseSek },
    isSeparableFromReference: !(lower <= 0 && upper >= 0),
  };
}
