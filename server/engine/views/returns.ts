import { LAST_T, type LedgerResults } from '../../vocabulary/ledger.ts';
import { internalRatesOfReturn } from '../finance/internalRatesOfReturn.ts';
import type { LedgerBook } from '../ledgerBook.ts';
import { byPerspective } from './netPresentValue.ts';
import { signedFlows, zeroIfRounding } from './yearlyFlows.ts';

/** Internal rates of return at the main horizon with residual; households invest nothing. */
export function internalRates(book: LedgerBook): LedgerResults['irr'] {
  return byPerspective(book, (perspective) => {
    const values = book.valuation(perspective);
    const main = book.mainValues(perspective);
    if (values === undefined || main === undefined || perspective === 'hushall') return undefined;
    const { flows } = signedFlows(book, values, { lastT: main.horizon, residual: true });
    return internalRatesOfReturn(flows);
  });
}

/** Years until the discounted flows, without residual, have paid back; null when never. */
export function discountedPaybacks(book: LedgerBook): LedgerResults['payback_discounted'] {
  const paybacks = byPerspective(book, (perspective) => {
    const values = book.valuation(perspective);
    if (values === undefined) return undefined;
    const { flows, sizes } = signedFlows(book, values, { lastT: LAST_T, residual: false });
    return { years: discountedPayback(flows, sizes, values.discounting.factors) };
  });
  return Object.fromEntries(Object.entries(paybacks).map(([id, { years }]) => [id, years]));
}

function discountedPayback(
  flows: readonly number[],
  sizes: readonly number[],
  factors: Float64Array,
): number | null {
  let [sum, size] = [0, 0];
  for (const [t, flow] of flows.entries()) {
    const factor = factors[t] ?? 0;
    const before = zeroIfRounding(sum, size);
    sum += flow * factor;
    size += (sizes[t] ?? 0) * factor;
    if (before < 0 && zeroIfRounding(sum, size) >= 0) return t - 1 - before / (flow * factor);
  }
  return null;
}
