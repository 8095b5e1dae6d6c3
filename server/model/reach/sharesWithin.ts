import { invariant } from '../../vocabulary/errors.ts';
import {
  reachRadiiM,
  squareErrorM,
  type ReachGain,
  type ReachShare,
} from '../../vocabulary/reach.ts';

/** How far it is from the midpoint of a square; `leastM` and `mostM` when that is not known. */
export type Distance = { readonly leastM: number; readonly midM: number; readonly mostM: number };

export function exactly(midM: number): Distance {
  return { leastM: midM, midM, mostM: midM };
}

/** Whether a square counts: at its midpoint, surely, and possibly. */
export const isWithin = {
  share: ({ midM }: Distance, radiusM: number) => midM <= radiusM,
  low: ({ mostM }: Distance, radiusM: number, errorM: number) => mostM <= radiusM - errorM,
  high: ({ leastM }: Distance, radiusM: number, errorM: number) => leastM <= radiusM + errorM,
};

/** Whether a square gets within the radius and was not: surely, and possibly. */
export const isGained = {
  low: (beforeM: number, { mostM }: Distance, radiusM: number, errorM: number) =>
    beforeM - errorM > radiusM && mostM + errorM <= radiusM,
  high: (beforeM: number, { leastM }: Distance, radiusM: number, errorM: number) =>
    beforeM + errorM > radiusM && leastM - errorM <= radiusM && leastM < beforeM,
};

const nowhere = exactly(Infinity);

/**
 * How much of a population has its nearest object within each radius, the radius included, with
 * everyone at the midpoint of a square; and what it can be wherever in the squares they live.
 *
 * Shape:  one distance and one population a square, in the same order; empty when nobody lives in
 *         them.
 * How:    a distance changes by no more than one moves, so a square is surely within when its
 *         midpoint is so by half a diagonal, and surely not when it is as much too far away.
 */
export function sharesWithin(
  distances: readonly Distance[],
  population: readonly number[],
  sideM: number,
): ReachShare[] {
  invariant(distances.length === population.length, 'one distance and one population a square');
  const errorM = squareErrorM(sideM);
  const shareOf = shareOver(population);
  if (shareOf === undefined) return [];
  const shareOfThose = (which: keyof typeof isWithin, radiusM: number) =>
    shareOf((at) => isWithin[which](distances[at] ?? nowhere, radiusM, errorM));
  return reachRadiiM.map((radiusM) => ({
    radiusM,
    share: shareOfThose('share', radiusM),
    low: shareOfThose('low', radiusM),
    high: shareOfThose('high', radiusM),
  }));
}

/**
 * How much of a population gets its nearest object within each radius and did not have it there:
 * the least it is, and the most it can be. Tighter than the difference of two shares, since who is
 * sure to gain is asked square by square.
 *
 * Shape:  as `sharesWithin`; distances before are exact.
 */
export function sharesGained(
  beforeM: readonly number[],
  after: readonly Distance[],
  population: readonly number[],
  sideM: number,
): ReachGain[] {
  const errorM = squareErrorM(sideM);
  const shareOf = shareOver(population);
  if (shareOf === undefined) return [];
  const shareOfThose = (which: keyof typeof isGained, radiusM: number) =>
    shareOf((at) =>
      isGained[which](beforeM[at] ?? Infinity, after[at] ?? nowhere, radiusM, errorM),
    );
  return reachRadiiM.map((radiusM) => ({
    radiusM,
    low: shareOfThose('low', radiusM),
    high: shareOfThose('high', radiusM),
  }));
}

/** The share that lives in the squares that are meant; undefined when nobody lives in any. */
function shareOver(population: readonly number[]) {
  const total = population.reduce((sum, persons) => sum + persons, 0);
  if (total === 0) return undefined;
  return (isMeant: (at: number) => boolean): number =>
    population.reduce((sum, persons, at) => (isMeant(at) ? sum + persons : sum), 0) / total;
}
