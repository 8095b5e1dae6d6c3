import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mortalityProtection,
  weeklyMinutes,
} from '../../../server/engine/valuation/activeTravel.ts';
import { appraise } from '../../../server/engine/valuation/appraisal.ts';
import { benefitCost } from '../../../server/engine/valuation/benefitCost.ts';
import { breakEvenShare } from '../../../server/engine/valuation/breakEven.ts';
import { changeBesideControl, relativeChange } from '../../../server/engine/valuation/changes.ts';
import {
  distributionWeight,
  weightedPresentValue,
} from '../../../server/engine/valuation/distributionWeights.ts';
import { impactOf, impactWithSharesAdded } from '../../../server/engine/valuation/impactChain.ts';
import {
  equivalentAnnualValue,
  perpetuityValue,
  scheduledAnnuityFactor,
  scheduledPresentValue,
} from '../../../server/engine/valuation/presentValue.ts';
import { checkPublishedSum } from '../../../server/engine/valuation/publishedSums.ts';
import {
  beforeSubsidy,
  costPer,
  partBesideRest,
  printedSplit,
} from '../../../server/engine/valuation/unitCosts.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { errorSentence } from '../../../server/vocabulary/text/sv/errors/index.ts';
import type { PublishedSum } from '../../../server/vocabulary/valuation.ts';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const closeTo = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const falling: [number | null, number][] = [
  [2, 0.25],
  [null, 0],
];

describe('schedules of rates', () => {
  // By hand: 1, 1/1.25, 1/1.25², and then nothing more is taken off.
  it('discount each year at its own band', () => {
    expect(scheduledPresentValue([1, 1, 1, 1], falling)).toBeCloseTo(1 + 0.8 + 0.64 + 0.64, 12);
    expect(scheduledAnnuityFactor(falling, 3)).toBeCloseTo(0.8 + 0.64 + 0.64, 12);
    expect(scheduledPresentValue([], falling)).toBe(0);
  });

  it('one band is one rate', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), share, (flows, rate) =>
        closeTo(scheduledPresentValue(flows, [[null, rate]]), scheduledPresentValue(flows, rate)),
      ),
    );
  });

  it('the equivalent annual value is worth what it came from', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 60 }), (presentValue, years) => {
        const yearly = equivalentAnnualValue(presentValue, { rate: falling, years });
        return closeTo(yearly * scheduledAnnuityFactor(falling, years), presentValue);
      }),
    );
  });

  it('a stream for ever is worth more than any that ends', () => {
    expect(perpetuityValue(10, 0.04)).toBe(250);
    expect(10 * scheduledAnnuityFactor(0.04, 200)).toBeLessThan(250);
  });
});

it('an appraisal adds optimism bias and tax cost to costs alone', () => {
  const benefits = [0, 100];
  const plain = { optimismBias: 0, mitigatedShare: 0, taxCostShare: 0 };
  const added = { optimismBias: 0.5, mitigatedShare: 0.2, taxCostShare: 0.3 };
  const of = (adjustment: typeof plain) =>
    appraise({ costs: [0, 50], benefits }, { adjustment, rate: 0.25 });
  expect(of(plain)).toMatchObject({ presentCost: 40, presentBenefit: 80, netPresentValue: 40 });
  // 50 · (1 + 0.5 · 0.8) · 1.3 / 1.25
  expect(of(added).presentCost).toBeCloseTo(72.8, 12);
  expect(of(added).presentBenefit).toBe(80);
});

it('a weight of 1 changes nothing, and a lower income weighs more', () => {
  const flows = [10, 20];
  const { weighted, unweighted } = weightedPresentValue([{ flows, weight: 1 }], 0.1);
  expect(weighted).toBe(unweighted);
  const weight = (income: number) =>
    distributionWeight({ income, referenceIncome: 300, elasticity: 1.3 });
  expect(weight(300)).toBe(1);
  expect(weight(200)).toBeGreaterThan(1);
  expect(weight(400)).toBeLessThan(1);
});

it('a ratio of benefit to cost is never infinite, and is there only when more is paid', () => {
  fc.assert(
    fc.property(amount, amount, amount, (taxpayers, others, netCost) => {
      const { ratio, net, total } = benefitCost(
        { taxpayers, others, participants: 0, indirect: 0 },
        netCost,
      );
      expect(net).toBe(total + netCost);
      return netCost < 0 ? Number.isFinite(ratio) : ratio === null;
    }),
  );
});

