import type { Ledger, LedgerResults } from '../vocabulary/ledger.ts';
import { openLedgerBook } from './ledgerBook.ts';
import { actorMatrix, actorPresentValues } from './views/actorMatrix.ts';
import { committeeNet } from './views/committeeNet.ts';
import { itemPresentValues, overlapRemoved } from './views/itemPresentValues.ts';
import { netPresentValues, netPresentValuesByLayer } from './views/netPresentValue.ts';
import { operatingBudget } from './views/operatingBudget.ts';
import { phasingOption } from './views/option.ts';
import { propertyAppraisal } from './views/property.ts';
import { discountedPaybacks, internalRates } from './views/returns.ts';
import { correlationFactor, risk } from './views/risk.ts';
import { switchingValues } from './views/switchingValues.ts';
import { discountSensitivity, itemTornado, tornado } from './views/tornado.ts';

/** How near the reference every number must be. */
const tolerance = { rel: 1e-9, abs: 1e-3 };

/**
 * Every view of a ledger but the seeded simulation (`simulate`).
 *
 * Units:  real SEK of the ledger's price year but for the operating budget, which is nominal.
 * Timing: t = 0..60 from the base year, which is not discounted.
 * Shape:  a ledger that `readLedger` has accepted. A view whose inputs the ledger lacks (risk,
 *         option, stabilised year, ranges, committee tags) is absent.
 * Source: `reference/combined/README.md`, reproduced in tests/engine/reference.test.ts.
 */
export function calculate(ledger: Ledger): LedgerResults {
  const book = openLedgerBook(ledger);
  return withoutAbsent({
    schema: 'helkalkyl-combined-expected/1',
    case: ledger.case,
    tolerance,
    npv: netPresentValues(book),
    npv_by_layer: netPresentValuesByLayer(book),
    irr: internalRates(book),
    payback_discounted: discountedPaybacks(book),
    actor_matrix: actorMatrix(book),
    actor_present_value_at_social_rate: actorPresentValues(book),
    municipal_operating_budget_nominal: operatingBudget(book),
    switching_values: switchingValues(book),
    tornado: tornado(book),
    discount_sensitivity: discountSensitivity(book),
    risk: risk(book),
    cholesky: correlationFactor(book),
    overlap_removed: overlapRemoved(book),
    item_present_value_at_social_rate: itemPresentValues(book),
    property: propertyAppraisal(book),
    item_tornado: itemTornado(book),
    committee_net: committeeNet(book),
    option: phasingOption(book),
  });
}

/** Leaves out keys without a value, so that results are the same before and after JSON. */
function withoutAbsent<Result extends object>(result: Result): Result {
  const copy = { ...result };
  for (const key of Object.keys(copy) as (keyof Result)[]) {
    if (copy[key] === undefined) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
