import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createServiceIndex,
  nearestService,
  planAreaMeasure,
} from '../../server/geo/placeDistances.ts';
import { projectPosition } from '../../server/geo/projection.ts';
import { readServiceLayer } from '../../server/geo/serviceLayer.ts';
import { readSquareFeatures, readSquareTable } from '../../server/geo/squareLayer.ts';
import type { Position } from '../../server/vocabulary/geometry.ts';
import { parseCsvBytes } from '../../server/services/parseCsv.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { readSharedJson } from './readShared.ts';

const faultWith = (code: string): unknown => expect.objectContaining({ code });

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
const falun: Position = [534_000, 6_719_000];
const point = (eastM: number, northM: number) => ({
  type: 'Point',
  coordinates: [falun[0] + eastM, falun[1] + northM],
});
/** A square with its lower left corner east and north of Falun's square. */
function square(eastM: number, northM: number, sideM: number) {
  const [x, y] = [falun[0] + eastM, falun[1] + northM];
  const ring = [
    [x, y],
    [x + sideM, y],
    [x + sideM, y + sideM],
    [x, y + sideM],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
type Thing = readonly [geometry: object, properties: object];
const layerOf = (things: readonly Thing[], more: object = { crs }) => ({
  type: 'FeatureCollection',
  ...more,
  features: things.map(([geometry, properties]) => ({ type: 'Feature', properties, geometry })),
});

describe('a service layer', () => {
  it('keeps names and sizes, and a point has no size', () => {
    const { objects, notices, crsSource } = readServiceLayer(
      layerOf([
        [square(0, 0, 100), { namn: ' Stadsparken ' }],
        [point(500, 0), { stop_name: 'Knutpunkten' }],
        [point(600, 0), { namn: null }],
      ]),
    );
    expect(objects.map(({ name, areaM2 }) => [name, areaM2])).toEqual([
      ['Stadsparken', 10_000],
      ['Knutpunkten', null],
      ['', null],
    ]);
    expect({ notices, crsSource }).toEqual({ notices: [], crsSource: 'file' });
  });

  it('names what its own lon and lat put elsewhere, and uses the geometry', () => {
    const [lon, lat] = projectPosition([falun[0] + 20_900, falun[1]], 'EPSG:3006', 'EPSG:4326');
    const right = projectPosition([falun[0] + 40, falun[1]], 'EPSG:3006', 'EPSG:4326');
    const { objects, notices } = readServiceLayer(
      layerOf([
        [point(0, 0), { namn: 'Britsarvet', lon, lat }],
        [point(0, 0), { namn: 'Norslund', LON: right[0], LAT: right[1] }],
        [point(0, 0), { namn: 'Tisken', sweref99_e: '534000,5', sweref99_n: 6_718_000 }],
      ]),
    );
    expect(objects[0]?.shape.points).toEqual([falun]);
    expect(notices).toEqual([
      {
        code: 'positionsContradict',
        facts: { count: 2, named: 'Britsarvet (20900 m), Tisken (1000 m)' },
      },
    ]);
  });
});

describe('green', () => {
  const { objects } = readServiceLayer(
    layerOf([
      [square(0, 0, 70), { namn: 'Torget' }],
      [square(300, 0, 71), { namn: 'Parken' }],
      [point(2000, 0), { namn: 'Entrén' }],
    ]),
  );

  it('of less than half a hectare does not count; of unknown size it does, and it is said', () => {
    // 70² = 4 900 m², 71² = 5 041 m².
    const index = createServiceIndex('green', objects);
    expect(index).toMatchObject({ tooSmall: 1, sizeUnknown: 1 });
    expect(nearestService(index, falun)).toMatchObject({ name: 'Parken', distanceM: 300 });
    expect(nearestService(createServiceIndex('play', objects), falun)).toMatchObject({
      name: 'Torget',
      distanceM: 0,
    });
  });

  it('is nearest at a point of its border', () => {
    const index = createServiceIndex('green', objects);
    const from: Position = [falun[0] + 250, falun[1] + 20];
    const to: Position = [falun[0] + 300, falun[1] + 20];
    expect(nearestService(index, from)).toEqual({ name: 'Parken', distanceM: 50, position: to });
  });
});

it('a plan area is as near as its border and as far as its farthest corner', () => {
  const measure = planAreaMeasure({
    type: 'Polygon',
    coordinates: [
      square(0, 0, 300).coordinates[0]?.map(([x = 0, y = 0]): Position => [x, y]) ?? [],
    ],
  });
  // 100 m west of the western side, level with the southern: far corner 400 east, 300 north.
  expect(measure([falun[0] - 100, falun[1]])).toEqual({ toPlanAreaM: 100, acrossPlanAreaM: 500 });
  expect(measure([falun[0] + 150, falun[1] + 150]).toPlanAreaM).toBe(0);
});

const csv = (lines: readonly string[]) => parseCsvBytes(Buffer.from(lines.join('\n')));
const header = 'rutid,kommunkod,e,n,lon,lat,befolkning_2025,befolkning_65_plus_2025';

describe('population squares', () => {
  it('of a table have the side that their names and midpoints agree on', () => {
    const read = readSquareTable(
      csv([
        header,
        '5340006719000,2080,534500,6719500,,,120,30',
        '5360006719000,2080,536500,6719500,,,8,0',
      ]),
    );
    expect(read).toMatchObject({ year: 2025, sideM: 1000, notices: [] });
    expect(read.squares).toEqual([
      {
        midpoint: [534_500, 6_719_500],
        municipalityCode: '2080',
        population: 120,
        population65plus: 30,
      },
      {
        midpoint: [536_500, 6_719_500],
        municipalityCode: '2080',
        population: 8,
        population65plus: 0,
      },
    ]);
  });

  it('of a GeoJSON file are measured, or have the side of the grid of their midpoints', () => {
    const drawn = layerOf([
      [square(0, 0, 250), { befolkning_2025: 4 }],
      [square(250, 500, 250), { befolkning_2025: 6 }],
    ]);
    expect(readSquareFeatures(drawn)).toMatchObject({ sideM: 250, year: 2025 });
    const points = layerOf([
      [point(50, 50), { Befolkning: 4 }],
      [point(150, 350), { Befolkning: 6 }],
    ]);
    expect(readSquareFeatures(points, { year: 2024 })).toMatchObject({ sideM: 100, year: 2024 });
  });

  const row = '5340006719000,2080,534500,6719500,,,120,30';
  // prettier-ignore -- worked by hand.
  it.each([
    { what: 'a midpoint twice', lines: [header, row, row], code: 'squaresRepeated' },
    {
      what: 'less than nobody',
      lines: [header, row.replace('120', '-1')],
      code: 'squaresNegative',
    },
    {
      what: 'another year than was said',
      lines: [header, row],
      options: { year: 2024 },
      code: 'squaresYearContradicted',
    },
    {
      what: 'one midpoint and no name',
      lines: [header, row.replace('5340006719000', 'a')],
      code: 'squaresSideUnknown',
    },
    {
      what: 'midpoints nearer than their side',
      lines: [
        header,
        row.replace('5340006719000', 'a'),
        row.replace('5340006719000', 'b').replace('534500', '534600'),
      ],
      options: { sideM: 1000 },
      code: 'squaresSideContradicted',
    },
  ])('with $what are refused', ({ lines, options, code }) => {
    expect(() => readSquareTable(csv(lines), options)).toThrow(faultWith(code));
  });

  it('drawn in two sizes, or without a year, are refused', () => {
    const two = layerOf([
      [square(0, 0, 250), { befolkning_2025: 4 }],
      [square(1000, 0, 1000), { befolkning_2025: 6 }],
    ]);
    expect(() => readSquareFeatures(two)).toThrow(faultWith('squaresOfSizes'));
    const ageless = layerOf([[square(0, 0, 250), { befolkning: 4 }]]);
    expect(() => readSquareFeatures(ageless)).toThrow(faultWith('squaresYearUnknown'));
    const nameless = layerOf([[square(0, 0, 250), { antal: 4 }]]);
    expect(() => readSquareFeatures(nameless)).toThrow(faultWith('squaresColumnMissing'));
    const worded = layerOf([[square(0, 0, 250), { befolkning_2025: 'många' }]]);
    expect(() => readSquareFeatures(worded)).toThrow(faultWith('squaresValueNotNumber'));
  });

  it.runIf(hasShared)('of Dalarna are of a kilometre, and their columns agree', () => {
    const file = sharedPath('data', 'stats', 'rutor1km_2025_befolkning_dalarna.csv');
    const read = readSquareTable(parseCsvBytes(readFileSync(file)));
    expect(read).toMatchObject({ sideM: 1000, year: 2025, notices: [] });
    expect(read.squares).toHaveLength(3742);
  });
});

it.runIf(hasShared)('every service file at hand is read without a remark', () => {
  const remarks = [
    'goteborg_osm_lekplatser_wgs84',
    'goteborg_kommunala-grundskolor_wgs84',
    'hallplatslagen_2080-falun_epsg3006',
    'vardutbudspunkter_dalarna_epsg3006',
    'paketservicenoder_2026_dalarna_epsg3006',
    'riksintresse_rorligt-friluftsliv_epsg3006',
  ].map((file) => {
    const { notices, objects } = readServiceLayer(
      readSharedJson('data', 'services', `${file}.geojson`),
    );
    expect(objects.length).toBeGreaterThan(30);
    return notices.map(({ code }) => code);
  });
  // The recreation areas are simplified, and some of their borders cross.
  expect(remarks.slice(0, 5).flat()).toEqual([]);
});
