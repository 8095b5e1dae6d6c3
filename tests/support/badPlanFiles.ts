import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sharedPath } from './shared.ts';

/** A file to try at every door, and what has to come of it. */
export type BadFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly crs?: 'EPSG:3006';
  /** `notJson` is refused as no JSON; `refuse` for whatever reason. */
  readonly outcome: 'accept' | 'refuse' | 'notJson';
};

const folder = (...parts: string[]) => sharedPath('data', 'bad-input', ...parts);
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** JSONTestSuite: none of it is a plan; what starts with n is not even JSON. */
export function jsonFiles(): BadFile[] {
  return readdirSync(folder('json-parsing')).map((name) => ({
    name,
    bytes: readFileSync(folder('json-parsing', name)),
    outcome: name.startsWith('n_') ? 'notJson' : 'refuse',
  }));
}

/** None of the corpus lies in Sweden, the good ones no more than the bad. */
export function geojsonFiles(): BadFile[] {
  return readdirSync(folder('geojson'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder('geojson'), file);
      const outcome = name.endsWith('bad-json.geojson') ? 'notJson' : 'refuse';
      return { name, bytes: readFileSync(file), outcome };
    });
}

const caseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  expect: z.string(),
  input: z.unknown().optional(),
});

/** Plan areas with faults of coordinates: what is to be flagged is refused with a question. */
export function coordinateCases(): BadFile[] {
  return lines('domain', 'cases.jsonl')
    .map((line) => caseSchema.parse(line))
    .filter(({ kind }) => kind === 'plan-area')
    .map(({ id, expect, input }) => ({
      name: id,
      bytes: encode(input),
      outcome: expect === 'accept' ? 'accept' : 'refuse',
    }));
}

const geometrySchema = z.object({
  id: z.string(),
  valid: z.boolean(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }),
});

/**
 * The JTS corpus moved to Stockholm. A power of two as scale and whole numbers as shift keep what
 * small coordinates look like; `valid` is JTS's own verdict.
 */
export function validityCases(): BadFile[] {
  return lines('geometry-validity', 'jts-validity.jsonl').map((line) => {
    const { id, valid, geometry } = geometrySchema.parse(line);
    const isSurface = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    const isEmpty = hasEmptyList(geometry.coordinates);
    // A corner 10^15 away is valid in the plane, and nowhere on earth.
    const isOnEarth = positionsIn(geometry.coordinates)
      .flat()
      .every((number) => Math.abs(number) < 1e8);
    return {
      name: id,
      bytes: encode({ ...geometry, coordinates: moveToSweden(geometry.coordinates) }),
      crs: 'EPSG:3006',
      outcome: isSurface && valid && !isEmpty && isOnEarth ? 'accept' : 'refuse',
    };
  });
}

function moveToSweden(coordinates: unknown): unknown {
  const positions = positionsIn(coordinates);
  const [leastX, leastY] = [0, 1].map((axis) => {
    return Math.floor(Math.min(...positions.map((position) => position[axis] ?? 0)));
  });
  const moved = ([x = 0, y = 0]: readonly number[]) => [x - (leastX ?? 0), y - (leastY ?? 0)];
  const extent = Math.max(1, ...positions.flatMap(moved));
  const scale = 2 ** Math.round(Math.log2(8192 / extent));
  const move = (value: unknown): unknown => {
    if (!isList(value)) return value;
    if (!isPosition(value)) return value.map(move);
    const [x = 0, y = 0] = moved(value);
    return [x * scale + 674_000, y * scale + 6_580_000];
  };
  return move(coordinates);
}

function positionsIn(value: unknown): (readonly number[])[] {
  if (!isList(value)) return [];
  return isPosition(value) ? [value] : value.flatMap(positionsIn);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPosition(value: readonly unknown[]): value is readonly number[] {
  return value.length > 0 && value.every((one) => typeof one === 'number');
}

/** A list without anything in it: JTS lets an empty ring be, RFC 7946 knows none. */
function hasEmptyList(value: unknown): boolean {
  return isList(value) && (value.length === 0 || value.some(hasEmptyList));
}

function lines(...parts: string[]): unknown[] {
  return readFileSync(folder(...parts), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
