import { describe, expect, it } from 'vitest';
import { convertPrice } from '../../server/catalogue/convertPrice.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import type { PriceIndex } from '../../server/vocabulary/catalogue.ts';

function indexOf(id: string): PriceIndex {
  const index = priceIndices.find((one) => one.id === id);
  if (index === undefined) throw new Error(`no index ${id}`);
  return index;
}

describe('amounts between price years', () => {
  // By hand from the printed figures: 240 000 · 403.70/313.35 = 309 200.5744…;
  // 1 000 · 313.35/403.70 = 776.1952…; 100 · 140.5/112.6 = 124.7779…; 44 500 kr became 57 300.
  it.each([
    ['KPI_1980', 240_000, 2015, 2023, 309_200.5744],
    ['KPI_1980', 1_000, 2023, 2015, 776.1952],
    ['KPI_1980', 500, 2019, 2019, 500],
    ['BKI_FLB_OKT', 100, 2020, 2022, 124.7779],
    ['PRISBASBELOPP', 44_500, 2015, 2024, 57_300],
  ])('%s: %d of %d is in %d', (id, amount, from, to, expected) => {
    expect(convertPrice(amount, { from, to, index: indexOf(id) }).amount).toBeCloseTo(expected, 3);
  });

  it('tell which figures are not final', () => {
    const index = indexOf('KPI_1980');
    const converted = convertPrice(100, { from: 2023, to: 2024, index });
    expect(converted).toMatchObject({ indexId: 'KPI_1980', isFinal: false });
    expect([converted.from.status, converted.to.status]).toEqual(['final', 'derived']);
    expect(convertPrice(100, { from: 2015, to: 2023, index }).isFinal).toBe(true);
  });

  it('are never extrapolated, and no gap is filled', () => {
    const missing = 'priceIndexYearMissing';
    const kpi = indexOf('KPI_1980');
    expect(() => convertPrice(1, { from: 2004, to: 2020, index: kpi })).toThrow(missing);
    expect(() => convertPrice(1, { from: 2020, to: 2025, index: kpi })).toThrow(missing);
    const september = indexOf('BKI_FLB_SEP');
    expect(() => convertPrice(1, { from: 2020, to: 2021, index: september })).toThrow(missing);
  });

  it('are not moved with a rate', () => {
    const rate = indexOf('KOMMUNALSKATT');
    expect(() => convertPrice(1, { from: 2024, to: 2025, index: rate })).toThrow('does not move');
  });
});

describe('the series', () => {
  it('have their years once and in order, above zero where amounts are moved', () => {
    for (const { id, points, movesAmounts } of priceIndices) {
      const years = points.map(({ year }) => year);
      expect([id, ...years]).toEqual([id, ...[...new Set(years)].sort((a, b) => a - b)]);
      if (movesAmounts) expect(Math.min(...points.map(({ value }) => value))).toBeGreaterThan(0);
    }
  });
});
