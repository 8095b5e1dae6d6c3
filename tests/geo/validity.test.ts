import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findInvalidity } from '../../server/geo/validity.ts';
import type { Surface } from '../../server/vocabulary/geometry.ts';
import { hasShared } from '../support/shared.ts';
import { readSharedLines } from './readShared.ts';
import { polygon, rectangle } from './shapes.ts';

const bowTie: Surface = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ],
  ],
};

it.each<{ name: string; surface: Surface; reason: string; at: unknown }>([
  { name: 'bow tie', surface: bowTie, reason: 'selfIntersection', at: [2, 2] },
  {
    name: 'hole outside',
    surface: polygon(rectangle(0, 0, 4, 4), rectangle(8, 8, 9, 9)),
    reason: 'holeOutsideShell',
    at: [8, 8],
  },
  {
    name: 'part inside part',
    surface: {
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 9, 9)], [rectangle(2, 2, 3, 3)]],
    },
    reason: 'nestedShells',
    at: [2, 2],
  },
])('says what is wrong and where: $name', ({ surface, reason, at }) => {
  expect(findInvalidity(surface)).toMatchObject({ reason, at });
});

it('counts what the library cannot read as invalid', () => {
  const unreadable = [polygon([[0, 0]]), polygon(rectangle(NaN, 0, 1, 1))];
  expect(unreadable.map(findInvalidity)).toEqual([{ reason: 'unknown' }, { reason: 'unknown' }]);
});

const caseSchema = z.object({
  id: z.string(),
  valid: z.boolean(),
  geometry: z.object({ type: z.string(), coordinates: z.array(z.any()) }),
});
const isSurface = (geometry: { type: string }): geometry is Surface =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

describe.runIf(hasShared)('the validity corpus of JTS', () => {
  it('is judged alike, every surface of it', () => {
    const cases = readSharedLines('data', 'bad-input', 'geometry-validity', 'jts-validity.jsonl')
      .map((line) => caseSchema.parse(line))
      .flatMap(({ id, valid, geometry }) => (isSurface(geometry) ? [{ id, valid, geometry }] : []));
    expect(cases).toHaveLength(163);
    const wrong = cases.filter(
      ({ valid, geometry }) => (findInvalidity(geometry) === undefined) !== valid,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
