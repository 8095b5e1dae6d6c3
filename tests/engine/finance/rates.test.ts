import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  internalRateOfDatedFlows,
  presentValueOfDatedFlows,
} from '../../../server/engine/finance/datedFlows.ts';
import { exponentialSumRoots } from '../../../server/engine/finance/exponentialSumRoots.ts';
import {
  internalRateStatus,
  modifiedInternalRate,
  paybackPeriods,
  presentValueOfFlows,
} from '../../../server/engine/finance/periodicFlows.ts';

const withCode = (code: string): unknown => expect.objectContaining({ code });

/** The flows whose present value is the product of (1 - (1 + r) v), times -1000. */
function flowsWithRates(rates: readonly number[]): number[] {
  return rates.reduce(
    (flows, rate) => [...flows, 0].map((flow, t) => flow - (1 + rate) * (flows[t - 1] ?? 0)),
    [-1000],
  );
}

describe('internal rates', () => {
  // Rates are chosen and flows multiplied out from them; each distinct rate is found once.
  // prettier-ignore
  it.each([
    { name: 'one', rates: [0.1], status: 'unique' },
    { name: 'exactly 0', rates: [0], status: 'unique' },
    { name: 'two', rates: [0.1, 0.2], status: 'multiple' },
    { name: 'two near each other', rates: [0.1, 0.1001], status: 'multiple' },
    { name: 'near -100 %', rates: [-0.9999999, 0.05], status: 'multiple' },
    { name: 'very high', rates: [0.05, 1e6], status: 'multiple' },
    { name: 'touched', rates: [0.1, 0.1], status: 'unique' },
    { name: 'touched beside another', rates: [0.25, 0.25, 0.5], status: 'multiple' },
    { name: 'threefold', rates: [0.25, 0.25, 0.25], status: 'unique' },
    { name: 'touched fourfold', rates: [0.5, 0.5, 0.5, 0.5], status: 'unique' },
    { name: 'two that are touched', rates: [-0.5, -0.5, 0.1, 0.1], status: 'multiple' },
  ])('are found with their status: $name', ({ rates, status }) => {
    const answer = internalRateStatus(flowsWithRates(rates));
    const distinct = [...new Set(rates)];
    expect(answer.status).toBe(status);
    expect(answer.signChanges).toBe(rates.length);
    expect(answer.rates).toHaveLength(distinct.length);
    distinct.forEach((rate, index) => {
      expect(Math.abs((answer.rates[index] ?? NaN) - rate)).toBeLessThan(1e-6 * (1 + rate));
    });
    if (answer.status === 'unique') expect(answer.rate).toBe(answer.rates[0]);
  });

  // prettier-ignore
  it.each([
    { name: 'nothing', flows: [], signChanges: 0 },
    { name: 'zeros', flows: [0, 0], signChanges: 0 },
    { name: 'only costs', flows: [-1, 0, -2], signChanges: 0 },
    { name: 'two changes and no rate', flows: [0, -100, 230, -133, -0], signChanges: 2 },
  ])('do not exist for $name', ({ flows, signChanges }) => {
    expect(internalRateStatus(flows)).toEqual({ status: 'none', rates: [], signChanges });
  });

  it('near -100 % stay above it', () => {
    const { rates } = internalRateStatus([-1e20, 1]);
    expect(rates).toHaveLength(1);
    expect(rates[0]).toBeGreaterThan(-1);
  });

  const flow = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const anyFlows = fc.array(flow, { minLength: 2, maxLength: 40 });

  it('make the present value change sign or touch 0, and it keeps its sign between them', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const { rates } = internalRateStatus(flows);
        const size = flows.map((each) => Math.abs(each));
        for (const ratePerPeriod of rates) {
          const value = presentValueOfFlows(flows, { ratePerPeriod });
          const scale = presentValueOfFlows(size, { ratePerPeriod });
          expect(Math.abs(value)).toBeLessThanOrEqual(1e-6 * scale);
        }
        const ends = [-0.9, ...rates.filter((rate) => rate > -0.9), 10];
        for (const [index, high] of ends.slice(1).entries()) {
          const low = ends[index] ?? NaN;
          const signs = [0.01, 0.25, 0.5, 0.75, 0.99]
            .map((part) => presentValueOfFlows(flows, { ratePerPeriod: low + part * (high - low) }))
            .filter((value) => Math.abs(value) > 1e-3)
            .map((value) => Math.sign(value));
          if (high - low > 1e-3) expect(new Set(signs).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('do not turn on the scale or the sign of the flows', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const { rates } = internalRateStatus(flows);
        const turned = internalRateStatus(flows.map((each) => -1024 * each)).rates;
        expect(turned).toEqual(rates);
      }),
    );
  });
});

