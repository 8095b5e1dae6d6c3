import { LAST_T, type LedgerResults } from '../../vocabulary/ledger.ts';
import { belongsTo, cashableShare } from '../flowShare.ts';
import type { LedgerBook } from '../ledgerBook.ts';
import { addYears } from './actorMatrix.ts';

const UNTAGGED = 'untagged';

/**
 * The municipality's net per committee tag and year t = 0..60, undiscounted; absent when no item
 * has a tag. The rows sum to the net of the municipality.
 */
export function committeeNet({ entries }: LedgerBook): LedgerResults['committee_net'] {
  const isTagged = entries.some(
    ({ item }) => item.committee_from !== undefined || item.committee_to !== undefined,
  );
  if (!isTagged) return undefined;
  const rows = new Map<string, Float64Array>();
  const rowOf = (tag: string) => {
    const row = rows.get(tag) ?? new Float64Array(LAST_T + 1);
    rows.set(tag, row);
    return row;
  };
  for (const entry of entries) {
    const { item } = entry;
    if (belongsTo(item.to, 'kommun')) {
      addYears(rowOf(item.committee_to ?? UNTAGGED), entry, cashableShare(item));
    }
    if (belongsTo(item.from, 'kommun')) {
      addYears(rowOf(item.committee_from ?? UNTAGGED), entry, -1);
    }
  }
  rowOf(UNTAGGED);
  return Object.fromEntries([...rows].map(([tag, net]) => [tag, [...net]]));
}