it('multiplied shares never take more off than added ones', () => {
  fc.assert(
    fc.property(share, share, share, (deadweight, displacement, attribution) => {
      const chain = { quantity: 10, proxy: 100, deadweight, displacement, attribution };
      return impactOf(chain) >= impactWithSharesAdded(chain) - 1e-9 && impactOf(chain) >= 0;
    }),
  );
});

it('protection grows with minutes and stops at its cap', () => {
  const constants = { relativeRisk: 0.9, referenceMinutesPerWeek: 100, protectionCap: 0.3 };
  const minutes = fc.double({ min: 0, max: 2000, noNaN: true });
  fc.assert(
    fc.property(minutes, minutes, (a, b) => {
      const at = (minutesPerWeek: number) => mortalityProtection({ ...constants, minutesPerWeek });
      return at(Math.min(a, b)) <= at(Math.max(a, b)) && at(a) <= 0.3;
    }),
  );
  expect(weeklyMinutes({ kmOneWay: 2, tripsPerWeek: 10, speedKmPerHour: 5 })).toBe(240);
});

it('a printed split keeps what it does not print', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.array(amount), (total, parts) => {
      const split = printedSplit(total, parts);
      const sum = split.parts.reduce((all, part) => all + part, 0);
      return split.parts === parts && closeTo(sum + split.residual, total);
    }),
  );
  expect(printedSplit(10, [8, 4]).residual).toBe(-2);
});

it('a part beside the rest is its share of the whole', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (p) => {
      const part = partBesideRest(100, p);
      return closeTo(part, p * (100 + part));
    }),
  );
});

it('difference and ratio agree only when the control stands still', () => {
  const still = changeBesideControl({ treated: -0.25, control: 0 });
  expect(still).toEqual({ difference: -0.25, relative: -0.25 });
  const moved = changeBesideControl({ treated: -0.36, control: -0.08 });
  expect(moved.relative).toBeLessThan(moved.difference);
});

describe('a published sum', () => {
  const claim = (printed: number): PublishedSum => ({
    id: 'test',
    labelSv: 'Prov',
    entryIds: [],
    unit: 'factor',
    printed,
    from: { form: 'product', factors: [2, 3] },
    tolerance: 0.5,
    sourceSv: 's. 1',
  });
  it.each([
    { printed: 6, code: undefined },
    { printed: 6.5, code: undefined },
    { printed: 5.4, code: 'productDiffers' },
    { printed: 6.6, code: 'productDiffers' },
  ])('of $printed beside 2 · 3 gives $code', ({ printed, code }) => {
    expect(checkPublishedSum(claim(printed))?.code).toBe(code);
  });
});

describe('what cannot be worked out is refused in plain words', () => {
  const programme = { programmeCost: 1, costPerPersonYear: 1, years: 1, rate: 0 };
  // prettier-ignore
  it.each([
    { name: 'no persons',           run: () => breakEvenShare({ ...programme, persons: 0 }),                     says: /^Antalet personer är 0 men måste vara större än 0/ },
    { name: 'no speed',             run: () => weeklyMinutes({ kmOneWay: 1, tripsPerWeek: 1, speedKmPerHour: 0 }), says: /^Hastigheten är 0/ },
    { name: 'share above one',      run: () => impactOf({ quantity: 1, proxy: 1, deadweight: 1.1, displacement: 0, attribution: 1 }), says: /^Det som skett ändå är 1,1 men måste ligga mellan 0 och 1/ },
    { name: 'no income',            run: () => distributionWeight({ income: 0, referenceIncome: 1, elasticity: 1 }), says: /^Inkomsten är 0/ },
    { name: 'schedule that ends',   run: () => scheduledPresentValue([1, 1, 1], [[1, 0.1]]),                     says: /^Räntetrappan slutar efter 1 år men behövs för 2 år/ },
    { name: 'all of it subsidised', run: () => beforeSubsidy(1, 1),                                              says: /måste vara större än 0/ },
    { name: 'nothing before',       run: () => relativeChange({ before: 0, after: 1 }),                          says: /måste vara större än 0/ },
    { name: 'nothing to divide by', run: () => costPer(1, 0),                                                    says: /måste vara större än 0/ },
    { name: 'not a number',         run: () => costPer(NaN, 1),                                                  says: /har fel slags värde/ },
  ])('$name', ({ run, says }) => {
    let sentence = '';
    try {
      run();
    } catch (error) {
      if (error instanceof DomainError) sentence = errorSentence(error);
    }
    expect(sentence).toMatch(says);
  });
});
