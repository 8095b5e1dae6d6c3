import { DomainError } from '../../vocabulary/errors.ts';
import { isOnlyMixture, nearestMixture } from './nearestMixture.ts';

/** Donors below which no probability under 0.1 can come out. */
const HONEST_DONORS = 10;

export type SyntheticFit = {
  readonly weights: readonly number[];
  /** False when other weights fit as well before: then only the gap is worth reading. */
  readonly weightsAreUnique: boolean;
  /** Treated less its synthetic control, every period. */
  readonly gap: readonly number[];
  /** Root mean squared gap before and after. */
  readonly rmspeBefore: number;
  readonly rmspeAfter: number;
  readonly meanGapAfter: number;
  /** After divided by before; infinite when the fit before is exact. */
  readonly rmspeRatio: number;
};

export type SyntheticControl = SyntheticFit & {
  /** The same ratio with each donor treated in its turn. */
  readonly placeboRatios: readonly number[];
  readonly placeboProbability: number;
  readonly smallestPossibleProbability: number;
  /** More periods before than donors, and ten donors or more. */
  readonly meetsHonestMinimum: boolean;
};

/**
 * Synthetic control: the mixture of donors (weights at least 0, sum 1) that comes nearest to the
 * treated area in the periods before, and what happened to the difference after.
 *
 * Shape:  a value per period and area, the first `periodsBefore` before the measure. In a placebo
 *         a donor is treated and the really treated area joins its donors.
 * Throws: DomainError when there are fewer than two donors, no period on a side, or areas with
 *         different periods.
 */
export function syntheticControl(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  periodsBefore: number,
): SyntheticControl {
  checkSeries(treated, donors, periodsBefore);
  const fit = fitOf(treated, donors, periodsBefore);
  const placeboRatios = donors.map((donor, index) => {
    const others = [treated, ...donors.filter((_, other) => other !== index)];
    return fitOf(donor, others, periodsBefore).rmspeRatio;
  });
  const atLeast = placeboRatios.filter((placebo) => placebo >= fit.rmspeRatio).length;
  return {
    ...fit,
    placeboRatios,
    placeboProbability: (1 + atLeast) / (1 + donors.length),
    smallestPossibleProbability: 1 / (1 + donors.length),
    meetsHonestMinimum: periodsBefore > donors.length && donors.length >= HONEST_DONORS,
  };
}

function checkSeries(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  periodsBefore: number,
): void {
  const periodsAfter = treated.length - periodsBefore;
  if (donors.length < 2) throw new DomainError('evaluationTooFewDonors', { count: donors.length });
  if (!Number.isInteger(periodsBefore) || periodsBefore < 1 || periodsAfter < 1) {
    throw new DomainError('evaluationTooFewPoints', { before: periodsBefore, after: periodsAfter });
  }
  for (const [index, series] of [treated, ...donors].entries()) {
    if (series.length !== treated.length) {
      throw new DomainError('evaluationPeriodsDiffer', {
        donor: index,
        count: series.length,
        periods: treated.length,
      });
    }
    const wrong = series.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new DomainError('evaluationPointNotNumber', { point: wrong + 1 });
  }
}

function fitOf(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  periodsBefore: number,
): SyntheticFit {
  const points = donors.map((donor) => donor.slice(0, periodsBefore));
  const target = treated.slice(0, periodsBefore);
  const weights = nearestMixture(points, target);
  const gap = treated.map((value, period) =>
    donors.reduce((left, donor, j) => left - (weights[j] ?? 0) * (donor[period] ?? 0), value),
  );
  const [before, after] = [gap.slice(0, periodsBefore), gap.slice(periodsBefore)];
  const [rmspeBefore, rmspeAfter] = [rootMeanSquare(before), rootMeanSquare(after)];
  return {
    weights,
    weightsAreUnique: isOnlyMixture(points, target, weights),
    gap,
    rmspeBefore,
    rmspeAfter,
    meanGapAfter: after.reduce((sum, value) => sum + value, 0) / after.length,
    rmspeRatio: rmspeAfter / rmspeBefore,
  };
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
