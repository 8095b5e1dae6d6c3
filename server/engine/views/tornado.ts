import type { LedgerResults, TornadoRow } from '../../vocabulary/ledger.ts';
import { netPresentValue, type LedgerBook } from '../ledgerBook.ts';
import { groupNetPresentValue, totalOf } from './groupValues.ts';

/** NPV with all items of one group at its low and high factor, the others as they are. */
export function tornado(book: LedgerBook): LedgerResults['tornado'] {
  const shown = shownValues(book);
  return book.ledger.risk?.groups.map(({ name, low, high }) => ({
    group: name,
    ...lowAndHigh(shown, [low, high], (values) => groupNetPresentValue(book, values, name)),
  }));
}

/** The same for single items that state a range, in the order of the ledger. */
export function itemTornado(book: LedgerBook): LedgerResults['item_tornado'] {
  const shown = shownValues(book);
  const rows = book.entries.flatMap(({ index, item }): TornadoRow[] => {
    if (item.range === undefined) return [];
    return [{ id: item.id, ...lowAndHigh(shown, item.range, (values) => values[index] ?? 0) }];
  });
  return rows.length > 0 ? rows : undefined;
}

type ShownValues = {
  readonly perspective: string;
  /** Of each item, and of all together. */
  readonly values: Float64Array;
  readonly npv: number;
};

function shownValues(book: LedgerBook): ShownValues[] {
  return (book.ledger.risk?.perspectives ?? []).flatMap((perspective) => {
    const values = book.mainValues(perspective)?.withResidual;
    return values === undefined ? [] : [{ perspective, values, npv: totalOf(values) }];
  });
}

/** NPV is linear: a factor on a part adds (factor - 1) of what the part is worth. */
function lowAndHigh(
  shown: readonly ShownValues[],
  [low, high]: readonly [number, number],
  partOf: (values: Float64Array) => number,
): TornadoRow {
  return Object.fromEntries(
    shown.map(({ perspective, values, npv }) => {
      const part = partOf(values);
      return [perspective, { low: npv + (low - 1) * part, high: npv + (high - 1) * part }];
    }),
  );
}

/** NPV at a low and a high flat rate, also for the residual; the exit yield stays. */
export function discountSensitivity(book: LedgerBook): LedgerResults['discount_sensitivity'] {
  const { risk } = book.ledger;
  if (risk === undefined) return undefined;
  return Object.fromEntries(
    risk.perspectives.flatMap((perspective) => {
      const values = book.valuation(perspective);
      const main = book.mainValues(perspective);
      if (values === undefined || main === undefined) return [];
      const byRate = [risk.discount_low, risk.discount_high].map((rate) => {
        const atRate = { ...values, discounting: book.discounting(rate) };
        const parts = book.entries.map((entry) => netPresentValue(atRate, entry, main.horizon));
        return [String(rate), parts.reduce((sum, part) => sum + part, 0)] as const;
      });
      return [[perspective, Object.fromEntries(byRate)] as const];
    }),
  );
}
