import Polygon from 'ol/geom/Polygon.js';
import type { Position, Surface } from '../../server/vocabulary/geometry.ts';

/** A position well inside a surface, in the largest part of it; in the surface's own system. */
export function positionIn(surface: Surface): Position {
  const parts = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
  const [largest] = parts
    .map((rings) => new Polygon(rings))
    .toSorted((a, b) => b.getArea() - a.getArea());
  const [east = 0, north = 0] = largest?.getInteriorPoint().getCoordinates() ?? [];
  return [east, north];
}
