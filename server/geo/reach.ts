import { invariant } from '../vocabulary/errors.ts';

export type Reach = {
  readonly radiusM: number;
  /** How many of the origins lie within the radius, and how much they weigh together. */
  readonly origins: number;
  readonly weight: number;
  /** Of the weight of all; undefined when that is 0. */
  readonly share: number | undefined;
};

/**
 * How much of a population has its nearest object within each radius, the radius included.
 *
 * Shape:  one distance and one weight an origin (a home, a population square), in the same order.
 *         An infinite distance, of a layer without objects, is within no radius.
 * Units:  metres; a weight is persons or homes, 1 each to count the origins themselves. A square
 *         counts by its midpoint: with squares of 1 km a share within 300 m says little.
 */
export function reachOf(
  distancesM: ArrayLike<number>,
  weights: ArrayLike<number>,
  radiiM: readonly number[],
): Reach[] {
  checkPaired(distancesM, weights);
  const total = sumWhere(weights, () => true).weight;
  return radiiM.map((radiusM) => {
    const within = sumWhere(weights, (at) => (distancesM[at] ?? Infinity) <= radiusM);
    return { radiusM, ...within, share: total === 0 ? undefined : within.weight / total };
  });
}

/**
 * Mean distance to the nearest object, weighted, in metres; undefined when nothing weighs anything
 * or someone has no object to go to.
 */
export function meanDistanceM(
  distancesM: ArrayLike<number>,
  weights: ArrayLike<number>,
): number | undefined {
  checkPaired(distancesM, weights);
  let [weighted, total] = [0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    // Nobody lives an infinite distance away when nobody lives there at all.
    if (weight === 0) continue;
    weighted += weight * (distancesM[at] ?? Infinity);
    total += weight;
  }
  return total === 0 || weighted === Infinity ? undefined : weighted / total;
}

function sumWhere(
  weights: ArrayLike<number>,
  isMeant: (at: number) => boolean,
): { origins: number; weight: number } {
  let [origins, weight] = [0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    if (!isMeant(at)) continue;
    origins += 1;
    weight += weights[at] ?? 0;
  }
  return { origins, weight };
}

function checkPaired(distancesM: ArrayLike<number>, weights: ArrayLike<number>): void {
  invariant(
    distancesM.length === weights.length,
    `${distancesM.length} distances and ${weights.length} weights do not belong together`,
  );
}
