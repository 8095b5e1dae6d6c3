import type { Position, Ring, Surface } from '../vocabulary/geometry.ts';
import { partsOf } from './surface.ts';

/** Sums of a ring about its first position, so that eight-digit northings cost no precision. */
type RingSums = {
  /** Positive when the ring runs anticlockwise. */
  readonly signedAreaM2: number;
  readonly lengthM: number;
  /** Area × distance of the centroid from the ring's first position. */
  readonly momentX: number;
  readonly momentY: number;
};

function ringSums(ring: Ring): RingSums {
  const [originX, originY] = ring[0] ?? [0, 0];
  let doubleArea = 0;
  let lengthM = 0;
  let momentX = 0;
  let momentY = 0;
  let [fromX, fromY] = [0, 0];
  for (const [x, y] of ring) {
    const [toX, toY] = [x - originX, y - originY];
    const cross = fromX * toY - toX * fromY;
    doubleArea += cross;
    momentX += cross * (fromX + toX);
    momentY += cross * (fromY + toY);
    lengthM += Math.hypot(toX - fromX, toY - fromY);
    [fromX, fromY] = [toX, toY];
  }
  return {
    signedAreaM2: doubleArea / 2,
    lengthM,
    momentX: momentX / 6,
    momentY: momentY / 6,
  };
}

/**
 * Area enclosed by a ring by the shoelace formula, positive when it runs anticlockwise.
 * Units: square metres when the ring is in metres (the plane of its coordinate system).
 */
export function signedRingAreaM2(ring: Ring): number {
  return ringSums(ring).signedAreaM2;
}

/**
 * Planar area of a surface: outer rings less their holes, whichever way the rings run.
 *
 * Units:  square metres in the plane of the surface's own coordinate system. The same surface has
 *         different areas in different systems (0.08 % between a local zone and SWEREF 99 TM),
 *         so say which one was used where the number is printed.
 * Source: shoelace formula; checked against the areas of `reference/spatial`.
 */
export function surfaceAreaM2(surface: Surface): number {
  let areaM2 = 0;
  for (const [outer, ...holes] of partsOf(surface)) {
    areaM2 += Math.abs(signedRingAreaM2(outer ?? []));
    for (const hole of holes) areaM2 -= Math.abs(signedRingAreaM2(hole));
  }
  return areaM2;
}

/** Length of every ring, holes among them, in metres. */
export function perimeterM(surface: Surface): number {
  return partsOf(surface)
    .flat()
    .reduce((sum, ring) => sum + ringSums(ring).lengthM, 0);
}

/** Centre of gravity of a surface in its own plane; it may lie outside the surface. */
export function centroidOf(surface: Surface): Position {
  const [originX, originY] = partsOf(surface)[0]?.[0]?.[0] ?? [0, 0];
  let areaM2 = 0;
  let momentX = 0;
  let momentY = 0;
  for (const rings of partsOf(surface)) {
    for (const [index, ring] of rings.entries()) {
      const sums = ringSums(ring);
      // An outer ring adds and a hole subtracts, whichever way they run.
      const sign = Math.sign(sums.signedAreaM2) * (index === 0 ? 1 : -1);
      const [ringX, ringY] = ring[0] ?? [originX, originY];
      areaM2 += sign * sums.signedAreaM2;
      momentX += sign * (sums.momentX + sums.signedAreaM2 * (ringX - originX));
      momentY += sign * (sums.momentY + sums.signedAreaM2 * (ringY - originY));
    }
  }
  return [originX + momentX / areaM2, originY + momentY / areaM2];
}
