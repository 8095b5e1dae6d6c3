import { describe, expect, it } from 'vitest';
import { convertPrice } from '../../server/catalogue/convertPrice.ts';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import {
  greenBookHealthSchedule,
  greenBookSchedule,
} from '../../server/catalogue/parameters/discountSchedules.ts';
import { britishDeflator } from '../../server/catalogue/parameters/foreignSeries.ts';
import { optimismBiasCeilings } from '../../server/catalogue/parameters/optimismBias.ts';
import { quantileOfSorted } from '../../server/engine/finance/quantiles.ts';
import { appraise, upratedAmount } from '../../server/engine/valuation/appraisal.ts';
import {
  distributionWeight,
  weightedPresentValue,
} from '../../server/engine/valuation/distributionWeights.ts';
import {
  lifeSatisfactionValue,
  lifeYearsValue,
} from '../../server/engine/valuation/healthValue.ts';
import {
  equivalentAnnualValue,
  scheduledAnnuityFactor,
  scheduledPresentValue,
  scheduleFactors,
} from '../../server/engine/valuation/presentValue.ts';

/** soft-valuation.md 5.2: the primitives of charlescoverdale/greenbook, commit 6ad7f37. */
const { bands } = greenBookSchedule;
const years = (count: number, amount: number) => Array.from({ length: count }, () => amount);
const day = '2026-11-27';
const figure = (id: string) => valueInForce(entryOf(catalogueEntries, id), day);

