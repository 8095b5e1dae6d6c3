import { describe, expect, it } from 'vitest';
import { readAreaLayer, type AreaLayerOptions } from '../../server/geo/areaLayer.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import type { Ring } from '../../server/vocabulary/geometry.ts';
import { geoErrors } from '../../server/vocabulary/text/sv/errors/geo.ts';
import { hasShared } from '../support/shared.ts';
import { readSharedJson } from './readShared.ts';
import { findInvalidity } from '../../server/geo/validity.ts';
import { rectangle } from './shapes.ts';

const square = (step: number) =>
  rectangle(534_000 + step * 100, 6_720_000, 534_100 + step * 100, 6_720_100);
const layer = (...areas: [properties: object, ring: Ring][]) => ({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'EPSG:3006' } },
  features: areas.map(([properties, ring]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
});
const deso: AreaLayerOptions = { kind: 'deso', version: '2025' };

it('reads codes, names and areas, and keeps the other properties', () => {
  const read = readAreaLayer(
    layer(
      [{ DeSO: '2080A0010', desonamn: 'Vika', people: 7 }, square(0)],
      [{ deso: '2080C1170' }, square(1)],
    ),
    deso,
  );
  expect(read).toMatchObject({ kind: 'deso', version: '2025', crs: 'EPSG:3006', notices: [] });
  expect(read.areas).toEqual([
    {
      code: '2080A0010',
      name: 'Vika',
      municipalityCode: '2080',
      areaM2: 10_000,
      geometry3006: { type: 'Polygon', coordinates: [square(0)] },
      properties: { DeSO: '2080A0010', desonamn: 'Vika', people: 7 },
    },
    expect.objectContaining({ code: '2080C1170', municipalityCode: '2080' }),
  ]);
});

it('reads a municipality’s own areas by the property that is named', () => {
  const { areas } = readAreaLayer(layer([{ MELLANOMRA: 11, NAMN: 'Bergsjön' }, square(0)]), {
    kind: 'district',
    version: '2020',
    codeProperty: 'MELLANOMRA',
    municipalityCode: '1480',
  });
  expect(areas[0]).toMatchObject({ code: '11', name: 'Bergsjön', municipalityCode: '1480' });
});

const bowTie: Ring = [
  [534_000, 6_720_000],
  [534_100, 6_720_100],
  [534_100, 6_720_000],
  [534_000, 6_720_100],
  [534_000, 6_720_000],
];

it.each<{ code: string; input: unknown; options?: AreaLayerOptions; facts?: object }>([
  { code: 'areaLayerEmpty', input: layer() },
  { code: 'areaCodeMissing', input: layer([{}, square(0)]), facts: { feature: 1 } },
  {
    code: 'areaCodeMalformed',
    input: layer([{ kommunkod: 380 }, square(0)]),
    options: { kind: 'kommun', version: '2024' },
    facts: { code: '380', kind: 'kommun' },
  },
  {
    code: 'areaCodeRepeated',
    input: layer([{ deso: '2080A0010' }, square(0)], [{ deso: '2080A0010' }, square(1)]),
    facts: { code: '2080A0010', first: 1, second: 2 },
  },
  {
    code: 'areaMunicipalityMissing',
    input: layer([{ kod: 'Centrum' }, square(0)]),
    options: { kind: 'district', version: '2024' },
    facts: { code: 'Centrum' },
  },
  {
    code: 'areasInvalid',
    input: layer([{ deso: '2080A0010' }, square(0)], [{ deso: '2080A0020' }, bowTie]),
    facts: { count: 1, codes: '2080A0020', reason: 'selfIntersection', x: 534_050, y: 6_720_050 },
  },
  {
    code: 'outsideSweden',
    input: layer([{ deso: '2080A0010' }, rectangle(0, 0, 9, 9)]),
  },
])('refused as $code', ({ code, input, options = deso, facts = {} }) => {
  const read = () => readAreaLayer(input, options);
  expect(read).toThrow(DomainError);
  expect(read).toThrow(expect.objectContaining({ code, facts: expect.objectContaining(facts) }));
  const texts: Readonly<Record<string, ((facts: DomainError['facts']) => string) | undefined>> =
    geoErrors;
  expect(texts[code]?.({ ...facts })).toMatch(/^[A-ZÅÄÖ”0-9].*\.$/);
});

