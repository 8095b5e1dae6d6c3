import { invariant } from '../vocabulary/errors.ts';
import type { Position, Ring, Surface } from '../vocabulary/geometry.ts';

/** The parts of a surface, each an outer ring and its holes. */
export function partsOf(surface: Surface): Ring[][] {
  return surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
}

/** A surface of these parts: a Polygon when there is one, else a MultiPolygon. */
export function surfaceOf(parts: Ring[][]): Surface {
  const [only, ...others] = parts;
  invariant(only !== undefined, 'a surface has at least one part');
  return others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

/** Every position moved by `move`; rings, holes and parts are kept as they are. */
export function mapPositions(surface: Surface, move: (position: Position) => Position): Surface {
  const moveRings = (rings: Ring[]): Ring[] => rings.map((ring) => ring.map(move));
  return surface.type === 'Polygon'
    ? { type: 'Polygon', coordinates: moveRings(surface.coordinates) }
    : { type: 'MultiPolygon', coordinates: surface.coordinates.map(moveRings) };
}

export type Bounds = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** Least rectangle around the outer rings, in the units of the surface. */
export function boundsOf(surface: Surface): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of partsOf(surface)) {
    for (const [x, y] of rings[0] ?? []) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  }
  return { minX, minY, maxX, maxY };
}

export function centreOf({ minX, minY, maxX, maxY }: Bounds): Position {
  return [(minX + maxX) / 2, (minY + maxY) / 2];
}

export function cornersOf({ minX, minY, maxX, maxY }: Bounds): Position[] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}
