import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyFactor } from '../../server/engine/finance/cholesky.ts';
import { discountFactors } from '../../server/engine/finance/discountFactors.ts';
import {
  normalProbabilityBelow,
  normalQuantile,
} from '../../server/engine/finance/normalDistribution.ts';
import { quantileOfSorted } from '../../server/engine/finance/quantiles.ts';
import { sortedSpread } from '../../server/engine/finance/sortSpread.ts';
import { sumOrZero } from '../../server/engine/finance/sums.ts';

describe('discount factors', () => {
  // Worked by hand.
  // prettier-ignore
  it.each([
    { rate: 0.25, factors: [1, 0.8, 0.64] },
    { rate: 0, factors: [1, 1, 1] },
    { rate: [[null, 0.25]] as [null, number][], factors: [1, 0.8, 0.64] },
    { rate: [[1, 0.25], [null, 1]] as [number | null, number][], factors: [1, 0.8, 0.4] },
    { rate: [[0, 0.9], [null, 0]] as [number | null, number][], factors: [1, 1, 1] },
  ])('$rate', ({ rate, factors }) => {
    const got = [...discountFactors(rate, 2)];
    factors.forEach((factor, t) => expect(got[t]).toBeCloseTo(factor, 14));
  });
});

describe('Cholesky factor', () => {
  // By hand; the semidefinite ones have a dependent row.
  // prettier-ignore
  it.each([
    { matrix: [[1]], factor: [[1]] },
    { matrix: [], factor: [] },
    { matrix: [[1, 0.6], [0.6, 1]], factor: [[1, 0], [0.6, 0.8]] },
    { matrix: [[1, 1], [1, 1]], factor: [[1, 0], [1, 0]] },
    { matrix: [[1, -1], [-1, 1]], factor: [[1, 0], [-1, 0]] },
    { matrix: [[1, 1, 0.6], [1, 1, 0.6], [0.6, 0.6, 1]], factor: [[1, 0, 0], [1, 0, 0], [0.6, 0, 0.8]] },
    { matrix: [[1, 1, 0], [1, 1, 0.5], [0, 0.5, 1]], factor: null },
    { matrix: [[1, 0.9, 0], [0.9, 1, 0.9], [0, 0.9, 1]], factor: null },
  ])('$matrix', ({ matrix, factor }) => {
    const got = choleskyFactor(matrix);
    if (factor === null) expect(got).toBeNull();
    else {
      expect(got?.length).toBe(factor.length);
      factor.forEach((row, i) =>
        row.forEach((value, j) => expect(got?.[i]?.[j]).toBeCloseTo(value, 12)),
      );
    }
  });
});

describe('normal distribution', () => {
  // Published values: 0.5, the 97.5 % point, and far tails (Abramowitz and Stegun, table 26.2).
  it.each([
    { z: 0, probability: 0.5 },
    { z: 1.959963984540054, probability: 0.975 },
    { z: -5, probability: 2.866515718791939e-7 },
    { z: -10, probability: 7.619853024160527e-24 },
  ])('P(Z <= $z)', ({ z, probability }) => {
    expect(normalProbabilityBelow(z) / probability).toBeCloseTo(1, 12);
  });

  it('quantile and probability undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }), (probability) => {
        expect(normalProbabilityBelow(normalQuantile(probability)) / probability).toBeCloseTo(
          1,
          12,
        );
      }),
    );
  });
});

describe('quantiles and sums', () => {
  // Position (n - 1) x share.
  // prettier-ignore
  it.each([
    { sorted: [1, 2, 3, 4, 5], share: 0.5, value: 3 },
    { sorted: [10, 20], share: 0.05, value: 10.5 },
    { sorted: [7], share: 0.95, value: 7 },
    { sorted: [0, 10, 20], share: 1, value: 20 },
  ])('$share of $sorted', ({ sorted, share, value }) => {
    expect(quantileOfSorted(sorted, share)).toBeCloseTo(value, 12);
  });

  const values = fc.oneof(
    fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { maxLength: 500 }),
    fc.array(fc.constantFrom(-1, 0, 1e9), { maxLength: 500 }),
    // One far off: nearly all fall in one bucket.
    fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { maxLength: 500 }).map((list) => {
      return [...list, 1e9];
    }),
  );

  it('sorts any values as the general sort does', () => {
    fc.assert(
      fc.property(values, (list) => {
        const general = Float64Array.from(list).sort();
        expect([...sortedSpread(Float64Array.from(list))].map(Number)).toEqual([...general]);
      }),
    );
  });

  it('sorts only around some shares, with the quantiles that all of it has', () => {
    const shares = fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(values, shares, (list, read) => {
        const quantiles = (sorted: Float64Array) =>
          read.map((share) => quantileOfSorted(sorted, share));
        const given = Float64Array.from(list);
        expect(quantiles(sortedSpread(given, read))).toEqual(quantiles(sortedSpread(given)));
      }),
    );
  });

  it('takes what is left by rounding for nothing', () => {
    expect(sumOrZero([0.1, 0.2, -0.30000000000000004])).toBe(0);
    expect(sumOrZero([1e9, -1e9, 0.01])).toBeCloseTo(0.01, 6);
  });
});