describe('roots of exponential sums', () => {
  // 1 - 3 e^(-x/2) + 2 e^(-x) = (1 - e^(-x/2)) (1 - 2 e^(-x/2)): x = 0 and 2 ln 2.
  const terms = [
    { coefficient: 1, exponent: 0 },
    { coefficient: -3, exponent: 0.5 },
    { coefficient: 2, exponent: 1 },
  ];
  it('are found for exponents that are not whole, in any order', () => {
    for (const order of [terms, [...terms].reverse()]) {
      const [first, second, ...others] = exponentialSumRoots(order);
      expect(first).toBeCloseTo(0, 14);
      expect(second).toBeCloseTo(2 * Math.LN2, 14);
      expect(others).toEqual([]);
    }
  });

  it('do not come from what cancels but for rounding', () => {
    const cancelled = [0.1, 0.2, -0.3].map((coefficient) => ({ coefficient, exponent: 1 }));
    expect(exponentialSumRoots([{ coefficient: -1, exponent: 0 }, ...cancelled])).toEqual([]);
  });
});

describe('present values of flows', () => {
  // prettier-ignore -- worked by hand: each flow / (1 + rate)^period.
  it.each([
    { name: 'no flows', flows: [], ratePerPeriod: 0.1, firstPeriod: 0, sek: 0 },
    { name: 'from year 0', flows: [10, 110, 121], ratePerPeriod: 0.1, firstPeriod: 0, sek: 210 },
    { name: 'from year 1', flows: [110, 121], ratePerPeriod: 0.1, firstPeriod: 1, sek: 200 },
    { name: 'at a negative rate', flows: [0, 50], ratePerPeriod: -0.5, firstPeriod: 0, sek: 100 },
  ])('$name', ({ flows, ratePerPeriod, firstPeriod, sek }) => {
    expect(presentValueOfFlows(flows, { ratePerPeriod, firstPeriod })).toBeCloseTo(sek, 10);
  });

  it('are refused at -100 % and for what is no number', () => {
    expect(() => presentValueOfFlows([1], { ratePerPeriod: -1 })).toThrow(
      withCode('financeRateTooLow'),
    );
    expect(() => presentValueOfFlows([1, NaN], { ratePerPeriod: 0 })).toThrow(
      expect.objectContaining({
        code: 'financeTypeWrong',
        facts: expect.objectContaining({ place: 2 }),
      }),
    );
  });
});

