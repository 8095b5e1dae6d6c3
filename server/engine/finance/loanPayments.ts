import { DomainError } from '../../vocabulary/errors.ts';
import { growthFactor, levelPayment, requireLoan, requirePeriod, type Loan } from './annuity.ts';

/** How one payment, or several together, divide; negative when the loan is received. */
export type PaymentParts = { readonly interestSek: number; readonly principalSek: number };

/**
 * Interest and principal of payment `period`, counted from 1. Interest is the balance before the
 * payment times the rate; at the beginning of a period divided by 1 + rate, and 0 the first time.
 *
 * Throws: DomainError on a period the loan has not, and as `levelPayment`.
 * Source: the payment less that interest is a geometric series with the closed form used here,
 *         `-(present + future) r (1 + r)^(period - 1 - w) / ((1 + r)^n - 1)`. It keeps its digits
 *         where the difference of payment and interest loses them.
 */
export function paymentParts(loan: Loan, period: number): PaymentParts {
  requireLoan(loan);
  requirePeriod(period, loan);
  return partsOf(loan, period, levelPayment(loan));
}

/**
 * Interest and principal of payments `first` to `last` together, of a loan repaid in full.
 *
 * Throws: DomainError when `first` comes after `last`, on a period the loan has not, and as
 *         `levelPayment`.
 */
export function cumulativePaymentParts(
  loan: Omit<Loan, 'futureSek'>,
  { first, last }: { first: number; last: number },
): PaymentParts {
  const repaid: Loan = { ...loan, futureSek: 0 };
  requireLoan(repaid);
  requirePeriod(first, repaid);
  requirePeriod(last, repaid);
  if (first > last) throw new DomainError('financePeriodsReversed', { first, last });
  const paymentSek = levelPayment(repaid);
  let [interestSek, principalSek] = [0, 0];
  for (let period = first; period <= last; period += 1) {
    const parts = partsOf(repaid, period, paymentSek);
    interestSek += parts.interestSek;
    principalSek += parts.principalSek;
  }
  return { interestSek, principalSek };
}

function partsOf(loan: Loan, period: number, paymentSek: number): PaymentParts {
  const { ratePerPeriod, timing } = loan;
  if (ratePerPeriod === 0 || (timing === 'beginning' && period === 1)) {
    return { interestSek: 0, principalSek: paymentSek };
  }
  return {
    interestSek: interestPart(loan, period, paymentSek),
    principalSek: principalPart(loan, period),
  };
}

function principalPart(loan: Loan, period: number): number {
  const { ratePerPeriod, periods, presentSek, futureSek, timing } = loan;
  const steps = period - 1 - (timing === 'beginning' ? 1 : 0);
  const log = Math.log1p(ratePerPeriod);
  // r (1 + r)^steps / ((1 + r)^n - 1), without overflow for a positive rate or a minute one.
  const share =
    ratePerPeriod > 0
      ? Math.exp((steps - periods) * log) * (ratePerPeriod / -Math.expm1(-periods * log))
      : Math.exp(steps * log) * (ratePerPeriod / Math.expm1(periods * log));
  return -(presentSek + futureSek) * share;
}

/** The balance is what the payments that remain, and the future amount, are worth. */
function interestPart(loan: Loan, period: number, paymentSek: number): number {
  const { ratePerPeriod, periods, futureSek, timing } = loan;
  const left = periods - period + 1;
  const ofPayments = -paymentSek * Math.expm1(-left * Math.log1p(ratePerPeriod));
  const stepsToFuture = left + (timing === 'beginning' ? 1 : 0);
  return ofPayments + futureSek * ratePerPeriod * growthFactor(ratePerPeriod, -stepsToFuture);
}
