import type { IndicatorLevel } from '../../vocabulary/place.ts';
import type { Cases } from './indicator.ts';

/** No share is shown of fewer persons or homes than this. */
const SMALLEST_BASE = 30;
/** Counts above 0 and below this may tell who someone is. */
const SMALLEST_COUNT = 5;
/** What area weights leave behind where a count is 0. */
const ROUNDING = 1e-9;

/**
 * Why a share may not be shown, or null when it may. The cases are looked at, and those who are
 * not cases; area-weighted counts are rounded up to whole ones first.
 */
export function disclose({ cases, base }: Cases): IndicatorLevel['suppressed'] {
  const isSmall = (count: number) => count > ROUNDING && Math.ceil(count) < SMALLEST_COUNT;
  const isHidden = base < SMALLEST_BASE || isSmall(cases) || isSmall(base - cases);
  return isHidden ? 'smallBase' : null;
}
