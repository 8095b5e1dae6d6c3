import { cashableShare } from '../../engine/flowShare.ts';
import { itemAmounts, priceLevels } from '../../engine/itemAmounts.ts';
import { LAST_T, type Ledger } from '../../vocabulary/ledger.ts';
import type { MeasureItem } from './measureItems.ts';

const MUNICIPALITY = 'kommun';

/** Nominal SEK per t = 0..60 of one committee; the municipality itself for what names none. */
export type CommitteeCash = {
  readonly committee: string;
  readonly cost: Float64Array;
  /** What others, and other committees, pay to it for the measure. */
  readonly funding: Float64Array;
  /** The cashable part of what it saves or takes in, where a row of its budget gets it. */
  readonly saving: Float64Array;
};

/**
 * What a measure costs and brings each committee, in current prices. A saving that no row of the
 * operating budget gets is left out, as the budget leaves it out; a cost never is.
 */
export function committeeCash(ledger: Ledger, items: readonly MeasureItem[]): CommitteeCash[] {
  const byCommittee = new Map<string, CommitteeCash>();
  const cashOf = (name: string | undefined) => {
    const committee = name === undefined ? MUNICIPALITY : `${MUNICIPALITY}/${name}`;
    const cash = byCommittee.get(committee) ?? emptyCash(committee);
    byCommittee.set(committee, cash);
    return cash;
  };
  const prices = priceLevels(ledger);
  for (const { item, isEffect } of items) {
    const { amounts } = itemAmounts(ledger, item);
    const pay = (sums: Float64Array, share: number) => add(sums, amounts, share, prices);
    if (item.from === MUNICIPALITY) pay(cashOf(item.committee_from).cost, 1);
    if (item.to !== MUNICIPALITY) continue;
    const isFunding = !isEffect || item.from === MUNICIPALITY;
    if (isFunding) pay(cashOf(item.committee_to).funding, 1);
    else if (item.budget !== undefined) {
      pay(cashOf(item.committee_to).saving, cashableShare(item));
    }
  }
  return [...byCommittee.values()].filter(({ cost, funding, saving }) =>
    [cost, funding, saving].some((amounts) => amounts.some((amount) => amount > 0)),
  );
}

/** The committees together; what one pays another is both its cost and the other's funding. */
export function municipalCash(committees: readonly CommitteeCash[]): CommitteeCash {
  const whole = emptyCash(MUNICIPALITY);
  for (const { cost, funding, saving } of committees) {
    add(whole.cost, cost, 1);
    add(whole.funding, funding, 1);
    add(whole.saving, saving, 1);
  }
  return whole;
}

function emptyCash(committee: string): CommitteeCash {
  const years = LAST_T + 1;
  const all = new Float64Array(3 * years);
  const row = (at: number) => all.subarray(at * years, (at + 1) * years);
  return { committee, cost: row(0), funding: row(1), saving: row(2) };
}

function add(
  sums: Float64Array,
  amounts: Float64Array,
  share: number,
  prices?: Float64Array,
): void {
  for (let t = 0; t < sums.length; t += 1) {
    const amount = (amounts[t] ?? 0) * (prices === undefined ? 1 : (prices[t] ?? 0));
    sums[t] = (sums[t] ?? 0) + share * amount;
  }
}
