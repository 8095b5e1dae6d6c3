import { readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { projectPosition } from '../../server/geo/projection.ts';
import { planFileReportSchema } from '../../server/vocabulary/planFile.ts';
import { inspectPlan } from '../support/inspect.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

type Corner = readonly [number, number];
const square = ([x, y]: Corner, side: number, isSwapped = false) => {
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  const coordinates = [isSwapped ? corners.map(([e, n]) => [n, e]) : corners];
  return { type: 'Polygon', coordinates };
};
const text = (geometry: object, properties: object = {}, more: object = {}) =>
  JSON.stringify({ type: 'Feature', properties, geometry, ...more });
const inspect = async (file: string, ...options: string[]) => {
  const { code, printed, remarks } = await inspectPlan(file, [...options, '--json']);
  return {
    code,
    remarks,
    report: printed === '' ? undefined : planFileReportSchema.parse(JSON.parse(printed)),
  };
};
const inTm = square([674_000, 6_580_000], 100);

describe('words', () => {
  it.each([
    [['--crs', 'EPSG:32633']],
    [['--crs', 'sweref']],
    [['--axes', 'up-down']],
    [['--zone', 'EPSG:4326']],
    [['--period', 'weeks']],
    [['--crs']],
    [['--what']],
  ])('%j end with 2', async (options) => {
    const { code, printed, remarks } = await inspectPlan(text(inTm), options);
    expect({ code, printed, count: remarks.length }).toEqual({ code: 2, printed: '', count: 1 });
  });

  it('a field that nobody asks for ends with 1', async () => {
    const { code, remarks } = await inspect(text(inTm), '--fields', 'fel=PLANNAMN');
    expect(code).toBe(1);
    expect(remarks[0]).toContain('registryNumber');
  });
});

it.runIf(hasShared)('months or years are asked until they are said', async () => {
  const file = 'kristianstad-bn16-1724.ngp41-derived.json';
  const plan = readFileSync(sharedPath('data', 'detaljplan', file), 'utf8');
  const asked = (await inspect(plan)).report?.implementationPeriod;
  expect(asked).toEqual({ stated: 60, unit: 'months', months: 60, isAsked: true });
  const { report } = await inspect(plan, '--period', 'years');
  expect(report?.implementationPeriod).toMatchObject({ months: 720, isAsked: false });
  // Sixty years are said, and are no lawful time.
  expect(report?.looksWrong.map(({ code }) => code)).toContain('implementationNotLawful');
});

describe('coordinate systems', () => {
  it('every SWEREF zone, stated, is read where it lies', async () => {
    // A place on the central meridian of each zone, in its own half of the country.
    for (let code = 3006; code <= 3018; code += 1) {
      const crs = `EPSG:${code}` as 'EPSG:3006';
      const corner = code === 3006 ? ([674_000, 6_580_000] as const) : onMeridian(code);
      const { report, remarks } = await inspect(text(square(corner, 100)), '--crs', crs);
      expect(remarks).toEqual([]);
      expect(report).toMatchObject({ crs, crsSource: 'stated' });
      expect(Math.abs((report?.areaM2 ?? 0) - 10_000)).toBeLessThan(20);
    }
  });

  it('metres without a system are asked about, with those that fit', async () => {
    const { code, remarks } = await inspect(text(inTm));
    expect(code).toBe(1);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain('SWEREF 99 TM (EPSG:3006)');
  });

  it('swapped axes are found, and read when it is said', async () => {
    const swapped = text(square([674_000, 6_580_000], 100, true));
    const asked = await inspect(swapped, '--crs', 'EPSG:3006');
    expect(asked.code).toBe(1);
    expect(asked.remarks[0]).toContain('axlarna');
    const { report } = await inspect(swapped, '--crs', 'EPSG:3006', '--axes', 'north-east');
    expect(report?.notices.map(({ code }) => code)).toEqual(['axesSwapped']);
    const straight = await inspect(text(inTm), '--crs', 'EPSG:3006');
    expect(report?.areaM2).toBe(straight.report?.areaM2);
  });

  it('RT 90 is asked about, and read when it is said', async () => {
    const rt90 = text(square([1_628_000, 6_581_000], 100));
    const asked = await inspect(rt90);
    expect(asked.remarks[0]).toContain('RT 90 2,5 gon V (EPSG:3021)');
    const { report } = await inspect(rt90, '--crs', 'EPSG:3021');
    expect(report).toMatchObject({ crs: 'EPSG:3021', areaCrs: 'EPSG:3011' });
    expect(Math.abs((report?.areaM2 ?? 0) - 10_000)).toBeLessThan(10);
  });

  it('RT 90 agrees with the seven-parameter shift of EPSG:3021 within decimetres', () => {
    const shifted =
      '+proj=tmerc +lat_0=0 +lon_0=15.80827777777778 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel ' +
      '+towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m +no_defs';
    // Stockholm, Malmö, Kiruna, Haparanda, Visby, Göteborg.
    const places: Corner[] = [
      [18.06, 59.33],
      [13, 55.6],
      [20.2, 67.8],
      [24, 65.8],
      [18.3, 57.6],
      [11.97, 57.7],
    ];
    for (const [lon, lat] of places) {
      const [x, y] = projectPosition([lon, lat], 'EPSG:4326', 'EPSG:3021');
      const [east = 0, north = 0] = proj4(shifted, [lon, lat]);
      expect(Math.hypot(x - east, y - north)).toBeLessThan(0.25);
    }
  });
});

function onMeridian(code: number): Corner {
  const isNorth = code >= 3012;
  const northings: Readonly<Record<number, number>> = {
    3007: 6_400_000,
    3015: 7_100_000,
    3016: 7_150_000,
    3017: 7_300_000,
    3018: 7_400_000,
  };
  return [150_000, northings[code] ?? (isNorth ? 7_000_000 : 6_500_000)];
}

describe('GeoJSON with fields of a municipality', () => {
  const crs = { crs: { type: 'name', properties: { name: 'EPSG:3006' } } };

  it('is recognised by them', async () => {
    const malmo = {
      PLANNAMN: 'Provkullen',
      PLANID: 'DP 1',
      LAGAKRAFT_: '20190305',
      BESLUTSDAT: 'i fjol',
    };
    const { report } = await inspect(text(inTm, malmo, crs));
    expect(report?.plan).toMatchObject({ name: 'Provkullen', id: 'DP 1' });
    expect(report?.dates).toEqual({ legalForceOn: ['2019-03-05'] });
    expect(report?.looksWrong.map(({ code }) => code)).toEqual(['dateWrong']);
  });

  it('is read by the map that is given', async () => {
    const { report } = await inspect(
      text(inTm, { titel: 'Provkullen', akt: { nr: '1283K-1' }, rest: 1 }, crs),
      '--fields',
      'name=titel',
      'id=akt.nr',
    );
    expect(report?.plan).toMatchObject({ name: 'Provkullen', id: '1283K-1' });
    expect(report?.dropped.map(({ facts }) => facts['field'])).toEqual(['rest']);
  });

  it('of two plans is refused', async () => {
    const feature = (id: string): unknown =>
      JSON.parse(text(inTm, { AKT: id, PLANNAMN: id, DAT_LAGAKRAFT: '' }));
    const file = { type: 'FeatureCollection', ...crs, features: [feature('a'), feature('b')] };
    const { code, remarks } = await inspect(JSON.stringify(file));
    expect(code).toBe(1);
    expect(remarks[0]).toContain('2 planer');
  });

  it('of the national platform is a reference object', async () => {
    const properties = {
      detaljplan: { objektidentitet: 'x', namn: 'Provkullen', status: 'laga kraft' },
      providers: [{ kod: '2080' }],
    };
    const { report } = await inspect(text(inTm, properties, crs));
    expect(report).toMatchObject({
      format: 'ngpReference',
      plan: { name: 'Provkullen', status: 'laga kraft', municipalityCode: '2080' },
    });
  });
});

describe.runIf(hasShared)('the real plan', () => {
  const gml = hasShared
    ? readFileSync(sharedPath('data', 'detaljplan', 'kristianstad-bn16-1724.ss637040.xml'), 'utf8')
    : '';

  it('is told in Swedish', async () => {
    const { code, printed } = await inspectPlan(gml);
    expect(code).toBe(0);
    const plain = printed.replaceAll('\u00a0', ' ');
    expect(plain).toContain('19 564,2 m², mätt i SWEREF 99 13 30 (EPSG:3008)');
    expect(plain).toContain('S Skola (huvudsaklig) + R Besöksanläggningar: Idrott, bad');
    expect(plain).toContain('Gränsen L22 ligger 257 km från planen');
    expect(plain).toContain('Största byggnadsarea');
    expect(plain).not.toMatch(/undefined|NaN/);
  });

  // prettier-ignore -- each changes one thing in the real file.
  it.each([
    {
      name: 'a document type',
      from: '<DP_Data',
      to: '<!DOCTYPE a [<!ENTITY b "c">]><DP_Data',
      sentence: 'Rad 2, tecken 1: Filen har en dokumenttyp',
    },
    { name: 'an entity', from: 'BN16/1724', to: '&b;', sentence: 'är inget tecken som kan läsas' },
    { name: 'another root', from: /DP_Data/g, to: 'Annat', sentence: 'börjar med Annat' },
    { name: 'an end too little', from: '</plan>', to: '', sentence: 'inte välformad XML' },
    {
      name: 'a coordinate that is none',
      from: '6228095.1116 198712.5645',
      to: '6228095,1116 198712.5645',
      sentence: 'är ingen punkt',
    },
    {
      name: 'a border cut',
      from: '<minus xlink:href="#L17" />\n      <minus xlink:href="#L18" />',
      to: '<minus xlink:href="#L18" />',
      sentence: 'går inte ihop',
    },
    { name: 'a border missing', from: '"#L35"', to: '"#L99"', sentence: 'som inte finns i filen' },
    {
      name: 'an unknown system',
      from: 'SWEREF99_13_30',
      to: 'ST74',
      sentence: '”ST74” kan inte läsas',
    },
    {
      name: 'another zone',
      from: 'SWEREF99_13_30',
      to: 'SWEREF99_TM',
      sentence: 'utanför Sverige',
    },
  ])('with $name is refused', async ({ from, to, sentence }) => {
    const changed = gml.replaceAll('\r\n', '\n').replace(from, to);
    expect(changed).not.toBe(gml.replaceAll('\r\n', '\n'));
    const { code, printed, remarks } = await inspectPlan(changed);
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(remarks.join()).toContain(sentence);
  });

  it('with a border missing in a use tells it, and reads the rest', async () => {
    const { report } = await inspect(gml.replace('"#L24"', '"#L99"'));
    const codes = report?.looksWrong.map(({ code }) => code);
    expect(codes).toContain('areaNotAssembled');
    expect(codes).toContain('usesDoNotCoverPlan');
    expect(report?.useSurfaces).toHaveLength(4);
    expect(Math.abs((report?.areaM2 ?? 0) - 19_564.2)).toBeLessThan(0.1);
  });

  it('with its axes the other way is asked about, and read when it is said', async () => {
    const swapped = gml.replace(
      /(<gml:pos srsDimension="2">)(\S+) (\S+)</g,
      (_whole, tag: string, north: string, east: string) => `${tag}${east} ${north}<`,
    );
    const asked = await inspect(swapped);
    expect(asked.remarks[0]).toContain('SS 637040 har nord före öst');
    const { report } = await inspect(swapped, '--axes', 'east-north');
    expect(Math.abs((report?.areaM2 ?? 0) - 19_564.2)).toBeLessThan(0.1);
  });
});
