/** Below this share of its terms a present value is 0: the terms are themselves rounded. */
const TOUCH = 1e-15;
/** Above this share the plain evaluation cannot have the wrong sign. */
const CERTAIN = 1e-13;
const LOWEST_RATE = -0.5;
const HIGHEST_RATE = 1;
/** A root at an end of the range is judged at the end, not at its rounding. */
const END_TOLERANCE = 1e-12;
/** The search reaches a little past the range, so that a root at its end is bracketed. */
const MARGIN = 1e-4;

/**
 * Every real rate r in (-0.5, 1], ascending, at which the present value of yearly flows changes
 * sign. A rate where the value only touches 0 is not one of them; no flow at all gives none.
 *
 * Shape:  `flows[t]` is the flow of year t; t = 0 is not discounted.
 * Source: with v = 1 / (1 + r) the value is a polynomial in v > 0, and Descartes' rule of signs
 *         proves the search complete; see `signChangingRoots`.
 */
export function internalRatesOfReturn(flows: readonly number[]): number[] {
  const lowest = 1 / (1 + HIGHEST_RATE) - MARGIN;
  const highest = 1 / (1 + LOWEST_RATE) + MARGIN;
  return signChangingRoots(flows, lowest, highest)
    .map((v) => rateOf(v))
    .filter((rate) => rate > LOWEST_RATE + END_TOLERANCE && rate <= HIGHEST_RATE + END_TOLERANCE)
    .map((rate) => Math.min(rate, HIGHEST_RATE))
    .sort((a, b) => a - b);
}

function rateOf(v: number): number {
  const rate = (1 - v) / v;
  return Math.abs(rate) < 1e-14 ? 0 : rate;
}

/**
 * Every v in (low, high), 0 < low, where the polynomial `sum coefficients[t] v^t` changes sign,
 * ascending. Complete, not sampled: if the coefficients change sign n times, then with s between
 * two of opposite sign `v^(1+s) d/dv (v^-s p)` has the coefficients `(t - s) coefficients[t]`,
 * which change sign n - 1 times. Its roots part (low, high) into pieces where `v^-s p` is
 * monotone, so each piece holds one root or none, told by the signs at its ends.
 */
export function signChangingRoots(
  coefficients: readonly number[],
  low: number,
  high: number,
): number[] {
  const split = firstSignChange(coefficients);
  if (split === null) return [];
  const turning = coefficients.map((coefficient, t) => coefficient * (t - split));
  const roots: number[] = [];
  let previous: { point: number; sign: number } | null = null;
  for (const point of [low, ...signChangingRoots(turning, low, high), high]) {
    const sign = signAt(coefficients, point, TOUCH);
    if (sign === 0) continue;
    if (previous !== null && previous.sign !== sign) {
      roots.push(bisect(coefficients, previous.point, point, sign));
    }
    previous = { point, sign };
  }
  return roots;
}

/** A power strictly between two neighbouring non-zero coefficients of opposite sign. */
function firstSignChange(coefficients: readonly number[]): number | null {
  let last: { t: number; sign: number } | null = null;
  for (const [t, coefficient] of coefficients.entries()) {
    if (coefficient === 0) continue;
    const sign = Math.sign(coefficient);
    if (last !== null && last.sign !== sign) return (last.t + t) / 2;
    last = { t, sign };
  }
  return null;
}

/** Halves the bracket until its ends are neighbouring doubles. */
function bisect(
  coefficients: readonly number[],
  from: number,
  to: number,
  signAbove: number,
): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const sign = signAt(coefficients, middle, 0);
    if (sign === 0) return middle;
    if (sign === signAbove) high = middle;
    else low = middle;
  }
}

/** The sign of the polynomial at v > 0; 0 when its size is at most `zeroShare` of its terms. */
function signAt(coefficients: readonly number[], v: number, zeroShare: number): number {
  let value = 0;
  let size = 0;
  for (let t = coefficients.length - 1; t >= 0; t -= 1) {
    const coefficient = coefficients[t] ?? 0;
    value = value * v + coefficient;
    size = size * v + Math.abs(coefficient);
  }
  if (Math.abs(value) > size * CERTAIN) return Math.sign(value);
  const exact = compensatedHorner(coefficients, v);
  return Math.abs(exact) <= size * zeroShare ? 0 : Math.sign(exact);
}

/**
 * The polynomial as if calculated with twice the digits, then rounded.
 * Source: S. Graillat, P. Langlois, N. Louvet, compensated Horner scheme (2005).
 */
function compensatedHorner(coefficients: readonly number[], v: number): number {
  let value = 0;
  let correction = 0;
  for (let t = coefficients.length - 1; t >= 0; t -= 1) {
    const coefficient = coefficients[t] ?? 0;
    const product = value * v;
    const productError = multiplicationError(value, v, product);
    const sum = product + coefficient;
    const part = sum - product;
    const sumError = product - (sum - part) + (coefficient - part);
    correction = correction * v + (productError + sumError);
    value = sum;
  }
  return value + correction;
}

/** What `a * b` lost in rounding to `product`, exactly (Dekker's splitting). */
function multiplicationError(a: number, b: number, product: number): number {
  const [aHigh, bHigh] = [upperHalf(a), upperHalf(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function upperHalf(x: number): number {
  const shifted = x * 134217729;
  return shifted - (shifted - x);
}
