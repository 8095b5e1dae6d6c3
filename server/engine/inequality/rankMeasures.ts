import type { Sample } from './checkAreas.ts';
import { refused, withError, withLogError, type Outcome } from './outcomes.ts';
import { centredRanks, everyError, meanOf, sharesOf, sumOver } from './sampleSums.ts';

/** Values between 0 and 1 of their declared limits; unchanged where none are declared. */
export function rescaled(sample: Sample): Sample {
  const { limits, values, errors } = sample;
  if (limits === null) return sample;
  const width = limits.upper - limits.lower;
  return {
    ...sample,
    values: values.map((value) => (value - limits.lower) / width),
    errors: errors.map((error) => (error === null ? null : error / width)),
  };
}

/**
 * Absolute concentration index 2Σw·y(r − ½), positive when the value is higher among the
 * advantaged; error 2√Σ[w(r − ½)s]².
 *
 * Units: the indicator's own.
 */
export function absoluteConcentration(sample: Sample, z: number): Outcome {
  const { estimate, shares, ranks } = concentration(sample);
  const errors = everyError(sample);
  const se =
    errors === null ? null : rootOfSquares(shares, errors, (share, i) => 2 * share * at(ranks, i));
  return withError(estimate, se, z);
}

/**
 * Relative concentration index C = ACI/μ; error √Σ[w(2(r − ½) − C)s]²/μ.
 * Refused where the mean is 0.
 */
export function relativeConcentration(sample: Sample, z: number): Outcome {
  const { estimate, shares, ranks } = concentration(sample);
  const mean = meanOf(sample.values, shares);
  if (mean === 0) return refused('meanZero');
  const index = estimate / mean;
  const errors = everyError(sample);
  const se =
    errors === null
      ? null
      : rootOfSquares(shares, errors, (share, i) => share * (2 * at(ranks, i) - index)) /
        Math.abs(mean);
  return withError(index, se, z);
}

/**
 * Slope index of inequality: the slope of the line through the areas by rank,
 * b = Σw(r − ½)y / Σw(r − ½)²; error √Σ[w(r − ½)s]² / Σw(r − ½)².
 *
 * Units: the indicator's own, from the most to the least disadvantaged end.
 */
export function slopeIndex(sample: Sample, z: number): Outcome {
  const line = fittedLine(sample);
  if (line === null) return refused('noSpreadOfRanks');
  const errors = everyError(sample);
  const se =
    errors === null ? null : rootOfSquares(line.shares, errors, (_, i) => at(line.pulls, i));
  return withError(line.slope, se, z);
}

/**
 * Relative index of inequality f1/f0, the ends of the same line; the error of its logarithm is
 * √Σ[((w + c/2)/f1 − (w − c/2)/f0)s]² with c = w(r − ½)/Σw(r − ½)².
 * Refused where an end is 0 or lower.
 */
export function relativeIndex(sample: Sample, z: number): Outcome {
  const line = fittedLine(sample);
  if (line === null) return refused('noSpreadOfRanks');
  const { shares, pulls, slope } = line;
  const mean = meanOf(sample.values, shares);
  const [low, high] = [mean - slope / 2, mean + slope / 2];
  if (low <= 0 || high <= 0) return refused('fittedEndNotPositive');
  const errors = everyError(sample);
  const seLog =
    errors === null
      ? null
      : rootOfSquares(shares, errors, (share, i) => {
          const half = at(pulls, i) / 2;
          return (share + half) / high - (share - half) / low;
        });
  return withLogError(high / low, seLog, z);
}

function concentration({ values, populations }: Sample) {
  const shares = sharesOf({ values, populations });
  const ranks = centredRanks(shares);
  const first = at(values, 0);
  const estimate =
    2 * sumOver(shares, (share, i) => share * at(ranks, i) * (at(values, i) - first));
  return { estimate, shares, ranks };
}

/** The slope, and how far each area pulls it: c = w(r − ½)/Σw(r − ½)². */
function fittedLine({ values, populations }: Sample) {
  const shares = sharesOf({ values, populations });
  const ranks = centredRanks(shares);
  const spread = sumOver(shares, (share, i) => share * at(ranks, i) ** 2);
  if (spread === 0) return null;
  const pulls = shares.map((share, i) => (share * at(ranks, i)) / spread);
  const first = at(values, 0);
  const slope = sumOver(pulls, (pull, i) => pull * (at(values, i) - first));
  return { slope, shares, pulls };
}

/** √Σ[factor·s]². */
function rootOfSquares(
  shares: readonly number[],
  errors: readonly number[],
  factor: (share: number, index: number) => number,
): number {
  return Math.sqrt(sumOver(shares, (share, i) => (factor(share, i) * at(errors, i)) ** 2));
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
