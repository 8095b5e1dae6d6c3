import { openLedgerBook } from '../../engine/ledgerBook.ts';
import { operatingBudget } from '../../engine/views/operatingBudget.ts';
import { REAL } from '../../vocabulary/actors.ts';
import type { Ledger, LedgerItem, OperatingBudgetYear } from '../../vocabulary/ledger.ts';

const MUNICIPALITY = 'kommun';

export type CommitteeYears = {
  /** Null: what no committee is named for. */
  readonly committee: string | null;
  readonly years: readonly OperatingBudgetYear[];
};

/**
 * The operating budget of each committee by year, current prices: every row of every year sums
 * over the committees to the municipality's.
 *
 * Committees come in the order they are first named; what has none comes last. What one committee
 * pays another is a cost of the first and an income of the second.
 */
export function budgetsByCommittee(ledger: Ledger): CommitteeYears[] {
  const items = new Map<string | null, LedgerItem[]>();
  for (const { committee, item } of ledger.items.flatMap(partsOf)) {
    items.set(committee, [...(items.get(committee) ?? []), item]);
  }
  const untagged = items.get(null) ?? [];
  items.delete(null);
  const ordered = [...items, ...(untagged.length > 0 ? [[null, untagged] as const] : [])];
  return ordered.map(([committee, own]) => ({
    committee,
    years: operatingBudget(openLedgerBook({ ...ledger, items: own })),
  }));
}

type CommitteePart = { readonly committee: string | null; readonly item: LedgerItem };

/** The sides of an item that are in the budget; a payment between committees is two. */
function partsOf(item: LedgerItem): CommitteePart[] {
  if (item.budget === undefined) return [];
  const pays = item.from === MUNICIPALITY;
  const receives = item.to === MUNICIPALITY;
  const payer = item.committee_from ?? null;
  const receiver = item.committee_to ?? null;
  if (pays && receives) {
    return [
      { committee: payer, item: { ...item, to: REAL } },
      { committee: receiver, item: { ...item, from: REAL } },
    ];
  }
  if (pays) return [{ committee: payer, item }];
  return receives ? [{ committee: receiver, item }] : [];
}