describe('Green Book', () => {
  it.each([
    { test: 'G1', t: 0, factor: 1 },
    { test: 'G1', t: 1, factor: 0.966184 },
    { test: 'G2', t: 30, factor: 0.356278411 },
    { test: 'G2', t: 31, factor: 0.34590137 },
    { test: 'G3', t: 75, factor: 0.094213773 },
    { test: 'G3', t: 76, factor: 0.091915876 },
  ])('$test discount factor of year $t', ({ t, factor }) => {
    expect(scheduleFactors(bands, t)[t]).toBeCloseTo(factor, factor === 0.966184 ? 6 : 9);
  });

  it('G3 multiplies the bands: 1 / (1.035^30 · 1.03^45)', () => {
    expect(scheduleFactors(bands, 75)[75]).toBeCloseTo(1 / (1.035 ** 30 * 1.03 ** 45), 14);
  });

  it('G4 annuity of 30 years', () => {
    // Printed with the ninth decimal rounded up: 18.3920454114.
    expect(scheduledAnnuityFactor(0.035, 30)).toBeCloseTo(18.392045412, 8);
    expect(scheduledAnnuityFactor(bands, 30)).toBeCloseTo(18.392045412, 8);
  });

  it('G5 annuity of 100 years over three bands', () => {
    expect(scheduledAnnuityFactor(bands, 100)).toBeCloseTo(28.863363356, 9);
  });

  const project = [-100, ...years(5, 30)];
  it('G6 net present value', () => {
    expect(scheduledPresentValue(project, bands)).toBeCloseTo(35.451571264, 9);
  });

  it('G7 equivalent annual value over 5 years', () => {
    expect(scheduledAnnuityFactor(bands, 5)).toBeCloseTo(4.515052375, 9);
    const presentValue = scheduledPresentValue(project, bands);
    const yearly = equivalentAnnualValue(presentValue, { rate: bands, years: 5 });
    expect(yearly).toBeCloseTo(7.851862684, 9);
  });

  it('G8 optimism bias at the ceiling of other buildings', () => {
    const ceiling = optimismBiasCeilings.find(({ id }) => id === 'otherBuildings');
    const { costsWithOptimism } = appraise(
      { costs: [100, 50], benefits: [] },
      {
        adjustment: {
          optimismBias: ceiling?.costShare ?? NaN,
          mitigatedShare: 0,
          taxCostShare: 0,
        },
        rate: bands,
      },
    );
    expect(costsWithOptimism).toEqual([151, 75.5]);
  });

  it('G9 optimism bias that is half mitigated', () => {
    const adjustment = { optimismBias: 0.5, mitigatedShare: 0.5, taxCostShare: 0 };
    const { adjustedCosts } = appraise({ costs: [100], benefits: [] }, { adjustment, rate: bands });
    expect(adjustedCosts).toEqual([125]);
  });

  it('G10 full appraisal: optimism bias, then tax cost, then discounting', () => {
    const adjustment = { optimismBias: 0.2, mitigatedShare: 0.5, taxCostShare: 0.2 };
    const appraisal = appraise(
      { costs: [100], benefits: [0, ...years(29, 10)] },
      { adjustment, rate: bands },
    );
    expect(appraisal.costsWithOptimism[0]).toBeCloseTo(110, 9);
    expect(appraisal.presentCost).toBeCloseTo(132, 9);
    expect(appraisal.presentBenefit).toBeCloseTo(180.35767, 6);
    expect(appraisal.netPresentValue).toBeCloseTo(48.35767, 6);
  });

  const deciles = Array.from({ length: 10 }, (_, index) => (index + 1) * 10_000);
  const weight = distributionWeight({
    income: 15_000,
    referenceIncome: quantileOfSorted(deciles, 0.5),
    elasticity: figure('UK-PARAM-03').central ?? NaN,
  });

  it('G11 distribution weight', () => {
    expect(weight).toBeCloseTo(5.414431449, 9);
  });

  it('G12 weighted value, with the unweighted one beside it', () => {
    const value = weightedPresentValue([{ flows: years(5, 30), weight }], bands);
    expect(value.unweighted).toBeCloseTo(140.192376, 6);
    expect(value.weighted).toBeCloseTo(759.062011, 6);
  });

  const wellby = figure('UK-WELLBY-01');
  const wellbys = (valuePerPointYear: number | undefined) =>
    lifeSatisfactionValue({
      points: 1,
      persons: 100,
      years: 5,
      valuePerPointYear: valuePerPointYear ?? NaN,
    });
  it('G13 one point more for 100 persons in 5 years', () => {
    expect(wellbys(wellby.central)).toBe(6_500_000);
  });

  it('G14 moved from 2019 to 2024 prices', () => {
    const moved = convertPrice(6_500_000, { from: 2019, to: 2024, index: britishDeflator });
    expect(moved.amount).toBeCloseTo(8_013_956.61, 2);
  });

  it('G15 value of a prevented fatality, 2 % a year both ways', () => {
    const amount = figure('UK-VPF-01').central ?? NaN;
    const moved = (to: number) => upratedAmount(amount, { from: 2023, to, growthPerYear: 0.02 });
    expect(moved(2023)).toBe(2_474_341);
    expect(Math.round(moved(2024))).toBe(2_523_828);
    expect(Math.round(moved(2018))).toBe(2_241_087);
  });

  it('G16 range of the value of a life-satisfaction point', () => {
    expect(wellby).toMatchObject({ low: 10_000, central: 13_000, high: 16_000 });
    expect([wellby.low, wellby.high].map(wellbys)).toEqual([5_000_000, 8_000_000]);
  });

  it('the six ceilings of optimism bias, cost and time', () => {
    const shares = optimismBiasCeilings.map((one) => [one.costShare, one.durationShare]);
    // prettier-ignore
    expect(shares).toEqual([[0.24, 0.04], [0.51, 0.39], [0.44, 0.2], [0.66, 0.25], [2, 0.54], [0.41, 0.15]]);
  });

  it('health has its own rate, read for the first band only', () => {
    expect(scheduleFactors(greenBookHealthSchedule.bands, 1)[1]).toBeCloseTo(1 / 1.015, 14);
    expect(() => scheduleFactors(greenBookHealthSchedule.bands, 31)).toThrow(
      'valuationScheduleEnds',
    );
  });

  it('a life year by its price', () => {
    expect(lifeYearsValue(2.5, figure('UK-QALY-01').central ?? NaN)).toBe(175_000);
  });
});
