import type { Draws } from './draws.ts';

/** What knowing would be worth before a choice between alternatives; SEK. */
export type InformationValue = {
  /** Of knowing everything (EVPI). */
  readonly total: number;
  /** Of knowing one factor and nothing else (EVPPI), in the order asked for. */
  readonly byFactor: readonly { readonly factor: number; readonly value: number }[];
};

/** A regression coefficient within this many standard errors of 0 is taken for chance. */
const CLEAR = 3;
/** A column is a combination of the others when this little of it is left. */
const COLLINEAR = 1e-8;

/**
 * The expected value of perfect information for the choice of the alternative with the highest
 * mean net present value, from the draws that are kept.
 *
 * For one factor the gain of each other alternative over the best is regressed on the factor's
 * draws x, its scores z and z², and what is predicted stands for what one would know. x takes up
 * all of it where net present value is linear in an independent factor; z and z² what comes along
 * from factors of the same group. Coefficients that chance explains are left out, so that a factor
 * without influence is worth exactly 0 and many of them do not add up to something.
 *
 * Shape:  `drawn` one list of net present values an alternative, all from `draws`.
 * Units:  0 <= a factor's value <= total.
 * Source: M. Strong, J. Oakley and A. Brennan, Estimating multiparameter partial expected value of
 *         perfect information from a probabilistic sensitivity analysis sample: a nonparametric
 *         regression approach, Medical Decision Making 34 (2014) 311–326.
 */
export function informationValue(
  drawn: readonly Float64Array[],
  draws: Draws,
  factors: readonly number[],
): InformationValue {
  const gains = gainsOverBest(drawn);
  const total = meanBest(gains.map(({ values }) => values));
  const known = gains.map((gain) => ({ gain, gains: new Float64Array(gain.values.length) }));
  const byFactor = factors.map((factor) => {
    const basis = basisOf(draws, factor);
    for (const each of known) predict(each.gain, basis, each.gains);
    return { factor, value: Math.min(total, meanBest(known.map((each) => each.gains))) };
  });
  return { total, byFactor };
}

/** What an alternative gives more than the best, draw by draw, with what regressions need of it. */
type Gain = {
  readonly values: Float64Array;
  readonly mean: number;
  /** Sum of squared distances from the mean. */
  readonly squares: number;
};

/** What each other alternative gives more than the one with the highest mean. */
function gainsOverBest(drawn: readonly Float64Array[]): Gain[] {
  const means = drawn.map(meanOf);
  const best = drawn[means.indexOf(Math.max(...means))];
  return drawn
    .filter((values) => values !== best)
    .map((one) => {
      const values = one.map((value, draw) => value - (best?.[draw] ?? 0));
      const mean = meanOf(values);
      return { values, mean, squares: dot(values, values) - values.length * mean * mean };
    });
}

/** The mean of the largest gain, 0 where nothing gains: the best alternative is then kept. */
function meanBest(gains: readonly Float64Array[]): number {
  const [first] = gains;
  if (first === undefined) return 0;
  let sum = 0;
  for (let draw = 0; draw < first.length; draw += 1) {
    let most = 0;
    for (const gain of gains) most = Math.max(most, gain[draw] ?? 0);
    sum += most;
  }
  return sum / first.length;
}

/** Bases by the drawn column that they are made of, as long as the column itself is kept. */
const bases = new WeakMap<Float64Array, readonly Float64Array[]>();

function basisOf(draws: Draws, factor: number): readonly Float64Array[] {
  const column = draws.column([factor]);
  const known = bases.get(column);
  if (known !== undefined) return known;
  const basis = orthonormalBasis(column, draws.scores(factor));
  bases.set(column, basis);
  return basis;
}

/** Orthonormal columns of mean 0 that together span x, z and z² beside a constant. */
function orthonormalBasis(values: Float64Array, scores: Float64Array): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of [values, scores, scores.map((score) => score * score)]) {
    const mean = meanOf(column);
    const rest = column.map((value) => value - mean);
    const size = Math.sqrt(dot(rest, rest));
    for (const one of basis) add(rest, one, -dot(rest, one));
    const left = Math.sqrt(dot(rest, rest));
    if (left > COLLINEAR * size) basis.push(rest.map((value) => value / left));
  }
  return basis;
}

/** Writes the regression's prediction, by the coefficients that are clear of chance. */
function predict(
  { values, mean, squares }: Gain,
  basis: readonly Float64Array[],
  prediction: Float64Array,
): void {
  const coefficients = basis.map((column) => dot(values, column));
  const explained = coefficients.reduce((sum, one) => sum + one * one, 0);
  const freedom = values.length - basis.length - 1;
  const error = Math.sqrt(Math.max(0, squares - explained) / freedom);
  prediction.fill(mean);
  for (const [at, column] of basis.entries()) {
    const coefficient = coefficients[at] ?? 0;
    if (Math.abs(coefficient) > CLEAR * error) add(prediction, column, coefficient);
  }
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Adds `times` a column to the values, in place. */
function add(values: Float64Array, column: Float64Array, times: number): void {
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (values[at] ?? 0) + times * (column[at] ?? 0);
  }
}