describe('dated flows', () => {
  // 2023 has 365 days, 2024 has 366: the exponents are 1 and 731/365.
  // prettier-ignore
  it.each([
    { name: 'a year of 365 days', days: ['2023-01-01', '2024-01-01'], flows: [0, 110], sek: 100 },
    { name: 'a leap day counts', days: ['2023-01-01', '2025-01-01'], flows: [0, 1], sek: 1.1 ** (-731 / 365) },
    { name: 'before the first listed', days: ['2024-01-01', '2023-01-01'], flows: [0, 100], sek: 110 },
    { name: 'a century without a leap day', days: ['2100-02-28', '2100-03-01'], flows: [0, 1], sek: 1.1 ** (-1 / 365) },
    { name: 'a century with one', days: ['2000-02-28', '2000-03-01'], flows: [0, 1], sek: 1.1 ** (-2 / 365) },
    { name: 'no flows', days: [], flows: [], sek: 0 },
  ])('are discounted by days / 365: $name', ({ days, flows, sek }) => {
    expect(presentValueOfDatedFlows({ flowsSek: flows, days }, 0.1)).toBeCloseTo(sek, 10);
  });

  it('have the rate at which they are worth nothing, in any order of the later ones', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-03-${String(n).padStart(2, '0')}`);
    const later = fc.record({ day, sek: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(later, { minLength: 1, maxLength: 8 }), (flows) => {
        const dated = (list: typeof flows) => ({
          flowsSek: [-1000, ...list.map(({ sek }) => sek)],
          days: ['2020-03-01', ...list.map((each) => each.day)],
        });
        const answer = internalRateOfDatedFlows(dated(flows));
        expect(internalRateOfDatedFlows(dated([...flows].reverse()))).toEqual(answer);
        expect(answer.status).toBe('unique');
        const value = presentValueOfDatedFlows(dated(flows), answer.rates[0] ?? NaN);
        expect(Math.abs(value)).toBeLessThan(1e-6);
      }),
    );
  });

  it('tell several rates from one', () => {
    const days = ['2021-01-01', '2022-01-01', '2023-01-01'];
    const several = internalRateOfDatedFlows({ flowsSek: [-1000, 2300, -1320], days });
    expect(several.status).toBe('multiple');
    expect(several.rates[0]).toBeCloseTo(0.1, 12);
    expect(several.rates[1]).toBeCloseTo(0.2, 12);
  });

  // prettier-ignore
  it.each([
    { name: 'a day too few', days: ['2020-01-01'], code: 'financeLengthsDiffer' },
    { name: 'a leap day that is not', days: ['2020-01-01', '2023-02-29'], code: 'financeDayUnknown' },
    { name: 'a thirteenth month', days: ['2020-01-01', '2023-13-01'], code: 'financeDayUnknown' },
    { name: 'a day 0', days: ['2020-01-01', '2023-01-00'], code: 'financeDayUnknown' },
    { name: 'another notation', days: ['2020-01-01', '1/1 2023'], code: 'financeDayUnknown' },
  ])('are refused with $name', ({ days, code }) => {
    const flows = { flowsSek: [-1, 2], days };
    expect(() => internalRateOfDatedFlows(flows)).toThrow(withCode(code));
    expect(() => presentValueOfDatedFlows(flows, 0)).toThrow(withCode(code));
  });
});

describe('modified internal rate', () => {
  const rates = { financeRatePerPeriod: 0.1, reinvestmentRatePerPeriod: 0.2 };
  it('is worked by hand', () => {
    // Received: 60 · 1.2 + 72 = 144 at the end; paid: 100: (144 / 100)^(1/2) - 1.
    expect(modifiedInternalRate([-100, 60, 72], rates)).toBeCloseTo(0.2, 14);
    // Paid: 50 + 55 / 1.1 = 100; received: 121: (121 / 100)^(1/2) - 1.
    expect(modifiedInternalRate([-50, -55, 121], rates)).toBeCloseTo(0.1, 14);
  });

  it('does not exist unless something is paid and received', () => {
    for (const flows of [[], [0], [1, 2], [-1, -2]]) {
      expect(modifiedInternalRate(flows, rates)).toBeNull();
    }
  });

  it('is the internal rate when money is lent and borrowed at it', () => {
    const gain = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(gain, { minLength: 1, maxLength: 20 }), (gains) => {
        const answer = internalRateStatus([-500, ...gains]);
        const rate = answer.rates[0] ?? NaN;
        const same = { financeRatePerPeriod: rate, reinvestmentRatePerPeriod: rate };
        expect(modifiedInternalRate([-500, ...gains], same)).toBeCloseTo(rate, 8);
      }),
    );
  });
});

describe('payback', () => {
  // prettier-ignore -- worked by hand from the running sums.
  it.each([
    { name: 'in whole years', flows: [-100, 50, 50], rate: 0, years: 2 },
    { name: 'within a year', flows: [-100, 50, 200], rate: 0, years: 1.25 },
    { name: 'discounted, exactly at the end', flows: [-100, 110], rate: 0.1, years: 1 },
    { name: 'a sum that is 0 but for rounding', flows: [-0.3, 0.1, 0.2], rate: 0, years: 2 },
    { name: 'the first time', flows: [-10, 20, -20, 30], rate: 0, years: 0.5 },
    { name: 'after a gain that was lost', flows: [10, -30, 40], rate: 0, years: 1.5 },
    { name: 'never', flows: [-100, 99], rate: 0, years: null },
    { name: 'nothing was owed', flows: [100, 1], rate: 0, years: null },
    { name: 'nothing', flows: [], rate: 0, years: null },
  ])('$name', ({ flows, rate, years }) => {
    const found = paybackPeriods(flows, rate);
    if (years === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(years, 12);
  });
});
