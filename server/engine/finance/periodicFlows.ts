import { rateAnswer, ratesOfNoValue, type RateAnswer } from './rateStatus.ts';
import { requireFinite, requireFiniteList, requireRates } from './refusals.ts';
import { ROUNDING_SHARE } from './sums.ts';

/** What 1 SEK at time t (in periods, whole or not) is worth at time 0. */
export function discountFactor(ratePerPeriod: number, t: number): number {
  return Math.exp(-t * Math.log1p(ratePerPeriod));
}

/**
 * Present value of one flow per period. No flows: 0.
 *
 * Units:  SEK in one price base; the rate is a fraction per period in the same base.
 * Timing: `flowsSek[0]` falls at `firstPeriod`: 0 is undiscounted (the house's convention), 1 is
 *         the convention of spreadsheets.
 * Throws: DomainError on a rate of -100 % or less, or a value that is not a finite number.
 */
export function presentValueOfFlows(
  flowsSek: readonly number[],
  { ratePerPeriod, firstPeriod = 0 }: { ratePerPeriod: number; firstPeriod?: number },
): number {
  requireRates({ ratePerPeriod });
  requireFinite({ firstPeriod });
  requireFiniteList('flowsSek', flowsSek);
  return flowsSek.reduce(
    (sum, flow, index) => sum + flow * discountFactor(ratePerPeriod, index + firstPeriod),
    0,
  );
}

/**
 * All internal rates of return above -100 %, with their status: the only way to show one.
 *
 * Shape:  one flow per period. `signChanges` ignores zeros; without one there is no rate.
 * Throws: DomainError on a flow that is not a finite number.
 */
export function internalRateStatus(
  flowsSek: readonly number[],
): RateAnswer & { readonly signChanges: number } {
  requireFiniteList('flowsSek', flowsSek);
  const rates = ratesOfNoValue(
    flowsSek.map((coefficient, exponent) => ({ coefficient, exponent })),
  );
  return { ...rateAnswer(rates), signChanges: countSignChanges(flowsSek) };
}

function countSignChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map((flow) => Math.sign(flow));
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/**
 * Modified internal rate of return per period: what is received is put to work at one rate until
 * the last flow, what is paid is borrowed at another. Null unless something is paid and received.
 *
 * Throws: DomainError on a rate of -100 % or less, or a value that is not a finite number.
 * Source: (value of what is received at the end / value of what is paid at the start)^(1/n) - 1,
 *         n = number of flows - 1.
 */
export function modifiedInternalRate(
  flowsSek: readonly number[],
  {
    financeRatePerPeriod,
    reinvestmentRatePerPeriod,
  }: { financeRatePerPeriod: number; reinvestmentRatePerPeriod: number },
): number | null {
  requireRates({ financeRatePerPeriod, reinvestmentRatePerPeriod });
  requireFiniteList('flowsSek', flowsSek);
  const lastPeriod = flowsSek.length - 1;
  let [receivedSek, paidSek] = [0, 0];
  for (const [t, flow] of flowsSek.entries()) {
    if (flow > 0) receivedSek += flow * discountFactor(reinvestmentRatePerPeriod, t - lastPeriod);
    else paidSek -= flow * discountFactor(financeRatePerPeriod, t);
  }
  if (receivedSek <= 0 || paidSek <= 0) return null;
  return Math.expm1(Math.log(receivedSek / paidSek) / lastPeriod);
}

/**
 * Periods until the discounted sum of flows first goes from below 0 to 0 or above, with the part
 * of the last period in proportion to its flow. Null when it never does.
 *
 * Timing: `flowsSek[0]` is undiscounted. A sum that is 0 but for rounding is 0.
 * Throws: DomainError on a rate of -100 % or less, or a flow that is not a finite number.
 */
export function paybackPeriods(flowsSek: readonly number[], ratePerPeriod: number): number | null {
  requireRates({ ratePerPeriod });
  requireFiniteList('flowsSek', flowsSek);
  let [sum, size] = [0, 0];
  for (const [t, flow] of flowsSek.entries()) {
    const discounted = flow * discountFactor(ratePerPeriod, t);
    const before = Math.abs(sum) <= size * ROUNDING_SHARE ? 0 : sum;
    sum += discounted;
    size += Math.abs(discounted);
    const isNegative = sum < -size * ROUNDING_SHARE;
    if (before < 0 && !isNegative) return t - 1 - before / discounted;
  }
  return null;
}
