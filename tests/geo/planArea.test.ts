import { describe, expect, it } from 'vitest';
import { readPlanArea, type PlanAreaOptions } from '../../server/geo/planArea.ts';
import type { Position, Ring } from '../../server/vocabulary/geometry.ts';
import { geoNotices } from '../../server/vocabulary/text/sv/errors/geo.ts';
import { faultOf } from './faultOf.ts';
import { rectangle } from './shapes.ts';

const feature = (...coordinates: unknown[]) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
/** 200 m × 150 m in Stockholm, SWEREF 99 TM. */
const stockholm = rectangle(674_000, 6_580_000, 674_200, 6_580_150);
const inTm = { ...feature(stockholm), ...crs('urn:ogc:def:crs:EPSG::3006') };
/** The same size in any local zone: near the central meridian, at Stockholm's latitude. */
const zoned = rectangle(153_000, 6_580_000, 153_200, 6_580_150);
const degrees = rectangle(18.06, 59.33, 18.064, 59.3315);
const swap = (ring: Ring) => ring.map(([x, y]): Position => [y, x]);

describe('what is accepted', () => {
  it('measures in the zone, keeps the file as it was, and gives both copies', () => {
    const area = readPlanArea(inTm);
    expect(area).toMatchObject({ crs: 'EPSG:3006', crsSource: 'file', areaCrs: 'EPSG:3011' });
    expect(area.geometry).toEqual({ type: 'Polygon', coordinates: [stockholm] });
    expect(area.geometry3006).toBe(area.geometry);
    // 30 000 m² in SWEREF 99 TM, whose scale at 174 km from its meridian is 0.9996·(1 + d²/2R²).
    const scale = 0.9996 * (1 + (174_100 / 6_390_000) ** 2 / 2);
    expect(area.areaM2 / (30_000 / scale ** 2)).toBeCloseTo(1, 5);
    const [lon = 0, lat = 0] = area.geometryWgs84.coordinates[0]?.[0] ?? [];
    expect([lon, lat]).toEqual([expect.closeTo(18.06, 1), expect.closeTo(59.33, 1)]);
    expect(area.notices).toEqual([]);
  });

  it('a local zone is measured in itself, to the last digit', () => {
    const area = readPlanArea(feature(zoned), { statedCrs: 'EPSG:3011' });
    expect(area).toMatchObject({ crsSource: 'stated', areaCrs: 'EPSG:3011', areaM2: 30_000 });
  });

  it('the municipality’s own zone goes before all others', () => {
    const options: PlanAreaOptions = { statedCrs: 'EPSG:3011', municipalZone: 'EPSG:3015' };
    expect(readPlanArea(feature(zoned), options).areaCrs).toBe('EPSG:3015');
  });

  it.each([
    'urn:ogc:def:crs:EPSG::3006',
    'urn:ogc:def:crs:EPSG:9.9.1:3006',
    'urn:x-ogc:def:crs:EPSG:3006',
    'EPSG:3006',
    'epsg:3006',
    'http://www.opengis.net/def/crs/EPSG/0/3006',
  ])('system written as %s', (name) => {
    expect(readPlanArea({ ...collection(feature(stockholm)), ...crs(name) }).crs).toBe('EPSG:3006');
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326'])(
    'degrees declared as %s',
    (name) => {
      const area = readPlanArea({ ...feature(degrees), ...crs(name) });
      expect(area).toMatchObject({ crs: 'EPSG:4326', crsSource: 'file' });
    },
  );

  it('the oldest form of the member, and a statement that agrees', () => {
    const input = { ...feature(stockholm), crs: { type: 'EPSG', properties: { code: 3006 } } };
    expect(readPlanArea(input, { statedCrs: 'EPSG:3006' }).crsSource).toBe('file');
  });

  it('a bare geometry, and one that someone has said is swapped', () => {
    const bare = { type: 'Polygon', coordinates: [swap(degrees)] };
    const area = readPlanArea(bare, { axisOrder: 'northEast' });
    expect(area.geometry).toEqual({ type: 'Polygon', coordinates: [degrees] });
    expect(area.notices).toEqual([{ code: 'axesSwapped', facts: {} }]);
  });

  it('several features apart become one surface', () => {
    const other = rectangle(674_300, 6_580_000, 674_400, 6_580_100);
    const area = readPlanArea(collection(inTm, feature(other)));
    expect(area.geometry.type).toBe('MultiPolygon');
    expect(area.notices).toEqual([{ code: 'featuresCombined', facts: { count: 2 } }]);
  });

  it('neighbours are joined along their border', () => {
    const neighbours = [0, 1, 2].map((step) =>
      feature(rectangle(153_000 + step * 50, 6_580_000, 153_050 + step * 50, 6_580_100)),
    );
    const area = readPlanArea(collection(...neighbours), { statedCrs: 'EPSG:3011' });
    expect(area.geometry.type).toBe('Polygon');
    expect(area.areaM2).toBeCloseTo(15_000, 9);
    expect(area.notices).toEqual([{ code: 'featuresJoined', facts: { count: 3 } }]);
  });
});

const heights = degrees.map(([x, y], index) => (index === 2 ? [x, y, 12.5, 7] : [x, y, 12.5]));
it('heights are left out, and that is said', () => {
  const area = readPlanArea(feature(heights));
  expect(area.geometry).toEqual({ type: 'Polygon', coordinates: [degrees] });
  expect(area.notices).toEqual([{ code: 'heightsDropped', facts: { positions: 5 } }]);
});

it('every notice has its sentence', () => {
  expect(geoNotices.heightsDropped({ positions: 1234 })).toContain('1\u00a0234 punkter');
  expect(geoNotices.featuresCombined({ count: 2 })).toContain('2 ytor');
  expect(geoNotices.featuresJoined({ count: 3 })).toContain('3 ytor');
  expect(geoNotices.axesSwapped()).toContain('nord före öst');
});

const many = Array.from({ length: 6000 }, (_, at): Position => {
  const angle = (2 * Math.PI * at) / 6000;
  return [153_000 + 100 * Math.cos(angle), 6_580_000 + 100 * Math.sin(angle)];
});
const withHole = (x: number) => feature(degrees, rectangle(x, 59.3305, x + 0.001, 59.331));
type Refused = { code: string; input: unknown; options?: PlanAreaOptions; facts?: object };

// Which fault, and where.
it.each<Refused>([
  { code: 'geojsonNotObject', input: null },
  { code: 'geojsonNotObject', input: [feature(degrees)] },
  { code: 'geojsonNotObject', input: collection(feature(degrees), 'yta'), facts: { feature: 2 } },
  { code: 'geojsonTypeMissing', input: {} },
  { code: 'geojsonTypeMissing', input: { type: {} } },
  {
    code: 'geojsonTypeUnknown',
    input: { ...feature(degrees), type: 'feature' },
    facts: { type: 'feature' },
  },
  { code: 'geojsonTypeUnknown', input: collection(collection()), facts: { feature: 1 } },
  {
    code: 'geojsonMemberWrong',
    input: { type: 'FeatureCollection' },
    facts: { member: 'features' },
  },
  { code: 'geojsonMemberWrong', input: { ...feature(degrees), id: {} }, facts: { member: 'id' } },
  {
    code: 'geojsonMemberWrong',
    input: { ...feature(degrees), properties: 3 },
    facts: { member: 'properties' },
  },
  {
    code: 'geojsonMemberWrong',
    input: { ...feature(degrees), bbox: [1, 2, 3] },
    facts: { member: 'bbox' },
  },
  {
    code: 'geojsonMemberForeign',
    input: { ...feature(degrees), features: [] },
    facts: { member: 'features' },
  },
  { code: 'geometryMissing', input: { ...feature(degrees), geometry: null } },
  { code: 'geometryNotSurface', input: { type: 'GeometryCollection', geometries: [] } },
  {
    code: 'geometryNotSurface',
    input: collection(feature(degrees), {
      ...feature(),
      geometry: { type: 'Point', coordinates: [18, 59] },
    }),
    facts: { feature: 2, type: 'Point' },
  },
  { code: 'geometryEmpty', input: { type: 'MultiPolygon', coordinates: [] } },
  {
    code: 'geometryEmpty',
    input: { type: 'MultiPolygon', coordinates: [[degrees], []] },
    facts: { part: 2 },
  },
  { code: 'geometryEmpty', input: feature([]), facts: { ring: 1 } },
  { code: 'coordinatesNotList', input: { type: 'Polygon' } },
  {
    code: 'coordinatesNotList',
    input: { type: 'MultiPolygon', coordinates: [18, 59] },
    facts: { part: 1 },
  },
  { code: 'positionNotNumbers', input: feature([degrees]), facts: { ring: 1, position: 1 } },
  {
    code: 'positionNotNumbers',
    input: feature(degrees, [
      [18, 59],
      [18, '59'],
    ]),
    facts: { ring: 2, position: 2 },
  },
  {
    code: 'positionNotNumbers',
    input: feature([
      [18, 59],
      [18, Infinity],
    ]),
    facts: { position: 2 },
  },
  {
    code: 'positionNotNumbers',
    input: feature([
      [18, 59],
      [18, 59, null],
    ]),
    facts: { position: 2 },
  },
  {
    code: 'positionTooLarge',
    input: feature([
      [18, 59],
      [1e12, 59],
    ]),
    facts: { position: 2 },
  },
  { code: 'ringNotClosed', input: feature(degrees.slice(0, 4)), facts: { ring: 1 } },
  {
    code: 'ringTooShort',
    input: feature([
      [18, 59],
      [18.1, 59],
      [18, 59],
    ]),
    facts: { ring: 1, count: 3 },
  },
  { code: 'tooManyPositions', input: feature(many) },
  {
    code: 'geometryInvalid',
    input: feature(degrees, degrees),
    facts: { reason: 'selfIntersection' },
  },
  {
    code: 'geometryInvalid',
    input: withHole(18.07),
    facts: { reason: 'holeOutsideShell', x: 18.07, y: 59.3305 },
  },
  {
    code: 'crsUnknown',
    input: { ...feature(stockholm), ...crs('EPSG:32633') },
    facts: { name: 'EPSG:32633' },
  },
  { code: 'crsUnknown', input: { ...feature(stockholm), crs: 'EPSG:3006' } },
  { code: 'crsRt90', input: { ...feature(stockholm), ...crs('EPSG:3022') } },
  {
    code: 'crsNotStated',
    input: feature(rectangle(1_628_000, 6_581_000, 1_628_200, 6_581_150)),
    facts: { candidates: 'EPSG:3021' },
  },
  { code: 'crsContradictsItself', input: { ...collection(inTm), ...crs('EPSG:3011') } },
  { code: 'crsContradictsStated', input: inTm, options: { statedCrs: 'EPSG:3011' } },
  { code: 'crsNotStated', input: feature(stockholm), facts: { candidates: 'EPSG:3006' } },
  {
    code: 'crsNotStated',
    input: { ...feature(degrees), crs: null },
    facts: { candidates: 'EPSG:4326' },
  },
  {
    code: 'crsNotStated',
    input: feature(rectangle(153_000, 7_300_000, 153_100, 7_300_100)),
    facts: { candidates: 'EPSG:3012,EPSG:3013,EPSG:3014,EPSG:3015,EPSG:3016,EPSG:3017,EPSG:3018' },
  },
  {
    code: 'crsNotStated',
    input: feature(rectangle(1e5, 1e5, 1e5 + 9, 1e5 + 9)),
    facts: { candidates: '' },
  },
  {
    code: 'crsNotStatedAxesSwapped',
    input: feature(swap(stockholm)),
    facts: { candidates: 'EPSG:3006' },
  },
  { code: 'outsideSweden', input: feature(rectangle(2.35, 48.85, 2.36, 48.86)) },
  { code: 'outsideSwedenAxesSwapped', input: feature(swap(degrees)) },
  {
    code: 'outsideSwedenOtherCrs',
    input: feature(stockholm),
    options: { statedCrs: 'EPSG:3011' },
    facts: { candidates: 'EPSG:3006' },
  },
  {
    code: 'outsideSwedenOtherCrs',
    input: feature(degrees),
    options: { statedCrs: 'EPSG:3006' },
    facts: { candidates: 'EPSG:4326' },
  },
  { code: 'planAreaWithoutFeatures', input: collection() },
  {
    code: 'planAreaTooManyFeatures',
    input: collection(...Array.from({ length: 101 }, () => feature(degrees))),
  },
  {
    code: 'planAreaFeaturesOverlap',
    input: collection(feature(degrees), feature(degrees)),
    facts: { first: 1, second: 2 },
  },
  { code: 'planAreaTooSmall', input: feature(rectangle(18.06, 59.33, 18.060001, 59.330001)) },
  { code: 'planAreaTooLarge', input: feature(rectangle(15, 60, 16, 61)) },
])('refused as $code', ({ code, input, options, facts = {} }) => {
  const fault = faultOf(input, options);
  expect(fault).toMatchObject({ code, facts });
  expect(fault?.text).toMatch(/^[A-ZÅÄÖ”0-9].*\.$/);
  expect(fault?.text).not.toMatch(/undefined|NaN/);
});

it('says where in Swedish', () => {
  const hole = faultOf(
    collection(
      feature(degrees, [
        [18, 59],
        ['18', 59],
      ]),
    ),
  );
  expect(hole?.text).toMatch(/^Objekt 1, ring 2, punkt 2: Punkten är inte två tal\./);
  expect(faultOf(feature(stockholm))?.text).toContain('SWEREF 99 TM (EPSG:3006)');
  expect(faultOf(withHole(18.07))?.text).toContain('nära x 18,070000, y 59,330500');
});
