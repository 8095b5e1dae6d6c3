import { LAST_T, type LedgerResults } from '../../vocabulary/ledger.ts';
import { quotientOrNull } from '../finance/sums.ts';
import { belongsTo } from '../flowShare.ts';
import type { LedgerBook } from '../ledgerBook.ts';
import { netOperatingShare } from './residualValue.ts';

/** The company's appraisal in the stabilised year, real SEK; absent without year or yield. */
export function propertyAppraisal({ ledger, entries }: LedgerBook): LedgerResults['property'] {
  const { stabilised_year: year, market_yield_real: marketYield } = ledger;
  if (year === undefined || marketYield === undefined) return undefined;
  let [netOperatingIncome, investment] = [0, 0];
  for (const entry of entries) {
    const { item, amounts, cumulative } = entry;
    netOperatingIncome += netOperatingShare(entry) * (amounts[year - ledger.base_year] ?? 0);
    if (item.invest !== true) continue;
    const paid = (belongsTo(item.from, 'bolag') ? 1 : 0) - (belongsTo(item.to, 'bolag') ? 1 : 0);
    investment += paid * (cumulative[LAST_T] ?? 0);
  }
  const marketValue = netOperatingIncome / marketYield;
  return {
    stabilised_noi: netOperatingIncome,
    total_investment: investment,
    yield_on_cost: quotientOrNull(netOperatingIncome, investment),
    market_value_at_completion: marketValue,
    write_down_need: Math.max(0, investment - marketValue),
  };
}
