import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStorage } from '../../db/storage.ts';
import { readPxCsv } from '../../server/sources/pxCsv.ts';
import {
  readJsonStat2,
  readPxConfig,
  readPxMetadata,
  splitSelection,
} from '../../server/sources/pxWeb.ts';
import { ageBand, chosenCodes, withoutAreaSuffix } from '../../server/vocabulary/pxTables.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { sentenceOf } from '../support/faults.ts';
import { openDataServer, wrongAnswers, type OpenDataServer } from '../support/openData.ts';
import { areas2080, populationServed, pxService, type PxServed } from '../support/pxService.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import '../support/sameChance.ts';

let server: OpenDataServer;
let test: TestApp;
beforeAll(async () => {
  server = await openDataServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  test = await testApp(undefined, { sources: server.settings() });
});
afterEach(() => test.remove());

const text = (content: string) => new TextEncoder().encode(content);
const json = (content: unknown) => text(JSON.stringify(content));
const asked = { tableId: 'TAB6574', kind: 'deso', municipalities: ['2080'] } as const;
const serve = (changes: Partial<PxServed> = {}) =>
  server.answer(pxService({ ...populationServed, ...changes }));

async function valuesOf(setId: string) {
  return createStorage(test.database.knex, commandLineCaller).inTransaction(
    async (repositories) => ({
      values: Object.fromEntries(
        (await repositories.statisticsValues.listBySet(setId)).map(({ areaCode, values }) => [
          areaCode,
          values,
        ]),
      ),
      statuses: (await repositories.statisticsStatuses.listBySet(setId)).map(
        ({ areaCode, variable, status }) => `${areaCode} ${variable} ${status}`,
      ),
    }),
  );
}

describe('json-stat2', () => {
  const dimension = {
    A: { category: { index: ['x', 'y'] } },
    B: { category: { index: { q: 1, p: 0 } } },
  };
  const base = { class: 'dataset', id: ['A', 'B'], size: [2, 2], dimension };
  const read = (more: object) => readJsonStat2(json({ ...base, ...more }));
  const flat = (more: object) =>
    read(more).map(({ codes, value, status }) =>
      `${codes['A'] ?? ''}${codes['B'] ?? ''} ${String(value)} ${status}`.trim(),
    );

  // By hand: the last dimension is fastest, and its order is that of the index, not of the text.
  it.each([
    {
      name: 'a flat list',
      more: { value: [1, 2, null, 0] },
      cells: ['xp 1', 'xq 2', 'yp null', 'yq 0'],
    },
    {
      name: 'values by place',
      more: { value: { '0': 1, '3': 4 } },
      cells: ['xp 1', 'xq null', 'yp null', 'yq 4'],
    },
    {
      name: 'marks by place',
      more: { value: [1, null, 3, 4], status: { '1': '..' } },
      cells: ['xp 1', 'xq null ..', 'yp 3', 'yq 4'],
    },
    {
      name: 'marks in order',
      more: { value: [1, null, 3, 4], status: ['e', '-', null, ''] },
      cells: ['xp 1 e', 'xq null -', 'yp 3', 'yq 4'],
    },
    {
      name: 'one mark for all',
      more: { value: [1, 2, 3, 4], status: 'p' },
      cells: ['xp 1 p', 'xq 2 p', 'yp 3 p', 'yq 4 p'],
    },
  ])('is read with $name', ({ more, cells }) => {
    expect(flat(more)).toEqual(cells);
  });

  it.each([
    ['fewer values than cells', { value: [1, 2, 3] }, 'pxSizeWrong'],
    [
      'a size that is not that of its codes',
      { size: [2, 3], value: [1, 2, 3, 4, 5, 6] },
      'pxSizeWrong',
    ],
    ['a dimension that is not described', { id: ['A', 'C'], value: [1, 2, 3, 4] }, 'pxSizeWrong'],
    ['a text for a value', { value: ['1', 2, 3, 4] }, 'sourceShape'],
  ])('with %s is refused', (_name, more, code) => {
    expect(() => read(more)).toThrow(code);
  });
});

