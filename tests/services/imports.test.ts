import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceOfBytes, type ByteSource } from '../../server/services/byteSource.ts';
import type { ImportProgress } from '../../server/services/importProgress.ts';
import type { AreaKind } from '../../server/vocabulary/areaKinds.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

let test: TestApp;
beforeEach(async () => {
  test = await testApp();
});
afterEach(() => test.remove());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const crs = { type: 'name', properties: { name: 'EPSG:3006' } };
/** Upright rectangles between two eastings, a kilometre high, by code. */
function layerText(areas: Readonly<Record<string, readonly [west: number, east: number]>>) {
  const features = Object.entries(areas).map(([deso, [west, east]]) => {
    const [w, e, s, n] = [534_000 + west, 534_000 + east, 6_720_000, 6_721_000];
    const ring = [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ];
    const properties = { deso, referensdatum: '2025-01-01T00:00:00Z' };
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  // As GeoServer writes it: the system stands last.
  return JSON.stringify({
    type: 'FeatureCollection',
    features,
    totalFeatures: features.length,
    crs,
  });
}
const about = { kind: 'deso' as AreaKind, source: 'SCB', licence: 'CC0-1.0' };
const importText = (version: string, text: string) =>
  test.services.areas.importLayer({ ...about, version, bytes: bytesOf(text) });

describe('a layer', () => {
  const three = {
    '2080A0010': [0, 1000],
    '2080A0020': [1000, 2000],
    '2080A0030': [2000, 3000],
  } as const;

  it('tells its day, and how far it has come', async () => {
    const told: ImportProgress[] = [];
    const { layer, rows, notices } = await test.services.areas.importLayer(
      { ...about, version: '2025', bytes: bytesOf(layerText(three)) },
      (progress) => told.push(progress),
    );
    expect({ rows, notices }).toEqual({ rows: 3, notices: [] });
    expect(layer).toMatchObject({ areaCount: 3, referenceDate: '2025-01-01', licence: 'CC0-1.0' });
    // The file is read twice before anything is stored.
    expect(told).toEqual([
      { stage: 'checking', share: 0.5 },
      { stage: 'checking', share: 1 },
      { stage: 'storing', share: 1 },
    ]);
    expect(await test.services.areas.listLayers()).toEqual([layer]);
  });

  it('whose licence no one knows is marked', async () => {
    const { notices } = await test.services.areas.importLayer({
      ...about,
      licence: 'notStated',
      version: '2025',
      bytes: bytesOf(layerText(three)),
    });
    expect(notices.join()).toContain('Licensen är okänd');
  });

  it('whose file breaks off while it is stored is not stored at all', async () => {
    // More than one portion is written before the fault, which is in the last row.
    const many = Object.fromEntries(
      Array.from(
        { length: 250 },
        (_, at) => [`2080A${String(at + 1000)}`, [at * 10, at * 10 + 10]] as const,
      ),
    );
    const whole = bytesOf(layerText(many));
    let opened = 0;
    const bytes: ByteSource = {
      sizeBytes: whole.length,
      open: () => {
        opened += 1;
        const end = opened === 1 ? whole.length : whole.length - 300;
        return sourceOfBytes(whole.subarray(0, end)).open();
      },
    };
    const reading = test.services.areas.importLayer({ ...about, version: '2025', bytes });
    await expect(reading).rejects.toMatchObject({ code: 'jsonMalformed' });
    expect(opened).toBe(2);
    expect(await test.services.areas.listLayers()).toEqual([]);
    const left: unknown = await test.database.knex('areas').first();
    expect(left).toBeUndefined();
  });
});

describe('figures of older borders', () => {
  const fileName = 'deso2018_2022_ekonomisk_standard.csv';
  const header = 'deso,lag_andel_pct,hog_andel_pct,antal_personer';
  const table = (...rows: string[]) => ({
    fileName,
    joinOnCode: false,
    areaWeights: true,
    bytes: bytesOf([header, ...rows].join('\n')),
  });
  /** Two kilometres in halves, drawn anew 500 m further west; the last new one is not covered. */
  const old = { '2080A0010': [0, 1000], '2080A0020': [1000, 2000] } as const;
  const drawnAnew = {
    '2080A0010': [0, 500],
    '2080A0020': [500, 2000],
    '2080A0030': [2000, 2500],
  } as const;

  it('are carried by area, counts alone, and the set says how', async () => {
    await importText('2018', layerText(old));
    await importText('2025', layerText(drawnAnew));
    const [imported] = await test.services.statistics.importFiles([
      table('2080A0010,10,20,200', '2080A0020,20,40,400'),
    ]);
    // By hand: half of the first area's 200 move, so 100 of 600 persons and 0,5 of 2 km².
    expect(imported?.statistics).toMatchObject({
      areaVersion: '2025',
      joinsOnCode: false,
      rowCount: 2,
      derivation: {
        method: 'areaWeights',
        fromVersion: '2018',
        toVersion: '2025',
        movedVariable: 'economicStandardBase',
        notCovered: 1,
        leftOut: [],
      },
    });
    expect(imported?.statistics.source).toMatch(/ytvikter från områdesversion 2018 till 2025$/);
    expect(imported?.statistics.derivation?.movedAreaShare).toBeCloseTo(0.25, 9);
    expect(imported?.statistics.derivation?.movedCountShare).toBeCloseTo(1 / 6, 9);
    expect(imported?.notices.join('\n')).toMatch(/25,0.% av marken och 16,7.% av/);
    expect(imported?.notices.join('\n')).toMatch(/1 område bland de nya täcks inte .*2080A0030/);
    // 500 persons, of whom 10 % of 100 and 20 % of 400 have a low standard: 90 of 500.
    expect(await figuresOf(imported?.statistics.id)).toEqual({
      '2080A0010': {
        economicStandardBase: 100,
        lowEconomicStandardPercent: 10,
        highEconomicStandardPercent: 20,
      },
      '2080A0020': {
        economicStandardBase: 500,
        lowEconomicStandardPercent: 18,
        highEconomicStandardPercent: 36,
      },
    });
  });

  it('that are missing in a part are missing in the whole', async () => {
    await importText('2018', layerText(old));
    await importText('2025', layerText(drawnAnew));
    const [imported] = await test.services.statistics.importFiles([
      table('2080A0010,..,20,200', '2080A0020,20,40,400'),
    ]);
    const figures = await figuresOf(imported?.statistics.id);
    expect(figures['2080A0020']).toMatchObject({
      economicStandardBase: 500,
      lowEconomicStandardPercent: null,
    });
  });

  // Half of 100 persons with 210 tkr beside 200 with 300: 70 500 tkr on 250 persons are 282.
  it('carry a mean as the sum that it is of, and leave medians out', async () => {
    await importText('2018', layerText(old));
    await importText('2025', layerText(drawnAnew));
    const rows = '2080A0010,200,210,100\n2080A0020,290,300,200';
    const bytes = bytesOf(`deso,median_tkr,medel_tkr,antal_personer\n${rows}`);
    const [imported] = await test.services.statistics.importFiles([
      { ...table(), fileName: 'deso2018_2022_nettoinkomst.csv', bytes },
    ]);
    expect(imported?.statistics.variables).toEqual(['netIncomeBase', 'meanNetIncomeTkr']);
    expect(imported?.notices.join('\n')).toMatch(/Medianer .* utelämnade: Nettoinkomst, median\./);
    expect(await figuresOf(imported?.statistics.id)).toEqual({
      '2080A0010': { netIncomeBase: 50, meanNetIncomeTkr: 210 },
      '2080A0020': { netIncomeBase: 250, meanNetIncomeTkr: 282 },
    });
  });

  it.each([
    { name: 'the old borders', layers: { '2025': drawnAnew }, code: 'carryOldLayerMissing' },
    { name: 'any new ones', layers: { '2018': old }, code: 'carryNewLayerMissing' },
  ])('are refused without $name, and nothing is stored', async ({ layers, code }) => {
    for (const [version, areas] of Object.entries<Parameters<typeof layerText>[0]>(layers)) {
      await importText(version, layerText(areas));
    }
    const reading = test.services.statistics.importFiles([table('2080A0010,10,20,200')]);
    await expect(reading).rejects.toMatchObject({ code });
    expect(await test.services.statistics.list()).toEqual([]);
  });

  it.skipIf(!hasShared)('of the same borders come out as they went in', async () => {
    const bytes = readFileSync(sharedPath('data', 'areas', 'deso2025_dalarna_epsg3006.geojson'));
    for (const version of ['2018', '2025']) {
      await test.services.areas.importLayer({ ...about, version, bytes });
    }
    const name = 'deso2018_2022_arbetsmarknad_16_64.csv';
    const csv = readFileSync(sharedPath('data', 'stats', name));
    const file = { fileName: name, joinOnCode: false, bytes: csv };
    const [before] = await test.services.statistics.importFiles([file]);
    const [after] = await test.services.statistics.importFiles([{ ...file, areaWeights: true }]);
    expect(after?.statistics.derivation).toMatchObject({ notCovered: 0 });
    expect(after?.statistics.derivation?.movedAreaShare).toBeLessThan(1e-6);
    expect(after?.fits).toMatchObject([
      { matched: 148, onlyInTable: { count: 0 }, onlyInLayer: { count: 0 } },
    ]);
    const [old18, new25] = [
      await figuresOf(before?.statistics.id),
      await figuresOf(after?.statistics.id),
    ];
    for (const [code, values] of Object.entries(new25)) {
      const was = Number(old18[code]?.['population16to64']);
      expect(Math.abs(Number(values['population16to64']) - was)).toBeLessThan(0.01);
    }
  });
});

describe('official figures', () => {
  const fileName = 'deso2018_2022_fodelseregion.csv';
  const header = 'deso,sverige,europa_utom_sverige,ovriga_varlden_inkl_uppgift_saknas,totalt';

  it('whose parts are not their total are told of and left so', async () => {
    await importText('2018', layerText({ '2080A0010': [0, 1000], '2080A0020': [1000, 2000] }));
    const bytes = bytesOf(`${header}\n2080A0010,90,5,4,100\n2080A0020,90,5,5,100`);
    const [imported] = await test.services.statistics.importFiles([
      { fileName, joinOnCode: false, bytes },
    ]);
    expect(imported?.notices).toEqual([
      expect.stringMatching(/^I 1 område .* som mest skiljer 1\. .*Inget är rättat\.$/),
    ]);
    const figures = await figuresOf(imported?.statistics.id);
    expect(figures['2080A0010']).toMatchObject({ populationByBirthRegion: 100, bornInSweden: 90 });
  });

  it('that are all 0 before their borders were drawn are missing', async () => {
    const rows = { '2080A0010': { population: 0 }, '2080A0020': { population: 7 } };
    const set = {
      tableId: 'population',
      label: 'Folkmängd',
      areaKind: 'deso' as AreaKind,
      areaVersion: '2025',
      source: 'SCB',
      isInvented: false,
      variables: ['population'],
      rows,
    };
    const years = [2022, 2024].map((year) => ({ ...set, year }));
    await test.services.statistics.addPrepared(years);
    for (const { id, year } of await test.services.statistics.list()) {
      expect(await figuresOf(id)).toEqual({
        '2080A0010': { population: year === 2022 ? null : 0 },
        '2080A0020': { population: 7 },
      });
    }
  });
});

/** What is stored of a set, by area; rounded where area weights leave a hair. */
async function figuresOf(id = ''): Promise<Record<string, Record<string, number | null>>> {
  const rows: { area_code: string; figures: string }[] = await test.database
    .knex('statistics_values')
    .where({ set_id: id });
  return Object.fromEntries(
    rows.map(({ area_code, figures }) => {
      const round = (_key: string, value: unknown): unknown =>
        typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
      return [area_code, JSON.parse(figures, round) as Record<string, number | null>];
    }),
  );
}
