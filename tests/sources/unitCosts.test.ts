import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';
import { sentenceOf } from '../support/faults.ts';
import {
  openDataServer,
  sendJson,
  wrongAnswers,
  type OpenDataServer,
} from '../support/openData.ts';

let server: OpenDataServer;
let test: TestApp;
beforeAll(async () => {
  server = await openDataServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  test = await testApp(undefined, { sources: server.settings() });
  server.answer(kolada());
});
afterEach(() => test.remove());

const PRESCHOOL = 'N11008';
const members = ['0882', '1292', '1488', '1494', '2184'];
const group = (id: string, title: string) => ({
  id,
  title,
  members: members.map((member) => ({ member_id: member, member_title: member })),
});
const groups = [
  group('G1', 'Liknande kommuner, förskola, Falun, 2025'),
  group('G37366', 'Liknande kommuner, övergripande, Falun, 2025'),
  group('G37381', 'Liknande kommuner, övergripande, Gävle, 2025'),
];
/** The figures are invented: peers at 100 000, 110 000 … 140 000, the nation at 140 500. */
const costOf = (municipality: string, own: number) => {
  if (municipality === '2080') return own;
  const at = members.indexOf(municipality);
  return at < 0 ? 140_500 : 100_000 + 10_000 * at;
};

/** Kolada with one unit cost that has values; the rest have none. */
function kolada({ own = 131_000, served = groups, name = 'Falun' } = {}) {
  return (...[request, response]: Parameters<Parameters<OpenDataServer['answer']>[0]>) => {
    const { pathname } = new URL(request.url ?? '', server.origin);
    const parts = pathname.split('/').map(decodeURIComponent);
    if (parts[2] === 'municipality') {
      sendJson(response, { values: [{ id: parts[3], title: name, type: 'K' }], count: 1 });
    } else if (parts[2] === 'municipality_groups') {
      sendJson(response, { values: served, count: served.length });
    } else {
      const [kpis = '', places = '', years = ''] = [parts[4], parts[6], parts[8]];
      const values = kpis.split(',').includes(PRESCHOOL)
        ? places.split(',').flatMap((municipality) =>
            years.split(',').map((period) => ({
              kpi: PRESCHOOL,
              municipality,
              period: Number(period),
              values: [{ gender: 'T', count: 1, status: '', value: costOf(municipality, own) }],
            })),
          )
        : [];
      sendJson(response, { values, count: values.length });
    }
  };
}
const asked = { municipality: '2080', years: [2024] };

describe('a municipality’s unit costs from Kolada', () => {
  it('are asked for with the nation and the municipalities that resemble it', async () => {
    const fetched = await test.services.fetch.unitCosts(asked);
    expect(fetched).toMatchObject({ entries: 1, extractedOn: '2026-11-24', notices: [] });
    const data = server.asked.filter((address) => address.includes('/data/'));
    // 31 key figures in portions of 25; the municipality, the nation and its five peers.
    expect(data).toHaveLength(2);
    for (const address of data) {
      expect(address).toContain(`/municipality/2080,0000,${members.join(',')}/year/2024`);
    }
    const entry = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(entry.source.retrievedOn).toBe('2026-11-24');
    expect(entry.values).toEqual([
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
  });

  it('that stand out among those are questioned', async () => {
    server.answer(kolada({ own: 190_000 }));
    const { notices } = await test.services.fetch.unitCosts(asked);
    expect(notices).toEqual([expect.stringMatching(/190.000 år 2024 ligger utanför.+Kontrollera/)]);
  });

  it('are compared with the group that is named', async () => {
    await test.services.fetch.unitCosts({ ...asked, groupId: 'G1' });
    const { values } = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(values[0]?.peersSv).toBe('Liknande kommuner, förskola, Falun, 2025');
  });

  it('are compared with the nation alone when there is no group, and it is said', async () => {
    server.answer(kolada({ name: 'Exempelköping' }));
    const { notices } = await test.services.fetch.unitCosts(asked);
    expect(notices[0]).toMatch(/ingen grupp av kommuner som liknar 2080/);
    const { values } = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(values).toMatchObject([{ nation: 140_500 }]);
    expect(values[0]?.peersSv).toBeUndefined();
  });

  it('that Kolada revises stay as cases were built on them', async () => {
    await test.services.fetch.unitCosts(asked);
    server.answer(kolada({ own: 132_000 }));
    const { notices } = await test.services.fetch.unitCosts({ ...asked, fresh: true });
    expect(notices[0]).toMatch(/132.000 .+ men 131.000 sedan tidigare/);
    const { values } = await test.services.catalogue.read(PRESCHOOL, '2080');
    expect(values).toMatchObject([{ central: 131_000 }]);
  });

  it.each([
    ['an unknown group', { groupId: 'G9' }, /någon av: G1 Liknande/],
    ['a code that is none', { municipality: 'Falun' }, /Kommunkoden är ”Falun”/],
    ['no years', { years: [] }, /Ange vilka år/],
  ])('are refused with %s', async (_name, wrong, sentence) => {
    expect(await sentenceOf(test.services.fetch.unitCosts({ ...asked, ...wrong }))).toMatch(
      sentence,
    );
    expect((await test.services.catalogue.read(PRESCHOOL, '2080')).values).toEqual([]);
  });

  it.each(wrongAnswers)('are not stored when the figures come as $name', async (wrong) => {
    const service = kolada();
    server.answer((request, response, nth) => {
      if (request.url?.includes('/data/') === true) wrong.answer(request, response, nth);
      else service(request, response, nth);
    });
    expect(await sentenceOf(test.services.fetch.unitCosts(asked))).toMatch(wrong.sentence);
    expect((await test.services.catalogue.read(PRESCHOOL, '2080')).values).toEqual([]);
  });
});
