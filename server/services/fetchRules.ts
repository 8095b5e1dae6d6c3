import { DomainError } from '../vocabulary/errors.ts';
import type { Extract } from '../vocabulary/sources.ts';
import { dayOf } from './environment.ts';

/** Throws: DomainError when a code is not four digits, or there is none and there has to be. */
export function checkMunicipalities(
  codes: readonly string[],
  { mayBeNone }: { readonly mayBeNone: boolean },
): void {
  const wrong = codes.find((code) => !/^\d{4}$/.test(code));
  if (wrong !== undefined) {
    throw new DomainError('catalogueMunicipalityInvalid', { given: wrong });
  }
  if (codes.length === 0 && !mayBeNone) {
    throw new DomainError('catalogueMunicipalityInvalid', { given: '' });
  }
}

/** The day of the oldest answer: nothing is newer than its oldest part. */
export function dayOfExtracts(extracts: readonly Extract[]): string | null {
  const [oldest] = extracts.map(({ fetchedAt }) => fetchedAt).toSorted();
  return oldest === undefined ? null : dayOf(oldest);
}
