import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createNearestIndex,
  distanceToNearestM,
  nearestObjects,
  objectsWithin,
  TIE_M,
} from '../../server/geo/nearest.ts';
import { shapeOfSurface, type Shape } from '../../server/geo/shape.ts';
import type { Position } from '../../server/vocabulary/geometry.ts';
import { polygon, rectangle, starRing } from './shapes.ts';

const points = (...positions: Position[]): Shape => ({ points: positions, lines: [], parts: [] });
const line = (...positions: Position[]): Shape => ({ points: [], lines: [positions], parts: [] });
const ten = shapeOfSurface(polygon(rectangle(0, 0, 10, 10)));
const ring = shapeOfSurface(polygon(rectangle(0, 0, 10, 10), rectangle(3, 3, 7, 7)));
const islands = shapeOfSurface({
  type: 'MultiPolygon',
  coordinates: [[rectangle(0, 0, 10, 10)], [rectangle(4, 4, 6, 6).map(([x, y]) => [x + 20, y])]],
});
const path = line([0, 0], [10, 0], [10, 10]);
const mixed: Shape = {
  points: [[50, 0]],
  lines: [
    [
      [40, 0],
      [40, 9],
    ],
  ],
  parts: ring.parts,
};

// Worked by hand, with right triangles of sides 3, 4 and 5.
it.each<{ name: string; shape: Shape; at: Position; distanceM: number }>([
  { name: 'a point', shape: points([0, 0]), at: [3, 4], distanceM: 5 },
  { name: 'the point itself', shape: points([3, 4]), at: [3, 4], distanceM: 0 },
  { name: 'the nearer of two points', shape: points([0, 0], [3, 0]), at: [3, 4], distanceM: 4 },
  { name: 'across a line', shape: path, at: [5, -3], distanceM: 3 },
  { name: 'beyond the end of a line', shape: path, at: [-3, 4], distanceM: 5 },
  { name: 'by the bend of a line', shape: path, at: [13, -4], distanceM: 5 },
  { name: 'on a line', shape: path, at: [10, 4], distanceM: 0 },
  { name: 'enclosed by a line, which has no inside', shape: path, at: [8, 3], distanceM: 2 },
  { name: 'a line that goes nowhere', shape: line([3, 4], [3, 4]), at: [0, 0], distanceM: 5 },
  { name: 'inside a surface', shape: ten, at: [5, 5], distanceM: 0 },
  { name: 'on a border', shape: ten, at: [10, 5], distanceM: 0 },
  { name: 'on a corner', shape: ten, at: [0, 0], distanceM: 0 },
  { name: 'level with a corner', shape: ten, at: [-7, 10], distanceM: 7 },
  { name: 'outside a corner', shape: ten, at: [13, 14], distanceM: 5 },
  { name: 'inside a hole', shape: ring, at: [5, 5.5], distanceM: 1.5 },
  { name: 'between border and hole', shape: ring, at: [2, 5], distanceM: 0 },
  { name: 'inside the second part', shape: islands, at: [25, 5], distanceM: 0 },
  { name: 'between two parts', shape: islands, at: [22, 5], distanceM: 2 },
  { name: 'the point of a mixed thing', shape: mixed, at: [53, 4], distanceM: 5 },
  { name: 'the line of a mixed thing', shape: mixed, at: [37, 13], distanceM: 5 },
  { name: 'the surface of a mixed thing', shape: mixed, at: [1, 1], distanceM: 0 },
])('distance to $name', ({ shape, at, distanceM }) => {
  expect(distanceToNearestM(createNearestIndex([shape]), at)).toBeCloseTo(distanceM, 12);
});

describe('which objects', () => {
  it('gives all that share the nearest place, and those within a micrometre of it', () => {
    const index = createNearestIndex([
      points([100, 0]),
      points([0, 0]),
      points([90, 0]),
      points([0, 0]),
      points([-0.9e-6, 0]),
      points([-1.1e-6, 0]),
    ]);
    expect(nearestObjects(index, [10, 0])).toEqual({ distanceM: 10, objects: [1, 3, 4] });
  });

  it('gives every surface around a position, and a point on it', () => {
    const index = createNearestIndex([
      ten,
      ring,
      shapeOfSurface(polygon(rectangle(20, 0, 30, 9))),
      points([1, 1]),
    ]);
    expect(nearestObjects(index, [1, 1])).toEqual({ distanceM: 0, objects: [0, 1, 3] });
    expect(nearestObjects(index, [5, 5])).toEqual({ distanceM: 0, objects: [0] });
  });

  it('counts a radius as within, and an object of many points once', () => {
    const index = createNearestIndex([points([180, 240], [0, 300], [0, 1]), points([0, 300.01])]);
    expect(objectsWithin(index, [0, 0], 300)).toEqual([0]);
    expect(objectsWithin(index, [0, 0], 300.01)).toEqual([0, 1]);
    expect(objectsWithin(createNearestIndex([points([180, 240])]), [0, 0], 300)).toEqual([0]);
    expect(objectsWithin(createNearestIndex([points([180, 240])]), [0, 0], 299.99)).toEqual([]);
    expect(objectsWithin(createNearestIndex([ten]), [13, 14], 5)).toEqual([0]);
    expect(objectsWithin(createNearestIndex([ten]), [5, 5], 0)).toEqual([0]);
  });

  it('finds nothing among no objects', () => {
    const index = createNearestIndex([]);
    expect(distanceToNearestM(index, [0, 0])).toBe(Infinity);
    expect(nearestObjects(index, [0, 0])).toBeUndefined();
    expect(objectsWithin(index, [0, 0], 1e9)).toEqual([]);
  });

  it('does not know a negative radius', () => {
    expect(() => objectsWithin(createNearestIndex([ten]), [0, 0], -1)).toThrow('radiusM');
  });
});

