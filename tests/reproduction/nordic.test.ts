import { describe, expect, it } from 'vitest';
import { convertPrice } from '../../server/catalogue/convertPrice.ts';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf, valueInForce } from '../../server/catalogue/lookup.ts';
import { danishSchedule } from '../../server/catalogue/parameters/discountSchedules.ts';
import { norwegianGdpPerHead } from '../../server/catalogue/parameters/foreignSeries.ts';
import { publishedSums } from '../../server/catalogue/parameters/publishedSums.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import { periodsOfLoan } from '../../server/engine/finance/loanTerms.ts';
import { changeBesideControl } from '../../server/engine/valuation/changes.ts';
import {
  perpetuityValue,
  scheduledAnnuityFactor,
  scheduleFactors,
} from '../../server/engine/valuation/presentValue.ts';
import { checkPublishedSum } from '../../server/engine/valuation/publishedSums.ts';
import {
  beforeSubsidy,
  costPer,
  partBesideRest,
  splitByShares,
} from '../../server/engine/valuation/unitCosts.ts';

/** soft-valuation.md 5.9; D4 stands with walking and cycling. */
const value = (id: string) => valueInForce(entryOf(catalogueEntries, id), '2026-11-27');
const figure = (id: string) => value(id).central ?? NaN;
const contradictionOf = (id: string) => {
  const claim = publishedSums.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return checkPublishedSum(claim);
};

describe('D1 Norwegian value of a statistical life, by GDP per head', () => {
  // prettier-ignore
  it.each([
    [2013, 30.70], [2014, 31.06], [2015, 30.44], [2016, 30.04], [2017, 31.78], [2018, 33.98],
    [2019, 33.95], [2020, 32.48], [2021, 40.35], [2022, 52.67], [2023, 54.89],
  ])('%i: %f million NOK', (year, millionNok) => {
    const base = value('NO-VSL-01').low ?? NaN;
    const moved = convertPrice(base, { from: 2012, to: year, index: norwegianGdpPerHead });
    expect(Math.abs(moved.amount / 1e6 - millionNok)).toBeLessThanOrEqual(0.01);
    expect(moved.isFinal).toBe(year !== 2023);
  });
});

describe('D2 health care per kilometre', () => {
  it.each([
    { share: 0.18, cycling: 7.29, walking: 10.72 },
    { share: 0.19, cycling: 7.79, walking: 11.46 },
  ])('a share of $share gives $cycling and $walking', ({ share, cycling, walking }) => {
    expect(partBesideRest(figure('NO-ACT-01'), share)).toBeCloseTo(cycling, 2);
    expect(partBesideRest(figure('NO-ACT-02'), share)).toBeCloseTo(walking, 2);
  });

  it('the printed share of 18 % does not give the printed amounts', () => {
    expect(contradictionOf('careOfCycling')).toMatchObject({
      code: 'partBesideRestDiffers',
      facts: { printed: figure('NO-ACT-03') },
    });
    expect(contradictionOf('careOfWalking')).toMatchObject({
      code: 'partBesideRestDiffers',
      facts: { printed: figure('NO-ACT-04') },
    });
  });
});

describe('D3 Gårdsten, hard and soft in one sheet', () => {
  const yearlyMsek = figure('SE-AREA-01') / 1e6;
  const society = value('SE-AREA-03');
  it.each([
    { name: 'for ever at 4 %', msek: perpetuityValue(yearlyMsek, 0.04), printed: society.high },
    {
      name: 'ten years at 6 %',
      msek: yearlyMsek * scheduledAnnuityFactor(0.06, 10),
      printed: society.low,
    },
  ])('$name', ({ msek, printed }) => {
    expect(Math.abs(msek - (printed ?? NaN) / 1e6)).toBeLessThan(0.5);
  });

  it('to the last decimals: 950, 279.68 and 308.21', () => {
    expect(perpetuityValue(yearlyMsek, 0.04)).toBeCloseTo(950, 9);
    expect(yearlyMsek * scheduledAnnuityFactor(0.06, 10)).toBeCloseTo(279.68, 2);
    expect(yearlyMsek * scheduledAnnuityFactor(0.04, 10)).toBeCloseTo(308.21, 2);
  });

  it('society gains more than the company loses: +50 to +150, and +30 at the worst', () => {
    const company = value('SE-AREA-02');
    const net = (soft = NaN, hard = NaN) => (soft + hard) / 1e6;
    expect(net(society.central, company.low)).toBe(50);
    expect(net(society.central, company.high)).toBe(150);
    expect(net(society.low, company.low)).toBe(30);
  });

  it('D3b 38 MSEK a year covers 200 in 6.03 years at 4 %', () => {
    const loan = { presentSek: -200, futureSek: 0, paymentSek: yearlyMsek, timing: 'end' } as const;
    const answer = periodsOfLoan({ ...loan, ratePerPeriod: 0.04 });
    expect(answer.status === 'found' ? answer.periods : NaN).toBeCloseTo(6.03, 2);
  });
});

