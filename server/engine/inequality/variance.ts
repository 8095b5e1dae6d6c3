import type { Sample } from './checkAreas.ts';
import { withError, type Outcome } from './outcomes.ts';
import { everyError, meanOf, sharesOf, sumOver } from './sampleSums.ts';

/**
 * Between-group variance Σw(y − μ)², with the error
 * √(4Σw²s²(y − μ)² + 2[(Σw²s²)² − Σw⁴s⁴ + Σw²(1 − w)²s⁴]).
 *
 * Units: the indicator's own, squared.
 */
export function betweenGroupVariance(sample: Sample, z: number): Outcome {
  const { shares, deviations, variance } = spreadAroundMean(sample);
  const errors = everyError(sample);
  if (errors === null) return withError(variance, null, z);
  const squared = (index: number) => (errors[index] ?? 0) ** 2;
  const linear = sumOver(shares, (w, i) => w * w * squared(i) * (deviations[i] ?? 0) ** 2);
  const noise = sumOver(shares, (w, i) => w * w * squared(i));
  const fourth = sumOver(shares, (w, i) => {
    const own = w * (1 - w) * squared(i);
    return own * own - (w * w * squared(i)) ** 2;
  });
  return withError(variance, Math.sqrt(4 * linear + 2 * (noise * noise + fourth)), z);
}

/** How much of the variance between areas is made by chance alone. */
export type NoiseCheck = {
  readonly observedVariance: number;
  /** Σw(1 − w)s²: the variance that areas with no difference at all would show. */
  readonly expectedNoise: number;
  /** Observed less expected; below 0 when there is less than chance alone gives. */
  readonly correctedVariance: number;
  /** The same, never below 0. */
  readonly shownVariance: number;
  /** Expected noise as a share of what was observed; null without variance. */
  readonly noiseShare: number | null;
};

/** The noise check of a set of areas; null when a standard error is missing. */
export function noiseCheck(sample: Sample): NoiseCheck | null {
  const errors = everyError(sample);
  if (errors === null) return null;
  const { shares, variance } = spreadAroundMean(sample);
  const expectedNoise = sumOver(shares, (w, i) => w * (1 - w) * (errors[i] ?? 0) ** 2);
  const correctedVariance = variance - expectedNoise;
  return {
    observedVariance: variance,
    expectedNoise,
    correctedVariance,
    shownVariance: Math.max(0, correctedVariance),
    noiseShare: variance === 0 ? null : expectedNoise / variance,
  };
}

function spreadAroundMean(sample: Sample) {
  const shares = sharesOf(sample);
  const mean = meanOf(sample.values, shares);
  const deviations = sample.values.map((value) => value - mean);
  const variance = sumOver(shares, (w, i) => w * (deviations[i] ?? 0) ** 2);
  return { shares, deviations, variance };
}
