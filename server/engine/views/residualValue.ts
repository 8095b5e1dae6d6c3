import { parentActor } from '../../vocabulary/actors.ts';
import type { Ledger } from '../../vocabulary/ledger.ts';
import { belongsTo } from '../flowShare.ts';
import type { LedgerEntry } from '../itemAmounts.ts';

/** Whose fixed assets society keeps; the exit value of the company is not among them. */
const societyOwners = ['kommun', 'va', 'bolag', 'byggherre'];

/** What an item leaves to a perspective at the end of horizon h, undiscounted SEK. */
export type ResidualValue = (entry: LedgerEntry, horizon: number) => number;

/**
 * The residual value of a perspective, item by item: the exit value of net operating income for
 * the company, the remaining life of fixed assets for the municipality (whole or one committee),
 * the public sector, va and society, nothing for the rest. The tax factor is not applied.
 */
export function residualValueOf(ledger: Ledger, perspective: string): ResidualValue {
  switch (parentActor(perspective)) {
    case 'bolag':
      return (entry, horizon) => exitValue(ledger, entry, horizon);
    case 'kommun':
    case 'va':
      return ownedBy(ledger, (payer) => belongsTo(payer, perspective));
    case 'offentlig':
      return ownedBy(ledger, (payer) => belongsTo(payer, 'kommun'));
    case 'samhalle':
      return ownedBy(ledger, (payer) => societyOwners.includes(parentActor(payer)));
    default:
      return () => 0;
  }
}

/** +1 when the company receives an item of net operating income, -1 when it pays, else 0. */
export function netOperatingShare({ item }: LedgerEntry): number {
  if (item.noi !== true) return 0;
  return (belongsTo(item.to, 'bolag') ? 1 : 0) - (belongsTo(item.from, 'bolag') ? 1 : 0);
}

function exitValue(ledger: Ledger, entry: LedgerEntry, horizon: number): number {
  const share = netOperatingShare(entry);
  if (share === 0) return 0;
  const { exit_cost: cost = NaN, exit_yield_real: yieldReal = NaN } = ledger;
  return ((1 - cost) * share * (entry.amounts[horizon + 1] ?? 0)) / yieldReal;
}

function ownedBy(ledger: Ledger, isOwner: (payer: string) => boolean): ResidualValue {
  return ({ item, cumulative }, horizon) => {
    if (item.asset?.class !== 'fixed' || !isOwner(item.from)) return 0;
    const age = ledger.base_year + horizon - item.asset.commission;
    const left = age <= 0 ? 1 : Math.max(0, 1 - age / item.asset.life);
    return (cumulative[horizon] ?? 0) * left;
  };
}
