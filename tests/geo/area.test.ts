import { describe, expect, it } from 'vitest';
import { centroidOf, perimeterM, signedRingAreaM2, surfaceAreaM2 } from '../../server/geo/area.ts';
import { areasReferenceInputs, runAreasReference } from '../../server/geo/shapeReference.ts';
import type { Ring, Surface } from '../../server/vocabulary/geometry.ts';
import { hasShared } from '../support/shared.ts';
import { readSharedJson } from './readShared.ts';
import { rectangle } from './shapes.ts';

const far = 6_600_000;
const square = rectangle(far, far, far + 10, far + 10);
const hole = rectangle(far + 2, far + 2, far + 4, far + 4);
const triangle: Ring = [
  [0, 0],
  [6, 0],
  [0, 3],
  [0, 0],
];

// Worked by hand; the squares lie far out so that lost digits would show.
it.each<{ name: string; surface: Surface; areaM2: number; lengthM: number }>([
  {
    name: 'square',
    surface: { type: 'Polygon', coordinates: [square] },
    areaM2: 100,
    lengthM: 40,
  },
  {
    name: 'square with a hole',
    surface: { type: 'Polygon', coordinates: [square, hole] },
    areaM2: 96,
    lengthM: 48,
  },
  {
    name: 'hole that runs the other way',
    surface: { type: 'Polygon', coordinates: [square, hole.toReversed()] },
    areaM2: 96,
    lengthM: 48,
  },
  {
    name: 'two parts',
    surface: { type: 'MultiPolygon', coordinates: [[square], [triangle]] },
    areaM2: 109,
    lengthM: 49 + Math.sqrt(45),
  },
])('area and length of border: $name', ({ surface, areaM2, lengthM }) => {
  expect(surfaceAreaM2(surface)).toBe(areaM2);
  expect(perimeterM(surface)).toBeCloseTo(lengthM, 12);
});

it('gives a ring its sign by the way it runs', () => {
  expect(signedRingAreaM2(triangle)).toBe(9);
  expect(signedRingAreaM2(triangle.toReversed())).toBe(-9);
});

it('finds the centre of gravity', () => {
  // A triangle's is the mean of its corners; the square with a hole: (100·5 − 4·3) / 96.
  expect(centroidOf({ type: 'Polygon', coordinates: [triangle] })).toEqual([2, 1]);
  const [x, y] = centroidOf({ type: 'Polygon', coordinates: [square, hole] });
  expect(x - far).toBeCloseTo(488 / 96, 8);
  expect(y - far).toBeCloseTo(488 / 96, 8);
});

describe.runIf(hasShared)('areas by GEOS', () => {
  it.each([
    { file: 'ytor_2080_falun.json', count: 192 },
    { file: 'ytor_0380_uppsala.json', count: 757 },
  ])('agree: $file', ({ file, count }) => {
    const reference = readSharedJson('reference', 'spatial', file);
    const { layerFile } = areasReferenceInputs(reference);
    const checks = runAreasReference(reference, readSharedJson('data', 'areas', layerFile));
    expect(checks).toHaveLength(count);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });
});
