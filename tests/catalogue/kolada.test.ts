import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { spreadOf } from '../../server/catalogue/kolada.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());

const PRESCHOOL = 'N11008';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** As version 3 answers; the figures are invented. Women stand before the total on purpose. */
const row = (
  municipality: string,
  period: number | string,
  value: number | null,
  kpi = PRESCHOOL,
) => ({
  kpi,
  municipality,
  period,
  values: [
    { gender: 'K', count: 1, status: '', value: 1 },
    { gender: 'T', count: 1, status: '', value },
  ],
});
const answer = (...values: ReturnType<typeof row>[]) =>
  utf8(JSON.stringify({ values, count: values.length, next_url: '' }));
const members = ['0882', '1292', '1488', '1494', '2184'];
const groups = utf8(
  JSON.stringify([
    {
      id: 'G37366',
      title: 'Liknande kommuner, övergripande, Falun, 2025',
      members: members.map((id) => ({ member_id: id, member_title: id })),
    },
    { id: 'G1', title: 'Liknande kommuner, förskola, Falun, 2025', members: [] },
  ]),
);
/** Similar municipalities at 100 000, 110 000 … 140 000. */
const peersIn = (year: number) => members.map((id, at) => row(id, year, 100_000 + 10_000 * at));
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return errorSentence(error);
    throw error;
  }
  return '';
}

describe('median and fences', () => {
  // By hand: quartiles of 100 … 140 are 110 and 130, their distance 20, and 1.5 × 20 is 30.
  it('stand 1.5 quartile distances beyond the quartiles (Tukey)', () => {
    const spread = { peerCount: 5, peerMedian: 120, peerLow: 80, peerHigh: 160 };
    expect(spreadOf([140, 100, 120, 110, 130])).toEqual(spread);
  });
  it('need four municipalities; fewer have a median only', () => {
    expect(spreadOf([3, 1])).toEqual({ peerCount: 2, peerMedian: 2 });
    // Between 2 and 3, a quarter of the way from 1 to 4: 1.75 and 3.25.
    expect(spreadOf([1, 2, 3, 4])).toEqual({
      peerCount: 4,
      peerMedian: 2.5,
      peerLow: -0.5,
      peerHigh: 5.5,
    });
  });
});

describe('a municipality’s own unit cost', () => {
  it('is the total of its year, beside the nation and similar municipalities', async () => {
    const figures = answer(
      row('2080', 2024, 131_000),
      row('2080', '2023', 190_000),
      row('2080', 2022, null),
      row('0000', 2024, 140_500),
      ...peersIn(2024),
      ...peersIn(2023),
      row('2080', 2024, 50, 'N00945'),
    );
    const imported = await test.services.catalogue.importFile('2080', {
      bytes: figures,
      groups,
      groupId: 'G37366',
    });
    expect(imported).toMatchObject({ entries: 1, same: 0 });
    // 190 000 lies above 120 000 + … : fences are 80 000 and 160 000.
    expect(imported.notices[0]).toMatch(
      /^Kostnad förskola.+190.000 år 2023 ligger utanför.+80.000 till 160.000.+Tukey.+Kontrollera/,
    );
    expect(imported.notices[1]).toMatch(/^Ett nyckeltal i filen är ingen/);
    const card = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(card.values).toEqual([
      expect.objectContaining({ validFrom: '2024-01-01', priceYear: 2023, central: 190_000 }),
      {
        validFrom: '2025-01-01',
        priceYear: 2024,
        central: 131_000,
        nation: 140_500,
        peersSv: 'Liknande kommuner, övergripande, Falun, 2025',
        peerCount: 5,
        peerMedian: 120_000,
        peerLow: 80_000,
        peerHigh: 160_000,
      },
    ]);
    expect(card).toMatchObject({ state: 'number', isOwn: true, kind: 'localUnitCost' });
    // The product's own still has no value.
    expect((await test.services.catalogue.read(PRESCHOOL)).values).toEqual([]);
  });

  it('that Kolada revises later stays as it was, and it is said', async () => {
    const revised = answer(row('2080', 2024, 132_000), row('2080', 2025, 135_000));
    const { notices } = await test.services.catalogue.importFile('2080', { bytes: revised });
    expect(notices[0]).toMatch(/år 2024 är 132.000 i filen men 131.000 sedan tidigare/);
    const { values } = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(values.map(({ central }) => central)).toEqual([190_000, 131_000, 135_000]);
  });

  it('comes from a table too, with the totals alone', async () => {
    const table = [
      'kpi,municipality_id,municipality,municipality_type,year,gender,value,count,status',
      `${PRESCHOOL},0319,Älvkarleby,K,2024,T,"155000,5",1,`,
      `${PRESCHOOL},0319,Älvkarleby,K,2024,K,1,1,`,
    ].join('\n');
    await test.services.catalogue.importFile('0319', { bytes: utf8(table) });
    const { values } = await test.services.catalogue.read(PRESCHOOL, '0319');
    expect(values).toEqual([{ validFrom: '2025-01-01', priceYear: 2024, central: 155_000.5 }]);
  });

  it.each([
    ['no unit cost', answer(row('2080', 2024, 1, 'N00945')), undefined, 'inga av bibliotekets'],
    [
      'another municipality',
      answer(row('0180', 2024, 1)),
      undefined,
      'inga värden för kommun 2080',
    ],
    ['groups that do not tell which', answer(row('2080', 2024, 1)), groups, 'G37366 Liknande'],
    ['groups of another kind', answer(row('2080', 2024, 1)), utf8('{}'), 'går inte att läsa'],
  ])('is refused: %s', async (_what, bytes, given, sentence) => {
    const work = test.services.catalogue.importFile('2080', { bytes, groups: given });
    expect(await sentenceOf(work)).toContain(sentence);
  });

  it('has an entry in the catalogue for every key figure, in kronor', () => {
    expect(entryOf(catalogueEntries, PRESCHOOL).unit).toBe('SEK/child/year');
  });
});
