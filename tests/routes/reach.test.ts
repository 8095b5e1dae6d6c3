import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlace } from '../../server/contract/planCases.ts';
import { importServiceLayer, importSquareLayer } from '../../server/contract/reach.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { resultsSchema } from '../../server/vocabulary/snapshot.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { sendLayer, sendServices, sendSquares } from '../support/imports.ts';
import { smallCaseFile } from '../support/caseFile.ts';

let test: TestApp;
const api = () => request(test.app);
const root = '/helkalkyl/v1';

beforeAll(async () => {
  test = await testApp();
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
const [east, north] = [534_000, 6_719_000];
function square(eastM: number, northM: number, sideM: number) {
  const [x, y] = [east + eastM, north + northM];
  const ring = [
    [x, y],
    [x + sideM, y],
    [x + sideM, y + sideM],
    [x, y + sideM],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
const point = (eastM: number, northM: number) => ({
  type: 'Point',
  coordinates: [east + eastM, north + northM],
});
const collection = (features: readonly (readonly [object, object])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    crs,
    features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
  });

const stops = {
  kind: 'stop',
  version: '2025',
  source: 'Region Dalarna',
  licence: 'own',
  asOf: '2025-06-01',
  text: collection([
    [point(100, 350), { stop_name: 'Torget' }],
    [point(5000, 0), { stop_name: 'Skogen' }],
  ]),
};
const squares = {
  version: '2025',
  source: 'SCB',
  licence: 'CC0-1.0',
  text: [
    'rutid,kommunkod,e,n,befolkning_2025,befolkning_65_plus_2025',
    '5340006719000,2080,534050,6719050,300,60',
    '5341006719000,2080,534150,6719050,100,10',
    '5390006719000,2080,539050,6719050,40,4',
  ].join('\n'),
};
const codeOf = (answer: request.Response) =>
  problemSchema.parse(answer.body).type.replace('urn:helkalkyl:problem:', '');

describe('a service layer', () => {
  it.each([
    { name: 'without a source', changes: { source: '' }, code: 'queryInvalid' },
    { name: 'on unknown terms', changes: { licence: 'fritt' }, code: 'queryInvalid' },
    { name: 'without a day', changes: { asOf: 'i våras' }, code: 'queryInvalid' },
    { name: 'without objects', changes: { text: collection([]) }, code: 'objectLayerEmpty' },
  ])('$name is refused, and nothing is kept', async ({ changes, code }) => {
    const answer = await sendServices(test.app, { ...stops, ...changes });
    expect(codeOf(answer)).toBe(code);
    expect((await api().get(`${root}/service-layers`)).body).toEqual({ items: [] });
  });

  it('is listed with its terms, and undone', async () => {
    const answer = await sendServices(test.app, stops).expect(201);
    const { layer } = importServiceLayer.response.parse(answer.body);
    expect(layer).toMatchObject({
      label: 'Hållplats 2025',
      licence: 'own',
      asOf: '2025-06-01',
      objectCount: 2,
      isInvented: false,
    });
    expect((await api().get(`${root}/service-layers`)).body).toEqual({ items: [layer] });
    const at = `${root}/service-layers/${layer.id}`;
    await api().delete(at).expect(200);
    expect((await api().get(`${root}/service-layers`)).body).toEqual({ items: [] });
    expect(codeOf(await api().delete(at).expect(404))).toBe('serviceLayerNotFound');
  });
});

describe('population squares', () => {
  it('are listed with year and side, and undone', async () => {
    const answer = await sendSquares(test.app, squares).expect(201);
    const { layer } = importSquareLayer.response.parse(answer.body);
    expect(layer).toMatchObject({
      label: 'Befolkning i rutor om 100 m, 2025',
      year: 2025,
      sideM: 100,
      squareCount: 3,
    });
    await api().delete(`${root}/square-layers/${layer.id}`).expect(200);
    const again = await api().delete(`${root}/square-layers/${layer.id}`).expect(404);
    expect(codeOf(again)).toBe('squareLayerNotFound');
  });

  it('of a GeoJSON file are read too', async () => {
    const text = collection([[square(0, 0, 250), { befolkning: 12 }]]);
    const answer = await sendSquares(test.app, { ...squares, text, year: 2024 }).expect(201);
    const { layer } = importSquareLayer.response.parse(answer.body);
    expect(layer).toMatchObject({ sideM: 250, year: 2024 });
    await api().delete(`${root}/square-layers/${layer.id}`).expect(200);
  });
});

describe('a place', () => {
  let at: string;
  beforeAll(async () => {
    const text = collection([[square(-5000, -5000, 20_000), { deso: '2080A0010' }]]);
    const areas = { kind: 'deso', version: '2018', source: 'SCB', text };
    await sendLayer(test.app, areas).expect(201);
    const created = await api().post(`${root}/plan-cases`).send(smallCaseFile());
    at = `${root}/plan-cases/${planCaseSchema.parse(created.body).id}`;
    const plan = JSON.stringify({
      type: 'Feature',
      crs,
      properties: {},
      geometry: square(0, 0, 200),
    });
    await api()
      .put(`${at}/plan-area`)
      .set('If-Match', '"1"')
      .send({ fileName: 'plan.geojson', text: plan })
      .expect(200);
  });
  const reach = async () => {
    const answer = readPlace.response.parse((await api().get(`${at}/place`)).body);
    return answer.place?.reach;
  };

  it('without layers has its middle, and nothing to say', async () => {
    expect(await reach()).toMatchObject({
      centre: [east + 100, north + 100],
      squares: null,
      services: [],
    });
  });

  it('is measured from its middle and from the squares within a kilometre', async () => {
    await sendServices(test.app, stops).expect(201);
    await sendSquares(test.app, squares).expect(201);
    const found = await reach();
    expect(found?.squares?.around.map(({ population }) => population)).toEqual([300, 100]);
    const [service] = found?.services ?? [];
    // From (100, 100) to (100, 350); from (50, 50) and (150, 50): √(50² + 300²).
    expect(service).toMatchObject({ centreM: 250, nearest: { name: 'Torget' } });
    expect(service?.squaresM.map((metres) => metres.toFixed(3))).toEqual(['304.138', '304.138']);
    // All of the municipality's: the third square has a stop at 72 m.
    expect(service?.municipality[0]?.share).toBeCloseTo(40 / 440, 9);
    const results = resultsSchema.parse((await api().post(`${at}/calculations`)).body);
    const measured = results.reach?.services.find(({ kind }) => kind === 'stop');
    expect(measured?.today?.shares.map(({ share }) => share)).toEqual([0, 1, 1]);
  });

  it('takes the newest layer of a kind, never one of another town, and never two as one', async () => {
    const elsewhere = { ...stops, asOf: '2026-01-01', text: collection([[point(40_000, 0), {}]]) };
    await sendServices(test.app, elsewhere).expect(201);
    expect((await reach())?.services[0]?.nearest.name).toBe('Torget');
    const newer = {
      ...stops,
      licence: 'ODbL-1.0',
      asOf: '2025-12-01',
      text: collection([[point(100, 900), { name: 'Backen' }]]),
    };
    await sendServices(test.app, newer).expect(201);
    const [service, ...others] = (await reach())?.services ?? [];
    expect(others).toEqual([]);
    expect(service).toMatchObject({ centreM: 800, layer: { licence: 'ODbL-1.0' } });
  });
});
