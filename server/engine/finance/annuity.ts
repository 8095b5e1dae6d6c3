import { DomainError } from '../../vocabulary/errors.ts';
import { requireAtLeast, requireFinite, requirePositive, requireRates } from './refusals.ts';

/**
 * Level payments and what they grow to. Everywhere, with r the rate, n the periods, w = 1 for
 * payments at the beginning of a period and 0 at its end:
 *
 *     future + present (1 + r)^n + payment (1 + r w) ((1 + r)^n - 1) / r = 0,
 *
 * for r = 0 `future + present + payment n = 0`. Received is positive, paid is negative.
 */
export type PaymentTiming = 'end' | 'beginning';

/** `periods` may end with part of a period, as an answer to `periodsOfLoan` often does. */
type Span = {
  readonly ratePerPeriod: number;
  readonly periods: number;
  readonly timing: PaymentTiming;
};

export type Loan = Span & { readonly presentSek: number; readonly futureSek: number };

/** (1 + rate)^periods; exact to the last digits for small rates too. */
export function growthFactor(ratePerPeriod: number, periods: number): number {
  return Math.exp(periods * Math.log1p(ratePerPeriod));
}

/** Value at time 0 of 1 SEK in each period. */
export function annuityFactor({ ratePerPeriod, periods, timing }: Span): number {
  if (ratePerPeriod === 0) return periods;
  const atEnd = -Math.expm1(-periods * Math.log1p(ratePerPeriod)) / ratePerPeriod;
  return timing === 'beginning' ? atEnd * (1 + ratePerPeriod) : atEnd;
}

/** Value after the last period of 1 SEK in each period. */
function finalAnnuityFactor({ ratePerPeriod, periods, timing }: Span): number {
  if (ratePerPeriod === 0) return periods;
  const atEnd = Math.expm1(periods * Math.log1p(ratePerPeriod)) / ratePerPeriod;
  return timing === 'beginning' ? atEnd * (1 + ratePerPeriod) : atEnd;
}

/**
 * The level payment of a loan, negative when the loan is received.
 *
 * Throws: DomainError on a rate of -100 % or less, no periods, or a value that is not finite.
 */
export function levelPayment(loan: Loan): number {
  requireLoan(loan);
  const { ratePerPeriod, periods, presentSek, futureSek } = loan;
  // Both are the same quotient; each is free of overflow where it is used.
  if (ratePerPeriod < 0) {
    const owed = futureSek + presentSek * growthFactor(ratePerPeriod, periods);
    return -owed / finalAnnuityFactor(loan);
  }
  const owed = presentSek + futureSek * growthFactor(ratePerPeriod, -periods);
  return -owed / annuityFactor(loan);
}

/** What a present amount and level payments have become after the last period; throws as above. */
export function futureValue(
  span: Span & { readonly paymentSek: number; readonly presentSek: number },
): number {
  const { ratePerPeriod, periods, paymentSek, presentSek } = span;
  requireSpan(span);
  requireFinite({ paymentSek, presentSek });
  const grown = presentSek * growthFactor(ratePerPeriod, periods);
  return -(grown + paymentSek * finalAnnuityFactor(span));
}

/** What level payments and a future amount are worth before the first period; throws as above. */
export function presentValue(
  span: Span & { readonly paymentSek: number; readonly futureSek: number },
): number {
  const { ratePerPeriod, periods, paymentSek, futureSek } = span;
  requireSpan(span);
  requireFinite({ paymentSek, futureSek });
  const discounted = futureSek * growthFactor(ratePerPeriod, -periods);
  return -(discounted + paymentSek * annuityFactor(span));
}

/** Throws on a loan that no payment can be worked out for. */
export function requireLoan({ ratePerPeriod, periods, presentSek, futureSek }: Loan): void {
  requireRates({ ratePerPeriod });
  requirePositive({ periods });
  requireFinite({ presentSek, futureSek });
}

function requireSpan({ ratePerPeriod, periods }: Span): void {
  requireRates({ ratePerPeriod });
  requireAtLeast(0, { periods });
}

/** Throws unless `period` is one of the loan's, counted from 1. */
export function requirePeriod(period: number, { periods }: Loan): void {
  requireFinite({ period });
  if (!Number.isInteger(period) || period < 1 || period > periods) {
    throw new DomainError('financePeriodOutside', { period, periods });
  }
}
