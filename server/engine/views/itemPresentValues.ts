import { LAST_T, type LedgerResults } from '../../vocabulary/ledger.ts';
import type { LedgerBook } from '../ledgerBook.ts';
import { socialPresentValue } from './actorMatrix.ts';

/** Present value of every item's amounts at the social rate, positive whatever the direction. */
export function itemPresentValues(
  book: LedgerBook,
): LedgerResults['item_present_value_at_social_rate'] {
  return Object.fromEntries(
    book.entries.map((entry) => [entry.item.id, socialPresentValue(book, entry)]),
  );
}

/** What overlap takes off: the same present value before and after the overlap share. */
export function overlapRemoved(book: LedgerBook): LedgerResults['overlap_removed'] {
  const factors = book.valuation('samhalle')?.discounting.factors;
  if (factors === undefined) return [];
  return book.entries
    .filter(({ item }) => (item.overlap_share ?? 0) > 0)
    .map((entry) => ({
      id: entry.item.id,
      gross_pv: presentValue(entry.beforeOverlap, factors),
      counted_pv: socialPresentValue(book, entry),
    }));
}

function presentValue(amounts: Float64Array, factors: Float64Array): number {
  let sum = 0;
  for (let t = 0; t <= LAST_T; t += 1) sum += (amounts[t] ?? 0) * (factors[t] ?? 0);
  return sum;
}
