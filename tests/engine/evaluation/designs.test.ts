import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutationTest } from '../../../server/engine/evaluation/collapsed.ts';
import { interruptedSeries } from '../../../server/engine/evaluation/interruptedSeries.ts';
import { leastSquares } from '../../../server/engine/evaluation/leastSquares.ts';
import { isOnlyMixture, nearestMixture } from '../../../server/engine/evaluation/nearestMixture.ts';
import { differenceInDifferences, type PanelRow } from '../../../server/engine/evaluation/panel.ts';
import { syntheticControl } from '../../../server/engine/evaluation/syntheticControl.ts';
import {
  rateDifferenceInDifferences,
  shareDifferenceInDifferences,
} from '../../../server/engine/evaluation/twoByTwo.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';

const confidence = 0.95;

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'none';
}

const closeTo = (values: readonly number[], digits: number): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, digits));

describe('two by two', () => {
  const share = (cases: number) => ({ cases, persons: 100 });

  it('shares: 30 − 20 percent against 25 − 25', () => {
    const result = shareDifferenceInDifferences(
      {
        treatedBefore: share(20),
        treatedAfter: share(30),
        controlBefore: share(25),
        controlAfter: share(25),
      },
      confidence,
    );
    // √((0.16 + 0.21 + 0.1875 + 0.1875)/100).
    expect(result.difference).toBeCloseTo(0.1, 14);
    expect(result.se).toBeCloseTo(Math.sqrt(0.745) / 10, 14);
  });

  it('rates: halved against unchanged is a ratio of a half, as many avoided as remain', () => {
    const rate = (cases: number) => ({ cases, personYears: 1000 });
    const groups = {
      treatedBefore: rate(20),
      treatedAfter: rate(10),
      controlBefore: rate(40),
      controlAfter: rate(40),
    };
    const result = rateDifferenceInDifferences(groups, confidence);
    expect(result.ratioOfRateRatios).toBeCloseTo(0.5, 14);
    expect(result.seLog).toBeCloseTo(Math.sqrt(0.05 + 0.1 + 0.025 + 0.025), 14);
    expect(result.avoidedCases).toBeCloseTo(10, 12);
    const none = { ...groups, treatedAfter: rate(0) };
    expect(codeOf(() => rateDifferenceInDifferences(none, confidence))).toBe(
      'evaluationGroupWithoutCases',
    );
  });
});

const noise = [0.3, -0.2, 0.5, -0.4, 0.1, 0.2, -0.6, 0.4];
/** Area and year effects of their own; the treated gain `effect` from 2020. */
function panelOf(effect: number, treated: number, areas = 8): PanelRow[] {
  return Array.from({ length: areas }, (_, area) =>
    [2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) => ({
      area: `A${area}`,
      year,
      isTreated: area < treated,
      value:
        50 +
        3 * area +
        0.7 * (year - 2016) +
        (noise[(area * 3 + year) % 8] ?? 0) +
        (area < treated && year >= 2020 ? effect : 0),
    })),
  ).flat();
}
const settings = { firstPostYear: 2020, confidence };

describe('panel', () => {
  it('an effect that is added is found on top of what was there', () => {
    const [without, with5] = [panelOf(0, 2), panelOf(5, 2)].map((rows) =>
      differenceInDifferences(rows, settings),
    );
    expect((with5?.difference ?? 0) - (without?.difference ?? 0)).toBeCloseTo(5, 10);
    expect(with5?.seCluster).toBeCloseTo(without?.seCluster ?? 0, 10);
    expect(with5?.collapsed.difference).toBeCloseTo(with5?.difference ?? 0, 10);
    expect(with5?.meetsHonestMinimum).toBe(true);
  });

  it('the order of rows does not matter', () => {
    const rows = panelOf(2, 3);
    const turned = differenceInDifferences([...rows].reverse(), settings);
    const straight = differenceInDifferences(rows, settings);
    expect(turned.seCluster).toBeCloseTo(straight.seCluster, 12);
    expect(turned.pretrend?.estimate).toBeCloseTo(straight.pretrend?.estimate ?? 0, 12);
  });

  it('one treated area: too small an error by area, permutation cannot go below 1/8', () => {
    const result = differenceInDifferences(panelOf(50, 1), settings);
    expect(result.meetsHonestMinimum).toBe(false);
    expect(result.permutation).toEqual({
      assignments: 8,
      probabilityTwoSided: 1 / 8,
      smallestPossibleProbability: 1 / 8,
    });
  });

  it('half of the areas treated: the other half gives the same difference', () => {
    const changes = [1, 2, 9, 10].map((change) => ({ change, isTreated: change > 5 }));
    expect(permutationTest(changes)).toEqual({
      assignments: 6,
      probabilityTwoSided: 2 / 6,
      smallestPossibleProbability: 2 / 6,
    });
  });

  it('too many choices are not gone through', () => {
    const changes = Array.from({ length: 60 }, (_, change) => ({ change, isTreated: change < 30 }));
    expect(permutationTest(changes)).toBeNull();
  });

  const good = panelOf(1, 2);
  it.each([
    { name: 'no treated', rows: panelOf(1, 0), code: 'evaluationTooFewAreas' },
    { name: 'no controls', rows: panelOf(1, 8), code: 'evaluationTooFewAreas' },
    { name: 'a year twice', rows: [...good, ...good.slice(0, 1)], code: 'evaluationYearRepeated' },
    {
      name: 'an area without years before',
      rows: good.filter(({ area, year }) => area !== 'A3' || year >= 2020),
      code: 'evaluationAreaYearsMissing',
    },
    {
      name: 'treated in some rows only',
      rows: good.map((row, index) => (index === 0 ? { ...row, isTreated: false } : row)),
      code: 'evaluationTreatedUnclear',
    },
  ])('$name is refused', ({ rows, code }) => {
    expect(codeOf(() => differenceInDifferences(rows, settings))).toBe(code);
  });
});

