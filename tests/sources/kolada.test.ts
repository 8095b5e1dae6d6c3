import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { koladaDataAddresses, readKoladaFigures } from '../../server/sources/kolada.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { sentenceOf } from '../support/faults.ts';
import {
  openDataServer,
  sendJson,
  wrongAnswers,
  type OpenDataServer,
} from '../support/openData.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

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

const utf8 = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
/** As version 3 answers; the figures are invented. Women stand before the total on purpose. */
function row(
  municipality: string,
  period: number | string,
  value: number | null,
  { kpi = 'N00945', status = '', more = {} } = {},
) {
  const values = [
    { gender: 'K', count: 1, status: '', value: -1 },
    { gender: 'T', count: 1, status, value },
    { gender: 'M', count: 1, status: '', value: -2 },
  ];
  return { kpi, municipality, period, values, ...more };
}
const page = (...values: object[]) => ({ values, count: values.length });
const asked = { kpis: ['N00945'], municipalities: ['2080'], years: [2020, 2021] };

/** Sets that are stored, with their values by municipality. */
async function stored() {
  const { inTransaction } = await openStorage();
  return inTransaction(async ({ statisticsSets, statisticsValues, statisticsStatuses }) => {
    const sets = (await statisticsSets.list()).toReversed();
    return Promise.all(
      sets.map(async (set) => ({
        ...set,
        values: Object.fromEntries(
          (await statisticsValues.listBySet(set.id)).map(({ areaCode, values }) => [
            areaCode,
            values,
          ]),
        ),
        statuses: (await statisticsStatuses.listBySet(set.id)).map(
          ({ areaCode, variable, status }) => `${areaCode} ${variable} ${status}`,
        ),
      })),
    );
  });
}
const openStorage = async () =>
  (await import('../../db/storage.ts')).createStorage(test.database.knex, commandLineCaller);

describe('the question', () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, at) => `N${String(10_000 + at)}`);

  // By hand: 31 key figures are two portions, 26 places two and 3 years one: four addresses.
  it('has at most 25 ids in a segment, and together all of them once', () => {
    const places = Array.from({ length: 26 }, (_, at) => String(1000 + at));
    const question = { kpis: ids(31), municipalities: places, years: [2020, 2021, 2022] };
    const addresses = koladaDataAddresses('http://k/v3', question);
    expect(addresses).toHaveLength(4);
    const segments = addresses.map((address) => new URL(address).pathname.split('/'));
    for (const parts of segments) {
      for (const part of parts) expect(part.split(',').length).toBeLessThanOrEqual(25);
    }
    const pairs = segments.flatMap((parts) =>
      (parts[4] ?? '')
        .split(',')
        .flatMap((kpi) => (parts[6] ?? '').split(',').map((place) => `${kpi} ${place}`)),
    );
    expect(new Set(pairs).size).toBe(31 * 26);
    expect(pairs).toHaveLength(31 * 26);
  });
});

