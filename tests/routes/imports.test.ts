import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  importAreaLayer,
  importStatistics,
  listAreaLayers,
  listStatistics,
  removeAreaLayer,
  removeStatistics,
} from '../../server/contract/areas.ts';
import { planAreaReportSchema } from '../../server/contract/planArea.ts';
import { readPlace } from '../../server/contract/planCases.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { sendLayer, sendStatistics } from '../support/imports.ts';
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

const codeOf = (answer: request.Response) =>
  problemSchema.parse(answer.body).type.replace('urn:helkalkyl:problem:', '');

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
/** A square of the given side with its lower left corner east of Falun's square. */
function square(eastM: number, sideM: number) {
  const [x, y] = [534_000 + eastM, 6_720_000];
  const corners = [
    [x, y],
    [x + sideM, y],
    [x + sideM, y + sideM],
    [x, y + sideM],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [corners] };
}
const codes = Array.from({ length: 12 }, (_, at) => `2080A00${String(at + 10)}`);
/** Twelve squares of a kilometre in a row, west to east. */
const layerText = JSON.stringify({
  type: 'FeatureCollection',
  crs,
  features: codes.map((deso, at) => ({
    type: 'Feature',
    properties: { deso },
    geometry: square(at * 1000, 1000),
  })),
});
/** The last square with two of its corners changed over, so that it crosses itself. */
const bowTieOf = {
  from: '[546000,6720000],[546000,6721000]',
  to: '[546000,6721000],[546000,6720000]',
};
const layer = { kind: 'deso', version: '2018', source: 'SCB', text: layerText };
const planText = (eastM: number, sideM: number, more: object = { crs }) =>
  JSON.stringify({ type: 'Feature', properties: {}, ...more, geometry: square(eastM, sideM) });

describe('an area layer', () => {
  // prettier-ignore -- none of it is stored.
  it.each([
    { name: 'no JSON', changes: { text: '{' }, status: 400, code: 'jsonMalformed' },
    {
      name: 'no areas',
      changes: { text: '{"type":"FeatureCollection","features":[]}' },
      status: 422,
      code: 'areaLayerEmpty',
    },
    {
      name: 'a repeated code',
      changes: { text: layerText.replace('0011', '0010') },
      status: 422,
      code: 'areaCodeRepeated',
    },
    {
      name: 'another system',
      changes: { crs: 'EPSG:3011' },
      status: 422,
      code: 'crsContradictsStated',
    },
    { name: 'an unknown kind', changes: { kind: 'socken' }, status: 400, code: 'queryInvalid' },
    { name: 'no licence', changes: { licence: ' ' }, status: 400, code: 'queryInvalid' },
    {
      name: 'a surface that cannot be mended, in the last place',
      changes: { text: layerText.replace(bowTieOf.from, bowTieOf.to) },
      status: 422,
      code: 'areasInvalid',
    },
  ])('with $name is refused', async ({ changes, status, code }) => {
    const answer = await sendLayer(test.app, { ...layer, ...changes });
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status, code });
    expect((await api().get(`${root}/area-layers`)).body).toEqual({ items: [] });
  });
});

describe('a case without areas around it', () => {
  it('has no place, and says why', async () => {
    const { id } = planCaseSchema.parse(
      (await api().post(`${root}/plan-cases`).send(smallCaseFile())).body,
    );
    const at = `${root}/plan-cases/${id}`;
    const read = async () => readPlace.response.parse((await api().get(`${at}/place`)).body);
    expect(await read()).toEqual({ place: null, indicators: [], missing: 'noPlanArea' });
    const body = { fileName: 'plan.geojson', text: planText(500, 1000) };
    await api().put(`${at}/plan-area`).set('If-Match', '"1"').send(body).expect(200);
    expect((await read()).missing).toBe('noLayer');
  });
});

