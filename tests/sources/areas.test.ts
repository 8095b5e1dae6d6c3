import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
afterEach(async () => {
  await test.remove();
});

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
type Swap = { readonly isNorthFirst?: boolean };
/** A square of a kilometre in Falun's part of the country, one east of the other. */
function area(at: number, properties: object = {}, { isNorthFirst = false }: Swap = {}) {
  const [east, north] = [534_000 + 1000 * at, 6_720_000];
  const ring = [
    [east, north],
    [east + 1000, north],
    [east + 1000, north + 1000],
    [east, north + 1000],
    [east, north],
  ];
  return {
    type: 'Feature',
    id: `DeSO_2025.${at}`,
    geometry: {
      type: 'Polygon',
      coordinates: [isNorthFirst ? ring.map(([x = 0, y = 0]) => [y, x]) : ring],
    },
    properties: {
      desokod: `2080A${String(1000 + at)}`,
      kommunkod: '2080',
      version: '2025_v2',
      ...properties,
    },
  };
}
const answer = (features: object[], numberMatched: number | 'unknown' = features.length) => ({
  type: 'FeatureCollection',
  features,
  totalFeatures: numberMatched,
  numberMatched,
  numberReturned: features.length,
  timeStamp: '2026-08-05T12:57:47.534Z',
  crs,
});
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => area(from + at));
const asked = { kind: 'deso', version: '2025', municipalities: ['2080'] } as const;
const wordsOf = (address: string) => new URL(address, server.origin).searchParams;
const file = (content: unknown, fileName = 'svar.geojson') => ({
  fileName,
  bytes: new TextEncoder().encode(JSON.stringify(content)),
});

describe('areas of SCB', () => {
  it('are those of the municipality, as a layer that says its day', async () => {
    server.answer((_request, response) => sendJson(response, answer(many(1, 3))));
    const { layer, extractedOn } = await test.services.fetch.areas(asked);
    expect(layer).toMatchObject({
      kind: 'deso',
      version: '2025',
      label: 'DeSO 2025, kommun 2080',
      source: 'SCB, öppna geodata, DeSO_2025, uttag 2026-11-24 (CC0)',
      areaCount: 3,
    });
    expect(extractedOn).toBe('2026-11-24');
    expect(server.asked).toHaveLength(1);
    const words = wordsOf(server.asked[0] ?? '');
    expect(words.get('typeName')).toBe('stat:DeSO_2025');
    expect(words.get('CQL_FILTER')).toBe("kommunkod='2080'");
  });

  it('come from as many pages as it takes, sorted, each begun where the last ended', async () => {
    server.answer((request, response) => {
      const start = Number(wordsOf(request.url ?? '').get('startIndex'));
      // The service gives fewer than it was asked for.
      sendJson(response, answer(many(start + 1, Math.min(4, 10 - start)), 10));
    });
    const { layer } = await test.services.fetch.areas(asked);
    expect(layer.areaCount).toBe(10);
    expect(server.asked.map((one) => wordsOf(one).get('startIndex'))).toEqual(['0', '4', '8']);
    for (const one of server.asked) expect(wordsOf(one).get('sortBy')).toBe('objectid');
  });

  it('of several municipalities are one question each and one layer', async () => {
    server.answer((request, response) => {
      const code = /'(\d{4})'/.exec(wordsOf(request.url ?? '').get('CQL_FILTER') ?? '')?.[1] ?? '';
      const at = code === '2080' ? 1 : 2;
      sendJson(response, answer([area(at, { kommunkod: code, desokod: `${code}A0010` })]));
    });
    const { layer } = await test.services.fetch.areas({
      ...asked,
      municipalities: ['2080', '2081'],
    });
    expect(layer).toMatchObject({ areaCount: 2, label: 'DeSO 2025, kommunerna 2080, 2081' });
  });

  it('are read to the end also when the service does not count them', async () => {
    server.answer((_request, response) => sendJson(response, answer(many(1, 3), 'unknown')));
    expect((await test.services.fetch.areas(asked)).layer.areaCount).toBe(3);
  });
});

