import type { Ledger } from '../vocabulary/ledger.ts';
import { openLedgerBook } from './ledgerBook.ts';
import { groupNetPresentValue, totalOf } from './views/groupValues.ts';

/** Net present values with residual at the main horizon; SEK. */
export type GroupNetPresentValues = {
  readonly npv: Readonly<Record<string, number>>;
  /** What the items of each risk group are worth, in the order of `risk.groups`. */
  readonly groupNpv: Readonly<Record<string, readonly number[]>>;
};

/** NPV and its parts by risk group, for every perspective with a rate and a main horizon. */
export function groupNetPresentValues(ledger: Ledger): GroupNetPresentValues {
  const book = openLedgerBook(ledger);
  const groups = ledger.risk?.groups ?? [];
  const parts = Object.keys(ledger.real_discount_rates).flatMap((perspective) => {
    const values = book.mainValues(perspective)?.withResidual;
    if (values === undefined) return [];
    const groupNpv = groups.map(({ name }) => groupNetPresentValue(book, values, name));
    return [{ perspective, npv: totalOf(values), groupNpv }];
  });
  return {
    npv: Object.fromEntries(parts.map(({ perspective, npv }) => [perspective, npv])),
    groupNpv: Object.fromEntries(parts.map(({ perspective, groupNpv }) => [perspective, groupNpv])),
  };
}
