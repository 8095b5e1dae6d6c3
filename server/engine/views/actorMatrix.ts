import { isPublicActor, REAL } from '../../vocabulary/actors.ts';
import { LAST_T, type LedgerResults } from '../../vocabulary/ledger.ts';
import { cashableShare, matrixRow, realShare, RELEASED_CAPACITY } from '../flowShare.ts';
import type { LedgerEntry } from '../itemAmounts.ts';
import type { LedgerBook } from '../ledgerBook.ts';

/** A part of an item in a row of the actor matrix: `share` of x_i, positive when it comes in. */
export type RowPart = { readonly row: string; readonly share: number };

/** The rows of the actor matrix: every listed actor, then what no budget can take out. */
export function matrixRows({ ledger }: LedgerBook): string[] {
  return [...ledger.actors, RELEASED_CAPACITY];
}

/**
 * Where an item counts in the actor matrix. Its parts sum to its part of society's real net;
 * what moves within one row is nothing.
 */
export function rowParts({ ledger }: LedgerBook, { item }: LedgerEntry): RowPart[] {
  const parts: RowPart[] = [];
  const received = cashableShare(item);
  const [from, to] = [matrixRow(ledger, item.from), matrixRow(ledger, item.to)];
  if (from === to) return parts;
  if (to !== REAL) parts.push({ row: to, share: received });
  if (from !== REAL) parts.push({ row: from, share: -1 });
  if (isPublicActor(item.to) && received < 1) {
    parts.push({ row: RELEASED_CAPACITY, share: 1 - received });
  }
  return parts;
}

/**
 * Net of every actor per year, undiscounted and without residual. Every year the rows, released
 * capacity included, sum to society's real net: transfers cancel.
 */
export function actorMatrix(book: LedgerBook): LedgerResults['actor_matrix'] {
  const { ledger, entries } = book;
  const rows = new Map(matrixRows(book).map((row) => [row, new Float64Array(LAST_T + 1)]));
  const society = new Float64Array(LAST_T + 1);
  for (const entry of entries) {
    for (const { row, share } of rowParts(book, entry)) addYears(rows.get(row), entry, share);
    addYears(society, entry, realShare(entry.item));
  }
  return {
    years: Array.from(society, (_, t) => ledger.base_year + t),
    net_by_actor: Object.fromEntries([...rows].map(([row, net]) => [row, [...net]])),
    society_real_net: [...society],
  };
}

/** Adds share x_i(t) to a row of t = 0..60. */
export function addYears(row: Float64Array | undefined, entry: LedgerEntry, share: number): void {
  if (row === undefined || share === 0) return;
  for (let t = 0; t <= LAST_T; t += 1) row[t] = (row[t] ?? 0) + share * (entry.amounts[t] ?? 0);
}

/** Present value over t = 0..60 of every row of the actor matrix, at the rate of society. */
export function actorPresentValues(
  book: LedgerBook,
): LedgerResults['actor_present_value_at_social_rate'] {
  const sums = new Map(matrixRows(book).map((row) => [row, 0]));
  let society = 0;
  for (const entry of book.entries) {
    const value = socialPresentValue(book, entry);
    for (const { row, share } of rowParts(book, entry)) {
      sums.set(row, (sums.get(row) ?? 0) + share * value);
    }
    society += realShare(entry.item) * value;
  }
  return { ...Object.fromEntries(sums), society_real_net: society };
}

/** Present value of x_i over t = 0..60 at the rate of society. */
export function socialPresentValue(book: LedgerBook, { index }: LedgerEntry): number {
  return book.valuation('samhalle')?.discounting.cumulative[index]?.[LAST_T] ?? 0;
}