/** Two municipalities' areas, each figure the place of its code in the dimension that is summed. */
const served = (table: string, dimensions: PxServed['dimensions'], dimension: string) =>
  ({
    ...populationServed,
    table,
    dimensions: { ...dimensions, Tid: { '2024': '2024' } },
    figureOf: (codes) =>
      Object.keys(dimensions[dimension] ?? {}).indexOf(codes[dimension] ?? '') + 1,
  }) satisfies PxServed;
const sex = { '1': 'män', '2': 'kvinnor', '1+2': 'totalt' };

describe('tables that indicators are made of', () => {
  // Figures by hand: the first code of the dimension is 1, the second 2 and so on.
  it.each([
    {
      table: served(
        'TAB6680',
        {
          Kon: sex,
          Alder: { '16-64': '16-64 år', '20-64': '20-64 år' },
          ContentsCode: {
            '0000089X': 'a',
            '0000089W': 'b',
            '0000089V': 'c',
            '0000089Z': 'd',
            '0000089Y': 'e',
          },
        },
        'ContentsCode',
      ),
      values: {
        employed16to64: 1,
        unemployed16to64: 2,
        labourForce16to64: 3,
        outsideLabourForce16to64: 4,
        population16to64: 5,
      },
    },
    {
      table: served(
        'TAB6568',
        {
          Hushallstyp: {
            SMMB: 'sammanboende med barn',
            ESMB: 'Ensamstående med barn',
            ESUB: 'ensamstående utan barn',
            TOTALT: 'totalt antal hushåll',
          },
          ContentsCode: { '000007Y1': 'Antal hushåll' },
        },
        'Hushallstyp',
      ),
      values: { singlesWithChildren: 2, singlesWithoutChildren: 3, households: 4 },
    },
    {
      table: served(
        'TAB6571',
        {
          UtlBakgrund: { '1': 'utländsk bakgrund', '2': 'svensk bakgrund', SA: 'totalt' },
          Kon: sex,
          ContentsCode: { '000007Y4': 'Antal' },
        },
        'UtlBakgrund',
      ),
      values: { foreignBackground: 1, swedishBackground: 2, populationByBackground: 3 },
    },
    {
      table: served(
        'TAB6572',
        {
          Fodelseregion: { sv: 'Sverige', eu: 'Europa', öv: 'övriga världen', tot: 'totalt' },
          Kon: sex,
          ContentsCode: { '000007Y5': 'Antal' },
        },
        'Fodelseregion',
      ),
      values: {
        bornInSweden: 1,
        bornInRestOfEurope: 2,
        bornInRestOfWorld: 3,
        populationByBirthRegion: 4,
      },
    },
    {
      table: served(
        'TAB6534',
        {
          UtbildningsNiva: {
            ...{ '21': 'Förgymnasial utbildning', '3+4': 'b', '5': 'c', '6': 'd', US: 'e' },
          },
          ContentsCode: { '000007Z6': 'Befolkning' },
        },
        'UtbildningsNiva',
      ),
      // Whole numbers come first among the names: 5, 6, 21, 3+4, US are 1 to 5.
      values: { population25to65: 15, preSecondary25to65: 3, postSecondary25to65: 1 + 2 },
    },
  ])('$table.table gives $values', async ({ table, values }) => {
    server.answer(pxService(table));
    const { imported } = await test.services.fetch.statistics({ ...asked, tableId: table.table });
    const stored = await valuesOf(imported[0]?.statistics.id ?? '');
    expect(Object.keys(stored.values)).toEqual(areas2080);
    expect(stored.values[areas2080[0] ?? '']).toEqual(values);
  });

  it('with a code by another name than we know is refused', async () => {
    const names = {
      ESMB: 'ensamstående utan barn',
      ESUB: 'ensamstående med barn',
      TOTALT: 'totalt antal hushåll',
    };
    const dimensions = { Hushallstyp: names, ContentsCode: { '000007Y1': 'Antal' } };
    server.answer(pxService(served('TAB6568', dimensions, 'Hushallstyp')));
    const swapped = test.services.fetch.statistics({ ...asked, tableId: 'TAB6568' });
    await expect(swapped).rejects.toMatchObject({ code: 'pxCodeMissing' });
  });
});

