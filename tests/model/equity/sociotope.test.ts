import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productOf } from '../../../server/model/equity/likely.ts';
import { sociotopeOf } from '../../../server/model/equity/sociotope.ts';
import type { IndicatorCost } from '../../../server/vocabulary/equity.ts';
import type { IndicatorResult } from '../../../server/vocabulary/place.ts';
import { costWith, employment, indicatorWith, prices } from './equityCase.ts';

const sociotope = (indicators: readonly IndicatorResult[], costs: readonly IndicatorCost[]) =>
  sociotopeOf({ indicators }, { equity: { costs: [...costs] }, settings: prices });

const only = (indicator: IndicatorResult, ...costs: IndicatorCost[]) => {
  const { rows, totals } = sociotope([indicator], costs);
  return { row: rows[0], totals };
};

describe('what the difference costs', () => {
  // 40 more (20–60 at 95 %) is 26,92–53,08 at 8 of 10: 20 × 1,28155 ÷ 1,95996 = 13,0773.
  // prettier-ignore -- by hand: exp of the root of summed squares of logarithms.
  it.each([
    {
      name: 'a known unit cost',
      unit: { central: 75_000 },
      likely: 3_000_000,
      low: 2_019_203,
      high: 3_980_797,
    },
    {
      name: 'an uncertain one',
      unit: { central: 75_000, low: 60_000, high: 90_000 },
      likely: 3_000_000,
      low: 1_904_365,
      high: 4_200_268,
    },
    {
      name: 'of 2024',
      unit: { central: 75_000, priceBase: { year: 2024 } },
      likely: 3_121_200,
      low: 2_100_779,
      high: 4_141_621,
    },
  ])('excess × unit cost: $name', ({ unit, likely, low, high }) => {
    const { row } = only(indicatorWith(), costWith({ unitCostSekPerYear: unit }));
    expect(row).toMatchObject({ state: 'costed', excess: 40, excessLow: 20, excessHigh: 60 });
    const found = row?.costs[0]?.sekPerYear;
    expect(found?.likely).toBeCloseTo(likely, 4);
    expect(found?.low).toBeCloseTo(low, 0);
    expect(found?.high).toBeCloseTo(high, 0);
  });

  it('fewer in work than elsewhere is more to the area’s disadvantage', () => {
    const { row, totals } = only(employment, costWith({ indicatorId: 'employment16to64' }));
    expect(row).toMatchObject({ excess: 25, excessLow: 10, excessHigh: 40 });
    expect(totals[0]?.side).toBe('more');
  });

  it('fewer cases than elsewhere cost less, and are not set off against what costs more', () => {
    const better = indicatorWith({ excess: -40, gapLow: -0.06, gapHigh: -0.02 });
    const { totals } = sociotope(
      [better, employment],
      [costWith(), costWith({ id: 'arbete', indicatorId: 'employment16to64' })],
    );
    expect(totals.map(({ side, range }) => [side, range.sumSekPerYear])).toEqual([
      ['more', 25 * 75_000],
      ['less', -40 * 75_000],
    ]);
    const less = totals[1]?.range;
    expect(less?.lowSekPerYear).toBeLessThan(less?.largestSekPerYear ?? 0);
    expect(less?.highSekPerYear).toBeLessThan(0);
  });

  it.each([
    { state: 'notSeparable', indicator: indicatorWith({ gapLow: -0.01 }) },
    { state: 'notJudged', indicator: indicatorWith({ direction: 'neither' }) },
    { state: 'noData', indicator: indicatorWith({ excess: null, gapLow: null, gapHigh: null }) },
    {
      state: 'smallBase',
      indicator: indicatorWith({
        planArea: { share: null, base: null, suppressed: 'smallBase', coverage: 1 },
        excess: null,
      }),
    },
  ])('has no cost, and is in no total: $state', ({ state, indicator }) => {
    const { row, totals } = only(indicator, costWith());
    expect(row).toMatchObject({ state, costs: [] });
    expect(totals).toEqual([]);
  });

  it('links no unit cost of its own', () => {
    const { row, totals } = only(indicatorWith());
    expect(row).toMatchObject({ state: 'noUnitCost', excess: 40, costs: [] });
    expect(totals).toEqual([]);
  });

  it('says who bears it, and what nobody was said to bear', () => {
    const bearers = [
      { id: 'k', actor: 'kommun/socialnämnd', bearerShare: 0.5 },
      { id: 'r', actor: 'region', bearerShare: 0.3 },
    ];
    const { row, totals } = only(indicatorWith(), costWith({ bearers }));
    const cost = row?.costs[0];
    expect(cost?.bearers.map(({ actor, sekPerYear }) => [actor, sekPerYear.likely])).toEqual([
      ['kommun/socialnämnd', 1_500_000],
      ['region', 900_000],
    ]);
    expect(cost?.residualSekPerYear).toBeCloseTo(600_000, 6);
    expect(totals[0]?.byActor.map(({ range }) => range.sumSekPerYear)).toEqual([
      1_500_000, 900_000,
    ]);
  });

  it('shows weak evidence without summing it, unless someone says why', () => {
    const catalogue = {
      entryId: 'SE-NW-03',
      vintage: '2026-11',
      validFrom: '2026-01-01',
      grade: 'D' as const,
      central: 75_000,
      unitFactor: 1,
    };
    const weak = costWith({ unitCostSekPerYear: { central: 75_000, catalogue } });
    expect(only(indicatorWith(), weak).totals).toEqual([]);
    expect(only(indicatorWith(), weak).row?.costs[0]).toMatchObject({
      grade: 'D',
      isSummed: false,
    });
    const included = only(indicatorWith(), {
      ...weak,
      includedBecause: 'Enda uppgiften som finns',
    });
    expect(included.totals).toHaveLength(1);
  });
});

