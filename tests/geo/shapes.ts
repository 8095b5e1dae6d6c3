import fc from 'fast-check';
import type { Position, Ring, Surface } from '../../server/vocabulary/geometry.ts';

/** Anticlockwise ring of an upright rectangle. */
export function rectangle(minX: number, minY: number, maxX: number, maxY: number): Ring {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
}

export function polygon(...coordinates: Ring[]): Surface {
  return { type: 'Polygon', coordinates };
}

/** A ring seen from a point inside it: corners at rising angles never cross. */
export const starRing = fc
  .record({
    centre: fc.tuple(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.integer({ min: -50, max: 50 }),
    ),
    radii: fc.array(fc.double({ min: 20, max: 120, noNaN: true }), { minLength: 3, maxLength: 24 }),
    turn: fc.double({ min: 0, max: 1, noNaN: true }),
    isClockwise: fc.boolean(),
  })
  .map(({ centre: [x, y], radii, turn, isClockwise }): Ring => {
    const corners = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * (index + turn)) / radii.length;
      return [600_000 + x + radius * Math.cos(angle), 6_600_000 + y + radius * Math.sin(angle)];
    });
    const [first = [0, 0]] = corners;
    const ring = [...corners, first];
    return isClockwise ? ring.reverse() : ring;
  });
