import { LAST_T, type Layer } from '../../vocabulary/ledger.ts';
import { ROUNDING_SHARE } from '../finance/sums.ts';
import type { LedgerBook, Valuation } from '../ledgerBook.ts';

/** Net flow per t = 0..60 of a perspective, undiscounted real SEK, without residual. */
export function layerFlows(book: LedgerBook, shares: Float64Array, layer: Layer): number[] {
  const flows = new Float64Array(LAST_T + 1);
  for (const { index, item, amounts } of book.entries) {
    const share = shares[index] ?? 0;
    if (share === 0 || item.layer !== layer) continue;
    for (let t = 0; t <= LAST_T; t += 1) flows[t] = (flows[t] ?? 0) + share * (amounts[t] ?? 0);
  }
  return [...flows];
}

/** Flows in which what cancels but for rounding is exactly 0, so that signs can be trusted. */
export type SignedFlows = {
  readonly flows: number[];
  /** Sum of the sizes of the parts of each flow. */
  readonly sizes: number[];
};

/** The flows t = 0..lastT of a perspective; with `residual` its value at lastT added to the last. */
export function signedFlows(
  book: LedgerBook,
  values: Valuation,
  { lastT, residual }: { lastT: number; residual: boolean },
): SignedFlows {
  const flows = new Float64Array(lastT + 1);
  const sizes = new Float64Array(lastT + 1);
  for (const entry of book.entries) {
    const share = values.shares[entry.index] ?? 0;
    for (let t = 0; share !== 0 && t <= lastT; t += 1) {
      const part = share * (entry.amounts[t] ?? 0);
      flows[t] = (flows[t] ?? 0) + part;
      sizes[t] = (sizes[t] ?? 0) + Math.abs(part);
    }
    const left = residual ? values.residual(entry, lastT) : 0;
    flows[lastT] = (flows[lastT] ?? 0) + left;
    sizes[lastT] = (sizes[lastT] ?? 0) + Math.abs(left);
  }
  return {
    flows: Array.from(flows, (flow, t) => zeroIfRounding(flow, sizes[t] ?? 0)),
    sizes: [...sizes],
  };
}

/** 0 when the sum is no larger than what rounding may leave of parts of this size. */
export function zeroIfRounding(sum: number, size: number): number {
  return Math.abs(sum) <= size * ROUNDING_SHARE ? 0 : sum;
}
