import { describe, expect, it } from 'vitest';
import {
  benefitCost,
  chanceOfGain,
  indirectOfTaxation,
} from '../../server/engine/valuation/benefitCost.ts';

/**
 * WSIPP's perspective split (soft-valuation.md 5.1): dollars per participant, present values. What
 * is printed is rounded cell by cell, so sums differ by up to 1 and a ratio by up to 0.02 when the
 * cost is small. The printed chance comes from WSIPP's own draws, which are not published.
 */
// prettier-ignore
const pages = [
  // test, taxpayers, participants, others, indirect, total, net cost, benefits - cost, ratio
  { name: 'W1 FFT, youth on probation',       split: [8017, 1507, 19378, 1890],     total: 30792,  netCost: -3470,  net: 27322,  ratio: 8.87 },
  { name: 'W2 FFT, later vintage a',          split: [974, 188, 2247, -1846],       total: 1563,   netCost: -4574,  net: -3011,  ratio: 0.34 },
  { name: 'W3 FFT, later vintage b',          split: [1011, 195, 2329, -1917],      total: 1618,   netCost: -4749,  net: -3130,  ratio: 0.34 },
  { name: 'W4 FFT, substance use youth',      split: [35, 117, 56, -1709],          total: -1501,  netCost: -4231,  net: -5732,  ratio: -0.35 },
  { name: 'W5 program 95',                    split: [2254, 1941, 3919, -30334],    total: -22219, netCost: -61908, net: -84127, ratio: -0.36 },
  { name: 'W6 program 231',                   split: [5350, 639, 15559, 110],       total: 21658,  netCost: -4814,  net: 16844,  ratio: 4.5 },
  { name: 'W7 Triple P system',               split: [387, 675, 62, -4],            total: 1120,   netCost: -150,   net: 970,    ratio: 7.48 },
  { name: 'W8 Triple P level 4 group',        split: [410, 468, 383, 380],          total: 1641,   netCost: 560,    net: 2201,   ratio: null },
  { name: 'W9 Triple P level 4 group, 2022',  split: [1261, 606, 937, 825],         total: 3629,   netCost: 594,    net: 4223,   ratio: null },
  { name: 'W10 Triple P level 4 individual',  split: [2532, 4240, 715, -45],        total: 7442,   netCost: -890,   net: 6551,   ratio: 8.36 },
  { name: 'W11 Incredible Years',             split: [357, 388, 335, -763],         total: 316,    netCost: -1729,  net: -1413,  ratio: 0.18 },
  { name: 'W12 Nurse Family Partnership',     split: [7489, 8995, 5931, -3257],     total: 19157,  netCost: -10170, net: 8988,   ratio: 1.88 },
  { name: 'W13 Nurse Family Partnership 2022', split: [5061, 13270, 983, 1181],     total: 20495,  netCost: -13925, net: 6570,   ratio: 1.47 },
  { name: 'W14 Healthy Families America',     split: [3165, 3845, 291, -1489],      total: 5811,   netCost: -4797,  net: 1015,   ratio: 1.21 },
  { name: 'W15 Other home visiting',          split: [4415, 7869, 824, -2032],      total: 11075,  netCost: -5870,  net: 5205,   ratio: 1.89 },
  { name: 'W16 Other home visiting, 2022',    split: [3307, 13127, 627, -5252],     total: 11808,  netCost: -10003, net: 1805,   ratio: 1.18 },
] as const;

const splitOf = ([taxpayers, participants, others, indirect]: readonly number[]) => ({
  taxpayers: taxpayers ?? NaN,
  participants: participants ?? NaN,
  others: others ?? NaN,
  indirect: indirect ?? NaN,
});

describe('WSIPP perspective split', () => {
  it.each(pages)('$name', ({ split, total, netCost, net, ratio }) => {
    const got = benefitCost(splitOf(split), netCost);
    expect(Math.abs(got.total - total)).toBeLessThanOrEqual(1);
    expect(Math.abs(got.net - net)).toBeLessThanOrEqual(1);
    if (ratio === null) {
      expect(got).toMatchObject({ ratio: null, ratioMissingBecause: 'notMoreExpensive' });
    } else {
      expect(got.ratioMissingBecause).toBeNull();
      const tolerance = Math.abs(netCost) < 200 ? 0.02 : 0.005;
      expect(Math.abs((got.ratio ?? NaN) - ratio)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('W7 recomputes to 7.4667: its cost of 150 is rounded', () => {
    expect(benefitCost(splitOf([387, 675, 62, -4]), -150).ratio).toBeCloseTo(7.4667, 4);
  });

  it('the same programme turns from gain to loss when new studies arrive (W1, W2)', () => {
    expect(benefitCost(splitOf([8017, 1507, 19378, 1890]), -3470).net).toBeGreaterThan(0);
    expect(benefitCost(splitOf([974, 188, 2247, -1846]), -4574).net).toBeLessThan(0);
  });

  // Program 95: crime and earnings via graduation, each a row of the sub-table.
  it.each([
    { row: 'crime', split: [1157, 0, 2743, 578], total: 4478 },
    { row: 'earnings', split: [907, 1998, 914, 0], total: 3820 },
  ])('program 95, $row', ({ split, total }) => {
    expect(Math.abs(benefitCost(splitOf(split), 0).total - total)).toBeLessThanOrEqual(1);
  });

  // Pure fiscal rows: half the taxpayers' cell, as a 50 % marginal cost of taxation gives.
  it.each([
    { taxpayers: 1157, indirect: 578 },
    { taxpayers: 59, indirect: 30 },
  ])('indirect of $taxpayers is $indirect', ({ taxpayers, indirect }) => {
    const half = indirectOfTaxation(taxpayers, 0.5);
    expect(Math.abs(half - indirect)).toBeLessThanOrEqual(0.5);
    expect(indirectOfTaxation(taxpayers, 0)).toBe(0);
  });

  it('a programme that costs as much as usual care has no ratio, not an infinite one', () => {
    expect(benefitCost(splitOf([1, 0, 0, 0]), 0).ratio).toBeNull();
  });

  it('the chance is the share of draws above 0, 0 itself not counted', () => {
    expect(chanceOfGain([-1, 0, 2, 3])).toBe(0.5);
    expect(() => chanceOfGain([])).toThrow();
  });
});
