import type { DiscountRate, Ledger, LedgerItem } from '../vocabulary/ledger.ts';
import { oncePer } from '../vocabulary/oncePer.ts';
import { discountFactors } from './finance/discountFactors.ts';
import { flowShare } from './flowShare.ts';
import { itemAmounts, runningSum, yearRows, YEARS_HELD, type LedgerEntry } from './itemAmounts.ts';
import { residualValueOf, type ResidualValue } from './views/residualValue.ts';

/** Present values at one rate. */
export type Discounting = {
  /** Factor per t = 0..61. */
  readonly factors: Float64Array;
  /** Present value of x_i over 0..t, by entry index and t. */
  readonly cumulative: readonly Float64Array[];
};

/** How a perspective values every item. All of it is linear in the items. */
export type Valuation = {
  readonly perspective: string;
  /** The flow of the perspective is the sum of share x_i(t), by entry index. */
  readonly shares: Float64Array;
  readonly residual: ResidualValue;
  readonly discounting: Discounting;
};

/** Net present values of a perspective at its main horizon, by entry index. */
export type MainValues = {
  readonly horizon: number;
  readonly withResidual: Float64Array;
  readonly withoutResidual: Float64Array;
};

/** A ledger with what its views share: amounts, present values and shares, worked out once. */
export type LedgerBook = {
  readonly ledger: Ledger;
  readonly entries: readonly LedgerEntry[];
  readonly discounting: (rate: DiscountRate) => Discounting;
  /** Undefined when the ledger lacks a rate, or the company's exit yield, for the perspective. */
  readonly valuation: (perspective: string) => Valuation | undefined;
  /** Undefined when `valuation` is, or when the ledger has no main horizon for the perspective. */
  readonly mainValues: (perspective: string) => MainValues | undefined;
};

/** Opens a ledger that `readLedger` has accepted; only items of its `alternative` are entries. */
export const openLedgerBook = oncePer(workOut);

function workOut(ledger: Ledger): LedgerBook {
  const counted = ledger.items.filter((item) => isOfAlternative(item, ledger.alternative));
  const rows = yearRows(counted.length);
  const entries = counted.map((item, index): LedgerEntry => {
    const { amounts, beforeOverlap } = itemAmounts(ledger, item);
    const cumulative = runningSum(amounts, undefined, rows[index]);
    return { index, item, amounts, beforeOverlap, cumulative };
  });
  const rates = new Map(Object.entries(ledger.real_discount_rates));
  const horizons = new Map(Object.entries(ledger.main_horizon));

  const discounting = remembered(
    (rate: DiscountRate) => discountEntries(entries, rate),
    (rate) => JSON.stringify(rate),
  );
  const valuation = remembered((perspective: string): Valuation | undefined => {
    const rate = rates.get(perspective);
    if (rate === undefined || !canBeLeft(ledger, perspective)) return undefined;
    return {
      perspective,
      shares: Float64Array.from(entries, ({ item }) => flowShare(ledger, item, perspective)),
      residual: residualValueOf(ledger, perspective),
      discounting: discounting(rate),
    };
  });
  const mainValues = remembered((perspective: string): MainValues | undefined => {
    const [values, horizon] = [valuation(perspective), horizons.get(perspective)];
    if (values === undefined || horizon === undefined) return undefined;
    return {
      horizon,
      withResidual: Float64Array.from(entries, (entry) => netPresentValue(values, entry, horizon)),
      withoutResidual: Float64Array.from(entries, (entry) => flowValue(values, entry, horizon)),
    };
  });
  return { ledger, entries, discounting, valuation, mainValues };
}

/** Present value of an item's flows over 0..horizon, without residual. */
export function flowValue(values: Valuation, { index }: LedgerEntry, horizon: number): number {
  const presentValue = values.discounting.cumulative[index]?.[horizon] ?? 0;
  return (values.shares[index] ?? 0) * presentValue;
}

/** Net present value of an item at the horizon, with its part of the residual value. */
export function netPresentValue(values: Valuation, entry: LedgerEntry, horizon: number): number {
  const factor = values.discounting.factors[horizon] ?? 0;
  return flowValue(values, entry, horizon) + values.residual(entry, horizon) * factor;
}

/** Items without alternatives always count; the others when the chosen one is among theirs. */
function isOfAlternative(item: LedgerItem, alternative: string | undefined): boolean {
  if (alternative === undefined || item.alternatives === undefined) return true;
  return item.alternatives.includes(alternative);
}

/** The company is left at an exit yield; without one it has no value at the horizon. */
function canBeLeft(ledger: Ledger, perspective: string): boolean {
  if (perspective !== 'bolag') return true;
  return ledger.exit_yield_real !== undefined && ledger.exit_cost !== undefined;
}

function discountEntries(entries: readonly LedgerEntry[], rate: DiscountRate): Discounting {
  const factors = discountFactors(rate, YEARS_HELD - 1);
  const rows = yearRows(entries.length);
  const cumulative = entries.map(({ amounts, index }) => runningSum(amounts, factors, rows[index]));
  return { factors, cumulative };
}

/** Works each answer out once. */
function remembered<Question, Answer>(
  work: (question: Question) => Answer,
  keyOf: (question: Question) => unknown = (question) => question,
): (question: Question) => Answer {
  const answers = new Map<unknown, Answer>();
  return (question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(question);
    answers.set(key, answer);
    return answer;
  };
}