it.each([
  { rent: 3_280, cost: 535, sekPerM2: 68_625 },
  { rent: 2_690, cost: 460, sekPerM2: 55_750 },
])('D5 $rent less $cost at 4 % is $sekPerM2 SEK/m²', ({ rent, cost, sekPerM2 }) => {
  expect(perpetuityValue(rent - cost, 0.04)).toBeCloseTo(sekPerM2, 6);
});

it.each([
  { fee: 5_328, full: 7_400, entry: 'SE-SIS-01' },
  { fee: 4_392, full: 6_100, entry: 'SE-SIS-02' },
  { fee: 3_528, full: 4_900, entry: 'SE-SIS-03' },
  { fee: 5_400, full: 7_500, entry: 'SE-SIS-04' },
  { fee: 9_504, full: 13_200, entry: 'SE-SIS-05' },
])('D6 a fee of $fee is $full before the 28 % subsidy', ({ fee, full, entry }) => {
  expect(beforeSubsidy(fee, 0.28)).toBeCloseTo(full, 6);
  expect(figure(entry)).toBe(full);
});

it('D7 economic assistance 2024 per household', () => {
  const perHousehold = costPer(10_915_807_000, 145_456);
  expect(perHousehold).toBeCloseTo(75_045.4, 1);
  expect(Math.round(perHousehold)).toBe(figure('SE-EKB-05'));
});

describe('D8 Danish discount factors', () => {
  it.each([
    { t: 35, factor: 0.299976862 },
    { t: 36, factor: 0.292660353 },
    { t: 70, factor: 0.12640157 },
    { t: 71, factor: 0.124533567 },
  ])('year $t', ({ t, factor }) => {
    expect(scheduleFactors(danishSchedule.bands, t)[t]).toBeCloseTo(factor, 9);
  });
});

describe('D9 ICM support', () => {
  it('two rows add up', () => {
    expect(contradictionOf('icmAccounts')).toBeNull();
    expect(contradictionOf('icmTime')).toBeNull();
    const { low = NaN, high = NaN, central = NaN } = value('DK-SOM-05');
    expect([low, high]).toEqual([132_246, 135_915]);
    expect(costPer(low + high, 2)).toBe(134_080.5);
    expect(Math.round(costPer(low + high, 2))).toBe(central);
  });

  it('the mean row does not: its own parts sum to 134 264', () => {
    expect(contradictionOf('icmMean')?.facts).toMatchObject({
      printed: 134_081,
      recomputed: 134_264,
    });
  });
});

it('D10 falls 2020 by payer', () => {
  const split = splitByShares(figure('SE-FALL-01') / 1e9, [0.56, 0.41, 0.03]);
  [6.496, 4.756, 0.348].forEach((part, at) => expect(split.parts[at]).toBeCloseTo(part, 9));
  expect(split.residual).toBeCloseTo(0, 9);
  expect(split.parts[0]).toBeCloseTo(figure('SE-FALL-02') / 1e9, 9);
  expect(split.parts[1]).toBeCloseTo(figure('SE-FALL-03') / 1e9, 9);
});

it('D11 a pupil 2021 in the prices of 2024, whose index is derived and said to be so', () => {
  const index = priceIndices.find(({ id }) => id === 'KPI_1980');
  if (index === undefined) throw new Error('no KPI');
  const moved = convertPrice(figure('SE-SCH-08'), { from: 2021, to: 2024, index });
  expect(Math.round(moved.amount)).toBe(149_395);
  expect(moved).toMatchObject({ isFinal: false, to: { value: 415.15, status: 'derived' } });
});

it('D12 neighbourhood watch: a difference of 28 points, a ratio of −0.304', () => {
  const change = changeBesideControl({ treated: -0.36, control: -0.08 });
  expect(change.difference).toBeCloseTo(-0.28, 12);
  expect(change.relative).toBeCloseTo(-0.304, 3);
  const stored = entryOf(catalogueEntries, 'EF-NW-05');
  expect(stored.unit).toBe('shareDifference');
  expect(figure('EF-NW-05')).toBeCloseTo(change.difference, 12);
});
