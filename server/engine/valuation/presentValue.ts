import { DomainError } from '../../vocabulary/errors.ts';
import type { DiscountRate } from '../../vocabulary/ledger.ts';
import { annuityFactor } from '../finance/annuity.ts';
import { discountFactors } from '../finance/discountFactors.ts';
import {
  requireFinite,
  requireFiniteList,
  requirePositive,
  requireWhole,
} from '../finance/refusals.ts';

/**
 * Discount factors for t = 0..lastT of one rate or a falling schedule.
 *
 * Throws: DomainError when the schedule ends before `lastT`: its last rate is never carried on.
 */
export function scheduleFactors(rate: DiscountRate, lastT: number): Float64Array {
  requireWhole(0, { years: lastT });
  const lastBand = typeof rate === 'number' ? undefined : rate.at(-1);
  const [end = null] = lastBand ?? [];
  if (end !== null && lastT > end) {
    throw new DomainError('valuationScheduleEnds', { years: lastT, end });
  }
  return discountFactors(rate, lastT);
}

/**
 * Present value of yearly flows at one rate or a falling schedule.
 *
 * Units:  one currency and price year; real rates.
 * Timing: `flows[0]` falls in year 0 and is not discounted.
 * Throws: DomainError on a flow that is no number, or a schedule that ends too early.
 */
export function scheduledPresentValue(flows: readonly number[], rate: DiscountRate): number {
  requireFiniteList('flows', flows);
  const factors = scheduleFactors(rate, Math.max(0, flows.length - 1));
  return flows.reduce((sum, flow, t) => sum + flow * (factors[t] ?? 0), 0);
}

/** Present value of 1 a year in years 1..years, at one rate or a falling schedule. */
export function scheduledAnnuityFactor(rate: DiscountRate, years: number): number {
  requireWhole(0, { years });
  if (typeof rate === 'number') {
    return annuityFactor({ ratePerPeriod: rate, periods: years, timing: 'end' });
  }
  return scheduleFactors(rate, years).reduce((sum, factor) => sum + factor, 0) - 1;
}

/** The same amount every year 1..years that is worth a present value. */
export function equivalentAnnualValue(
  presentValue: number,
  { rate, years }: { readonly rate: DiscountRate; readonly years: number },
): number {
  requireFinite({ presentValue });
  requireWhole(1, { years });
  return presentValue / scheduledAnnuityFactor(rate, years);
}

/** What a level yearly amount, from year 1 and for ever, is worth today. */
export function perpetuityValue(amountPerYear: number, ratePerYear: number): number {
  requireFinite({ amountPerYear });
  requirePositive({ ratePerYear });
  return amountPerYear / ratePerYear;
}
