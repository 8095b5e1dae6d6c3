import { REAL } from '../../vocabulary/actors.ts';
import type { HardLine } from '../../vocabulary/hardSide.ts';
import type { LineKind } from '../../vocabulary/lineKinds.ts';
import { modelFault } from '../modelFault.ts';

/** What an entered amount is split into: shares of the amount as it was entered. */
export type TaxParts = {
  /** Paid to whoever is paid, without tax. */
  readonly net: number;
  /** Tax that the payer never gets back: paid to the state. */
  readonly tax: number;
};

/**
 * VAT of a line. What is recovered is no cost and is taken off; what is not is a transfer to the
 * state, beside the cost without it.
 *
 * Throws: DomainError when the line is no purchase of goods or services, or when the municipality
 *         or its water utility would not recover the tax: they do.
 */
export function taxPartsOf({ vat, label }: HardLine, kind: LineKind): TaxParts {
  if (vat === undefined) return { net: 1, tax: 0 };
  if (kind.from !== REAL && kind.to !== REAL) {
    throw modelFault('modelVatOnTransfer', { label, field: 'vat' });
  }
  const payer = kind.from === REAL ? kind.to : kind.from;
  if (!vat.isRecovered && payer !== 'developer') {
    throw modelFault('modelVatNotRecovered', { label, field: 'vat.isRecovered' });
  }
  const net = vat.isIncluded ? 1 / (1 + vat.rate) : 1;
  return { net, tax: vat.isRecovered ? 0 : net * vat.rate };
}
