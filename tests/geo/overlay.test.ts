import fc from 'fast-check';
import { intersection } from 'martinez-polygon-clipping';
import { expect, it } from 'vitest';
import { surfaceAreaM2 } from '../../server/geo/area.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { edgedSurface, sharedAreaM2 } from '../../server/geo/sharedArea.ts';
import type { Ring, Surface } from '../../server/vocabulary/geometry.ts';
import { polygon, rectangle, starRing } from './shapes.ts';

const shared = (one: Surface, other: Surface): number =>
  sharedAreaM2(edgedSurface(one), edgedSurface(other));
const ten = polygon(rectangle(0, 0, 10, 10));
const ring = polygon(rectangle(0, 0, 10, 10), rectangle(3, 3, 7, 7));
const diamond: Ring = [
  [5, -5],
  [15, 5],
  [5, 15],
  [-5, 5],
  [5, -5],
];

// Worked by hand.
it.each<{ name: string; one: Surface; other: Surface; m2: number }>([
  { name: 'the same', one: ten, other: ten, m2: 100 },
  { name: 'apart', one: ten, other: polygon(rectangle(20, 0, 30, 10)), m2: 0 },
  { name: 'above each other', one: ten, other: polygon(rectangle(0, 20, 10, 30)), m2: 0 },
  { name: 'a border in common', one: ten, other: polygon(rectangle(10, 0, 20, 10)), m2: 0 },
  { name: 'a corner in common', one: ten, other: polygon(rectangle(10, 10, 20, 20)), m2: 0 },
  { name: 'a quarter', one: ten, other: polygon(rectangle(5, 5, 15, 15)), m2: 25 },
  { name: 'inside', one: ten, other: polygon(rectangle(2, 2, 5, 5)), m2: 9 },
  { name: 'inside a hole', one: ring, other: polygon(rectangle(4, 4, 6, 6)), m2: 0 },
  { name: 'exactly the hole', one: ring, other: polygon(rectangle(3, 3, 7, 7)), m2: 0 },
  { name: 'across a hole', one: ring, other: polygon(rectangle(5, 0, 20, 20)), m2: 42 },
  { name: 'slanted around', one: ten, other: polygon(diamond), m2: 100 },
  { name: 'slanted half', one: polygon(rectangle(5, 5, 15, 15)), other: polygon(diamond), m2: 50 },
  {
    name: 'two parts',
    one: ten,
    other: {
      type: 'MultiPolygon',
      coordinates: [[rectangle(-1, -1, 1, 1)], [rectangle(8, 8, 20, 20)]],
    },
    m2: 5,
  },
])('shared area: $name', ({ one, other, m2 }) => {
  expect(shared(one, other)).toBeCloseTo(m2, 12);
  expect(shared(other, one)).toBeCloseTo(m2, 12);
});

it('agrees with an independent clipper on slanted surfaces', () => {
  fc.assert(
    fc.property(starRing, starRing, (one, other) => {
      const clipped = intersection([one], [other]) ?? [];
      const parts = clipped.filter((part): part is Ring[] => typeof part[0]?.[0] !== 'number');
      const clippedM2 = surfaceAreaM2({ type: 'MultiPolygon', coordinates: parts });
      expect(Math.abs(shared(polygon(one), polygon(other)) - clippedM2)).toBeLessThan(1e-6);
    }),
    { numRuns: 300 },
  );
});

it('shares a surface with itself as a whole', () => {
  fc.assert(
    fc.property(starRing, (one) => {
      const m2 = surfaceAreaM2(polygon(one));
      expect(Math.abs(shared(polygon(one), polygon(one)) - m2)).toBeLessThan(1e-9 * m2);
    }),
  );
});

const area = (code: string, geometry3006: Surface) => ({
  code,
  geometry3006,
  areaM2: surfaceAreaM2(geometry3006),
});

it('gives whole areas weight one exactly, a plan inside one its own area, and neighbours nothing', () => {
  const layer = createAreaIndex([
    area('west', polygon(rectangle(0, 0, 10.1, 10.3))),
    area('east', polygon(rectangle(10.1, 0, 20.2, 10.3))),
    area('far', polygon(rectangle(100, 0, 110, 10))),
  ]);
  const west = polygon(rectangle(0, 0, 10.1, 10.3));
  expect(overlay(west, layer)).toEqual([
    { code: 'west', intersectionM2: surfaceAreaM2(west), areaM2: surfaceAreaM2(west), weight: 1 },
  ]);
  const both = overlay(polygon(rectangle(-5, -5, 30, 30)), layer);
  expect(both.map(({ code, weight }) => [code, weight])).toEqual([
    ['west', 1],
    ['east', 1],
  ]);
  const small = polygon(rectangle(1.3, 2.7, 4.9, 5.1));
  expect(overlay(small, layer)[0]?.intersectionM2).toBe(surfaceAreaM2(small));
});

it('finds nothing in an empty layer', () => {
  expect(overlay(ten, createAreaIndex([]))).toEqual([]);
});

const tiles = Array.from({ length: 25 }, (_, index) => {
  const [column, row] = [index % 5, Math.floor(index / 5)];
  const [x, y] = [600_000 - 250 + column * 100.1, 6_600_000 - 250 + row * 100.1];
  return area(`tile${index}`, polygon(rectangle(x, y, x + 100.1, y + 100.1)));
});

it('splits a plan on a tiling into shares that sum to one', () => {
  const index = createAreaIndex(tiles);
  fc.assert(
    fc.property(starRing, (plan) => {
      const planM2 = surfaceAreaM2(polygon(plan));
      const shares = overlay(polygon(plan), index).map((part) => part.intersectionM2 / planM2);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

it('splits an area between plans that tile it into weights that sum to one', () => {
  fc.assert(
    fc.property(starRing, (outline) => {
      const index = createAreaIndex([area('whole', polygon(outline))]);
      const weights = tiles.flatMap(({ geometry3006 }) =>
        overlay(geometry3006, index).map(({ weight }) => weight),
      );
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    }),
  );
});
