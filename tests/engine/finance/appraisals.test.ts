import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaProgramme } from '../../../server/engine/finance/areaProgramme.ts';
import { linearCapitalCost, realAnnuity } from '../../../server/engine/finance/capitalCost.ts';
import { componentCapitalCost } from '../../../server/engine/finance/componentCapitalCost.ts';
import { residualLandValue } from '../../../server/engine/finance/landValue.ts';
import { presentValueOfFlows } from '../../../server/engine/finance/periodicFlows.ts';
import {
  propertyCashFlow,
  type PropertyInput,
} from '../../../server/engine/finance/propertyCashFlow.ts';
import {
  capitalValueSekPerM2,
  operatingStatement,
  presumptionRentIncrease,
  rentalPropertyFeeSek,
} from '../../../server/engine/finance/rentalRules.ts';
import { roadAppraisal } from '../../../server/engine/finance/roadAppraisal.ts';

const withCode = (code: string): unknown => expect.objectContaining({ code });
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('capital cost', () => {
  const asset = { investmentSek: 1000, lifeYears: 4, internalRatePerYear: 0.1, years: 5 };

  // 1000 over 4 years at 10 %: book 1000, 750, 500, 250, 0.
  it.each([
    { interestBase: 'opening' as const, interest: [100, 75, 50, 25, 0] },
    { interestBase: 'average' as const, interest: [87.5, 62.5, 37.5, 12.5, 0] },
  ])('is worked by hand with interest on the $interestBase balance', (row) => {
    const rows = linearCapitalCost({ ...asset, interestBase: row.interestBase });
    expect(rows.map(({ openingBookSek }) => openingBookSek)).toEqual([1000, 750, 500, 250, 0]);
    expect(rows.map(({ depreciationSek }) => depreciationSek)).toEqual([250, 250, 250, 250, 0]);
    row.interest.forEach((sek, index) => expect(rows[index]?.interestSek).toBeCloseTo(sek, 12));
    rows.forEach((each) =>
      expect(each.capitalCostSek).toBe(each.depreciationSek + each.interestSek),
    );
  });

  it('of one component without replacement is the linear one', () => {
    const linear = linearCapitalCost({ ...asset, interestBase: 'opening' });
    const components = [{ share: 1, lifeYears: 4 }];
    const { rows } = componentCapitalCost({ ...asset, components, reinvestmentIndex: null });
    expect(rows).toEqual(linear);
  });

  it('replaces a component at the end of its life and writes the new one off', () => {
    // Half lives 2 years: 500, then 500 · 1.21 = 605 at the end of year 2; nothing after year 4.
    const { rows, reinvestmentSekByYearEnd } = componentCapitalCost({
      investmentSek: 1000,
      components: [
        { share: 0.5, lifeYears: 4 },
        { share: 0.5, lifeYears: 2 },
      ],
      internalRatePerYear: 0.1,
      years: 4,
      reinvestmentIndex: 0.1,
    });
    [0, 0, 605, 0, 0].forEach((sek, t) => expect(reinvestmentSekByYearEnd[t]).toBeCloseTo(sek, 9));
    [375, 375, 427.5, 427.5].forEach((sek, t) =>
      expect(rows[t]?.depreciationSek).toBeCloseTo(sek, 9),
    );
    [100, 62.5, 85.5, 42.75].forEach((sek, t) => expect(rows[t]?.interestSek).toBeCloseTo(sek, 9));
  });

  it('discounted at the internal rate is worth the investment', () => {
    const life = fc.integer({ min: 1, max: 60 });
    const rate = fc.double({ min: 0, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(life, rate, (lifeYears, internalRatePerYear) => {
        const rows = linearCapitalCost({
          investmentSek: 1_000_000,
          lifeYears,
          internalRatePerYear,
          years: lifeYears,
          interestBase: 'opening',
        });
        const value = presentValueOfFlows(
          rows.map(({ capitalCostSek }) => capitalCostSek),
          {
            ratePerPeriod: internalRatePerYear,
            firstPeriod: 1,
          },
        );
        expect(value).toBeCloseTo(1_000_000, 4);
        expect(sum(rows.map(({ depreciationSek }) => depreciationSek))).toBeCloseTo(1_000_000, 4);
      }),
    );
  });

  it('as a growing annuity is worth the investment, also when growth is the rate', () => {
    const share = fc.double({ min: -0.05, max: 0.1, noNaN: true });
    const life = fc.integer({ min: 1, max: 60 });
    const pairs = fc.oneof(
      fc.tuple(share, share),
      share.map((both) => [both, both] as const),
    );
    fc.assert(
      fc.property(pairs, life, ([ratePerYear, growthPerYear], lifeYears) => {
        const annuity = { investmentSek: 1e6, lifeYears, ratePerYear, growthPerYear };
        const { firstYearSek, lastYearSek } = realAnnuity(annuity);
        const payments = Array.from(
          { length: lifeYears },
          (_, index) => firstYearSek * (1 + growthPerYear) ** index,
        );
        const timing = { ratePerPeriod: ratePerYear, firstPeriod: 1 };
        expect(Math.abs(presentValueOfFlows(payments, timing) - 1e6)).toBeLessThan(1e-3);
        expect(payments.at(-1)).toBeCloseTo(lastYearSek, 6);
      }),
    );
  });

  // prettier-ignore
  it.each([
    { name: 'part of a year', change: { lifeYears: 2.5 }, code: 'financeNotWhole' },
    { name: 'no life', change: { lifeYears: 0 }, code: 'financeTooSmall' },
    { name: 'a rate of -100 %', change: { internalRatePerYear: -1 }, code: 'financeRateTooLow' },
  ])('is refused for $name', ({ change, code }) => {
    const input = { ...asset, interestBase: 'opening' as const, ...change };
    expect(() => linearCapitalCost(input)).toThrow(withCode(code));
  });

  it('is refused for shares that are not the whole', () => {
    const components = [
      { share: 0.5, lifeYears: 4 },
      { share: 0.4, lifeYears: 4 },
    ];
    expect(() => componentCapitalCost({ ...asset, components, reinvestmentIndex: null })).toThrow(
      withCode('financeSharesNotOne'),
    );
  });
});

describe('residual land value', () => {
  // 100 m² (1100 · 0.9 - 490) = 50 000; / 5 % = 1 000 000; 125 m² · 4000 · 1.2 = 600 000; fees
  // 60 000; finance 660 000 · 10 % · 1 year · 0.5 = 33 000; profit 100 000; left 207 000;
  // now 207 000 / (1.1 · 1.25).
  const input = {
    dwellingAreaM2: 100,
    grossFloorAreaM2: 125,
    rentSekPerM2: 1100,
    operatingCostSekPerM2: 490,
    vacancyShare: 0.1,
    requiredYield: 0.05,
    constructionSekPerM2: 4000,
    contingencyShare: 0.2,
    feeShare: 0.1,
    constructionMonths: 12,
    interestPerYear: 0.1,
    drawdownShare: 0.5,
    marginShare: 0.1,
    acquisitionCostShare: 0.25,
  };

  it('is worked by hand', () => {
    const result = residualLandValue(input);
    const expected = [50_000, 1_000_000, 600_000, 60_000, 33_000, 100_000, 207_000];
    const { landValueSek, landValueSekPerM2, ...parts } = result;
    Object.values(parts).forEach((sek, index) =>
      expect(sek).toBeCloseTo(expected[index] ?? NaN, 6),
    );
    expect(landValueSek).toBeCloseTo(207_000 / 1.375, 6);
    expect(landValueSekPerM2).toBeCloseTo(207_000 / 1.375 / 125, 6);
  });

  it('is shown below 0', () => {
    expect(residualLandValue({ ...input, constructionSekPerM2: 8000 }).landValueSek).toBeLessThan(
      0,
    );
  });

  it('is refused without a yield, and with more empty than there is', () => {
    expect(() => residualLandValue({ ...input, requiredYield: 0 })).toThrow(
      withCode('financeTooSmall'),
    );
    expect(() => residualLandValue({ ...input, vacancyShare: 2 })).toThrow(
      withCode('financeShareOutside'),
    );
  });
});

describe('property cash flow', () => {
  // 100 m² · (600 - 100) = 50 000 a year for two years; sold at 50 000 / 5 % = 1 000 000.
  const input: PropertyInput = {
    dwellingAreaM2: 100,
    rentSekPerM2: 600,
    rentGrowthPerYear: 0,
    vacancyShare: 0,
    operatingCostSekPerM2: 90,
    operatingCostGrowthPerYear: 0,
    groundRentSek: 1000,
    investmentSek: 1_100_000,
    grantSek: 100_000,
    years: 2,
    exitYield: 0.05,
    exitCostShare: 0,
    discountRatePerYear: 0.05,
    marketYield: 0.0625,
    loanShare: 0.5,
    loanRatePerYear: 0,
    loanYears: 20,
  };

  it('is worked by hand', () => {
    const result = propertyCashFlow(input);
    expect(result.netPresentValueSek).toBeCloseTo(0, 6);
    expect(result.internalRate.status).toBe('unique');
    expect(result.internalRate.rates[0]).toBeCloseTo(0.05, 12);
    expect(result.exitValueSek).toBeCloseTo(1_000_000, 6);
    expect(result.debtServiceSekPerYear).toBeCloseTo(25_000, 9);
    expect(result.rows).toEqual([
      { year: 1, netOperatingIncomeSek: 50_000, debtServiceCoverage: 2 },
      { year: 2, netOperatingIncomeSek: 50_000, debtServiceCoverage: 2 },
    ]);
    expect(result.breakEvenRentSekPerM2).toBeCloseTo(600, 9);
    expect(result.paybackYears).toBeCloseTo(1 + 950_000 / 1_050_000, 12);
    expect(result.writeDownSek).toBeCloseTo(200_000, 6);
    expect(result.yieldOnCost).toBeCloseTo(0.05, 12);
  });

  it('has no coverage without a loan, no rent that breaks even without area', () => {
    const result = propertyCashFlow({ ...input, loanShare: 0, dwellingAreaM2: 0 });
    expect(result.rows[0]?.debtServiceCoverage).toBeNull();
    expect(result.breakEvenRentSekPerM2).toBeNull();
    expect(result.paybackYears).toBeNull();
  });

  it('is worth nothing at the rent that breaks even', () => {
    const change = fc.record({
      rentSekPerM2: fc.integer({ min: 1, max: 3000 }),
      rentGrowthPerYear: fc.double({ min: -0.02, max: 0.05, noNaN: true }),
      operatingCostGrowthPerYear: fc.double({ min: 0, max: 0.05, noNaN: true }),
      vacancyShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
      years: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(change, (changed) => {
        const rentSekPerM2 = propertyCashFlow({ ...input, ...changed }).breakEvenRentSekPerM2;
        const again = propertyCashFlow({ ...input, ...changed, rentSekPerM2: rentSekPerM2 ?? NaN });
        expect(Math.abs(again.netPresentValueSek)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('road appraisal', () => {
  // Rate 0: 100 + 10 % bias = 110 invested; benefit 20 · 3 years, growing 10 % in the first year
  // only: 22 each; upkeep 2 each; half of the life is left: 55. Cost 1.5 · (110 + 6) = 174.
  const input = {
    ratePerYear: 0,
    baseYear: 2026,
    investments: [
      { year: 2027, sek: 40 },
      { year: 2026, sek: 60 },
    ],
    openingYear: 2028,
    lifeYears: 6,
    horizonYears: 3,
    benefitSek: 20,
    benefitGrowthPerYear: 0.1,
    growthYears: 1,
    upkeepSek: 2,
    taxFactor: 1.5,
    optimismBias: 0.1,
  };

  it('is worked by hand', () => {
    const result = roadAppraisal(input);
    const net = 66 + 55 - 174;
    const expected = [66, 110, 6, 55, net, net / 165, net / 174, (174 - 55) / 66];
    Object.values(result).forEach((value, index) =>
      expect(value).toBeCloseTo(expected[index] ?? NaN, 10),
    );
  });

  it('discounts the residual value from the last year of the horizon', () => {
    const { presentResidualSek } = roadAppraisal({ ...input, ratePerYear: 0.1 });
    expect(presentResidualSek).toBeCloseTo(55 / 1.1 ** 4, 10);
  });

  it('has no residual value beyond the life, no quotient of nothing', () => {
    expect(roadAppraisal({ ...input, horizonYears: 8 }).presentResidualSek).toBe(0);
    const nothing = roadAppraisal({ ...input, investments: [], upkeepSek: 0, benefitSek: 0 });
    expect(nothing.quotientOfInvestment).toBeNull();
    expect(nothing.quotientOfInvestmentAndUpkeep).toBeNull();
    expect(nothing.switchingShareOfBenefit).toBeNull();
  });

  it('does not turn on the order of the investments', () => {
    const reversed = { ...input, investments: [...input.investments].reverse() };
    expect(roadAppraisal(reversed)).toEqual(roadAppraisal(input));
  });

  it('breaks even at the switching share of the benefit', () => {
    const share = roadAppraisal({ ...input, ratePerYear: 0.035 }).switchingShareOfBenefit ?? NaN;
    const benefitSek = input.benefitSek * share;
    const result = roadAppraisal({ ...input, ratePerYear: 0.035, benefitSek });
    expect(result.netPresentValueSek).toBeCloseTo(0, 9);
  });
});

describe('area programme', () => {
  const input = {
    grossFloorAreaM2: 5000,
    dwellingAreaPerGrossFloorArea: 0.75,
    premisesShare: 0.2,
    meanDwellingAreaM2: 50,
    personsPerDwelling: 2.05,
    preschoolPlacesPer100Dwellings: 15,
    pupilsPer100Dwellings: 16,
    carSpacesPer1000M2: 7.1,
    bicycleSpacesPerDwelling: 2.5,
  };

  it('is worked by hand', () => {
    // 4000 m² · 0.75 / 50 = 60 dwellings: 60 · 0.15 = 9, 60 · 0.16 = 9.6, 5 · 7.1 = 35.5.
    expect(areaProgramme(input)).toEqual({
      residentialGrossFloorAreaM2: 4000,
      dwellingAreaM2: 3000,
      dwellings: 60,
      dwellingsPer1000M2: 12,
      persons: expect.closeTo(123, 9),
      preschoolPlaces: 9,
      pupilPlaces: 10,
      carSpaces: 36,
      bicycleSpaces: 150,
    });
  });

  it('of premises alone has no dwellings', () => {
    const { dwellings, preschoolPlaces } = areaProgramme({ ...input, premisesShare: 1 });
    expect([dwellings, preschoolPlaces]).toEqual([0, 0]);
  });

  it('is refused with more premises than there is area', () => {
    expect(() => areaProgramme({ ...input, premisesShare: 1.1 })).toThrow(
      withCode('financeShareOutside'),
    );
  });
});

describe('rental rules', () => {
  // prettier-ignore
  it.each([
    { general: 0.02, own: 0.01 }, { general: 0.03, own: 0.015 }, { general: 0.04, own: 0.0225 },
    { general: 0, own: 0 }, { general: -0.02, own: -0.01 },
  ])('a general increase of $general gives a presumption rent $own', ({ general, own }) => {
    expect(presumptionRentIncrease(general)).toBeCloseTo(own, 14);
  });

  it('the fee is 0.3 % of the tax value up to the cap', () => {
    expect(rentalPropertyFeeSek({ taxValueSek: 100_000, capSek: 1000 })).toBeCloseTo(300, 10);
    expect(rentalPropertyFeeSek({ taxValueSek: 1_000_000, capSek: 1000 })).toBe(1000);
  });

  it('capital value is net rent over yield', () => {
    const perM2 = { rentSekPerM2: 1500, operatingCostSekPerM2: 500, requiredYield: 0.05 };
    expect(capitalValueSekPerM2(perM2)).toBeCloseTo(20_000, 9);
    expect(() => capitalValueSekPerM2({ ...perM2, requiredYield: 0 })).toThrow(
      withCode('financeTooSmall'),
    );
  });

  // prettier-ignore
  it.each([
    { name: 'a half goes up', operating: 65.5, percent: 35 },
    { name: 'below a half', operating: 65.51, percent: 34 },
    { name: 'a loss', operating: 110.5, percent: -10 },
  ])('the share of net rent is in whole percent: $name', ({ operating, percent }) => {
    const none = { maintenance: 0, supplement: 0, tax: 0 };
    const statement = operatingStatement({ grossRent: 102, rentLoss: 2, operating, ...none });
    expect(statement.netRent).toBe(100);
    expect(statement.sharePercent).toBe(percent);
  });
});
