import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  futureValue,
  levelPayment,
  presentValue,
  type Loan,
  type PaymentTiming,
} from '../../../server/engine/finance/annuity.ts';
import {
  cumulativePaymentParts,
  paymentParts,
} from '../../../server/engine/finance/loanPayments.ts';
import { periodsOfLoan, rateOfLoan } from '../../../server/engine/finance/loanTerms.ts';

const end: PaymentTiming = 'end';
const beginning: PaymentTiming = 'beginning';
const withCode = (code: string): unknown => expect.objectContaining({ code });

// 1210 at 10 % for two periods by hand: at the end 1210 · 1.21 = p · 2.1, at the beginning
// 1210 · 1.21 = p · 2.1 · 1.1; without interest 1000 in 10 parts is 100.
const loan: Loan = {
  ratePerPeriod: 0.1,
  periods: 2,
  presentSek: 1210,
  futureSek: 0,
  timing: end,
};

describe('level payments', () => {
  // prettier-ignore
  it.each([
    { name: 'at the end', change: {}, sek: -(1210 * 1.21) / 2.1 },
    { name: 'at the beginning', change: { timing: beginning }, sek: -(1210 * 1.21) / 2.31 },
    { name: 'without interest', change: { ratePerPeriod: 0, periods: 10, presentSek: 1000 }, sek: -100 },
    { name: 'with something left to pay', change: { futureSek: -1464.1 }, sek: 0 },
    { name: 'of a negative rate', change: { ratePerPeriod: -0.5, presentSek: 300 }, sek: -(300 * 0.25) / 1.5 },
    { name: 'over very many periods', change: { ratePerPeriod: 0.1, periods: 100_000 }, sek: -121 },
  ])('are worked by hand: $name', ({ change, sek }) => {
    expect(levelPayment({ ...loan, ...change })).toBeCloseTo(sek, 9);
  });

  // prettier-ignore
  it.each([
    { name: 'a rate of -100 %', change: { ratePerPeriod: -1 }, code: 'financeRateTooLow' },
    { name: 'no periods', change: { periods: 0 }, code: 'financeTooSmall' },
    { name: 'no number', change: { presentSek: NaN }, code: 'financeTypeWrong' },
    { name: 'an infinite number', change: { futureSek: Infinity }, code: 'financeTypeWrong' },
  ])('are refused for $name', ({ change, code }) => {
    expect(() => levelPayment({ ...loan, ...change })).toThrow(withCode(code));
  });
});

const timing = fc.constantFrom(end, beginning);
const anyLoan = fc.record({
  ratePerPeriod: fc.oneof(fc.constant(0), fc.double({ min: -0.2, max: 0.4, noNaN: true })),
  periods: fc.integer({ min: 1, max: 120 }),
  presentSek: fc.integer({ min: 1000, max: 10_000_000 }),
  futureSek: fc.constant(0),
  timing,
});
const near = (a: number, b: number, share = 1e-9) =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b), 1e-6);

describe('loans', () => {
  it('are worth what was borrowed, and grow to nothing', () => {
    fc.assert(
      fc.property(anyLoan, (any) => {
        const paymentSek = levelPayment(any);
        expect(near(presentValue({ ...any, paymentSek }), any.presentSek)).toBe(true);
        const left = futureValue({ ...any, paymentSek });
        const scale = any.presentSek * Math.max(1, (1 + any.ratePerPeriod) ** any.periods);
        expect(Math.abs(left)).toBeLessThanOrEqual(1e-10 * scale);
      }),
    );
  });

  it('divide every payment into interest and principal, as the balance says', () => {
    fc.assert(
      fc.property(anyLoan, (any) => {
        const paymentSek = levelPayment(any);
        const r = any.ratePerPeriod;
        let balance = any.presentSek;
        for (let period = 1; period <= Math.min(any.periods, 12); period += 1) {
          const { interestSek, principalSek } = paymentParts(any, period);
          const size = Math.abs(interestSek) + Math.abs(principalSek);
          expect(Math.abs(interestSek + principalSek - paymentSek)).toBeLessThan(1e-9 * size);
          const isFirstAtOnce = any.timing === 'beginning' && period === 1;
          const owed = isFirstAtOnce ? 0 : -balance * r;
          expect(Math.abs(interestSek - owed)).toBeLessThanOrEqual(1e-8 * any.presentSek);
          balance += principalSek;
        }
      }),
    );
  });

  it('are repaid in full by the sum of all principal', () => {
    fc.assert(
      fc.property(anyLoan, (any) => {
        const whole = cumulativePaymentParts(any, { first: 1, last: any.periods });
        expect(near(whole.principalSek, -any.presentSek)).toBe(true);
        const total = whole.interestSek + whole.principalSek;
        const paid = levelPayment(any) * any.periods;
        expect(Math.abs(total - paid)).toBeLessThan(1e-9 * (any.presentSek + Math.abs(paid)));
      }),
    );
  });

  it('have the rate and the number of payments they were made with', () => {
    fc.assert(
      fc.property(
        anyLoan.filter(({ ratePerPeriod, periods }) => ratePerPeriod > 0.001 && periods > 1),
        (any) => {
          const paymentSek = levelPayment(any);
          const answer = rateOfLoan({ ...any, paymentSek });
          expect(answer.status).toBe('unique');
          expect(near(answer.rates[0] ?? NaN, any.ratePerPeriod, 1e-8)).toBe(true);
          fc.pre((1 + any.ratePerPeriod) ** any.periods < 1e6);
          const periods = periodsOfLoan({ ...any, paymentSek });
          expect(periods.status === 'found' && near(periods.periods, any.periods, 1e-7)).toBe(true);
        },
      ),
    );
  });

  // prettier-ignore
  it.each([
    { name: 'period 0', period: 0 },
    { name: 'the period after the last', period: 3 },
    { name: 'half a period', period: 1.5 },
  ])('have no payment in $name', ({ period }) => {
    expect(() => paymentParts(loan, period)).toThrow(withCode('financePeriodOutside'));
  });

  it('are not summed backwards', () => {
    expect(() => cumulativePaymentParts(loan, { first: 2, last: 1 })).toThrow(
      withCode('financePeriodsReversed'),
    );
  });
});