describe('people who are counted by several indicators', () => {
  const both = [indicatorWith(), employment];
  const work = costWith({ id: 'arbete', indicatorId: 'employment16to64' });

  // 40 × 75 000 = 3,0 mnkr and 25 × 75 000 = 1,875 mnkr.
  it('are between the largest indicator and the sum of all', () => {
    const [total] = sociotope(both, [costWith(), work]).totals;
    expect(total?.range).toMatchObject({ largestSekPerYear: 3_000_000, sumSekPerYear: 4_875_000 });
    expect(total?.groups).toMatchObject([
      { group: null, indicatorIds: ['lowEconomicStandard', 'employment16to64'] },
    ]);
  });

  it('add up where they were declared to be others', () => {
    const apart = { ...work, overlapGroup: 'arbete' };
    const [total] = sociotope(both, [costWith(), apart]).totals;
    expect(total?.range).toMatchObject({ largestSekPerYear: 4_875_000, sumSekPerYear: 4_875_000 });
  });

  it('several costs of one indicator are parts of the same cases and add up', () => {
    const [total] = sociotope(both, [costWith(), costWith({ id: 'vard' })]).totals;
    expect(total?.range).toMatchObject({ largestSekPerYear: 6_000_000, sumSekPerYear: 6_000_000 });
  });

  it('transfers stand apart from what uses up resources', () => {
    const transfer = costWith({ id: 'bidrag', kind: 'transfer' });
    const { totals } = sociotope(both, [costWith(), transfer]);
    expect(totals.map(({ isTransfer }) => isTransfer)).toEqual([false, true]);
    expect(totals.map(({ range }) => range.sumSekPerYear)).toEqual([3_000_000, 3_000_000]);
  });
});

const limit = fc.double({ min: -0.5, max: 0.5, noNaN: true });
const anyIndicator = fc
  .tuple(
    limit,
    limit,
    fc.constantFrom('higherIsWorse', 'higherIsBetter', 'neither'),
    fc.constantFrom(null, 'smallBase', 'noData'),
    fc.constantFrom('lowEconomicStandard', 'employment16to64', 'postSecondary25to64'),
  )
  .map(([one, other, direction, suppressed, id]) => {
    const [gapLow, gapHigh] = [Math.min(one, other), Math.max(one, other)];
    const planArea = { share: 0.2, base: 400, suppressed, coverage: 1 };
    const excess = 400 * ((gapLow + gapHigh) / 2);
    return indicatorWith({ id, direction, gapLow, gapHigh, excess, planArea });
  });

it('suppressed, inseparable and descriptive gaps never enter a total', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyIndicator, { selector: ({ id }) => id }), (indicators) => {
      const costs = indicators.map(({ id }) => costWith({ id: `kostnad-${id}`, indicatorId: id }));
      const { totals } = sociotope(indicators, costs);
      const counted = totals.flatMap(({ groups }) => groups.flatMap((each) => each.indicatorIds));
      return indicators.every(({ id, planArea, gapLow, gapHigh, direction }) => {
        const isOut =
          planArea.suppressed !== null ||
          direction === 'neither' ||
          ((gapLow ?? 0) <= 0 && (gapHigh ?? 0) >= 0);
        return !(isOut && counted.includes(id));
      });
    }),
  );
});

it('a total is never below its largest indicator and never above its parts', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 3 });
  const ids = ['lowEconomicStandard', 'employment16to64', 'postSecondary25to64'];
  fc.assert(
    fc.property(amounts, (each) => {
      const indicators = each.map((_, at) => indicatorWith({ id: ids[at] ?? '' }));
      const costs = each.map((sek, at) =>
        costWith({
          id: `k${at}`,
          indicatorId: ids[at] ?? '',
          unitCostSekPerYear: { central: sek },
        }),
      );
      const range = sociotope(indicators, costs).totals[0]?.range;
      const [largest, sum] = [Math.max(...each) * 40, each.reduce((a, b) => a + b, 0) * 40];
      return (
        Math.abs((range?.largestSekPerYear ?? 0) - largest) < 1e-3 &&
        Math.abs((range?.sumSekPerYear ?? 0) - sum) < 1e-3 &&
        (range?.lowSekPerYear ?? 0) <= largest &&
        (range?.highSekPerYear ?? 0) >= sum - 1e-3
      );
    }),
  );
});

it('a product of a known number keeps the other’s interval', () => {
  const two = { likely: 2, low: 2, high: 2 };
  const found = productOf({ likely: 10, low: 8, high: 15 }, two);
  expect([found.likely, found.low, found.high]).toEqual([
    20,
    expect.closeTo(16, 9),
    expect.closeTo(30, 9),
  ]);
  expect(productOf({ likely: 10, low: 8, high: 15 }, { likely: 5, low: 0, high: 6 }).low).toBe(0);
});
