import { afterAll, beforeAll, expect, it } from 'vitest';
import { boundsOf } from '../../server/geo/surface.ts';
import { seedDemo } from '../../server/services/demo.ts';
import type { Place } from '../../server/vocabulary/place.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  await seedDemo(test.services, { evenIfOthers: false });
});
afterAll(() => test.remove());

async function demoPlace(): Promise<Place> {
  const { items } = await test.services.planCases.list({ page: 1, limit: 10 });
  const id = items.find(({ title }) => title === 'Kvarnbacken')?.id ?? '';
  const { place } = await test.services.place.read(id);
  if (place === null) throw new Error('the demo has a place');
  return place;
}

const about = { areaKind: 'regso', areaVersion: '2020', year: 2022, source: 'Påhittat' } as const;

it('lays the plan over the layer of RegSO that the types are of', async () => {
  await test.services.statistics.addPrepared([
    {
      ...{ ...about, tableId: 'types', label: 'Områdestyp', isInvented: true },
      variables: ['areaType'],
      rows: { '9999R001': { areaType: 2 }, '9999R002': { areaType: 5 } },
    },
    {
      ...{ ...about, tableId: 'people', label: 'Folkmängd', isInvented: true },
      variables: ['population'],
      rows: { '9999R001': { population: 4000 }, '9999R002': { population: 2000 } },
    },
  ]);
  const before = await demoPlace();
  expect(before.indicatorData?.areaTypes).toMatchObject({ municipality: [0, 4000, 0, 0, 2000] });
  expect(before.indicatorData?.areaTypes?.planArea).toBeUndefined();

  // Two rectangles with a common border through the middle of the plan, each a hundred metres out.
  const { minX, minY, maxX, maxY } = boundsOf(before.planArea.geometry);
  const middle = (minX + maxX) / 2;
  const area = (regso: string, west: number, east: number) => {
    const [south, north] = [minY - 100, maxY + 100];
    const corners = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const geometry = { type: 'Polygon', coordinates: [corners] };
    return { type: 'Feature', properties: { regsokod: regso, regsonamn: regso }, geometry };
  };
  const file = {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'EPSG:3006' } },
    features: [area('9999R001', minX - 100, middle), area('9999R002', middle, maxX + 100)],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const layer = { kind: 'regso', version: '2020', source: 'Påhittat', licence: 'own' } as const;
  await test.services.areas.importLayer({ ...layer, isInvented: true, bytes });

  const place = await demoPlace();
  const planArea = place.indicatorData?.areaTypes?.planArea;
  expect(planArea?.coverage).toBeCloseTo(1, 9);
  expect(
    planArea?.parts.map(({ code, areaType, residents }) => [code, areaType, residents]),
  ).toEqual([
    ['9999R001', 2, 4000],
    ['9999R002', 5, 2000],
  ]);
  const halfM2 = ((maxX - minX) / 2 + 100) * (maxY - minY + 200);
  const inPlanM2 = planArea?.parts.reduce((sum, { weight }) => sum + weight * halfM2, 0);
  expect(inPlanM2).toBeCloseTo(
    place.parts.reduce((sum, part) => sum + part.intersectionM2, 0),
    3,
  );
});
