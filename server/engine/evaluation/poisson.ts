import { normalQuantile } from '../finance/normalDistribution.ts';
import { findRoot } from './findRoot.ts';
import { logGamma } from './logGamma.ts';

export type Interval = { readonly lower: number; readonly upper: number };

/** Below this many events limits are exact, from it Byar's. */
export const EXACT_BELOW = 10;

/** P(X = count) of a Poisson number with this mean. */
export function poissonProbability(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
}

/** P(X <= count), summed term by term from the largest, so that a small tail keeps its digits. */
export function poissonAtMost(count: number, mean: number): number {
  const start = Math.min(count, Math.floor(mean));
  return sumTerms(start, mean, { from: 0, to: count });
}

/** P(X >= count), summed in the same way. */
export function poissonAtLeast(count: number, mean: number): number {
  const start = Math.max(count, Math.floor(mean));
  return sumTerms(start, mean, { from: count, to: Infinity });
}

/** Σ P(X = k) for k in the range, outwards from `start`, where the terms are largest. */
function sumTerms(start: number, mean: number, range: { from: number; to: number }): number {
  const middle = poissonProbability(start, mean);
  let sum = middle;
  for (let [k, term] = [start, middle]; k > range.from && term > sum * 1e-18; k -= 1) {
    term *= k / mean;
    sum += term;
  }
  for (let [k, term] = [start, middle]; k < range.to && term > sum * 1e-18; k += 1) {
    term *= mean / (k + 1);
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Byar's approximate limits of the mean of an observed count O:
 * O(1 − 1/(9O) − z/(3√O))³ and (O + 1)(1 − 1/(9(O + 1)) + z/(3√(O + 1)))³; lower 0 at O = 0.
 */
export function byarLimits(observed: number, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const cube = (count: number, shift: number) =>
    count * (1 - 1 / (9 * count) + shift / (3 * Math.sqrt(count))) ** 3;
  return {
    lower: observed === 0 ? 0 : cube(observed, -z),
    upper: cube(observed + 1, z),
  };
}

/**
 * Exact limits of the mean of an observed count O: the means at which O or more, and O or fewer,
 * have the probability (1 − confidence)/2. The same as χ²(α/2, 2O)/2 and χ²(1 − α/2, 2O + 2)/2.
 */
export function exactLimits(observed: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  const widest = 2 * byarLimits(observed, confidence).upper + 10;
  const lower =
    observed === 0
      ? 0
      : findRoot(
          (mean) => ({
            value: poissonAtLeast(observed, mean) - tail,
            slope: poissonProbability(observed - 1, mean),
          }),
          0,
          observed,
        );
  const upper = findRoot(
    (mean) => ({
      value: poissonAtMost(observed, mean) - tail,
      slope: -poissonProbability(observed, mean),
    }),
    observed,
    widest,
  );
  return { lower, upper };
}

/** Exact limits under ten events, else Byar's. */
export function countLimits(observed: number, confidence: number): Interval {
  return observed < EXACT_BELOW
    ? exactLimits(observed, confidence)
    : byarLimits(observed, confidence);
}

/** min(1, 2·min(P(X <= O), P(X >= O))), X Poisson with the expected mean. */
export function doubledPoissonProbability(observed: number, expected: number): number {
  const smaller = Math.min(poissonAtMost(observed, expected), poissonAtLeast(observed, expected));
  return Math.min(1, 2 * smaller);
}
