import {
  LAST_T,
  type EffectRule,
  type Ledger,
  type LedgerItem,
  type LedgerRule,
  type PerUnitRule,
} from '../vocabulary/ledger.ts';
import { oncePer } from '../vocabulary/oncePer.ts';

/** Amounts are held for t = 0..61: the year after the timeline is used for the exit value. */
export const YEARS_HELD = LAST_T + 2;

export type ItemAmounts = {
  /** x_i(t): real SEK of the ledger's price year, undiscounted, before cashable; always >= 0. */
  readonly amounts: Float64Array;
  /** The same before what is already counted elsewhere (`overlap_share`) is taken off. */
  readonly beforeOverlap: Float64Array;
};

/** An item that counts, with its amounts. */
export type LedgerEntry = ItemAmounts & {
  readonly index: number;
  readonly item: LedgerItem;
  /** Sum of x_i over 0..t, undiscounted. */
  readonly cumulative: Float64Array;
};

/**
 * Rows of zeros, one per t = 0..61 each, in one piece of memory: a browser takes longer to give out
 * many small pieces than to fill them.
 */
export function yearRows(count: number): Float64Array[] {
  const all = new Float64Array(count * YEARS_HELD);
  return Array.from({ length: count }, (_, row) =>
    all.subarray(row * YEARS_HELD, (row + 1) * YEARS_HELD),
  );
}

/** Sums over 0..t, of the amounts or of the amounts times a factor per t; written in `sums`. */
export function runningSum(
  amounts: Float64Array,
  factors?: Float64Array,
  sums: Float64Array = new Float64Array(amounts.length),
): Float64Array {
  let sum = 0;
  for (let t = 0; t < amounts.length; t += 1) {
    const amount = amounts[t] ?? 0;
    sums[t] = sum += factors === undefined ? amount : amount * (factors[t] ?? 0);
  }
  return sums;
}

/** A ledger never changes, so an item's amounts in it are worked out once. */
const amountsIn = oncePer((ledger: Ledger) => {
  const rows = yearRows(2 * ledger.items.length);
  const takeRow = () => rows.pop() ?? new Float64Array(YEARS_HELD);
  return oncePer((item: LedgerItem) => workOut(ledger, item, takeRow));
});

/** The yearly amounts of an item by its rule, price year, optimism and overlap; not to be changed. */
export function itemAmounts(ledger: Ledger, item: LedgerItem): ItemAmounts {
  return amountsIn(ledger)(item);
}

function workOut(ledger: Ledger, item: LedgerItem, takeRow: () => Float64Array): ItemAmounts {
  const beforeOverlap = takeRow();
  const priceYear = item.price_year ?? ledger.price_year;
  const growth = 1 + (item.rule.growth ?? 0);
  const scale = priceFactor(ledger, item) * optimismFactor(ledger, item);
  const inYear = amountBeforeGrowth(ledger, item.rule);
  for (let t = 0; t < YEARS_HELD; t += 1) {
    const year = ledger.base_year + t;
    const amount = inYear(year);
    if (amount !== 0) beforeOverlap[t] = amount * growth ** (year - priceYear) * scale;
  }
  const counted = 1 - (item.overlap_share ?? 0);
  if (counted === 1) return { beforeOverlap, amounts: beforeOverlap };
  const amounts = takeRow();
  for (let t = 0; t < YEARS_HELD; t += 1) amounts[t] = (beforeOverlap[t] ?? 0) * counted;
  return { beforeOverlap, amounts };
}

/** From the prices of the item's own year to those of the ledger. */
export function priceFactor(ledger: Ledger, item: LedgerItem): number {
  if (item.price_year === undefined) return 1;
  return item.price_index ?? (1 + ledger.inflation) ** (ledger.price_year - item.price_year);
}

/** Current prices per t = 0..61, as factors on real SEK. */
export const priceLevels = oncePer(({ inflation, base_year, price_year }: Ledger) =>
  Float64Array.from(
    { length: YEARS_HELD },
    (_, t) => (1 + inflation) ** (base_year + t - price_year),
  ),
);

/** What is put on investments, or taken off effects, for the optimism of calculations. */
export function optimismFactor(ledger: Ledger, item: LedgerItem): number {
  if (item.optimism === 'capex') return 1 + ledger.optimism_bias.capex;
  if (item.optimism === 'effect') return 1 - ledger.optimism_bias.effect;
  return 1;
}

/** What the rule says of a year, before growth, price year, optimism and overlap. */
export function amountBeforeGrowth(ledger: Ledger, rule: LedgerRule): (year: number) => number {
  switch (rule.type) {
    case 'lump':
      return (year) =>
        rule.values.reduce((sum, [paid, amount]) => (paid === year ? sum + amount : sum), 0);
    case 'annual':
      return (year) => (rule.from <= year && year <= rule.to ? rule.amount : 0);
    case 'per_unit':
      return perUnit(ledger, rule);
    case 'effect':
      return effectOfPersons(rule);
  }
}

function perUnit(ledger: Ledger, rule: PerUnitRule): (year: number) => number {
  const unitsIn = countedUnits(ledger, rule);
  return (year) => (year <= rule.to ? rule.amount * unitsIn(year) : 0);
}

/** Units completed up to and including the year, also before the timeline, `lag` years ago. */
export function countedUnits(ledger: Ledger, rule: PerUnitRule): (year: number) => number {
  const series = new Map(Object.entries(ledger.series ?? {})).get(rule.series) ?? [];
  const unitsBy = (year: number) =>
    series.reduce((sum, [completed, units]) => (completed <= year ? sum + units : sum), 0);
  return (year) => unitsBy(year - (rule.lag ?? 0));
}

function effectOfPersons(rule: EffectRule): (year: number) => number {
  const full =
    rule.persons *
    rule.effect *
    rule.unit_value *
    (1 - rule.deadweight) *
    rule.attribution *
    (1 - (rule.displacement ?? 0));
  return (year) => (year <= rule.to ? full * effectShare(rule, year - rule.start) : 0);
}

/** Ramp up, plateau, geometric decay; `yearsIn` counts from 0 in the year the effect starts. */
export function effectShare(
  { ramp, full, decay }: Pick<EffectRule, 'ramp' | 'full' | 'decay'>,
  yearsIn: number,
): number {
  if (yearsIn < 0) return 0;
  if (yearsIn < ramp) return (yearsIn + 1) / ramp;
  if (yearsIn < ramp + full) return 1;
  return (1 - decay) ** (yearsIn - ramp - full + 1);
}