describe('interrupted series', () => {
  const at = { firstPost: 7, startsAt: 1, lag: 2 };
  const line = Array.from({ length: 14 }, (_, i) => (i < 6 ? 10 + i + 1 : 16 - 4 + 2 * (i - 5)));

  it('a broken line is read off', () => {
    // 10 + t until 6; then the old line less 5, its slope up from 1 to 2 and t0 = 6:
    // 16 − 4 + 2(t − 6) = 10 + t − 4 + (t − 6).
    const result = interruptedSeries(line, at);
    expect(result.intercept.estimate).toBeCloseTo(10, 10);
    expect(result.trend.estimate).toBeCloseTo(1, 10);
    expect(result.levelChange.estimate).toBeCloseTo(-4, 10);
    expect(result.trendChange.estimate).toBeCloseTo(1, 10);
    expect(result.effectAtLastPoint.estimate).toBeCloseTo(-4 + 8, 10);
    expect(result.residualDegreesOfFreedom).toBe(10);
    expect(result.meetsHonestMinimum).toBe(false);
  });

  it('counting from another point changes nothing but the intercept', () => {
    const noisy = line.map((value, index) => value + (noise[index % 8] ?? 0));
    const one = interruptedSeries(noisy, at);
    const other = interruptedSeries(noisy, { firstPost: 2007, startsAt: 2001, lag: 2 });
    expect(other.levelChange.seNeweyWest).toBeCloseTo(one.levelChange.seNeweyWest, 9);
    expect(other.effectAtLastPoint.estimate).toBeCloseTo(one.effectAtLastPoint.estimate, 9);
  });

  it('too few points are refused', () => {
    const short = () => interruptedSeries([1, 2, 3, 4], { firstPost: 3, startsAt: 1, lag: 2 });
    expect(codeOf(short)).toBe('evaluationTooFewPoints');
  });
});

describe('synthetic control', () => {
  it('the nearest mixture of corners', () => {
    const corners = [
      [0, 0],
      [4, 0],
      [0, 4],
    ];
    // Inside: its own coordinates / 4. Outside: the middle of the far side.
    expect(nearestMixture(corners, [1, 2])).toEqual(closeTo([0.25, 0.25, 0.5], 6));
    expect(nearestMixture(corners, [9, 9])).toEqual(closeTo([0, 0.5, 0.5], 6));
    expect(isOnlyMixture(corners, [1, 2], [0.25, 0.25, 0.5])).toBe(true);
    const square = [...corners, [4, 4]];
    const even = nearestMixture(square, [2, 2]);
    expect(even).toEqual(closeTo([0.25, 0.25, 0.25, 0.25], 4));
    expect(isOnlyMixture(square, [2, 2], even)).toBe(false);
  });

  it('no single donor, nor the even mixture, lies nearer', () => {
    const series = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(series, { minLength: 2, maxLength: 9 }), series, (points, target) => {
        const weights = nearestMixture(points, target);
        const square = (shares: readonly number[]) =>
          target.reduce((sum, value, i) => {
            const mixed = points.reduce((at, p, j) => at + (shares[j] ?? 0) * (p[i] ?? 0), 0);
            return sum + (value - mixed) ** 2;
          }, 0);
        const best = square(weights);
        const others = [
          points.map(() => 1 / points.length),
          ...points.map((_, one) => points.map((_unused, j) => Number(one === j))),
        ];
        // What the penalty that settles equally good weights may cost: 1e-10 of the size.
        const size = Math.max(
          ...points.map((_, one) => square(points.map((_u, j) => Number(one === j)))),
        );
        const slack = 2e-10 * size;
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return (
          Math.abs(sum - 1) < 1e-9 &&
          weights.every((weight) => weight >= 0) &&
          others.every((shares) => best <= square(shares) + slack)
        );
      }),
    );
  });

  it('an area that is a mixture before shows what happened to it after', () => {
    const donors = [
      [1, 2, 3, 4, 5],
      [9, 7, 8, 9, 9],
      [5, 1, 6, 2, 3],
    ];
    const treated = [0, 1, 2, 3, 4].map((i) => {
      const mixed = 0.5 * (donors[0]?.[i] ?? 0) + 0.5 * (donors[1]?.[i] ?? 0);
      return i < 3 ? mixed : mixed - 2;
    });
    const result = syntheticControl(treated, donors, 3);
    expect(result.weights).toEqual(closeTo([0.5, 0.5, 0], 6));
    expect(result.meanGapAfter).toBeCloseTo(-2, 6);
    expect(result.smallestPossibleProbability).toBe(1 / 4);
    expect(result.meetsHonestMinimum).toBe(false);
  });

  it.each([
    { name: 'one donor', donors: [[1, 2]], before: 1, code: 'evaluationTooFewDonors' },
    {
      name: 'no period after',
      donors: [
        [1, 2],
        [3, 4],
      ],
      before: 2,
      code: 'evaluationTooFewPoints',
    },
    { name: 'a short donor', donors: [[1, 2], [3]], before: 1, code: 'evaluationPeriodsDiffer' },
  ])('$name is refused', ({ donors, before, code }) => {
    expect(codeOf(() => syntheticControl([1, 2], donors, before))).toBe(code);
  });
});

describe('least squares', () => {
  it('collinear columns have no fit', () => {
    const rows = [1, 2, 3, 4].map((x) => [1, x, 2 * x]);
    expect(leastSquares(rows, [1, 2, 3, 4])).toBeNull();
  });
});