/** Distance to a segment by moving along it as far as it goes; not the formula of the index. */
function segmentM([x, y]: Position, [fromX, fromY]: Position, [toX, toY]: Position): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const lengthM = Math.hypot(dx, dy);
  const along = lengthM === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / lengthM ** 2;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}

/** Whether the ring turns around a position, by the sum of the angles it is seen under. */
function turnsAround([x, y]: Position, ring: readonly Position[]): boolean {
  const angles = ring.slice(1).map(([toX, toY], index) => {
    const [fromX, fromY] = ring[index] ?? [toX, toY];
    const [ax, ay, bx, by] = [fromX - x, fromY - y, toX - x, toY - y];
    return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  });
  return Math.abs(angles.reduce((sum, angle) => sum + angle, 0)) > Math.PI;
}

function bruteDistanceM(at: Position, { points: own, lines, parts }: Shape): number {
  // The small ring may lie outside the large one: inside means inside one of them only.
  const isInside = parts.some(
    (rings) => rings.filter((each) => turnsAround(at, each)).length % 2 === 1,
  );
  if (isInside) return 0;
  const edges = [...lines, ...parts.flat()].flatMap((positions) =>
    positions.slice(1).map((to, index) => segmentM(at, positions[index] ?? to, to)),
  );
  return Math.min(...own.map(([x, y]) => Math.hypot(x - at[0], y - at[1])), ...edges);
}

// Whole metres near one another, so that places are shared and distances equal.
const position = fc
  .tuple(fc.integer({ min: -130, max: 130 }), fc.integer({ min: -130, max: 130 }))
  .map(([x, y]): Position => [600_000 + x, 6_600_000 + y]);
const anyPoints = fc.array(position, { minLength: 1, maxLength: 3 }).map((own) => points(...own));
const anyLine = fc.array(position, { minLength: 2, maxLength: 12 }).map((own) => line(...own));
const anySurface = starRing.map((outer) => {
  const [middleX, middleY] = outer
    .slice(1)
    .reduce(([sumX, sumY], [x, y]) => [sumX + x, sumY + y], [0, 0]);
  const count = outer.length - 1;
  const shrink = ([x, y]: Position): Position => [
    middleX / count + (x - middleX / count) * 0.05,
    middleY / count + (y - middleY / count) * 0.05,
  ];
  return shapeOfSurface(polygon(outer, outer.map(shrink)));
});

it.each([
  { name: 'points', shape: anyPoints, most: 200 },
  { name: 'lines', shape: anyLine, most: 20 },
  { name: 'surfaces with a hole', shape: anySurface, most: 12 },
  { name: 'all kinds', shape: fc.oneof(anyPoints, anyLine, anySurface), most: 40 },
])('the index answers as looking at every object does: $name', ({ shape, most }) => {
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: most }),
      fc.array(position, { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 0, max: 200 }),
      (shapes, positions, radiusM) => {
        const index = createNearestIndex(shapes);
        for (const at of positions) {
          const distancesM = shapes.map((each) => bruteDistanceM(at, each));
          const leastM = Math.min(...distancesM);
          const numbersBelow = (limitM: number) =>
            distancesM.flatMap((distanceM, object) => (distanceM <= limitM ? [object] : []));
          const nearest = nearestObjects(index, at);
          expect(Math.abs((nearest?.distanceM ?? NaN) - leastM)).toBeLessThan(1e-9);
          // Whoever lies on the limit itself may fall on either side of it by rounding.
          expect(nearest?.objects).toEqual(
            expect.arrayContaining(numbersBelow(leastM + TIE_M / 2)),
          );
          expect(numbersBelow(leastM + TIE_M * 2)).toEqual(
            expect.arrayContaining([...(nearest?.objects ?? [])]),
          );
          const found = objectsWithin(index, at, radiusM);
          expect(found).toEqual(expect.arrayContaining(numbersBelow(radiusM - 1e-9)));
          expect(numbersBelow(radiusM + 1e-9)).toEqual(expect.arrayContaining(found));
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('gives points the very same distance as looking at every one, bit for bit', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 500 }), position, (all, at) => {
      const squaresM2 = all.map(([x, y]) => (x - at[0]) ** 2 + (y - at[1]) ** 2);
      const index = createNearestIndex(all.map((each) => points(each)));
      expect(distanceToNearestM(index, at)).toBe(Math.sqrt(Math.min(...squaresM2)));
    }),
    { numRuns: 200 },
  );
});
