import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesToNearestM, surroundingsOf } from '../../server/geo/distances.ts';
import { createNearestIndex } from '../../server/geo/nearest.ts';
import { readObjectLayer } from '../../server/geo/objectLayer.ts';
import { readPopulationSquares } from '../../server/geo/populationSquares.ts';
import { meanDistanceM, reachOf } from '../../server/geo/reach.ts';
import { reachRadiiM } from '../../server/vocabulary/reach.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import {
  distanceErrors,
  distanceNotices,
} from '../../server/vocabulary/text/sv/errors/distances.ts';
import { geoErrors } from '../../server/vocabulary/text/sv/errors/geo.ts';
import { rectangle } from './shapes.ts';

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
const feature = (geometry: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry,
});
const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', crs, features });
const at = (x: number, y: number) => [600_000 + x, 6_600_000 + y];
const stop = (x: number, y: number) => feature({ type: 'Point', coordinates: at(x, y) });
const indexOf = (geojson: unknown) =>
  createNearestIndex(readObjectLayer(geojson).objects.map(({ shape3006 }) => shape3006));

describe('surroundings', () => {
  it('count within each radius, the radius included: 300 and 400 m away on the axes', () => {
    const index = indexOf(layer(stop(300, 0), stop(0, 400), stop(-400, 0), stop(0, -1000.01)));
    expect(surroundingsOf([600_000, 6_600_000], index, reachRadiiM)).toEqual({
      distanceM: 300,
      nearest: [0],
      within: [
        { radiusM: 300, count: 1 },
        { radiusM: 400, count: 3 },
        { radiusM: 1000, count: 3 },
      ],
    });
  });

  it('of nothing: no distance, no objects', () => {
    const nothing = createNearestIndex([]);
    expect(surroundingsOf([0, 0], nothing, [300])).toEqual({
      distanceM: undefined,
      nearest: [],
      within: [{ radiusM: 300, count: 0 }],
    });
    expect([...distancesToNearestM([[0, 0]], nothing)]).toEqual([Infinity]);
  });
});

describe('reach', () => {
  const distancesM = [0, 300, 300.1, 1000, 5000];
  const persons = [10, 20, 30, 40, 0];

  // Worked by hand: of 100 persons 30 live within 300 m, 60 within 400 and all within 1000.
  it('shares by persons', () => {
    expect(reachOf(distancesM, persons, reachRadiiM)).toEqual([
      { radiusM: 300, origins: 2, weight: 30, share: 0.3 },
      { radiusM: 400, origins: 3, weight: 60, share: 0.6 },
      { radiusM: 1000, origins: 4, weight: 100, share: 1 },
    ]);
  });

  // Worked by hand: (20 · 300 + 30 · 300.1 + 40 · 1000) / 100.
  it('means by persons', () => {
    expect(meanDistanceM(distancesM, persons)).toBeCloseTo(550.03, 12);
  });

  it('has no share and no mean of nobody, nor a mean to a layer without objects', () => {
    expect(reachOf([], [], [300])).toEqual([
      { radiusM: 300, origins: 0, weight: 0, share: undefined },
    ]);
    expect(meanDistanceM([100], [0])).toBeUndefined();
    expect(meanDistanceM([Infinity], [5])).toBeUndefined();
    expect(meanDistanceM([Infinity, 100], [0, 5])).toBe(100);
    expect(reachOf([Infinity], [5], [1e9])[0]?.share).toBe(0);
  });

  it('never shrinks with a longer radius, and ends at everyone', () => {
    const pairs = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.integer({ min: 1, max: 500 })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(pairs, (homes) => {
        const reach = reachOf(
          homes.map(([distanceM]) => distanceM),
          homes.map(([, people]) => people),
          [100, 300, 1000, 1e4],
        );
        const shares = reach.map(({ share }) => share ?? NaN);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
        expect(shares.at(-1)).toBe(1);
      }),
    );
  });

  it('does not pair distances with the weights of others', () => {
    expect(() => reachOf([1, 2], [1], [300])).toThrow('belong together');
  });
});

describe('reading a layer', () => {
  it('takes geometry of every kind, and the id and properties of each', () => {
    const line = [at(0, 0), at(10, 0)];
    const ring = rectangle(600_000, 6_600_000, 600_010, 6_600_010);
    const geometries = [
      { type: 'Point', coordinates: at(0, 0) },
      { type: 'MultiPoint', coordinates: line },
      { type: 'LineString', coordinates: line },
      { type: 'MultiLineString', coordinates: [line, line] },
      { type: 'Polygon', coordinates: [ring] },
      { type: 'MultiPolygon', coordinates: [[ring]] },
    ];
    const all = { type: 'GeometryCollection', geometries };
    const collected = { ...feature(all, { namn: 'Allt' }), id: 7 };
    const { objects } = readObjectLayer(
      layer(...geometries.map((geometry) => feature(geometry)), collected),
    );
    const counts = objects.map(({ shape3006: { points, lines, parts } }) => [
      points.length,
      lines.length,
      parts.length,
    ]);
    expect(counts).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
      [0, 0, 1],
      [0, 0, 1],
      [3, 3, 2],
    ]);
    expect(objects.at(-1)).toMatchObject({ id: 7, properties: { namn: 'Allt' } });
  });

  // 15° is the central meridian of SWEREF 99 TM, whose easting is the false easting.
  it('projects WGS 84 to the plane that distances are measured in', () => {
    const { objects, crs: read } = readObjectLayer(
      feature({ type: 'Point', coordinates: [15, 60] }),
    );
    expect(read).toBe('EPSG:4326');
    const [east = NaN, north = NaN] = objects[0]?.shape3006.points[0] ?? [];
    expect(east).toBeCloseTo(500_000, 6);
    expect(north).toBeGreaterThan(6_650_000);
  });

  it('says that a surface crosses itself, and measures to its border all the same', () => {
    const bow = [at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)];
    const file = layer(stop(50, 0), feature({ type: 'Polygon', coordinates: [bow] }));
    expect(readObjectLayer(file).notices).toEqual([
      { code: 'objectSurfacesInvalid', facts: { count: 1, first: 2 } },
    ]);
    expect(distanceNotices.objectSurfacesInvalid({ count: 1, first: 2 })).toContain('Objekt 2');
    expect([...distancesToNearestM([[599_997, 6_599_996]], indexOf(file))]).toEqual([5]);
  });
});