describe('figures of Kolada', () => {
  it('are the totals, one set a year, the nation beside the municipality', async () => {
    server.answer((_request, response) =>
      sendJson(
        response,
        page(row('2080', 2020, 31.5), row('0000', '2020', 30), row('2080', 2021, 33)),
      ),
    );
    const { imported, notices, extracts, extractedOn } = await test.services.fetch.kolada(asked);
    expect(server.asked).toEqual([
      '/v3/data/kpi/N00945/municipality/2080,0000/year/2020,2021?per_page=5000',
    ]);
    expect(imported.map(({ statistics }) => statistics.label)).toEqual([
      'Kolada 2020',
      'Kolada 2021',
    ]);
    expect(notices).toEqual([]);
    expect(extractedOn).toBe('2026-11-24');
    expect(extracts).toMatchObject([
      { isCopy: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await stored()).toMatchObject([
      {
        tableId: 'kolada',
        areaKind: 'kommun',
        year: 2020,
        variables: ['N00945'],
        source: 'Kolada (RKA), uttag 2026-11-24',
        values: { '0000': { N00945: 30 }, '2080': { N00945: 31.5 } },
      },
      { year: 2021, values: { '2080': { N00945: 33 } } },
    ]);
  });

  it('without a value are null, with the mark of the source beside; absent and withdrawn ones have no key', async () => {
    server.answer((_request, response) =>
      sendJson(
        response,
        page(
          row('2080', 2020, null, { status: 'Private' }),
          row('0000', 2020, null),
          row('2080', 2021, 4, { status: 'Preliminary' }),
          row('0000', 2021, 5, { more: { is_deleted: true } }),
        ),
      ),
    );
    const kpis = ['N00945', 'N00957'];
    const { notices } = await test.services.fetch.kolada({ ...asked, kpis });
    expect(await stored()).toMatchObject([
      {
        values: { '0000': { N00945: null }, '2080': { N00945: null } },
        statuses: ['2080 N00945 Private'],
      },
      { values: { '2080': { N00945: 4 } }, statuses: ['2080 N00945 Preliminary'] },
    ]);
    expect(notices).toEqual([
      'Kolada har inga värden för N00957 de åren. Kontrollera nyckeltalets id och år.',
      'N00945 saknar värde för 2080 år 2020. Kolada anger ”Private”.',
      'N00945 saknar värde för 0000 år 2020, utan angivet skäl.',
      'En rad är borttagen av Kolada och är inte inläst.',
    ]);
  });

  it('of the nation alone are stored, and that the municipality has none is said', async () => {
    server.answer((_request, response) => sendJson(response, page(row('0000', 2020, 30))));
    const { notices } = await test.services.fetch.kolada(asked);
    expect(notices).toEqual(['Kolada har inga rader för 2080 de åren i N00945.']);
    expect(await stored()).toMatchObject([{ values: { '0000': { N00945: 30 } } }]);
  });

  it.each(['next_url', 'next_page'])('come from every page, by %s', async (link) => {
    server.answer((_request, response, nth) => {
      const next = nth < 3 ? `${server.origin}/v3/more?page=${nth + 1}` : '';
      const figures = nth === 3 ? page(row('0000', 2020, 30)) : page(row('2080', 2019 + nth, nth));
      sendJson(response, { ...figures, [link]: next });
    });
    await test.services.fetch.kolada(asked);
    expect(server.asked.slice(1)).toEqual(['/v3/more?page=2', '/v3/more?page=3']);
    expect((await stored()).map(({ values }) => values)).toEqual([
      { '0000': { N00945: 30 }, '2080': { N00945: 1 } },
      { '2080': { N00945: 2 } },
    ]);
  });
});

describe('an answer that is wrong', () => {
  const nothingStored = async () => {
    expect(await stored()).toEqual([]);
    expect(await test.services.fetch.responses()).toSatisfy((kept: { isRead: boolean }[]) =>
      kept.every(({ isRead }) => !isRead),
    );
  };

  it.each(wrongAnswers)('$name gives one sentence, and nothing is stored', async (wrong) => {
    server.answer(wrong.answer);
    const told = await sentenceOf(test.services.fetch.kolada(asked));
    expect(told).toMatch(wrong.sentence);
    expect(told).toMatch(/^[A-ZÅÄÖ].+\.$/);
    expect(await test.services.fetch.responses()).toHaveLength(wrong.isKept ? 1 : 0);
    await nothingStored();
  });

  it('of another key figure is refused', async () => {
    server.answer((_request, response) =>
      sendJson(response, page(row('2080', 2020, 1, { kpi: 'N00957' }))),
    );
    expect(await sentenceOf(test.services.fetch.kolada(asked))).toMatch(
      /^Kolada svarade med något annat .+ N00957 för 2080 år 2020\. Inget är inläst/,
    );
    await nothingStored();
  });

  it.each([
    [
      'the same page',
      'http://HOST/v3/data/kpi/N00945/municipality/2080,0000/year/2020,2021?per_page=5000',
      /tar aldrig slut\. Inget är inläst/,
    ],
    ['another host', 'http://example.org/v3?page=2', /pekar vidare till example\.org/],
  ])('with %s as its next page is given up', async (_name, next, sentence) => {
    server.answer((_request, response) =>
      sendJson(response, { ...page(), next_url: next.replace('http://HOST', server.origin) }),
    );
    expect(await sentenceOf(test.services.fetch.kolada(asked))).toMatch(sentence);
    expect(await stored()).toEqual([]);
  });

  it('on its second page stores nothing of the first', async () => {
    server.answer((_request, response, nth) => {
      if (nth === 1) sendJson(response, { ...page(row('2080', 2020, 1)), next_url: '/v3/2' });
      else response.writeHead(200).end('{"values": [');
    });
    expect(await sentenceOf(test.services.fetch.kolada(asked))).toMatch(/är avbrutet/);
    expect(await stored()).toEqual([]);
  });

  it('with the same figure twice is refused, and one without figures too', async () => {
    server.answer((_request, response) =>
      sendJson(response, page(row('2080', 2020, 1), row('2080', 2020, 2))),
    );
    expect(await sentenceOf(test.services.fetch.kolada(asked))).toMatch(/står två gånger/);
    server.answer((_request, response) => sendJson(response, page()));
    const fresh = { ...asked, fresh: true };
    expect(await sentenceOf(test.services.fetch.kolada(fresh))).toMatch(
      /har inga värden för N00945/,
    );
    expect(await stored()).toEqual([]);
  });

  it.each([
    [{ kpis: ['945'] }, /Nyckeltalet är ”945”/],
    [{ municipalities: ['Falun'] }, /Kommunkoden är ”Falun”/],
    [{ years: [] }, /Ange vilka år/],
  ])('is not asked for when the question is wrong: %o', async (wrong, sentence) => {
    server.answer((_request, response) => sendJson(response, page()));
    expect(await sentenceOf(test.services.fetch.kolada({ ...asked, ...wrong }))).toMatch(sentence);
    expect(server.asked).toEqual([]);
  });
});

describe('a question that was answered before', () => {
  beforeEach(() => {
    server.answer((_request, response, nth) => sendJson(response, page(row('2080', 2020, nth))));
  });
  const values = async () => (await stored()).map((set) => set.values['2080']?.['N00945']);

  it('is answered by the copy, which says its day', async () => {
    await test.services.fetch.kolada(asked);
    const told: string[] = [];
    const again = await test.services.fetch.kolada({
      ...asked,
      maxAgeDays: 1,
      onProgress: (sentence) => told.push(sentence),
    });
    expect(server.asked).toHaveLength(1);
    expect(again.extracts).toMatchObject([{ isCopy: true }]);
    expect(told).toEqual([expect.stringMatching(/^Använder svaret från 2026-11-24 på http/)]);
    expect(await values()).toEqual([1, 1]);
  });

  it('is asked anew when that is wanted, or the copy is too old', async () => {
    await test.services.fetch.kolada(asked);
    await test.services.fetch.kolada({ ...asked, fresh: true });
    // The clock of the test moves a second at each look.
    await test.services.fetch.kolada({ ...asked, maxAgeDays: 0 });
    expect(server.asked).toHaveLength(3);
    expect(await values()).toEqual([1, 2, 3]);
  });

  it('wrongly is asked anew: what could not be read answers nothing', async () => {
    server.answer((_request, response, nth) => {
      if (nth === 1) response.writeHead(200).end('<html>');
      else sendJson(response, page(row('2080', 2020, nth)));
    });
    await sentenceOf(test.services.fetch.kolada(asked));
    await test.services.fetch.kolada(asked);
    expect(await values()).toEqual([2]);
  });
});

describe('a saved answer', () => {
  const file = {
    fileName: 'svar.json',
    bytes: utf8(page(row('2080', 2020, 7), row('0180', 2020, 8))),
  };

  it('is read as the net’s is, narrowed to what is asked for', async () => {
    const offline = await testApp();
    const given = { kpis: ['N00945'], municipalities: ['2080'], files: [file] };
    const { imported, extractedOn } = await offline.services.fetch.kolada(given);
    expect(imported).toMatchObject([{ rows: 1, statistics: { label: 'Kolada 2020' } }]);
    expect(extractedOn).toBeNull();
    expect(imported[0]?.statistics.source).toBe('Kolada (RKA), ur sparat svar utan datum');
    const dated = await offline.services.fetch.kolada({ ...given, filesExtractedOn: '2026-10-01' });
    expect(dated.imported[0]?.statistics.source).toBe('Kolada (RKA), uttag 2026-10-01');
    expect(await offline.services.fetch.responses()).toMatchObject([
      { origin: 'file', address: 'svar.json', isRead: true },
      { origin: 'file', address: 'svar.json', isRead: true },
    ]);
    await offline.remove();
  });

  it('never answers for the net', async () => {
    server.answer((_request, response) => sendJson(response, page(row('2080', 2020, 1))));
    const [address = ''] = koladaDataAddresses(`${server.origin}/v3`, {
      ...asked,
      municipalities: ['2080', '0000'],
    });
    await test.services.fetch.kolada({ ...asked, files: [{ ...file, fileName: address }] });
    await test.services.fetch.kolada(asked);
    expect(server.asked).toHaveLength(1);
  });

  it('is all there is when nothing may be asked over the net', async () => {
    const offline = await testApp();
    expect(await sentenceOf(offline.services.fetch.kolada(asked))).toMatch(
      /inte inställt för att hämta något från internet.+HELKALKYL_INTERNET=ja.+--from/,
    );
    await offline.remove();
  });
});

describe.skipIf(!hasShared)('recorded answers', () => {
  const recorded = (name: string) => readFileSync(sharedPath('data/api-samples/kolada', name));

  it('give the values that a client wrote down from them', async () => {
    const names = ['v3_data_N00945_reserialised.json', 'v3_data_N03702_N03703_reserialised.json'];
    const files = names.map((fileName) => ({ fileName, bytes: recorded(fileName) }));
    const kpis = ['N00945', 'N03702', 'N03703'];
    await test.services.fetch.kolada({ kpis, municipalities: [], files });
    const sets = await stored();
    const lines = readFileSync(sharedPath('data/kolada/values_recorded.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    let compared = 0;
    for (const [kpi = '', municipality = '', , , year, gender, value] of lines) {
      const set = sets.find((one) => one.year === Number(year));
      const got = set?.values[municipality]?.[kpi];
      if (gender !== 'T' || got === undefined) continue;
      expect(got).toBe(Number(value));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('are served and asked for like the real thing', async () => {
    server.answer((_request, response) =>
      response.writeHead(200).end(recorded('v3_data_N00945_reserialised.json')),
    );
    const years = Array.from({ length: 21 }, (_, at) => 2000 + at);
    const municipalities = ['0180', '1280', '1480'];
    const { imported } = await test.services.fetch.kolada({
      kpis: ['N00945'],
      municipalities,
      years,
    });
    expect(imported).toHaveLength(21);
  });

  it('of other kinds are refused by their shape', () => {
    expect(() => readKoladaFigures(recorded('v3_kpi_ids_reserialised.json'))).toThrow(
      'sourceShape',
    );
  });
});
