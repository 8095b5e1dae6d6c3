import { expect, it } from 'vitest';
import { benefitCost } from '../../server/engine/valuation/benefitCost.ts';
import { breakEvenShare } from '../../server/engine/valuation/breakEven.ts';
import { distributionWeight } from '../../server/engine/valuation/distributionWeights.ts';
import { deathsAvoidedValue, eventsAvoided } from '../../server/engine/valuation/healthValue.ts';
import {
  scheduledAnnuityFactor,
  scheduledPresentValue,
} from '../../server/engine/valuation/presentValue.ts';
import { programmeCostPerParticipant } from '../../server/engine/valuation/unitCosts.ts';

/** The lines of soft-valuation.md 5.7, each against the product's own functions. */
it('line 1: level gain at 3 %', () => {
  expect(Math.abs(21.2112 * scheduledAnnuityFactor(0.03, 3) - 60)).toBeLessThan(0.01);
  expect(Math.abs(21.2112 * scheduledAnnuityFactor(0.03, 10) - 180.94)).toBeLessThan(0.1);
});

it('line 2: discounted break-even', () => {
  const costPerPersonYear = 12.5e6 / 45;
  const programme = { programmeCost: 2e6, persons: 20, costPerPersonYear, years: 45, rate: 0.03 };
  expect(breakEvenShare(programme)).toBeCloseTo(0.0147, 4);
});

it('line 3: perspective split', () => {
  const split = { taxpayers: 8017, participants: 1507, others: 19378, indirect: 1890 };
  const { total, ratio } = benefitCost(split, -3470);
  expect(total).toBe(30792);
  expect(ratio).toBeCloseTo(8.87, 2);
});

it('line 4: distribution weight', () => {
  const weight = distributionWeight({ income: 15000, referenceIncome: 55000, elasticity: 1.3 });
  expect(weight).toBeCloseTo(5.414431, 6);
});

it('line 5: net present value', () => {
  expect(scheduledPresentValue([-100, 30, 30, 30, 30, 30], 0.035)).toBeCloseTo(35.451571, 6);
});

it('line 6: mortality values', () => {
  const values = [25, 91, 149].map((deaths) => deathsAvoidedValue(deaths, 0.0405));
  [1.0125, 3.6855, 6.0345].forEach((one, at) => expect(values[at]).toBeCloseTo(one, 9));
});

it('line 7: parenting programme and falls', () => {
  const perParent = programmeCostPerParticipant({
    setUpPerParticipant: 53.7,
    setUpAtGroups: 10,
    groupsPerLeader: 10,
    operatingPerParticipant: 272.6,
  });
  expect(perParent).toBeCloseTo(326.3, 9);
  const fewer = eventsAvoided({ persons: 1000, eventsPerPersonYear: 0.85, ratio: 0.77 });
  expect(fewer).toBeCloseTo(195.5, 9);
});
