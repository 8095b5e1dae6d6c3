import { itemAmounts } from '../../engine/itemAmounts.ts';
import { LAST_T, type Ledger, type LedgerItem } from '../../vocabulary/ledger.ts';
import type { CompiledItem } from '../compiledItem.ts';

/** The ledger items of one measure, each with what it is: a cost line, or a flow of an effect. */
export type MeasureItem = { readonly item: LedgerItem; readonly isEffect: boolean };

export function itemsOfMeasure(items: readonly CompiledItem[], measureId: string): MeasureItem[] {
  return items
    .filter(({ path }) => path[0] === 'measures' && path[1] === measureId)
    .map(({ item, path }) => ({ item, isEffect: path[2] === 'effects' }));
}

/** First t = 0..60 in which anything is paid or gained; null when nothing is. */
export function firstTimeOf(ledger: Ledger, items: readonly MeasureItem[]): number | null {
  const firsts = items
    .map(({ item }) => itemAmounts(ledger, item).amounts.findIndex((amount) => amount > 0))
    .filter((t) => t >= 0 && t <= LAST_T);
  return firsts.length === 0 ? null : Math.min(...firsts);
}
