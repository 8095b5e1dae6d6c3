import { isPublicActor, REAL } from '../../vocabulary/actors.ts';
import { LAST_T, type Ledger, type LedgerItem } from '../../vocabulary/ledger.ts';
import { belongsTo, isListedActor, RELEASED_CAPACITY } from '../flowShare.ts';
import { itemAmounts } from '../itemAmounts.ts';
import { atItem, ledgerFault } from './ledgerFault.ts';

/** What a year of one item may come to, so that sums and squares of them stay finite. */
const LARGEST_YEAR_SEK = 1e18;

/** Refuses items that contradict themselves, each other or the rest of the ledger. */
export function checkItems(ledger: Ledger): void {
  const ids = new Set<string>();
  for (const item of ledger.items) {
    if (ids.has(item.id)) {
      throw ledgerFault('ledgerDuplicate', atItem(item, 'id'), { value: item.id });
    }
    ids.add(item.id);
    checkParties(ledger, item);
    checkCashable(item);
    checkRule(ledger, item);
    checkPrices(item);
    checkBudget(item);
    checkAmounts(ledger, item);
  }
}

function checkParties(ledger: Ledger, item: LedgerItem): void {
  for (const side of ['from', 'to'] as const) {
    const actor = item[side];
    if (actor !== REAL && !isListedActor(ledger, actor)) {
      const actors = ledger.actors.join(', ');
      throw ledgerFault('ledgerActorUnknown', atItem(item, side), { value: actor, actors });
    }
  }
  if (item.from === REAL && item.to === REAL) {
    throw ledgerFault('ledgerRealToReal', atItem(item, 'to'));
  }
  const isInternal = belongsTo(item.from, 'kommun') && belongsTo(item.to, 'kommun');
  if (item.from === item.to && item.from !== 'kommun') {
    throw ledgerFault('ledgerSameActor', atItem(item, 'to'), { value: item.to });
  }
  if (isInternal && item.asset !== undefined) {
    throw ledgerFault('ledgerInternalAsset', atItem(item, 'asset'));
  }
}

/** Only what a public budget receives from outside the public sector can be partly cashable. */
function checkCashable(item: LedgerItem): void {
  if ((item.cashable ?? 1) === 1) return;
  if (item.to !== REAL && isPublicActor(item.to) && !isPublicActor(item.from)) return;
  const { from, to, cashable: value } = item;
  throw ledgerFault('ledgerCashableNotAllowed', atItem(item, 'cashable'), { value, from, to });
}

function checkRule(ledger: Ledger, item: LedgerItem): void {
  const { rule } = item;
  if (rule.type === 'annual' && rule.from > rule.to) {
    const years = { from: rule.from, to: rule.to };
    throw ledgerFault('ledgerYearsReversed', atItem(item, 'rule.to'), years);
  }
  if (rule.type === 'effect' && rule.start > rule.to) {
    const years = { from: rule.start, to: rule.to };
    throw ledgerFault('ledgerYearsReversed', atItem(item, 'rule.to'), years);
  }
  if (rule.type === 'per_unit' && !Object.hasOwn(ledger.series ?? {}, rule.series)) {
    const value = rule.series;
    throw ledgerFault('ledgerSeriesMissing', atItem(item, 'rule.series'), { value });
  }
}

function checkPrices(item: LedgerItem): void {
  if (item.price_index !== undefined && item.price_year === undefined) {
    throw ledgerFault('ledgerPriceYearMissing', atItem(item, 'price_year'));
  }
  if (item.range !== undefined && item.range[0] > item.range[1]) {
    const [low, high] = item.range;
    throw ledgerFault('ledgerRangeReversed', atItem(item, 'range'), { low, high });
  }
}

function checkBudget(item: LedgerItem): void {
  if (item.budget === 'capex' && item.asset?.class !== 'fixed') {
    throw ledgerFault('ledgerFixedAssetMissing', atItem(item, 'asset'));
  }
  if (item.budget === 'contribution' && item.contribution === undefined) {
    throw ledgerFault('ledgerContributionMissing', atItem(item, 'contribution'));
  }
}

function checkAmounts(ledger: Ledger, item: LedgerItem): void {
  const { amounts, beforeOverlap } = itemAmounts(ledger, item);
  if (beforeOverlap.some((amount) => !(amount <= LARGEST_YEAR_SEK))) {
    throw ledgerFault('ledgerAmountTooLarge', atItem(item, 'rule'));
  }
  if (item.budget !== 'capex' || item.asset?.class !== 'fixed') return;
  const { commission } = item.asset;
  const late = amounts.findIndex(
    (amount, t) => amount > 0 && t <= LAST_T && ledger.base_year + t > commission,
  );
  if (late < 0) return;
  throw ledgerFault('ledgerPaymentAfterCommission', atItem(item, 'asset.commission'), {
    year: ledger.base_year + late,
    commission,
  });
}

/** Names that the results use beside the actors. */
const reservedNames = [
  REAL,
  'offentlig',
  'samhalle',
  'group',
  'id',
  'society_real_net',
  RELEASED_CAPACITY,
];

/** Refuses actors that are listed twice, or whose name means something else in the results. */
export function checkActors({ actors }: Ledger): void {
  for (const [index, actor] of actors.entries()) {
    const field = `actors[${index}]`;
    if (actors.indexOf(actor) !== index) {
      throw ledgerFault('ledgerDuplicate', { field }, { value: actor });
    }
    const isReserved =
      reservedNames.includes(actor) ||
      actor.startsWith('_') ||
      actor.startsWith('/') ||
      actor.endsWith('/');
    if (isReserved) throw ledgerFault('ledgerActorReserved', { field }, { value: actor });
  }
}
