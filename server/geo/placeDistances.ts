import type { Position, Surface } from '../vocabulary/geometry.ts';
import { GREEN_MIN_M2, type ServiceKind, type ServiceObject } from '../vocabulary/reach.ts';
import { createNearestIndex, distanceToNearestM, nearestObjects } from './nearest.ts';
import type { NearestIndex } from './nearest.ts';
import { shapeOfSurface, type Shape } from './shape.ts';
import { partsOf } from './surface.ts';

/** A service layer ready to be searched; make it once per layer and keep it. */
export type ServiceIndex = {
  readonly index: NearestIndex;
  /** Those that count, as they are numbered in the index. */
  readonly objects: readonly ServiceObject[];
  readonly tooSmall: number;
  readonly sizeUnknown: number;
};

/** Green of less than half a hectare does not count; of unknown size it does, and it is said. */
export function createServiceIndex(kind: ServiceKind, all: readonly ServiceObject[]): ServiceIndex {
  const isTooSmall = ({ areaM2 }: ServiceObject) =>
    kind === 'green' && areaM2 !== null && areaM2 < GREEN_MIN_M2;
  const objects = all.filter((object) => !isTooSmall(object));
  return {
    index: createNearestIndex(objects.map(({ shape }) => shape)),
    objects,
    tooSmall: all.length - objects.length,
    sizeUnknown: kind === 'green' ? objects.filter(({ areaM2 }) => areaM2 === null).length : 0,
  };
}

export type NearestService = {
  readonly distanceM: number;
  readonly name: string;
  /** The point of it that is nearest. */
  readonly position: Position;
};

/** What is nearest to a position, as the crow flies in EPSG:3006; null when nothing counts. */
export function nearestService(
  { index, objects }: ServiceIndex,
  from: Position,
): NearestService | null {
  const nearest = nearestObjects(index, from);
  const object = objects[nearest?.objects[0] ?? -1];
  if (nearest === undefined || object === undefined) return null;
  const position = nearest.distanceM === 0 ? from : nearestPointOf(object.shape, from);
  return { distanceM: nearest.distanceM, name: object.name, position };
}

/** The point of a shape, its borders among it, that is nearest to a position outside it. */
function nearestPointOf({ points, lines, parts }: Shape, [x, y]: Position): Position {
  let best: { position: Position; m2: number } = { position: [x, y], m2: Infinity };
  const take = (position: Position): void => {
    const m2 = (position[0] - x) ** 2 + (position[1] - y) ** 2;
    if (m2 < best.m2) best = { position, m2 };
  };
  points.forEach(take);
  for (const line of [...lines, ...parts.flat()]) {
    for (const [at, to] of line.entries()) {
      const from = line[at - 1] ?? to;
      const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
      const lengthM2 = alongX ** 2 + alongY ** 2;
      const along = ((x - from[0]) * alongX + (y - from[1]) * alongY) / (lengthM2 || 1);
      const share = Math.min(1, Math.max(0, along));
      take([from[0] + share * alongX, from[1] + share * alongY]);
    }
  }
  return best.position;
}

export type PlanAreaDistances = {
  readonly toPlanAreaM: number;
  readonly acrossPlanAreaM: number;
};

/** Measures from any position to the nearest and to the farthest of a plan area, in metres. */
export function planAreaMeasure(geometry3006: Surface): (position: Position) => PlanAreaDistances {
  const index = createNearestIndex([shapeOfSurface(geometry3006)]);
  const corners = partsOf(geometry3006).flatMap(([outer = []]) => outer);
  return (position) => ({
    toPlanAreaM: distanceToNearestM(index, position),
    // The farthest point of a surface is always a corner of it.
    acrossPlanAreaM: corners.reduce(
      (farthest, [x, y]) => Math.max(farthest, Math.hypot(x - position[0], y - position[1])),
      0,
    ),
  });
}
