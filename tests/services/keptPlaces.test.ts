import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../server/services/demo.ts';
import type { PlaceAsked } from '../../server/services/keptPlaces.ts';
import { speaking } from '../../server/services/speaking.ts';
import type { PreparedStatistics } from '../../server/services/statistics.ts';
import { BY_MUNICIPALITY_CODE, KOLADA_TABLE } from '../../server/vocabulary/sources.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let asked: PlaceAsked;
beforeAll(async () => {
  test = await testApp();
  await seedDemo(test.services, { evenIfOthers: false });
  const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
  asked = await test.services.planCases.read(items[0]?.id ?? '');
});
afterAll(() => test.remove());

const find = (asking = asked) => test.services.place.find(asking);

/** Whether the plan was laid on the areas: it cannot be without reading them. */
async function isLaidAnew(act: () => Promise<unknown>): Promise<boolean> {
  let isLaid = false;
  const look = ({ sql }: { readonly sql: string }) => (isLaid ||= / from .areas. /.test(sql));
  test.database.knex.on('query', look);
  await act();
  test.database.knex.off('query', look);
  return isLaid;
}

const fetched: PreparedStatistics = {
  tableId: KOLADA_TABLE,
  label: 'Kolada 2024, hämtad igen',
  areaKind: 'kommun',
  areaVersion: BY_MUNICIPALITY_CODE,
  year: 2024,
  source: 'Påhittat',
  isInvented: true,
  variables: ['U01405'],
  rows: { '9999': { U01405: 71 } },
};

describe('a place that was found', () => {
  it('is the same the next time, and the plan is not laid on its areas again', async () => {
    const first = await find();
    expect(first.place).not.toBeNull();
    expect(await isLaidAnew(async () => expect(await find()).toEqual(first))).toBe(false);
  });

  it('is another when the case asks otherwise', async () => {
    await find();
    const others: [string, PlaceAsked][] = [
      ['its measures', { ...asked, settings: { indicators: ['self_rated_health'] } }],
      ['its municipality', { ...asked, municipalityName: 'Annanköping' }],
      ['its plan area', { ...asked, planArea: undefined }],
    ];
    const first = await find();
    for (const [what, other] of others) expect(await find(other), what).not.toEqual(first);
  });

  it('is found anew when something was read in, and as it was when that is undone', async () => {
    const first = await find();
    await test.services.statistics.addPrepared([fetched]);
    const second = await find();
    expect(second).not.toEqual(first);
    const [latest] = await test.services.statistics.list();
    await test.services.statistics.remove(latest?.id ?? '');
    expect(await find()).toEqual(first);
  });

  it('is told in the reader’s language', async () => {
    const swedish = await find();
    const english = await speaking('en', () => find());
    expect([swedish.place?.nation.label, english.place?.nation.label]).toEqual([
      'Riket (påhittat)',
      'Sweden (invented)',
    ]);
  });

  it('is forgotten when many others were asked for since', async () => {
    await find();
    for (let at = 0; at < 32; at += 1) await find({ ...asked, municipalityName: `Kommun ${at}` });
    expect(await isLaidAnew(() => find())).toBe(true);
  });
});
