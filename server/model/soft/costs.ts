import type { LedgerItem } from '../../vocabulary/ledger.ts';
import type { Measure } from '../../vocabulary/measures.ts';
import type { CompiledItem } from '../compiledItem.ts';
import { centralOf, enteredTags } from '../estimates.ts';
import { modelFault } from '../modelFault.ts';
import type { Prices } from '../prices.ts';
import { partiesOf } from './parties.ts';

/**
 * What a measure costs per year, as a ledger item. It is an expense of the year it is carried out
 * and never an asset, whatever it is called.
 */
export function compileCost(
  cost: Measure['costs'][number],
  { id: measureId, stage }: Pick<Measure, 'id' | 'stage'>,
  prices: Prices,
): CompiledItem {
  const { id, label, sekPerYear, fromYear, toYear, growthPerYear } = cost;
  if (fromYear > toYear) {
    const years = { from: fromYear, to: toYear };
    throw modelFault('modelYearsReversed', { label, field: 'toYear' }, years);
  }
  const parties = partiesOf(cost);
  const item: LedgerItem = {
    id,
    label_sv: label,
    layer: 'soft',
    group: 'soft_cost',
    ...parties,
    rule: {
      type: 'annual',
      amount: centralOf(sekPerYear, { label, field: 'sekPerYear' }),
      from: fromYear,
      to: toYear,
      growth: growthPerYear,
    },
    ...budgetOf(parties),
    ...(stage === undefined ? {} : { stage }),
    ...enteredTags(prices, sekPerYear),
  };
  return { item, path: ['measures', measureId, 'costs', id] };
}

/** What the municipality spends is programme cost; what others pay it is income. */
function budgetOf({ from, to }: Pick<LedgerItem, 'from' | 'to'>): Pick<LedgerItem, 'budget'> {
  if (from === to) return {};
  if (from === 'kommun') return { budget: 'soft_programme' };
  return to === 'kommun' ? { budget: 'fees_and_rents' } : {};
}