describe('with areas', () => {
  let at: string;
  let version = 1;
  beforeAll(async () => {
    const answer = await sendLayer(test.app, layer);
    expect(answer.status).toBe(201);
    const { layer: stored } = importAreaLayer.response.parse(answer.body);
    expect(stored).toMatchObject({ label: 'DeSO 2018', areaCount: 12, isInvented: false });
    const listed = { items: [{ ...stored, cases: 0 }] };
    expect((await api().get(`${root}/area-layers`)).body).toEqual(listed);
    const created = await api().post(`${root}/plan-cases`).send(smallCaseFile());
    at = `${root}/plan-cases/${planCaseSchema.parse(created.body).id}`;
  });

  const putPlan = async (text: string, more: object = {}) =>
    api()
      .put(`${at}/plan-area`)
      .set('If-Match', `"${version}"`)
      .send({ fileName: 'plan.geojson', text, ...more });

  describe('a plan area', () => {
    // prettier-ignore -- the case keeps its version and has no plan area.
    it.each([
      { name: 'no JSON', text: 'inte json', more: {}, code: 'jsonMalformed' },
      {
        name: 'a prototype',
        text: '{"__proto__":{"type":"Feature"}}',
        more: {},
        code: 'jsonForbiddenKey',
      },
      {
        name: 'no geometry',
        text: '{"type":"Feature","properties":{},"geometry":null}',
        more: {},
        code: 'geometryMissing',
      },
      { name: 'metres and no system', text: planText(0, 1000, {}), more: {}, code: 'crsNotStated' },
      {
        name: 'a system that differs',
        text: planText(0, 1000),
        more: { crs: 'EPSG:3011' },
        code: 'crsContradictsStated',
      },
      { name: 'no size', text: planText(0, 0.1), more: {}, code: 'planAreaTooSmall' },
      {
        name: 'an infinite number',
        text: planText(0, 1000).replace('6720000', '1e999'),
        more: {},
        code: 'positionNotNumbers',
      },
      {
        name: 'an unknown system',
        text: planText(0, 1000),
        more: { crs: 'EPSG:9999' },
        code: 'bodyInvalid',
      },
    ])('with $name is refused', async ({ text, more, code }) => {
      const answer = await putPlan(text, more);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(codeOf(answer)).toBe(code);
      const read = planCaseSchema.parse((await api().get(at)).body);
      expect({ version: read.version, planArea: read.planArea }).toEqual({
        version,
        planArea: undefined,
      });
    });

    it('is stored as it was given, and told of', async () => {
      // Half in the first square and half in the second.
      const answer = await putPlan(planText(500, 1000));
      expect(answer.status).toBe(200);
      version = 2;
      expect(answer.headers['etag']).toBe('"2"');
      const { planCase, areaM2, notices } = planAreaReportSchema.parse(answer.body);
      expect(notices).toEqual([]);
      expect(planCase.planArea).toMatchObject({
        fileName: 'plan.geojson',
        crs: 'EPSG:3006',
        crsSource: 'file',
        areaCrs: 'EPSG:3009',
        geometry: square(500, 1000),
      });
      // A kilometre square in EPSG:3006 is 0.08 % larger in the local zone.
      expect(areaM2 / 1e6).toBeCloseTo(1.0008, 4);
    });

    it('has its place: parts, surroundings, and no figures yet', async () => {
      const { place, indicators } = readPlace.response.parse((await api().get(`${at}/place`)).body);
      expect(place?.parts).toEqual([
        { code: codes[0], intersectionM2: 500_000, weight: 0.5 },
        { code: codes[1], intersectionM2: 500_000, weight: 0.5 },
      ]);
      expect(place?.planArea.coveredM2).toBeCloseTo(place?.planArea.areaM2 ?? 0, 6);
      // The two it touches and the nearest others, ten in all.
      expect(place?.areas.map(({ code }) => code)).toEqual(codes.slice(0, 10));
      expect(place?.municipality).toEqual({ label: 'Falun', sums: {}, rows: 0, areas: 12 });
      expect(indicators.every(({ planArea }) => planArea.suppressed === 'noData')).toBe(true);
    });

    it('partly outside every area is covered in part, wholly outside not at all', async () => {
      await putPlan(planText(-500, 1000)).then(({ status }) => expect(status).toBe(200));
      version += 1;
      const partly = readPlace.response.parse((await api().get(`${at}/place`)).body).place;
      const { coveredM2 = 0, areaM2 = 1 } = partly?.planArea ?? {};
      expect(coveredM2 / areaM2).toBeCloseTo(0.5, 9);
      await putPlan(planText(-5000, 1000)).then(({ status }) => expect(status).toBe(200));
      version += 1;
      expect((await api().get(`${at}/place`)).body).toEqual({
        place: null,
        indicators: [],
        missing: 'outsideLayer',
      });
      await putPlan(planText(500, 1000));
      version += 1;
    });
  });

  describe('statistics', () => {
    const fileName = 'deso2018_2022_ekonomisk_standard.csv';
    const header = 'deso;lag_andel_pct;hog_andel_pct;antal_personer';
    const good = [header, ...codes.map((code) => `${code};10,5;20;200`)].join('\n');
    const send = (changes: object) =>
      sendStatistics(test.app, { fileName, text: good, ...changes });

    // prettier-ignore -- row 1 is the header; nothing is stored.
    it.each([
      { name: 'no rows', changes: { text: header }, code: 'csvEmpty', detail: '' },
      {
        name: 'an unknown name',
        changes: { fileName: 'egen.csv' },
        code: 'statisticsTableUnknown',
        detail: 'egen.csv',
      },
      {
        name: 'an unknown table',
        changes: { tableId: 'egen' },
        code: 'statisticsTableIdUnknown',
        detail: 'egen',
      },
      {
        name: 'a column too few',
        changes: { tableId: 'economicStandard2022', text: 'deso;lag_andel_pct\nx;1' },
        code: 'statisticsColumnMissing',
        detail: 'antal_personer',
      },
      {
        name: 'a column too many',
        changes: { text: good.replaceAll(/$/gm, ';x') },
        code: 'statisticsColumnUnknown',
        detail: 'kolumn x',
      },
      {
        name: 'a code twice',
        changes: { text: good.replace('0011', '0010') },
        code: 'statisticsCodeRepeated',
        detail: '2080A0010',
      },
      {
        name: 'a row without a code',
        changes: { text: good.replace(codes[2] ?? '', '') },
        code: 'statisticsCodeMissing',
        detail: 'Rad 4',
      },
      {
        name: 'a word for a number',
        changes: { text: good.replace('10,5', 'tio') },
        code: 'statisticsValueNotNumber',
        detail: 'lag_andel_pct',
      },
      {
        name: 'a formula',
        changes: { text: good.replace('10,5', '=1+1') },
        code: 'statisticsValueNotNumber',
        detail: 'Rad 2',
      },
      {
        name: 'a short row',
        changes: { text: good.replace(';10,5;20;200', ';10,5') },
        code: 'csvRowLength',
        detail: 'Rad 2',
      },
    ])('with $name are refused', async ({ changes, code, detail }) => {
      const answer = await send(changes);
      expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 422, code });
      expect(problemSchema.parse(answer.body).detail).toContain(detail);
      expect((await api().get(`${root}/statistics`)).body).toEqual({ items: [] });
    });

    it('of other borders than the layer are joined only when asked', async () => {
      const other = await testApp();
      await sendLayer(other.app, { ...layer, version: '2025' }).expect(201);
      const body = { fileName, text: good };
      const refused = await sendStatistics(other.app, body);
      expect({ status: refused.status, code: codeOf(refused) }).toEqual({
        status: 409,
        code: 'statisticsVersionNeedsJoin',
      });
      expect(problemSchema.parse(refused.body).detail).toMatch(
        /join=code.*--join-on-code.*--area-weights/,
      );
      const joined = await sendStatistics(other.app, { ...body, join: 'code' });
      const { statistics, notices, matched } = importStatistics.response.parse(joined.body);
      expect({ joinsOnCode: statistics.joinsOnCode, matched, notices: notices.length }).toEqual({
        joinsOnCode: true,
        matched: 12,
        notices: 1,
      });
      await other.remove();
    });

    it('of several files are stored all or none', async () => {
      const file = (name: string, text: string) => ({
        fileName: name,
        joinOnCode: false,
        bytes: new TextEncoder().encode(text),
      });
      const files = [file(fileName, good), file('deso2018_2023_folkmangd.csv', 'deso;fel\nx;1')];
      await expect(test.services.statistics.importFiles(files)).rejects.toMatchObject({
        name: 'DomainError',
      });
      expect(await test.services.statistics.list()).toEqual([]);
    });

    it('are stored, counted, and found in the place and its indicators', async () => {
      // One of another municipality, and one that is no area’s.
      const added = ['0114A0010', 'X0010'].map((code) => `"${code}";"1";"2";"30"\n`).join('');
      const answer = await send({ text: `\ufeff${good}\n${added}` });
      expect(answer.status).toBe(201);
      const { statistics, rows, matched, fits } = importStatistics.response.parse(answer.body);
      expect({ rows, matched }).toEqual({ rows: 14, matched: 12 });
      expect(fits).toMatchObject([
        {
          matched: 12,
          elsewhere: 1,
          onlyInTable: { count: 1, first: ['X0010'] },
          onlyInLayer: { count: 0, first: [] },
        },
      ]);
      expect(statistics).toMatchObject({
        tableId: 'economicStandard2022',
        year: 2022,
        rowCount: 14,
      });
      const { place, indicators } = readPlace.response.parse((await api().get(`${at}/place`)).body);
      expect(place?.statistics).toEqual([statistics]);
      expect(place?.areas[0]?.values).toEqual({
        lowEconomicStandardPercent: 10.5,
        highEconomicStandardPercent: 20,
        economicStandardBase: 200,
      });
      // Twelve areas of 200 persons; shares are not summed, persons counted from them are.
      const { sums, rows: summed } = place?.municipality ?? {};
      expect(summed).toBe(12);
      expect(sums?.['economicStandardBase']).toBe(2400);
      expect(sums?.['lowEconomicStandardCount']).toBeCloseTo(252, 9);
      expect(Object.keys(sums ?? {})).not.toContain('lowEconomicStandardPercent');
      // Two municipalities are no nation.
      expect(place?.nation).toMatchObject({ label: 'Riket', sums: {}, rows: 0 });
      const low = indicators.find(({ id }) => id === 'lowEconomicStandard');
      expect(low?.planArea.share).toBeCloseTo(0.105, 9);
      expect(low?.nation.share).toBeNull();
    });

    it('are taken back, and the case has no figures of them', async () => {
      const [listed] = listStatistics.response.parse(
        (await api().get(`${root}/statistics`)).body,
      ).items;
      expect(listed).toMatchObject({ cases: 0, licence: 'CC0-1.0' });
      const removed = await api().delete(`${root}/statistics/${listed?.id ?? ''}`);
      expect(removeStatistics.response.parse(removed.body)).toMatchObject({ cases: 0 });
      expect((await api().get(`${root}/statistics`)).body).toEqual({ items: [] });
      const { place } = readPlace.response.parse((await api().get(`${at}/place`)).body);
      expect(place?.statistics).toEqual([]);
      const again = await api().delete(`${root}/statistics/${listed?.id ?? ''}`);
      expect({ status: again.status, code: codeOf(again) }).toEqual({
        status: 404,
        code: 'statisticsNotFound',
      });
    });
  });

  it('a layer that a snapshot lies on can be taken back, and the snapshot keeps its own', async () => {
    const snapshot = await api().post(`${at}/snapshots`).expect(201);
    const listed = listAreaLayers.response.parse((await api().get(`${root}/area-layers`)).body);
    expect(listed.items).toMatchObject([{ cases: 1 }]);
    const id = listed.items[0]?.id ?? '';
    const removed = await api().delete(`${root}/area-layers/${id}`);
    expect(removeAreaLayer.response.parse(removed.body)).toMatchObject({ layer: { id }, cases: 1 });
    expect((await api().get(`${root}/area-layers`)).body).toEqual({ items: [] });
    const left: unknown = await test.database.knex('areas').first();
    expect(left).toBeUndefined();
    const { id: snapshotId } = snapshot.body as { id: string };
    const kept = await api().get(`${at}/snapshots/${snapshotId}`).expect(200);
    expect(kept.body).toMatchObject({ place: { layer: { id } } });
    const gone = await api().delete(`${root}/area-layers/${id}`);
    expect(codeOf(gone)).toBe('areaLayerNotFound');
  });
});

it('a file is refused as another media type', async () => {
  const csv = await api().post(`${root}/area-layers`).set('Content-Type', 'text/csv').send('a;b');
  expect({ status: csv.status, code: codeOf(csv) }).toEqual({
    status: 415,
    code: 'uploadTypeWrong',
  });
});