describe('areas that are not what was asked for', () => {
  // prettier-ignore -- nothing is stored of them.
  it.each([
    {
      name: 'another municipality',
      content: answer([area(1), area(2, { kommunkod: '2081' })]),
      sentence: /område i kommun 2081 men frågan gäller 2080/,
    },
    {
      name: 'another version',
      content: answer([area(1, { version: '2018_v1' })]),
      sentence: /version 2018_v1 men frågan gäller version 2025/,
    },
    { name: 'no area at all', content: answer([]), sentence: /har inga områden/ },
    {
      name: 'fewer than it says',
      content: { ...answer(many(1, 2)), numberReturned: 3 },
      sentence: /har 2 områden men säger sig ha 3/,
    },
    {
      name: 'north before east',
      content: answer([area(1, {}, { isNorthFirst: true })]),
      sentence: /norr före öster/,
    },
    {
      name: 'a code of another kind',
      content: answer([area(1, { desokod: '2080R001' })]),
      sentence: /2080R001/,
    },
  ])('$name', async ({ content, sentence }) => {
    server.answer((_request, response) => sendJson(response, content));
    expect(await sentenceOf(test.services.fetch.areas(asked))).toMatch(sentence);
    expect(await test.services.areas.listLayers()).toEqual([]);
  });

  it('end before all of them have come', async () => {
    server.answer((_request, response, nth) =>
      sendJson(response, answer(nth === 1 ? many(1, 3) : [], 10)),
    );
    expect(await sentenceOf(test.services.fetch.areas(asked))).toMatch(
      /har 3 områden men säger sig ha 10/,
    );
  });

  it('come again and again on every page', async () => {
    server.answer((_request, response) => sendJson(response, answer(many(1, 3), 10)));
    expect(await sentenceOf(test.services.fetch.areas(asked))).toMatch(/tar aldrig slut/);
    expect(server.asked).toHaveLength(2);
    expect(await test.services.areas.listLayers()).toEqual([]);
  });

  it.each(wrongAnswers)('come as $name', async ({ answer: wrong, sentence }) => {
    server.answer(wrong);
    expect(await sentenceOf(test.services.fetch.areas(asked))).toMatch(sentence);
    expect(await test.services.areas.listLayers()).toEqual([]);
  });

  it('are not asked for when the version does not exist', async () => {
    const work = test.services.fetch.areas({ ...asked, version: '2020' });
    expect(await sentenceOf(work)).toMatch(/version 2020\. Välj någon av 2018, 2025/);
  });
});

describe('saved answers of areas', () => {
  const from = (...files: ReturnType<typeof file>[]) =>
    test.services.fetch.areas({ ...asked, municipalities: [], files });

  it('are the pages of one answer, with the day that the answer tells', async () => {
    const { layer, extractedOn } = await from(
      file(answer(many(1, 4), 6)),
      file(answer(many(5, 2), 6)),
    );
    expect(layer).toMatchObject({ areaCount: 6, label: 'DeSO 2025' });
    expect(extractedOn).toBe('2026-08-05');
    expect(layer.source).toContain('uttag 2026-08-05');
  });

  it('or several answers that are each whole', async () => {
    const other = answer([area(9, { kommunkod: '2081', desokod: '2081A0010' })]);
    expect((await from(file(answer(many(1, 4))), file(other))).layer.areaCount).toBe(5);
  });

  it('that are a part of an answer are refused', async () => {
    expect(await sentenceOf(from(file(answer(many(1, 4), 6))))).toMatch(
      /har 4 områden men säger sig ha 6/,
    );
  });

  it.skipIf(!hasShared)(
    'as recorded: two of 175 are not a county, and whole they are a layer',
    async () => {
      const name = 'data/api-samples/scb-wfs/DeSO_2025_first-two-of-175.json';
      const bytes = readFileSync(sharedPath(name));
      expect(await sentenceOf(from({ fileName: 'svar.geojson', bytes }))).toMatch(
        /har 2 områden men säger sig ha 175/,
      );
      const recorded = JSON.parse(bytes.toString('utf8')) as object;
      const whole = { ...recorded, totalFeatures: 2, numberMatched: 2, numberReturned: 2 };
      server.answer((_request, response) => sendJson(response, whole));
      const { layer } = await test.services.fetch.areas(asked);
      expect(layer.areaCount).toBe(2);
    },
  );
});
