import type { CatalogueUse, Estimate } from './numbers.ts';

type Numbers = Pick<Estimate, 'central' | 'low' | 'high'>;

/**
 * The numbers a field has while nobody has changed them. A range without a middle begins at the
 * half of it; one with a single end begins there, without an interval.
 */
export function numbersOf({ central, low, high, unitFactor }: CatalogueUse): Numbers {
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high ?? 0);
  const chosen = (central ?? middle) * unitFactor;
  if (low === undefined || high === undefined) return { central: chosen };
  return { central: chosen, low: low * unitFactor, high: high * unitFactor };
}

/** A number stands as it was fetched: its middle is the catalogue's, and its ends if it has any. */
export function isUntouched(estimate: Estimate): boolean {
  if (estimate.catalogue === undefined) return false;
  const { central, low, high } = numbersOf(estimate.catalogue);
  const isBare = estimate.low === undefined && estimate.high === undefined;
  return isBare
    ? isClose(estimate.central, central)
    : sameNumbers(estimate, {
        central,
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      });
}

export function sameNumbers(one: Numbers, other: Numbers): boolean {
  return (
    isClose(one.central, other.central) &&
    isClose(one.low, other.low) &&
    isClose(one.high, other.high)
  );
}

/** Fields show at most 13 digits: less than that is no change of anybody's. */
function isClose(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
