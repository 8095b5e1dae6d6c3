import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStorage } from '../../db/storage.ts';
import { createPlaceStatistics } from '../../server/services/placeStatistics.ts';
import type { AreaLayer } from '../../server/vocabulary/place.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());

const utf8 = (text: string) => new TextEncoder().encode(text);
const layerOf = (kind: AreaLayer['kind'], version: string): AreaLayer => ({
  id: '00000000-0000-4000-8000-000000000000',
  kind,
  version,
  label: 'Områden',
  source: '',
  isInvented: false,
  importedOn: '2026-11-24',
  areaCount: 2,
});
const figuresFor = (layer: AreaLayer, codes: readonly string[]) =>
  createStorage(test.database.knex, commandLineCaller).inTransaction((repositories) =>
    createPlaceStatistics().read(repositories, {
      layer,
      codes,
      municipality: { code: '2080', name: 'Falun' },
    }),
  );

describe('what a municipality’s areas sum to', () => {
  it('has counts of a fetched table, and never its shares', async () => {
    const rows = ['2080A0010', '2080A0020'].flatMap((code) =>
      ['"totalt","1+2",100', '"65-","1+2",25'].map((cells) => `"${code}_DeSO2025",${cells}`),
    );
    const bytes = utf8(['"Region","Alder","Kon","000007Y7 2024"', ...rows].join('\n'));
    await test.services.fetch.statistics({
      tableId: 'TAB6574',
      kind: 'deso',
      municipalities: ['2080'],
      files: [{ fileName: 'tabell.csv', bytes }],
    });
    const { valuesByCode, municipality } = await figuresFor(layerOf('deso', '2025'), ['2080A0010']);
    expect(valuesByCode.get('2080A0010')).toEqual({
      population: 100,
      population65plus: 25,
      population65plusShare: 0.25,
    });
    expect(municipality.sums).toEqual({
      population: 200,
      population65plus: 50,
      // What the share of those over 64 is made of.
      ages65plusCount: 50,
      ages65plusBase: 200,
    });
  });

  it('is joined on code only where the borders are others', async () => {
    const bytes = utf8('deso,median_tkr,medel_tkr,antal_personer\n2080A0010,250,270,900\n');
    await test.services.statistics.importFiles([
      { fileName: 'deso2018_2022_nettoinkomst.csv', joinOnCode: true, bytes },
    ]);
    const joinedOn = async (version: string) =>
      (await figuresFor(layerOf('deso', version), ['2080A0010'])).sets
        .filter(({ variables }) => variables.includes('medianNetIncomeTkr'))
        .map(({ joinsOnCode }) => joinsOnCode);
    expect(await joinedOn('2025')).toEqual([true]);
    expect(await joinedOn('2018')).toEqual([false]);
    // What the residents have to live on in all: 900 × 270 tkr.
    const { municipality } = await figuresFor(layerOf('deso', '2018'), ['2080A0010']);
    expect(municipality.sums).toMatchObject({
      ...{ meanNetIncomeCount: 243_000, meanNetIncomeBase: 900 },
    });
  });

  it('takes a figure on the layer’s own borders before one that is joined', async () => {
    const header = 'deso,alder_totalt,alder_0_4,alder_5_9,alder_10_14,alder_15_19,alder_20_24';
    const bytes = utf8(`${header}\n2080A0010,900,9,9,9,9,9\n`);
    await test.services.statistics.importFiles([
      { fileName: 'deso2018_2022_befolkning_alder.csv', joinOnCode: true, bytes },
    ]);
    const { valuesByCode } = await figuresFor(layerOf('deso', '2025'), ['2080A0010']);
    // 2024 on the borders of 2025, and what the older table alone has.
    expect(valuesByCode.get('2080A0010')).toMatchObject({ population: 100, ages0to4: 9 });
  });

  it('has no key figure: those of two areas make no sum', async () => {
    const row = (municipality: string, value: number) => ({
      kpi: 'N00945',
      municipality,
      period: 2024,
      values: [{ gender: 'T', value }],
    });
    const bytes = utf8(JSON.stringify({ values: [row('2080', 31), row('0000', 30)] }));
    await test.services.fetch.kolada({
      kpis: ['N00945'],
      municipalities: ['2080'],
      files: [{ fileName: 'svar.json', bytes }],
    });
    const layer = layerOf('kommun', 'kommunkod');
    const { valuesByCode, municipality, nation } = await figuresFor(layer, ['2080']);
    expect(valuesByCode.get('2080')).toEqual({ N00945: 31 });
    expect([municipality.sums, nation.sums]).toEqual([{}, {}]);
  });
});
