import { DomainError, type Facts } from '../../vocabulary/errors.ts';
import type { LedgerItem } from '../../vocabulary/ledger.ts';

/** Where in a ledger a fault stands: the field, and the item when it is one item's. */
export type Place = Facts & { readonly field: string; readonly itemId?: string | undefined };

/** The fault of a person who wrote a ledger; its sentence is in `text/sv/errors/ledger.ts`. */
export function ledgerFault(code: string, place: Place, facts: Facts = {}): DomainError {
  return new DomainError(code, { ...place, ...facts });
}

export function atItem(item: LedgerItem, field: string): Place {
  return { itemId: item.id, field };
}

/** Refuses a list in which a value stands twice. */
export function refuseDuplicates(values: readonly (string | number)[], field: string): void {
  const seen = new Set<string | number>();
  for (const value of values) {
    if (seen.has(value)) throw ledgerFault('ledgerDuplicate', { field }, { value });
    seen.add(value);
  }
}
