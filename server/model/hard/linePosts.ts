import type { LedgerBook } from '../../engine/ledgerBook.ts';
import type { LinePost } from '../../vocabulary/hardFindings.ts';
import { LAST_T, type LedgerItem, type LedgerResults } from '../../vocabulary/ledger.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { CompiledItem } from '../compiledItem.ts';

/**
 * The hard side as posts of a table: a line with components and renewals is one, and the VAT it
 * pays is another, since someone else gets it.
 */
export function linePostsOf(
  { hardLines }: Pick<Alternative, 'hardLines'>,
  items: readonly CompiledItem[],
  { book, results }: { book: LedgerBook; results: LedgerResults },
): LinePost[] {
  const { item_present_value_at_social_rate: values } = results;
  const groups = new Map<string, CompiledItem[]>();
  for (const compiled of items) {
    if (compiled.item.layer !== 'hard') continue;
    const key = keyOf(compiled);
    groups.set(key, [...(groups.get(key) ?? []), compiled]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { item, path } = first;
    const isLine = path[0] === 'hardLines';
    const line = isLine ? hardLines.find(({ id }) => id === path[1]) : undefined;
    const sums = yearlySums(group, book);
    const yearOf = (t: number) => (t < 0 ? null : book.ledger.base_year + t);
    return [
      {
        path: isLine ? path.slice(0, 2) : [...path],
        label: group.length > 1 && line !== undefined ? line.label : (item.label_sv ?? item.id),
        from: partyOf(item.from, item.committee_from),
        to: partyOf(item.to, item.committee_to),
        totalSek: sums.reduce((total, sek) => total + sek, 0),
        presentValueSek: group.reduce((sum, one) => sum + (values[one.item.id] ?? 0), 0),
        firstYear: yearOf(sums.findIndex((sek) => sek > 0)),
        lastYear: yearOf(sums.findLastIndex((sek) => sek > 0)),
      },
    ];
  });
}

/** Items of one line that go the same way. */
function keyOf({ item, path }: CompiledItem): string {
  const parts = path[0] === 'hardLines' ? [...path.slice(0, 2), item.from, item.to] : [item.id];
  return JSON.stringify(parts);
}

function yearlySums(group: readonly CompiledItem[], { entries }: LedgerBook): number[] {
  const sums = new Array<number>(LAST_T + 1).fill(0);
  for (const { item } of group) {
    const amounts = entries.find(({ item: { id } }) => id === item.id)?.amounts;
    for (const t of sums.keys()) sums[t] = (sums[t] ?? 0) + (amounts?.[t] ?? 0);
  }
  return sums;
}

function partyOf(actor: LedgerItem['from'], committee: string | undefined): string {
  return committee === undefined ? actor : `${actor}/${committee}`;
}
