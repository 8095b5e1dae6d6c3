import { DomainError } from '../../vocabulary/errors.ts';
import { leastSquares, type Fit } from './leastSquares.ts';

/** Points each side that a line and its break need at the very least. */
const FEWEST_POINTS = 2;
/** Points each side below which the result says little. */
const HONEST_POINTS = 8;

export type Coefficient = {
  readonly estimate: number;
  readonly seOrdinary: number;
  readonly seNeweyWest: number;
};

export type InterruptedSeries = {
  readonly intercept: Coefficient;
  readonly trend: Coefficient;
  readonly levelChange: Coefficient;
  readonly trendChange: Coefficient;
  /** Level and trend change together, at the last point. */
  readonly effectAtLastPoint: Coefficient;
  /** About 2 without autocorrelation, towards 0 with; null when the line fits exactly. */
  readonly durbinWatson: number | null;
  readonly residualDegreesOfFreedom: number;
  readonly meetsHonestMinimum: boolean;
};

type Square = readonly (readonly number[])[];

/**
 * Interrupted time series y = b0 + b1·t + b2·D + b3·D·(t − t0), with ordinary and Newey-West
 * errors side by side: neither is always the larger.
 *
 * Shape:  `values` at times `startsAt`, `startsAt` + 1 …; D is 1 from `firstPost`, t0 the point
 *         before it. Newey-West has Bartlett weights 1 − l/(L + 1), factor n/(n − 4), no
 *         prewhitening.
 * Throws: DomainError when there are fewer than two points on a side, or five in all.
 */
export function interruptedSeries(
  values: readonly number[],
  { firstPost, startsAt, lag }: { firstPost: number; startsAt: number; lag: number },
): InterruptedSeries {
  const before = Math.min(values.length, Math.max(0, firstPost - startsAt));
  const after = values.length - before;
  checkPoints(values, before, after);
  const lastBefore = firstPost - 1;
  const rows = values.map((_, index) => {
    const time = startsAt + index;
    const isPost = Number(time >= firstPost);
    return [1, time, isPost, isPost * (time - lastBefore)];
  });
  const fit = leastSquares(rows, values);
  if (fit === null) throw new DomainError('evaluationNotIdentified', { field: 'values' });
  const spare = values.length - fit.coefficients.length;
  const squares = fit.residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const covariances: Covariances = {
    ordinary: fit.inverse.map((row) => row.map((value) => (value * squares) / spare)),
    neweyWest: neweyWest(rows, fit, lag),
  };
  const coefficient = (weights: readonly number[]) =>
    combination(weights, fit.coefficients, covariances);
  const last = startsAt + values.length - 1;
  return {
    intercept: coefficient([1, 0, 0, 0]),
    trend: coefficient([0, 1, 0, 0]),
    levelChange: coefficient([0, 0, 1, 0]),
    trendChange: coefficient([0, 0, 0, 1]),
    effectAtLastPoint: coefficient([0, 0, 1, last - lastBefore]),
    durbinWatson: squares === 0 ? null : squaredSteps(fit.residuals) / squares,
    residualDegreesOfFreedom: spare,
    meetsHonestMinimum: Math.min(before, after) >= HONEST_POINTS,
  };
}

function checkPoints(values: readonly number[], before: number, after: number): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new DomainError('evaluationPointNotNumber', { point: wrong + 1 });
  if (before < FEWEST_POINTS || after < FEWEST_POINTS || before + after < 2 * FEWEST_POINTS + 1) {
    throw new DomainError('evaluationTooFewPoints', { before, after });
  }
}

type Covariances = { readonly ordinary: Square; readonly neweyWest: Square };

/** Σ weight·b, and its errors by the delta method. */
function combination(
  weights: readonly number[],
  coefficients: readonly number[],
  { ordinary, neweyWest: robust }: Covariances,
): Coefficient {
  const estimate = weights.reduce((sum, weight, i) => sum + weight * (coefficients[i] ?? 0), 0);
  const errorBy = (covariance: Square) =>
    Math.sqrt(
      covariance.reduce(
        (sum, row, i) =>
          sum +
          row.reduce((inner, value, j) => inner + (weights[i] ?? 0) * value * (weights[j] ?? 0), 0),
        0,
      ),
    );
  return { estimate, seOrdinary: errorBy(ordinary), seNeweyWest: errorBy(robust) };
}

function neweyWest(rows: Square, { residuals, inverse }: Fit, lag: number): Square {
  const scores = rows.map((row, i) => row.map((value) => value * (residuals[i] ?? 0)));
  const size = inverse.length;
  const factor = rows.length / (rows.length - size);
  const middle = squareOf(size, (i, j) => {
    let sum = 0;
    for (let step = 0; step <= lag; step += 1) {
      const weight = 1 - step / (lag + 1);
      for (const [time, score] of scores.entries()) {
        const earlier = scores[time - step];
        if (earlier === undefined) continue;
        const product = (score[i] ?? 0) * (earlier[j] ?? 0);
        const mirrored = step === 0 ? 0 : (earlier[i] ?? 0) * (score[j] ?? 0);
        sum += weight * (product + mirrored);
      }
    }
    return factor * sum;
  });
  return times(times(inverse, middle), inverse);
}

function times(a: Square, b: Square): Square {
  return squareOf(a.length, (i, j) =>
    (a[i] ?? []).reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0),
  );
}

function squareOf(size: number, cell: (i: number, j: number) => number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) => cell(i, j)),
  );
}

function squaredSteps(residuals: readonly number[]): number {
  let sum = 0;
  for (let index = 1; index < residuals.length; index += 1) {
    sum += ((residuals[index] ?? 0) - (residuals[index - 1] ?? 0)) ** 2;
  }
  return sum;
}
