import type { PaymentTiming } from './annuity.ts';
import { exponentialSumRoots } from './exponentialSumRoots.ts';
import { rateAnswer, ratesFromLogs, ratesOfNoValue, type RateAnswer } from './rateStatus.ts';
import { requireFinite, requirePositive, requireRates } from './refusals.ts';
import { sumOrZero } from './sums.ts';

type Amounts = {
  readonly paymentSek: number;
  readonly presentSek: number;
  readonly futureSek: number;
  readonly timing: PaymentTiming;
};

/** `none`: the debt never ends, or would have ended before it began. */
export type PeriodsAnswer =
  | { readonly status: 'found'; readonly periods: number }
  | { readonly status: 'none' }
  | { readonly status: 'infinite' };

/**
 * Periods until the payments have turned the present amount into the future one; often part of a
 * period. Without rate and payment nothing ever happens: `infinite`.
 *
 * Throws: DomainError on a rate of -100 % or less, or a value that is not a finite number.
 * Source: the equation of `annuity.ts` gives (1 + r)^n = (p - f r) / (p + b r), where p is the
 *         payment at the end of a period, b the present and f the future amount.
 */
export function periodsOfLoan(loan: Amounts & { readonly ratePerPeriod: number }): PeriodsAnswer {
  const { ratePerPeriod, paymentSek, presentSek, futureSek, timing } = loan;
  requireRates({ ratePerPeriod });
  requireFinite({ paymentSek, presentSek, futureSek });
  if (ratePerPeriod === 0 && paymentSek === 0) return { status: 'infinite' };
  const gap = sumOrZero([presentSek, futureSek]);
  if (ratePerPeriod === 0) return periodsFound(-gap / paymentSek);
  const atEnd = timing === 'beginning' ? paymentSek * (1 + ratePerPeriod) : paymentSek;
  const before = sumOrZero([atEnd, presentSek * ratePerPeriod]);
  const after = sumOrZero([atEnd, -futureSek * ratePerPeriod]);
  if (Math.sign(before) !== Math.sign(after) || before === 0) return { status: 'none' };
  return periodsFound(Math.log1p((-gap * ratePerPeriod) / before) / Math.log1p(ratePerPeriod));
}

function periodsFound(periods: number): PeriodsAnswer {
  if (!Number.isFinite(periods) || periods < 0) return { status: 'none' };
  return { status: 'found', periods: Math.abs(periods) };
}

/** Above this many payments they are summed in closed form: four terms instead of one each. */
const MOST_FLOWS = 2000;
/** The closed form is 0 at the rate 0 whatever the loan; nearer than this is that root. */
const NEAR_ZERO = 1e-7;

/**
 * Every rate per period above -100 % that fits the payments, with how many there are.
 *
 * Shape:  any number of periods above 0, whole or not.
 * Throws: DomainError on no periods, or a value that is not a finite number.
 */
export function rateOfLoan(loan: Amounts & { readonly periods: number }): RateAnswer {
  const { periods, paymentSek, presentSek, futureSek } = loan;
  requirePositive({ periods });
  requireFinite({ paymentSek, presentSek, futureSek });
  const isCounted = Number.isInteger(periods) && periods <= MOST_FLOWS;
  return rateAnswer(isCounted ? ratesOfNoValue(flowsOf(loan)) : ratesOfClosedForm(loan));
}

type TimedLoan = Amounts & { readonly periods: number };

function flowsOf({ periods, paymentSek, presentSek, futureSek, timing }: TimedLoan) {
  const firstPayment = timing === 'beginning' ? 0 : 1;
  return [
    { coefficient: presentSek, exponent: 0 },
    { coefficient: futureSek, exponent: periods },
    ...Array.from({ length: periods }, (_, index) => ({
      coefficient: paymentSek,
      exponent: firstPayment + index,
    })),
  ];
}

/** The equation of `annuity.ts` times the rate, as powers of 1 + rate. */
function ratesOfClosedForm(loan: TimedLoan): number[] {
  const { periods, paymentSek, presentSek, futureSek, timing } = loan;
  const [early, late] = timing === 'beginning' ? [paymentSek, 0] : [0, paymentSek];
  const logs = exponentialSumRoots([
    { coefficient: -futureSek - late, exponent: 0 },
    { coefficient: futureSek - early, exponent: -1 },
    { coefficient: late - presentSek, exponent: -periods },
    { coefficient: presentSek + early, exponent: -periods - 1 },
  ]).filter((x) => Math.abs(x) > NEAR_ZERO);
  const isZeroToo = sumOrZero([futureSek, presentSek, paymentSek * periods]) === 0;
  return ratesFromLogs(isZeroToo ? [...logs, 0].sort((a, b) => a - b) : logs);
}