const amounts = { paymentSek: -100, presentSek: 1000, futureSek: 0, timing: end };

describe('the number of payments', () => {
  // prettier-ignore
  it.each([
    { name: 'without interest', change: { ratePerPeriod: 0 }, expected: { status: 'found', periods: 10 } },
    { name: 'nothing to pay', change: { ratePerPeriod: 0, presentSek: 0 }, expected: { status: 'found', periods: 0 } },
    { name: 'paid in the wrong direction', change: { ratePerPeriod: 0, paymentSek: 100 }, expected: { status: 'none' } },
    { name: 'neither rate nor payment', change: { ratePerPeriod: 0, paymentSek: 0 }, expected: { status: 'infinite' } },
    { name: 'a payment that only meets the interest', change: { ratePerPeriod: 0.1 }, expected: { status: 'none' } },
    { name: 'the same, rounded', change: { ratePerPeriod: 0.07, presentSek: 3000, paymentSek: -210 }, expected: { status: 'none' } },
    { name: 'a payment below the interest', change: { ratePerPeriod: 0.11 }, expected: { status: 'none' } },
    { name: 'money that shrinks', change: { ratePerPeriod: -0.1, paymentSek: 0, futureSek: -2000 }, expected: { status: 'none' } },
  ])('is told: $name', ({ change, expected }) => {
    expect(periodsOfLoan({ ...amounts, ...change })).toEqual(expected);
  });
});

describe('the rate of a loan', () => {
  // 1000 paid back as 2300 - 1320 is worth nothing at 10 and 20 %: v = 1/1.1 and 1/1.2.
  // prettier-ignore
  it.each([
    { name: 'nothing but what was lent', change: { periods: 10 }, rates: [0] },
    { name: 'never paid', change: { periods: 10, paymentSek: 0 }, rates: [] },
    { name: 'several', change: { periods: 2, presentSek: -1000 - 2300, paymentSek: 2300, futureSek: -1320, timing: beginning }, rates: [0.1, 0.2] },
    { name: 'one period', change: { periods: 1, paymentSek: -1100 }, rates: [0.1] },
    { name: 'half a period', change: { periods: 0.5, paymentSek: 0, futureSek: -1100 }, rates: [0.21] },
    { name: 'half a period, nothing gained', change: { periods: 0.5, paymentSek: 0, futureSek: -1000 }, rates: [0] },
    { name: 'thousands of periods', change: { periods: 5000, paymentSek: -10 }, rates: [0.01] },
    { name: 'thousands at the beginning', change: { periods: 5000, paymentSek: -10, presentSek: 1010, timing: beginning }, rates: [0.01] },
  ])('is told with its status: $name', ({ change, rates }) => {
    const answer = rateOfLoan({ ...amounts, ...change });
    expect(answer.status).toBe(['none', 'unique', 'multiple'][rates.length]);
    expect(answer.rates).toHaveLength(rates.length);
    rates.forEach((rate, index) => expect(answer.rates[index]).toBeCloseTo(rate, 12));
  });
});
