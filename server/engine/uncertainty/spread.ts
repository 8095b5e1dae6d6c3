import type { PerspectiveUncertainty } from '../../vocabulary/uncertainty.ts';
import { quantileOfSorted } from '../finance/quantiles.ts';
import { sortedSpread } from '../finance/sortSpread.ts';
import { BATCHES, batchStart } from './streams.ts';

const DOTS = 50;
const PERCENTILES = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 };
const DOT_SHARES = Array.from({ length: DOTS }, (_, dot) => (dot + 0.5) / DOTS);

/** How far a simulated figure may lie from what endless draws would give: one standard error. */
export type SpreadErrors = Readonly<
  Record<'mean' | 'chanceAboveZero' | keyof typeof PERCENTILES, number>
>;
export type SpreadWithErrors = PerspectiveUncertainty & { readonly errors: SpreadErrors };

/**
 * Mean, spread and percentiles of drawn net present values, with the error of each; SEK.
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
  const count = values.length;
  const sorted = sortedSpread(values, sharesRead(count));
  const { meanError, ...moments } = momentsOf(values);
  const at = (share: number) => quantileOfSorted(sorted, share);
  const percentiles = eachPercentile(at);
  const errors = eachPercentile((share) => {
    const [below, above] = oneErrorAround(share, count);
    return (at(above) - at(below)) / 2;
  });
  const { sd, chanceAboveZero } = moments;
  const chance = sd === 0 ? 0 : chanceError(chanceAboveZero, count);
  return {
    ...moments,
    ...percentiles,
    dots: DOT_SHARES.map(at),
    errors: { mean: meanError, chanceAboveZero: chance, ...errors },
  };
}

/** Every share of so many draws at which `spreadWithErrors` reads a quantile. */
function sharesRead(count: number): number[] {
  const percentiles = Object.values(PERCENTILES);
  const around = percentiles.flatMap((share) => oneErrorAround(share, count));
  return [...percentiles, ...around, ...DOT_SHARES];
}

/** The shares one standard error of the rank below and above a share. */
function oneErrorAround(share: number, count: number): [below: number, above: number] {
  const error = Math.sqrt((share * (1 - share)) / count);
  return [Math.max(0, share - error), Math.min(1, share + error)];
}

function eachPercentile(valueAt: (share: number) => number) {
  return {
    p5: valueAt(PERCENTILES.p5),
    p10: valueAt(PERCENTILES.p10),
    p25: valueAt(PERCENTILES.p25),
    p50: valueAt(PERCENTILES.p50),
    p75: valueAt(PERCENTILES.p75),
    p90: valueAt(PERCENTILES.p90),
    p95: valueAt(PERCENTILES.p95),
  };
}

/** The standard error of a chance seen in so many draws. */
export function chanceError(chance: number, draws: number): number {
  const softened = (chance * draws + 2) / (draws + 4);
  return Math.sqrt((softened * (1 - softened)) / (draws + 4));
}

type Moments = Pick<PerspectiveUncertainty, 'mean' | 'sd' | 'chanceAboveZero'> & {
  readonly meanError: number;
};

function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  const [first = 0] = values;
  // Summed and divided, even equal draws would seem to differ in their last digit.
  if (values.every((value) => value === first)) {
    return { mean: first, sd: 0, chanceAboveZero: first > 0 ? 1 : 0, meanError: 0 };
  }
  const means: number[] = [];
  let [sum, above] = [0, 0];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const [begin, end] = [batchStart(batch, count), batchStart(batch + 1, count)];
    let ofBatch = 0;
    for (let draw = begin; draw < end; draw += 1) {
      const value = values[draw] ?? 0;
      sum += value;
      ofBatch += value;
      if (value > 0) above += 1;
    }
    means.push(ofBatch / (end - begin));
  }
  const mean = sum / count;
  let squares = 0;
  for (let draw = 0; draw < count; draw += 1) {
    const distance = (values[draw] ?? 0) - mean;
    squares += distance * distance;
  }
  return {
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
    chanceAboveZero: above / count,
    meanError: errorOfMeans(means),
  };
}

function errorOfMeans(means: readonly number[]): number {
  const mean = means.reduce((sum, value) => sum + value, 0) / BATCHES;
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (BATCHES - 1) / BATCHES);
}