describe('CSV', () => {
  it('has one column for each content and time, and marks for what is missing', () => {
    const cells = readPxCsv(text('\ufeff"Region","C1 2023","C1 2024"\r\n"2080A0010",5,..\r\n'));
    expect(cells).toEqual([
      { codes: { Region: '2080A0010', ContentsCode: 'C1', Tid: '2023' }, value: 5, status: '' },
      {
        codes: { Region: '2080A0010', ContentsCode: 'C1', Tid: '2024' },
        value: null,
        status: '..',
      },
    ]);
  });
  it.each([
    ['no figures', '"Region","Alder"\n"2080A0010","totalt"\n', 'pxCsvInvalid {"row":1}'],
    [
      'a row cut short',
      '"Region","C1 2023"\n"2080A0010",5\n"2080A0020"\n',
      'pxCsvInvalid {"row":3}',
    ],
    ['a word for a number', '"Region","C1 2023"\n"2080A0010",fem\n', 'pxCsvInvalid {"row":2}'],
    ['a page of HTML', '<html><body>', 'sourceIsPage'],
  ])('with %s is refused', (_name, content, code) => {
    expect(() => readPxCsv(text(content))).toThrow(code);
  });
});

describe('codes', () => {
  it('of areas lose the suffix of their list, which tells the version', () => {
    expect(withoutAreaSuffix('2080A0010_DeSO2025')).toEqual({ code: '2080A0010', version: '2025' });
    expect(withoutAreaSuffix('2080R001_RegSO2025')).toEqual({ code: '2080R001', version: '2025' });
    expect(withoutAreaSuffix('2080A0010')).toEqual({ code: '2080A0010', version: undefined });
  });

  it.each([
    ['-4', { from: 0, to: 4 }],
    ['65-69', { from: 65, to: 69 }],
    ['80-', { from: 80, to: Number.POSITIVE_INFINITY }],
    ['100+', { from: 100, to: Number.POSITIVE_INFINITY }],
    ['7', { from: 7, to: 7 }],
    ['totalt', undefined],
  ])('of age: %s', (code, band) => expect(ageBand(code)).toEqual(band));

  it.each([
    {
      name: 'bands that tile the ages',
      codes: ['5-9', '-4', '80-', '65-79'],
      from: 65,
      chosen: ['65-79', '80-'],
    },
    { name: 'a gap', codes: ['65-69', '75-79', '80-'], from: 65, chosen: undefined },
    { name: 'an overlap', codes: ['65-69', '65-74', '75-'], from: 65, chosen: undefined },
    { name: 'no end', codes: ['65-69', '70-74'], from: 65, chosen: undefined },
    {
      name: 'an end',
      codes: ['-4', '5-9', '10-19', '20-24'],
      from: 0,
      to: 19,
      chosen: ['-4', '5-9', '10-19'],
    },
    { name: 'a band across the end', codes: ['-4', '5-24'], from: 0, to: 19, chosen: undefined },
  ])('of age are summed only with $name', ({ codes, from, to, chosen }) => {
    const ages = to === undefined ? { from } : { from, to };
    expect(chosenCodes({ ages }, codes)).toEqual(chosen);
  });
});

