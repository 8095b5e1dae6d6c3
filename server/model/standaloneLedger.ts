import { calculate } from '../engine/calculate.ts';
import { readLedger } from '../engine/readLedger.ts';
import type { LedgerResults } from '../vocabulary/ledger.ts';

/**
 * A ledger that belongs to no case, from parsed JSON of any shape.
 *
 * Throws: DomainError naming the field or item at fault.
 */
export function calculateStandaloneLedger(json: unknown): LedgerResults {
  return calculate(readLedger(json));
}
