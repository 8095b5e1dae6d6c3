import { sumOrZero } from './sums.ts';

/** `coefficient * e^(-exponent * x)`. */
export type ExponentialTerm = { readonly coefficient: number; readonly exponent: number };

/** Terms of distinct, rising exponents, none of them 0 in size; `logSize` is ln|coefficient|. */
type SortedTerm = ExponentialTerm & { readonly logSize: number };

/** Below this share of its terms the sum is 0: the terms are themselves rounded. */
const TOUCH = 1e-14;
/** A bracket is halved at most this often; 200 halvings exhaust the digits of any root. */
const HALVINGS = 200;

/**
 * Every real x, ascending, at which a sum of exponential terms is 0. A root that is only touched
 * counts as one; so do roots so near each other that rounding cannot tell them apart.
 *
 * Shape:  any number of terms, in any order, several of one exponent allowed. All terms 0: none.
 * Source: Descartes' rule of signs, which holds for real exponents as well. If the coefficients,
 *         by rising exponent, change sign n times, then with s between two of opposite sign the
 *         derivative of `e^(s x) f(x)` has the coefficients `(s - exponent) coefficient`, which
 *         change sign n - 1 times. Its roots part the line into pieces where `e^(s x) f` is
 *         monotone, so each piece holds one root or none: the search is complete, not sampled.
 */
export function exponentialSumRoots(terms: readonly ExponentialTerm[]): number[] {
  return rootsOf(sortTerms(mergeExponents(terms)));
}

function mergeExponents(terms: readonly ExponentialTerm[]): ExponentialTerm[] {
  const coefficients = new Map<number, number[]>();
  for (const { coefficient, exponent } of terms) {
    const same = coefficients.get(exponent);
    if (same === undefined) coefficients.set(exponent, [coefficient]);
    else same.push(coefficient);
  }
  return [...coefficients].map(([exponent, same]) => ({
    exponent,
    coefficient: same.length === 1 ? (same[0] ?? 0) : sumOrZero(same),
  }));
}

/** Scaled to a largest coefficient of 1, so that no derivative grows out of bounds. */
function sortTerms(terms: readonly ExponentialTerm[]): SortedTerm[] {
  const largest = terms.reduce((size, { coefficient }) => Math.max(size, Math.abs(coefficient)), 0);
  return terms
    .map(({ coefficient, exponent }) => ({ coefficient: coefficient / largest, exponent }))
    .filter(({ coefficient }) => coefficient !== 0 && !Number.isNaN(coefficient))
    .map((term) => ({ ...term, logSize: Math.log(Math.abs(term.coefficient)) }))
    .sort((a, b) => a.exponent - b.exponent);
}

function rootsOf(terms: readonly SortedTerm[]): number[] {
  const split = firstSignChange(terms);
  if (split === null) return [];
  const low = -outermost([...terms].reverse());
  const high = outermost(terms);
  const slope = terms.map(({ coefficient, exponent }) => ({
    coefficient: coefficient * (split - exponent),
    exponent,
  }));
  const turning = rootsOf(sortTerms(slope)).filter((x) => x > low && x < high);
  return rootsBetween(terms, [low, ...turning, high]);
}

/** An exponent strictly between two neighbouring terms of opposite sign. */
function firstSignChange(terms: readonly SortedTerm[]): number | null {
  for (const [index, term] of terms.entries()) {
    const next = terms[index + 1];
    if (next !== undefined && Math.sign(next.coefficient) !== Math.sign(term.coefficient)) {
      return (term.exponent + next.exponent) / 2;
    }
  }
  return null;
}

/** A size of x beyond which the first term outweighs all the others together. */
function outermost(terms: readonly SortedTerm[]): number {
  const [first, second] = terms;
  if (first === undefined || second === undefined) return 0;
  const rest = terms.slice(1).reduce((sum, { coefficient }) => sum + Math.abs(coefficient), 0);
  const outweighed = Math.max(0, Math.log(rest) - first.logSize);
  return (outweighed + 1) / Math.abs(second.exponent - first.exponent);
}

/** One root for each change of sign between neighbouring points, and for each run of zeros. */
function rootsBetween(terms: readonly SortedTerm[], points: readonly number[]): number[] {
  const roots: number[] = [];
  let last: { point: number; sign: number } | null = null;
  let touched: { point: number; share: number } | null = null;
  for (const point of points) {
    const share = shareAt(terms, point);
    if (Math.abs(share) <= TOUCH) {
      if (touched === null || Math.abs(share) < touched.share) {
        touched = { point, share: Math.abs(share) };
      }
      continue;
    }
    const sign = Math.sign(share);
    if (touched !== null) roots.push(touched.point);
    else if (last !== null && last.sign !== sign) roots.push(bisect(terms, last.point, point));
    touched = null;
    last = { point, sign };
  }
  return roots;
}

function bisect(terms: readonly SortedTerm[], from: number, to: number): number {
  const signAbove = Math.sign(shareAt(terms, to));
  let [low, high] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const sign = Math.sign(shareAt(terms, middle));
    if (sign === 0) return middle;
    if (sign === signAbove) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
}

/** The sum as a share of its terms' sizes, between -1 and 1; scaled by the largest term. */
function shareAt(terms: readonly SortedTerm[], x: number): number {
  let [largest, logLargest] = [terms[0], -Infinity];
  for (const term of terms) {
    const logTerm = term.logSize - x * term.exponent;
    if (logTerm > logLargest) [largest, logLargest] = [term, logTerm];
  }
  if (largest === undefined) return 0;
  let [sum, size] = [0, 0];
  for (const { coefficient, exponent } of terms) {
    const part = coefficient * Math.exp(-x * (exponent - largest.exponent));
    sum += part;
    size += Math.abs(part);
  }
  return sum / size;
}
