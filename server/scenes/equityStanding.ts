import type { Assessment, Results } from '../vocabulary/snapshot.ts';
import { countsOf, equityTitle } from './gapsInWords.ts';
import { toldIndicators, type Measured } from './surroundings.ts';

/**
 * In how many indicators the area is surely worse or better than the municipality, and how many
 * whole areas that is of; 0 of the plan area itself.
 */
export function equityCounts(results: Measured) {
  if (results.indicators.length === 0) return null;
  const areas = results.surroundings?.areas.length ?? 0;
  return { ...countsOf(toldIndicators(results)), areas };
}

/** The finding of all gaps, of the plan area or of what stands for it. */
export function equityFinding(results: Measured): string {
  return equityTitle(toldIndicators(results), results.surroundings?.areas.length ?? 0);
}

/**
 * How many indicators the measures move for those who stay, and which way by the good end of each;
 * null when nobody has said of any. An interval that reaches both ways is unsure, and an indicator
 * without a good end is moved and no more.
 */
export function equityMoves(
  { equity, indicators }: Pick<Results, 'equity' | 'indicators'>,
  { alternativeId }: Assessment,
): { moved: number; better: number; worse: number; unsure: number } | null {
  const own = equity?.alternatives.find((each) => each.alternativeId === alternativeId);
  const known = (own?.changes ?? []).flatMap(({ effects, ofStayers, indicatorId }) =>
    effects.length > 0 && ofStayers !== null ? [{ indicatorId, ...ofStayers }] : [],
  );
  if (known.length === 0) return null;
  const moves = { moved: 0, better: 0, worse: 0, unsure: 0 };
  for (const { indicatorId, low, high } of known) {
    if (low === 0 && high === 0) continue;
    moves.moved += 1;
    const { direction } = indicators.find(({ id }) => id === indicatorId) ?? {};
    if (direction === undefined || direction === 'neither') continue;
    if (low < 0 && high > 0) moves.unsure += 1;
    else if (high > 0 === (direction === 'higherIsBetter')) moves.better += 1;
    else moves.worse += 1;
  }
  return moves;
}
