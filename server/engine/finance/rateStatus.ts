import { exponentialSumRoots, type ExponentialTerm } from './exponentialSumRoots.ts';

/**
 * Every rate that answers a question, with how many there are. `rate` exists only when there is
 * one: where there are several, none of them is the answer.
 */
export type RateAnswer =
  | { readonly status: 'none'; readonly rates: readonly [] }
  | { readonly status: 'unique'; readonly rates: readonly [number]; readonly rate: number }
  | { readonly status: 'multiple'; readonly rates: readonly number[] };

/** The smallest rate above -100 % that a number can hold. */
const LOWEST_RATE = -1 + 2 ** -53;
/** A rate smaller than this is 0 but for rounding. */
const ZERO_RATE = 1e-14;

/** Status of the given rates, which are distinct and ascending. */
export function rateAnswer(rates: readonly number[]): RateAnswer {
  const [first, ...others] = rates;
  if (first === undefined) return { status: 'none', rates: [] };
  if (others.length > 0) return { status: 'multiple', rates };
  return { status: 'unique', rates: [first], rate: first };
}

/** What the rates are per period when `x` is ln(1 + rate); one too large for a number is left out. */
export function ratesFromLogs(logs: readonly number[]): number[] {
  return logs
    .map((x) => Math.max(Math.expm1(x), LOWEST_RATE))
    .map((rate) => (Math.abs(rate) < ZERO_RATE ? 0 : rate))
    .filter((rate) => Number.isFinite(rate));
}

/**
 * Every rate above -100 % at which flows are worth nothing together. With x = ln(1 + rate) a flow
 * at time t is worth `flow * e^(-t x)`, so the whole half-line of rates is searched.
 *
 * Shape: `coefficient` is the flow, `exponent` its time in periods, whole or not.
 */
export function ratesOfNoValue(flows: readonly ExponentialTerm[]): number[] {
  return ratesFromLogs(exponentialSumRoots(flows));
}
