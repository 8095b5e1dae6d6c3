import { quantileOf } from '../../engine/uncertainty/distribution.ts';
import { fitDistribution } from '../../engine/uncertainty/fitDistribution.ts';
import { DomainError } from '../../vocabulary/errors.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Alternative } from '../../vocabulary/planCase.ts';
import type { Guard } from '../guard.ts';
import { estimatesIn } from '../rerun/estimatesIn.ts';

/** What comes about more seldom than this is not worth a warning. */
const SELDOM = 0.01;

/**
 * Intervals whose fitted distribution reaches where the number cannot: an amount below 0, or an
 * effect below 0 or above the whole. Low and high are the 10th and 90th percentiles, so that one
 * draw in five lies outside what was entered.
 */
export function wideIntervals(alternative: Alternative): Guard[] {
  return estimatesIn(alternative).flatMap(({ path, label, estimate }): Guard[] => {
    // What is built is drawn by what a number makes of the value, which may well be a loss.
    if (path[0] === 'builtEffects') return [];
    const reach = reachOf(estimate);
    if (reach === null) return [];
    const { low = 0, high = 0 } = estimate;
    const facts = { label, low, high };
    if (low >= 0 && reach.least < 0) {
      return [{ code: 'intervalReachesBelowZero', path: [...path, 'low'], facts }];
    }
    const isShare = path.at(-1) === 'effectShare';
    return isShare && high <= 1 && reach.most > 1
      ? [{ code: 'intervalReachesAboveWhole', path: [...path, 'high'], facts }]
      : [];
  });
}

/** Where one draw in a hundred lies below, and one above; null for what cannot be drawn. */
function reachOf({
  low,
  central,
  high,
  distribution: kind = 'triangular',
}: Estimate): { least: number; most: number } | null {
  if (low === undefined || high === undefined || low === high) return null;
  try {
    const fitted = fitDistribution({ kind, low, central, high });
    return { least: quantileOf(fitted, SELDOM), most: quantileOf(fitted, 1 - SELDOM) };
  } catch (fault) {
    // What is wrong with the interval is told where it stands.
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}