const texts: Readonly<Record<string, ((facts: DomainError['facts']) => string) | undefined>> = {
  ...geoErrors,
  ...distanceErrors,
};
function faultOf(read: () => unknown) {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, text: texts[error.code]?.(error.facts) ?? '' };
  }
}

const empty = { type: 'GeometryCollection', geometries: [] };
const point = (...coordinates: unknown[]) => feature({ type: 'Point', coordinates });

// What each file lacks is its name; the place is counted from one.
it.each([
  { name: 'no feature', file: layer(), code: 'objectLayerEmpty', says: 'inga objekt' },
  {
    name: 'no geometry',
    file: layer(stop(0, 0), feature(null)),
    code: 'objectGeometryMissing',
    says: 'Objekt 2: ',
  },
  {
    name: 'no position',
    file: layer(feature(empty)),
    code: 'objectGeometryMissing',
    says: 'Objekt 1: ',
  },
  {
    name: 'no list',
    file: layer(feature({ type: 'MultiPoint', coordinates: 5 })),
    code: 'objectCoordinatesNotList',
    says: 'Objekt 1: ',
  },
  {
    name: 'one end',
    file: layer(feature({ type: 'LineString', coordinates: [at(0, 0)] })),
    code: 'lineTooShort',
    says: 'Objekt 1: ',
  },
  {
    name: 'one end of a part',
    file: layer(feature({ type: 'MultiLineString', coordinates: [[at(0, 0)]] })),
    code: 'lineTooShort',
    says: 'Objekt 1, del 1: ',
  },
  {
    name: 'text for numbers',
    file: layer(point('600000', '6600000')),
    code: 'positionNotNumbers',
    says: 'Objekt 1, punkt 1',
  },
  {
    name: 'no known type',
    file: layer(feature({ type: 'constructor', coordinates: [] })),
    code: 'geojsonTypeUnknown',
    says: 'constructor',
  },
  {
    name: 'not Sweden',
    file: layer(point(600_000, 100)),
    code: 'outsideSweden',
    says: 'utanför Sverige',
  },
  {
    name: 'no system',
    file: { ...layer(stop(0, 0)), crs: null },
    code: 'crsNotStated',
    says: 'koordinatsystem',
  },
])('refuses a layer with $name', ({ file, code, says }) => {
  const fault = faultOf(() => readObjectLayer(file));
  expect(fault?.code).toBe(code);
  expect(fault?.text).toContain(says);
  expect(fault?.text).toMatch(/^[A-ZÅÄÖ”0-9].*\.$/);
  expect(fault?.text).not.toMatch(/undefined|NaN/);
});

describe('population squares', () => {
  const row = {
    kommunkod: '0380',
    e: '600500.0',
    n: '6600500.0',
    befolkning_2025: '12',
    befolkning_65_plus_2025: '3',
  };

  it('are read by the meaning of their columns, whatever the year', () => {
    const { befolkning_2025: people, befolkning_65_plus_2025: older, ...rest } = row;
    const next = { ...rest, befolkning_2026: people, befolkning_65_plus_2026: older };
    const square = {
      midpoint: [600_500, 6_600_500],
      municipalityCode: '0380',
      population: 12,
      population65plus: 3,
    };
    expect(readPopulationSquares([row, next].slice(0, 1))).toEqual([square]);
    expect(readPopulationSquares([next])).toEqual([square]);
  });

  it.each([
    { name: 'no rows', rows: [], code: 'squaresEmpty', says: 'inga rutor' },
    {
      name: 'no column',
      rows: [{ kommunkod: '0380', e: '1' }],
      code: 'squaresColumnMissing',
      says: '”n”',
    },
    {
      name: 'no number',
      rows: [row, { ...row, befolkning_2025: '..' }],
      code: 'squaresValueNotNumber',
      says: 'Rad 3, kolumn ”befolkning_2025”',
    },
  ])('refuses a table with $name', ({ rows, code, says }) => {
    const fault = faultOf(() => readPopulationSquares(rows));
    expect(fault?.code).toBe(code);
    expect(fault?.text).toContain(says);
  });
});
