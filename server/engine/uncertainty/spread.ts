import type { PerspectiveUncertainty } from '../../vocabulary/ledger.ts';
import { quantileOfSorted } from '../finance/quantiles.ts';
import { sortedSpread } from '../finance/sortSpread.ts';
import { BATCHES, batchStart } from './streams.ts';

const DOTS = 50;
const PERCENTILES = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 };

/** How far a simulated figure may lie from what endless draws would give: one standard error. */
export type SpreadErrors = Readonly<
  Record<'mean' | 'chanceAboveZero' | keyof typeof PERCENTILES, number>
>;
export type SpreadWithErrors = PerspectiveUncertainty & { readonly errors: SpreadErrors };

/** Mean, spread and percentiles of drawn net present values; SEK. */
export function spreadOf(values: Float64Array): PerspectiveUncertainty {
  return spreadOfSorted(values, sortedSpread(values));
}

/**
 * The same with the error of each figure.
 *
 * The mean's is read from how the batches differ, which is right for both ways of sampling. A
 * percentile's is half the distance between the values one standard error of its rank away, and
 * that of a chance is binomial with two successes and two failures added, so that 0 of 10 000 is
 * not taken for never. Both hold for independent draws and are on the safe side for a Latin
 * hypercube, which is meant for means.
 *
 * Shape:  drawn by `drawWorth`, in the order of the draws; at least as many as the batches.
 * Source: batch means: Law, Simulation Modeling and Analysis, ch. 9. Ranks: David and Nagaraja,
 *         Order Statistics, 7.1. Chance: Agresti and Coull, The American Statistician 52 (1998).
 */
export function spreadWithErrors(values: Float64Array): SpreadWithErrors {
  const sorted = sortedSpread(values);
  const spread = spreadOfSorted(values, sorted);
  const count = values.length;
  const quantileError = (share: number) => {
    const rankShare = Math.sqrt((share * (1 - share)) / count);
    const at = (moved: number) => quantileOfSorted(sorted, Math.min(1, Math.max(0, moved)));
    return (at(share + rankShare) - at(share - rankShare)) / 2;
  };
  const softened = (spread.chanceAboveZero * count + 2) / (count + 4);
  const errors = {
    mean: meanError(values),
    chanceAboveZero: spread.sd === 0 ? 0 : Math.sqrt((softened * (1 - softened)) / (count + 4)),
    p5: quantileError(PERCENTILES.p5),
    p10: quantileError(PERCENTILES.p10),
    p25: quantileError(PERCENTILES.p25),
    p50: quantileError(PERCENTILES.p50),
    p75: quantileError(PERCENTILES.p75),
    p90: quantileError(PERCENTILES.p90),
    p95: quantileError(PERCENTILES.p95),
  };
  return { ...spread, errors };
}

function spreadOfSorted(values: Float64Array, sorted: Float64Array): PerspectiveUncertainty {
  const count = values.length;
  let [sum, above] = [0, 0];
  for (let draw = 0; draw < count; draw += 1) {
    const value = values[draw] ?? 0;
    sum += value;
    if (value > 0) above += 1;
  }
  const mean = sum / count;
  let squares = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const distance = (values[draw] ?? 0) - mean;
    squares += distance * distance;
  }
  const at = (share: number) => quantileOfSorted(sorted, share);
  return {
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
    p5: at(PERCENTILES.p5),
    p10: at(PERCENTILES.p10),
    p25: at(PERCENTILES.p25),
    p50: at(PERCENTILES.p50),
    p75: at(PERCENTILES.p75),
    p90: at(PERCENTILES.p90),
    p95: at(PERCENTILES.p95),
    chanceAboveZero: above / count,
    dots: Array.from({ length: DOTS }, (_, dot) => at((dot + 0.5) / DOTS)),
  };
}

function meanError(values: Float64Array): number {
  const means = Array.from({ length: BATCHES }, (_, batch) =>
    meanOfBatch(values, batchStart(batch, values.length), batchStart(batch + 1, values.length)),
  );
  const mean = means.reduce((sum, value) => sum + value, 0) / BATCHES;
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (BATCHES - 1) / BATCHES);
}

function meanOfBatch(values: Float64Array, first: number, end: number): number {
  let sum = 0;
  for (let draw = first; draw < end; draw += 1) sum += values[draw] ?? 0;
  return sum / (end - first);
}
