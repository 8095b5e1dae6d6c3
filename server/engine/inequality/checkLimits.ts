import { DomainError } from '../../vocabulary/errors.ts';

/** The lowest and highest value the indicator can take. */
export type CheckedLimits = { readonly lower: number; readonly upper: number };

/**
 * The declared limits of an indicator; null where none is declared.
 *
 * Throws: DomainError when one is missing, is not a number, or they stand the wrong way.
 */
export function checkedLimits(lower: unknown, upper: unknown): CheckedLimits | null {
  const [low, high] = [limit(lower, 'lowerLimit'), limit(upper, 'upperLimit')];
  if (low === null && high === null) return null;
  if (low === null || high === null) {
    const field = low === null ? 'lowerLimit' : 'upperLimit';
    throw new DomainError('inequalityLimitMissing', { field });
  }
  if (low >= high) {
    throw new DomainError('inequalityLimitsReversed', {
      field: 'lowerLimit',
      lower: low,
      upper: high,
    });
  }
  return { lower: low, upper: high };
}

function limit(cell: unknown, field: string): number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new DomainError('inequalityLimitNotNumber', { field });
}
