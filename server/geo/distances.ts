import type { Position } from '../vocabulary/geometry.ts';
import { distanceToNearestM, nearestObjects, objectsWithin, type NearestIndex } from './nearest.ts';

/** What lies around one position. */
export type Surroundings = {
  /** Undefined when the layer has no object. */
  readonly distanceM: number | undefined;
  /** Numbers of the nearest objects; several when they share a place. */
  readonly nearest: readonly number[];
  readonly within: readonly { readonly radiusM: number; readonly count: number }[];
};

/**
 * The nearest objects of a layer and how many lie within each radius, a radius itself included.
 *
 * Units:  positions and layer in EPSG:3006; metres as the crow flies, in the plane. People walk
 *         further: say so where the number is printed.
 */
export function surroundingsOf(
  position: Position,
  index: NearestIndex,
  radiiM: readonly number[],
): Surroundings {
  const nearest = nearestObjects(index, position);
  return {
    distanceM: nearest?.distanceM,
    nearest: nearest?.objects ?? [],
    within: radiiM.map((radiusM) => ({
      radiusM,
      count: objectsWithin(index, position, radiusM).length,
    })),
  };
}

/** Distance from each position to its nearest object, in metres; infinite when there is none. */
export function distancesToNearestM(
  positions: readonly Position[],
  index: NearestIndex,
): Float64Array {
  return Float64Array.from(positions, (position) => distanceToNearestM(index, position));
}
