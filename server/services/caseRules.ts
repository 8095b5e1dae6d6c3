import { DomainError } from '../vocabulary/errors.ts';
import type { Alternative } from '../vocabulary/planCase.ts';

/** As many as the comparison is made and tested for. */
const MAX_ALTERNATIVES = 7;

/**
 * What a schema cannot say of a case: exactly one alternative is the baseline, and no two have the
 * same id.
 *
 * Throws: DomainError `alternativeIdRepeated`, `baselineCount` or `tooManyAlternatives`.
 */
export function checkAlternatives(alternatives: readonly Alternative[]): void {
  const ids = alternatives.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated !== undefined) {
    throw new DomainError('alternativeIdRepeated', { alternativeId: repeated });
  }
  if (alternatives.length > MAX_ALTERNATIVES) {
    throw new DomainError('tooManyAlternatives', { max: MAX_ALTERNATIVES });
  }
  const count = alternatives.filter(({ isBaseline }) => isBaseline).length;
  if (count !== 1) throw new DomainError('baselineCount', { count });
}
