import { afterAll, beforeAll, expect, it } from 'vitest';
import { BY_MUNICIPALITY_CODE, KOLADA_TABLE } from '../../server/vocabulary/sources.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  await seedDemo(test.services, { evenIfOthers: false });
});
afterAll(() => test.remove());

async function selfRatedHealth() {
  const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
  const { place } = await test.services.place.read(items[0]?.id ?? '');
  return place?.indicatorData?.municipal.find(({ id }) => id === 'self_rated_health');
}

it('takes a key figure from the latest fetch of a year that has it, its margin from another', async () => {
  const before = await selfRatedHealth();
  expect(before).toMatchObject({ year: 2024, municipality: 69.8, nation: 73.5, margin: 3.2 });
  await test.services.statistics.addPrepared([
    {
      tableId: KOLADA_TABLE,
      label: 'Kolada 2024, hämtad igen',
      areaKind: 'kommun',
      areaVersion: BY_MUNICIPALITY_CODE,
      year: 2024,
      source: 'Påhittat',
      isInvented: true,
      variables: ['U01405'],
      rows: { '9999': { U01405: 71 }, '0000': { U01405: null } },
    },
  ]);
  expect(await selfRatedHealth()).toEqual({ ...before, municipality: 71, source: 'Påhittat' });
});
