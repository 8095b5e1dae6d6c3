import { expect, it } from 'vitest';
import { itemAmounts } from '../../server/engine/itemAmounts.ts';
import { annual, effect, itemWith, ledgerWith, lump } from './support/smallLedger.ts';

const series = {
  flats: [
    [2020, 1],
    [2027, 2],
    [2027, 3],
    [2029, 4],
  ] as [number, number][],
};
const perUnit = (fields: { lag?: number; to?: number } = {}) =>
  ({ type: 'per_unit', amount: 10, series: 'flats', to: 2100, ...fields }) as const;

// Worked by hand from the rules; years 2026, 2027, 2028, 2029.
// prettier-ignore
it.each([
  { name: 'lump, two amounts in a year', item: { rule: lump([2027, 5], [2027, 7], [2020, 9], [2029, 1]) }, sek: [0, 12, 0, 1] },
  { name: 'lump grows from the price year', item: { rule: { type: 'lump' as const, values: [[2026, 100], [2028, 100]] as [number, number][], growth: 0.1 } }, sek: [100, 0, 121, 0] },
  { name: 'annual, both ends inclusive', item: { rule: annual(8, 2027, 2028) }, sek: [0, 8, 8, 0] },
  { name: 'annual grows from the price year, not its first', item: { rule: { ...annual(100, 2028, 2029), growth: 0.1 } }, sek: [0, 0, 121, 133.1] },
  { name: 'per unit counts earlier years', item: { rule: perUnit() }, sek: [10, 60, 60, 100] },
  { name: 'per unit a year late', item: { rule: perUnit({ lag: 1 }) }, sek: [10, 10, 60, 60] },
  { name: 'per unit ends', item: { rule: perUnit({ to: 2027 }) }, sek: [10, 60, 0, 0] },
  { name: 'effect at once', item: { rule: effect() }, sek: [1000, 1000, 1000, 1000] },
  { name: 'effect ramps up over three years', item: { rule: effect({ ramp: 3 }) }, sek: [1000 / 3, 2000 / 3, 1000, 1000] },
  { name: 'effect starts later', item: { rule: effect({ start: 2028 }) }, sek: [0, 0, 1000, 1000] },
  { name: 'effect decays after ramp and plateau', item: { rule: effect({ ramp: 1, full: 1, decay: 0.1 }) }, sek: [1000, 1000, 900, 810] },
  { name: 'effect without plateau decays at once', item: { rule: effect({ full: 0, decay: 0.5 }) }, sek: [500, 250, 125, 62.5] },
  { name: 'effect ends', item: { rule: effect({ to: 2026 }) }, sek: [1000, 0, 0, 0] },
  { name: 'deadweight, attribution, displacement multiply', item: { rule: effect({ deadweight: 0.5, attribution: 0.4, displacement: 0.25 }) }, sek: [150, 150, 150, 150] },
  { name: 'optimism on capex adds', item: { optimism: 'capex' as const }, sek: [150, 0, 0, 0] },
  { name: 'optimism on effects takes off', item: { rule: effect(), optimism: 'effect' as const }, sek: [800, 800, 800, 800] },
  { name: 'overlap takes off', item: { overlap_share: 0.3 }, sek: [70, 0, 0, 0] },
  { name: 'older prices are brought up by inflation', inflation: 0.1, item: { price_year: 2024 }, sek: [121, 0, 0, 0] },
  { name: 'a known index replaces inflation', inflation: 0.1, item: { price_year: 2024, price_index: 1.3 }, sek: [130, 0, 0, 0] },
  { name: "growth counts from the item's price year", item: { price_year: 2025, rule: { ...annual(100, 2026, 2027), growth: 0.1 } }, sek: [110, 121, 0, 0] },
])('amounts: $name', ({ item, inflation, sek }) => {
  const ledger = ledgerWith({ series, ...(inflation === undefined ? {} : { inflation }) });
  const { amounts } = itemAmounts(ledger, itemWith(item));
  expect(amounts).toHaveLength(62);
  sek.forEach((expected, t) => expect(amounts[t]).toBeCloseTo(expected, 9));
});

it('keeps the amounts before overlap, optimism included', () => {
  const item = itemWith({ overlap_share: 0.5, optimism: 'capex' });
  const { amounts, beforeOverlap } = itemAmounts(ledgerWith(), item);
  expect([beforeOverlap[0], amounts[0]]).toEqual([150, 75]);
});
