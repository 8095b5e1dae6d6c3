import type { Sample } from './checkAreas.ts';
import { refused, withError, type Outcome } from './outcomes.ts';
import { everyError, meanOf, sharesOf, sumOver } from './sampleSums.ts';

/** Both measures are small numbers and by custom shown times 1000, error and estimate alike. */
const SHOWN_TIMES = 1000;

/**
 * Theil index 1000·Σw(y/μ)ln(y/μ), with the first-order error
 * 1000·√Σ[(w/μ)(ln(y/μ) − T)s]². Refused where an area is 0 or lower.
 */
export function theilIndex(sample: Sample, z: number): Outcome {
  if (sample.values.some((value) => value <= 0)) return refused('valueNotPositive');
  const { shares, mean, logs } = relativeValues(sample);
  const theil = sumOver(shares, (w, i) => w * ((sample.values[i] ?? 0) / mean) * (logs[i] ?? 0));
  const errors = everyError(sample);
  const se =
    errors === null
      ? null
      : Math.sqrt(
          sumOver(
            shares,
            (w, i) => ((w / mean) * ((logs[i] ?? 0) - theil) * (errors[i] ?? 0)) ** 2,
          ),
        );
  return withError(SHOWN_TIMES * theil, se === null ? null : SHOWN_TIMES * se, z);
}

/**
 * Mean log deviation 1000·Σ−w·ln(y/μ), with the first-order error 1000·√Σ[w(1/μ − 1/y)s]².
 * Refused where an area is 0 or lower.
 */
export function meanLogDeviation(sample: Sample, z: number): Outcome {
  if (sample.values.some((value) => value <= 0)) return refused('valueNotPositive');
  const { shares, mean, logs } = relativeValues(sample);
  const deviation = sumOver(shares, (w, i) => -w * (logs[i] ?? 0));
  const errors = everyError(sample);
  const se =
    errors === null
      ? null
      : Math.sqrt(
          sumOver(
            shares,
            (w, i) => (w * (1 / mean - 1 / (sample.values[i] ?? 1)) * (errors[i] ?? 0)) ** 2,
          ),
        );
  return withError(SHOWN_TIMES * deviation, se === null ? null : SHOWN_TIMES * se, z);
}

function relativeValues(sample: Sample) {
  const shares = sharesOf(sample);
  const mean = meanOf(sample.values, shares);
  // log1p keeps the digits of values near their mean, where the measures are near 0.
  const logs = sample.values.map((value) => Math.log1p((value - mean) / mean));
  return { shares, mean, logs };
}