describe.runIf(hasShared)('layers as authorities publish them', () => {
  it.each([
    { file: 'deso2025_dalarna_epsg3006', kind: 'deso', areas: 148, crs: 'EPSG:3006' },
    { file: 'deso2025_2080-falun_wgs84', kind: 'deso', areas: 37, crs: 'EPSG:4326' },
    { file: 'deso2018_uppsala-lan_epsg3006', kind: 'deso', areas: 238, crs: 'EPSG:3006' },
    { file: 'kommuner_sverige_forenklad_epsg3006', kind: 'kommun', areas: 290, crs: 'EPSG:3006' },
    { file: 'kommuner_dalarna_epsg3006', kind: 'kommun', areas: 15, crs: 'EPSG:3006' },
  ] as const)('$file', ({ file, kind, areas, crs }) => {
    const read = readAreaLayer(readSharedJson('data', 'areas', `${file}.geojson`), {
      kind,
      version: 'test',
    });
    expect(read.crs).toBe(crs);
    expect(read.areas).toHaveLength(areas);
  });

  // README of the data: 2 polygons of Uppsala are invalid by rounding, and 7, 6, 5 and 2 of
  // Göteborg's four levels touch or overlap themselves.
  it.each([
    { file: 'deso2018_uppsala-lan_wgs84', kind: 'deso', areas: 238, mended: 2 },
    { file: 'goteborg_basomraden_wgs84', kind: 'district', areas: 1016, mended: 7 },
    { file: 'goteborg_primaromraden_wgs84', kind: 'district', areas: 96, mended: 6 },
    { file: 'goteborg_mellanomraden_wgs84', kind: 'district', areas: 36, mended: 5 },
    { file: 'goteborg_stadsomraden_wgs84', kind: 'district', areas: 4, mended: 2 },
    { file: 'stockholm_stadsdelar_wgs84', kind: 'district', areas: 117, mended: 0 },
  ] as const)('$file is mended and says so', ({ file, kind, areas, mended }) => {
    const read = readAreaLayer(readSharedJson('data', 'areas', `${file}.geojson`), {
      kind,
      version: 'test',
      municipalityCode: '1480',
    });
    expect(read.areas).toHaveLength(areas);
    for (const { geometry3006 } of read.areas) {
      expect(findInvalidity(geometry3006)).toBeUndefined();
    }
    const notice = read.notices.find(({ code }) => code === 'areasMended');
    expect(notice?.facts['count'] ?? 0).toBe(mended);
  });

  it('a mended area has the size that the city says', () => {
    // AREA_KM2 of the file, two decimals: overlapping parts counted once, not twice.
    const { areas } = readAreaLayer(
      readSharedJson('data', 'areas', 'goteborg_basomraden_wgs84.geojson'),
      { kind: 'district', version: 'test', municipalityCode: '1480' },
    );
    for (const code of ['50552', '50351', '41707', '51452']) {
      const area = areas.find((one) => one.code === code);
      expect(area?.areaM2).toBeDefined();
      const said = Number(area?.properties['AREA_KM2']);
      expect(Math.abs((area?.areaM2 ?? 0) / 1e6 - said)).toBeLessThan(0.0051);
    }
  });

  it('DeSO are joined to RegSO by the code of their RegSO', () => {
    const json = readSharedJson('data', 'areas', 'deso2025_dalarna_epsg3006.geojson');
    const desos = readAreaLayer(json, deso).areas;
    const regsos = readAreaLayer(json, { kind: 'regso', version: '2025' });
    const codes = new Set(desos.map(({ properties }) => properties['regso_kod']));
    expect(new Set(regsos.areas.map(({ code }) => code))).toEqual(codes);
    const sumM2 = (areas: readonly { areaM2: number }[]) =>
      areas.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    expect(sumM2(regsos.areas) / sumM2(desos)).toBeCloseTo(1, 8);
    for (const { geometry3006 } of regsos.areas) {
      expect(findInvalidity(geometry3006)).toBeUndefined();
    }
  });

  it('the same areas in degrees and in metres have the same size', () => {
    const tm = readAreaLayer(
      readSharedJson('data', 'areas', 'deso2025_dalarna_epsg3006.geojson'),
      deso,
    );
    const wgs = readAreaLayer(
      readSharedJson('data', 'areas', 'deso2025_2080-falun_wgs84.geojson'),
      deso,
    );
    const sizes = new Map(tm.areas.map(({ code, areaM2 }) => [code, areaM2]));
    // Eight decimals of a degree are a millimetre.
    for (const { code, areaM2 } of wgs.areas) {
      expect(Math.abs(areaM2 / (sizes.get(code) ?? 0) - 1)).toBeLessThan(1e-6);
    }
  });
});