describe('a selection', () => {
  const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  });
  it('is split into parts under the limit that together hold every cell once', () => {
    fc.assert(
      fc.property(
        fc.record({ A: codes, B: codes, C: codes }),
        fc.integer({ min: 1, max: 200 }),
        (selection, max) => {
          const parts = splitSelection(selection, max);
          const cells = parts.flatMap((part) => {
            const some = (part['A'] ?? []).flatMap((a) =>
              (part['B'] ?? []).flatMap((b) =>
                (part['C'] ?? []).map((c) => JSON.stringify([a, b, c])),
              ),
            );
            expect(some.length).toBeLessThanOrEqual(max);
            return some;
          });
          const { A, B, C } = selection;
          expect(new Set(cells).size).toBe(A.length * B.length * C.length);
          expect(cells).toHaveLength(A.length * B.length * C.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a table of SCB', () => {
  it('is asked for by the version’s list of areas, the latest year when none is named', async () => {
    serve();
    const { imported, notices, extractedOn } = await test.services.fetch.statistics(asked);
    const [, , , data] = server.asked;
    expect(server.asked).toHaveLength(4);
    expect(data).toMatch(
      /^\/api\/v2\/tables\/TAB6574\/data\?lang=sv&valueCodes\[Region\]=2080\*&codelist\[Region\]=vs_DeSO2025&/,
    );
    expect(data).toContain('valueCodes[Tid]=2025');
    expect(extractedOn).toBe('2026-11-24');
    expect(notices).toEqual([
      'Det finns ingen områdesindelning för siffrorna ännu. De används när en är inläst.',
    ]);
    const [{ statistics } = { statistics: undefined }] = imported;
    expect(statistics).toMatchObject({
      tableId: 'TAB6574',
      label: 'Folkmängd efter ålder 2025',
      areaKind: 'deso',
      areaVersion: '2025',
      year: 2025,
      rowCount: 5,
      source: 'SCB, Folkmängd efter ålder (TAB6574), uttag 2026-11-24',
    });
    // By hand: year 2025 is 1 100 in all and 1 010 a band; four bands to 19, four from 65.
    const { values } = await valuesOf(statistics?.id ?? '');
    expect(Object.keys(values)).toEqual(areas2080);
    expect(values['2080A0010']).toMatchObject({
      population: 1100,
      children0to19: 4040,
      population65plus: 4040,
    });
  });

  it('is asked in parts when it is more than the service bears, and gives the same', async () => {
    serve();
    const whole = await test.services.fetch.statistics({ ...asked, years: [2024, 2025] });
    const ofWhole = await Promise.all(
      whole.imported.map(({ statistics }) => valuesOf(statistics.id)),
    );
    // 5 areas x 9 ages x 2 years are 90 cells.
    serve({ maxDataCells: 20 });
    const parts = await test.services.fetch.statistics({
      ...asked,
      years: [2024, 2025],
      fresh: true,
    });
    const ofParts = await Promise.all(
      parts.imported.map(({ statistics }) => valuesOf(statistics.id)),
    );
    expect(server.asked.filter((address) => address.includes('/data')).length).toBeGreaterThan(5);
    expect(ofParts).toEqual(ofWhole);
  });

  it('with a missing cell is null there and in all that needs it, and the mark is kept', async () => {
    serve({
      figureOf: (codes) =>
        codes['Region'] === '2080A0010_DeSO2025' && codes['Alder'] === '80-' ? null : 10,
    });
    const { imported } = await test.services.fetch.statistics(asked);
    const { values } = await valuesOf(imported[0]?.statistics.id ?? '');
    expect(values['2080A0010']).toMatchObject({
      population: 10,
      population65plus: null,
      population65plusShare: null,
    });
    expect(values['2080A0020']).toMatchObject({ population65plus: 40 });
  });

  it('with nothing but zeros in a year has no figures of that year', async () => {
    const figureOf = ({ Tid }: Readonly<Record<string, string>>) => (Tid === '2023' ? 0 : 10);
    serve({ figureOf });
    const both = await test.services.fetch.statistics({ ...asked, years: [2023, 2024] });
    expect(both.imported.map(({ statistics }) => statistics.year)).toEqual([2024]);
    expect(both.notices[0]).toMatch(/^År 2023 har bara nollor/);
    const zero = test.services.fetch.statistics({ ...asked, years: [2023] });
    expect(await sentenceOf(zero)).toMatch(/bara nollor för 2023: områdena fanns inte då/);
  });

  it('on an earlier version has plain codes', async () => {
    serve();
    const { imported } = await test.services.fetch.statistics({
      ...asked,
      version: '2018',
      years: [2023],
    });
    expect(imported).toMatchObject([{ rows: 2, statistics: { areaVersion: '2018' } }]);
  });
});

describe('a table that is not as we read it', () => {
  const { Kon = {}, ...withoutSex } = populationServed.dimensions;
  const ages = { ...populationServed.dimensions['Alder'] };
  delete ages['70-74'];
  it.each<{ name: string; changes: Partial<PxServed>; sentence: RegExp }>([
    {
      name: 'lacks a dimension',
      changes: { dimensions: withoutSex },
      sentence: /saknar dimensionen Kon/,
    },
    {
      name: 'has a new dimension',
      changes: { dimensions: { ...withoutSex, Kon, Ny: { '1': 'ny' } } },
      sentence: /en dimension som är ny för oss, Ny\. Tabellen har ändrats/,
    },
    {
      name: 'lacks a band of age',
      changes: { dimensions: { ...populationServed.dimensions, Alder: ages } },
      sentence: /har inte population65plus i dimensionen Alder/,
    },
    {
      name: 'lacks the version',
      changes: { codelists: { vs_DeSO2018: [] } },
      sentence: /områdesversionen \(vs_DeSO2025\)/,
    },
    {
      name: 'lacks the municipality',
      changes: { codelists: { vs_DeSO2025: ['0180A0010_DeSO2025'] } },
      sentence: /inga områden i kommun 2080/,
    },
  ])('$name', async ({ changes, sentence }) => {
    serve(changes);
    expect(await sentenceOf(test.services.fetch.statistics(asked))).toMatch(sentence);
    expect(await test.services.statistics.list()).toEqual([]);
  });

  it.each([
    [{ years: [2010] }, /TAB6574 har inte år 2010\. Välj bland 2023, 2024, 2025/],
    [{ tableId: 'TAB1' }, /Tabellen TAB1 kan inte hämtas\. De som kan är TAB6574 Folkmängd/],
  ])('is refused: %o', async (changes, sentence) => {
    serve();
    expect(await sentenceOf(test.services.fetch.statistics({ ...asked, ...changes }))).toMatch(
      sentence,
    );
  });

  it('answers with other cells than it was asked for', async () => {
    const service = pxService(populationServed);
    server.answer((request, response) => {
      if (request.url?.includes('/data') === true)
        request.url = request.url.replace('=2025', '=2024');
      service(request, response);
    });
    expect(await sentenceOf(test.services.fetch.statistics(asked))).toMatch(
      /har 2024 i dimensionen Tid, som inte frågades efter/,
    );
    expect(await test.services.statistics.list()).toEqual([]);
  });

  it.each(wrongAnswers)(
    'or $name when the figures are asked for: nothing is stored',
    async (wrong) => {
      const service = pxService(populationServed);
      server.answer((request, response, nth) => {
        if (request.url?.includes('/data') === true) wrong.answer(request, response, nth);
        else service(request, response);
      });
      expect(await sentenceOf(test.services.fetch.statistics(asked))).toMatch(wrong.sentence);
      expect(await test.services.statistics.list()).toEqual([]);
    },
  );
});

describe('a saved answer of a table', () => {
  const csv = (...rows: string[]) => ({
    fileName: 'tabell.csv',
    bytes: text(['"Region","Alder","Kon","000007Y7 2024"', ...rows].join('\n')),
  });
  const from = (...files: { fileName: string; bytes: Uint8Array }[]) =>
    test.services.fetch.statistics({ ...asked, municipalities: [], files });

  it('has the variables whose codes are all there', async () => {
    const { imported } = await from(
      csv('"2080A0010_DeSO2025","totalt","1+2",100', '"2080A0010_DeSO2025","-4","1+2",5'),
    );
    expect(imported[0]?.statistics.variables).toEqual(['population']);
  });

  it('keeps the mark of a missing figure', async () => {
    const { imported } = await from(
      csv('"2080A0010_DeSO2025","totalt","1+2",".."', '"2080A0020_DeSO2025","totalt","1+2",7'),
    );
    expect(await valuesOf(imported[0]?.statistics.id ?? '')).toEqual({
      values: { '2080A0010': { population: null }, '2080A0020': { population: 7 } },
      statuses: ['2080A0010 population ..'],
    });
  });

  it.each([
    {
      name: 'of another table',
      rows: ['"2080A0010_DeSO2025","totalt","1",100'],
      sentence: /har inte 1\+2, 000007Y7 i dimensionen/,
    },
    {
      name: 'with two versions',
      rows: ['"2080A0010_DeSO2025","totalt","1+2",1', '"2080A0020","totalt","1+2",1'],
      sentence: /två slag eller versioner/,
    },
    {
      name: 'with a figure twice',
      rows: ['"2080A0010_DeSO2025","totalt","1+2",1', '"2080A0010_DeSO2025","totalt","1+2",2'],
      sentence: /två tal för samma sak \(totalt\)/,
    },
    {
      name: 'without small areas',
      rows: ['"2080","totalt","1+2",1'],
      sentence: /inga områden av rätt slag/,
    },
    {
      name: 'whose codes tell no version',
      rows: ['"2080A0010","totalt","1+2",1'],
      sentence: /Ange versionen, till exempel 2018/,
    },
  ])('$name is refused', async ({ rows, sentence }) => {
    expect(await sentenceOf(from(csv(...rows)))).toMatch(sentence);
    expect(await test.services.statistics.list()).toEqual([]);
  });

  it('on other borders than the layer’s has to be asked to join on code', async () => {
    const ring = [
      [534_000, 6_720_000],
      [535_000, 6_720_000],
      [535_000, 6_721_000],
      [534_000, 6_720_000],
    ];
    const feature = {
      type: 'Feature',
      properties: { deso: '2080A0010' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
    await test.services.areas.importLayer({
      kind: 'deso',
      version: '2018',
      source: 'SCB',
      licence: 'CC0',
      bytes: json({ type: 'FeatureCollection', crs, features: [feature] }),
    });
    const given = csv('"2080A0010_DeSO2025","totalt","1+2",100');
    expect(await sentenceOf(from(given))).toMatch(
      /områdesversion 2025 men indelningen som finns är version 2018/,
    );
    const joined = await test.services.fetch.statistics({
      ...asked,
      municipalities: [],
      files: [given],
      joinOnCode: true,
    });
    expect(joined).toMatchObject({ imported: [{ matched: 1, statistics: { joinsOnCode: true } }] });
    expect(joined.notices[0]).toMatch(/kopplas på kod/);
  });
});

describe.skipIf(!hasShared)('recorded answers', () => {
  const recorded = (name: string) =>
    readFileSync(sharedPath('data/api-samples/scb-pxwebapi2', name));

  it('tell what the service bears, and what a table is', () => {
    expect(readPxConfig(recorded('config.json'))).toEqual({
      maxCells: 150_000,
      calls: 3,
      windowMs: 1000,
    });
    const { dimensions } = readPxMetadata(recorded('TAB6471_metadata.json'));
    expect(dimensions.map(({ id, codes }) => [id, codes.length])).toEqual([
      ['Region', 312],
      ['Alder', 134],
      ['Kon', 3],
      ['ContentsCode', 1],
      ['Tid', 16],
    ]);
    // Codes that look like numbers stand where their index says, not where the object has them.
    expect(dimensions[0]?.codes.slice(0, 3)).toEqual(['00', '01', '0114']);
  });

  it('in json-stat2 have a value for each combination', () => {
    const cells = readJsonStat2(recorded('TAB6471_data.json'));
    expect(cells).toHaveLength(21 * 11 * 3 * 4);
    expect(cells[0]).toMatchObject({ codes: { Region: '01' }, value: 245_284 });
  });

  it('in CSV give what the same table gives as a file of statistics', async () => {
    const bytes = recorded('TAB6574_data_deso2025_dalarna.csv');
    const files = [{ fileName: 'tabell.csv', bytes }];
    const { imported } = await test.services.fetch.statistics({
      ...asked,
      municipalities: [],
      files,
    });
    const fetched = await valuesOf(imported[0]?.statistics.id ?? '');
    expect(imported).toMatchObject([
      { rows: 148, statistics: { year: 2024, areaVersion: '2025' } },
    ]);
    const name = 'deso2025_2024_befolkning_dalarna.csv';
    const [other] = await test.services.statistics.importFiles([
      { fileName: name, joinOnCode: false, bytes: readFileSync(sharedPath('data/stats', name)) },
    ]);
    expect(fetched.values).toEqual((await valuesOf(other?.statistics.id ?? '')).values);
  });

  it('of another table are refused', async () => {
    const files = [{ fileName: 'svar.json', bytes: recorded('TAB6471_data.json') }];
    expect(await sentenceOf(test.services.fetch.statistics({ ...asked, files }))).toMatch(
      /har inte 1\+2, 000007Y7/,
    );
  });
});
