import { findRoot } from '../evaluation/findRoot.ts';
import { logGamma } from '../evaluation/logGamma.ts';
import { incompleteBeta } from '../evaluation/student.ts';
import { normalDensity, normalProbabilityBelow } from '../finance/normalDistribution.ts';

/**
 * PERT: a beta distribution over least..greatest whose mean is (least + 4 mode + greatest)/6, with
 * the exponents 1 + 4s and 5 − 4s, s the share of the width left of the mode.
 */
export type Pert = {
  readonly kind: 'pert';
  readonly least: number;
  readonly mode: number;
  readonly greatest: number;
};

const TAIL = 0.1;
/** ln Γ(6): the two exponents of a PERT always sum to 6. */
const LOG_GAMMA_OF_SUM = Math.log(120);
/** Half the distance over which the slope of the fit is measured. */
const SLOPE_STEP = 1e-5;

/**
 * The PERT with `mode` as its mode, `low` as its 10th and `high` as its 90th percentile.
 *
 * Shape: low <= mode <= high, low < high; there is then exactly one, as for a triangle.
 */
export function fitPert(low: number, mode: number, high: number): Pert {
  const [below, above] = [mode - low, high - mode];
  const gap = (left: number) =>
    above * (left - betaQuantile(left, TAIL).x) - below * (betaQuantile(left, 1 - TAIL).x - left);
  const left = findRoot(
    (share) => {
      const [from, to] = [Math.max(0, share - SLOPE_STEP), Math.min(1, share + SLOPE_STEP)];
      return { value: gap(share), slope: (gap(to) - gap(from)) / (to - from) };
    },
    0,
    1,
  );
  const width = (high - low) / (betaQuantile(left, 1 - TAIL).x - betaQuantile(left, TAIL).x);
  return { kind: 'pert', least: mode - width * left, mode, greatest: mode + width * (1 - left) };
}

export function pertQuantile(pert: Pert, below: number, above: number): number {
  const { x, rest } = betaQuantile(leftShare(pert), below, above);
  const width = pert.greatest - pert.least;
  return x < 0.5 ? pert.least + width * x : pert.greatest - width * rest;
}

export function pertBelow(pert: Pert, value: number): number {
  const width = pert.greatest - pert.least;
  const [x, rest] = [(value - pert.least) / width, (pert.greatest - value) / width];
  const left = leftShare(pert);
  return incompleteBeta(x, rest, 1 + 4 * left, 5 - 4 * left);
}

export function pertMean({ least, mode, greatest }: Pert): number {
  return (least + 4 * mode + greatest) / 6;
}

export function pertSd(pert: Pert): number {
  const mean = pertMean(pert);
  return Math.sqrt(((mean - pert.least) * (pert.greatest - mean)) / 7);
}

/** Within this many standard deviations a curve is read between its nodes, beyond it exactly. */
const CURVE_END = 5;
const NODES_PER_SD = 16;
const NODES = 2 * CURVE_END * NODES_PER_SD + 1;

/**
 * The value at a standard normal score, for many scores: cubics between exact nodes with exact
 * slopes, within a millionth of the standard deviation of the PERT itself.
 */
export function pertCurve(pert: Pert): (score: number) => number {
  const [values, slopes] = [new Float64Array(NODES), new Float64Array(NODES)];
  for (let node = 0; node < NODES; node += 1) {
    const score = node / NODES_PER_SD - CURVE_END;
    values[node] = pertAtScore(pert, score);
    slopes[node] = slopeAtScore(pert, score) / NODES_PER_SD;
  }
  return (score) => {
    const place = (score + CURVE_END) * NODES_PER_SD;
    const node = Math.floor(place);
    if (node < 0 || node >= NODES - 1) return pertAtScore(pert, score);
    const part = place - node;
    const [from, to] = [values[node] ?? 0, values[node + 1] ?? 0];
    const [leaving, arriving] = [slopes[node] ?? 0, slopes[node + 1] ?? 0];
    const rise = to - from;
    const bend = part * (1 - part);
    return from + rise * part + bend * ((leaving - rise) * (1 - part) - (arriving - rise) * part);
  };
}

export function pertAtScore(pert: Pert, score: number): number {
  return pertQuantile(pert, normalProbabilityBelow(score), normalProbabilityBelow(-score));
}

/** How fast the value rises with the score: normal density over the density of the value. */
function slopeAtScore(pert: Pert, score: number): number {
  const left = leftShare(pert);
  const { x, rest } = betaQuantile(
    left,
    normalProbabilityBelow(score),
    normalProbabilityBelow(-score),
  );
  return ((pert.greatest - pert.least) * normalDensity(score)) / betaDensity(left, x, rest);
}

function leftShare({ least, mode, greatest }: Pert): number {
  return (mode - least) / (greatest - least);
}

/** The beta quantile and 1 − itself, both with all their digits. */
function betaQuantile(left: number, below: number, above = 1 - below): { x: number; rest: number } {
  if (below > 0.5) {
    const { x, rest } = betaQuantile(1 - left, above, below);
    return { x: rest, rest: x };
  }
  const x = findRoot(
    (at) => ({
      value: incompleteBeta(at, 1 - at, 1 + 4 * left, 5 - 4 * left) - below,
      slope: betaDensity(left, at, 1 - at),
    }),
    0,
    1,
  );
  return { x, rest: 1 - x };
}

function betaDensity(left: number, x: number, rest: number): number {
  return Math.exp(
    LOG_GAMMA_OF_SUM -
      logGamma(1 + 4 * left) -
      logGamma(5 - 4 * left) +
      4 * left * Math.log(x) +
      4 * (1 - left) * Math.log(rest),
  );
}
