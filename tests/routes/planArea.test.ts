import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { planAreaReportSchema, readSketchGround } from '../../server/contract/planArea.ts';
import { surfaceAreaM2 } from '../../server/geo/area.ts';
import { projectPosition } from '../../server/geo/projection.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { planCaseSchema, type CaseFile, type PlanCase } from '../../server/vocabulary/planCase.ts';
import {
  planInspectionSchema,
  sketchInspectionSchema,
  storedPlanFileSchema,
} from '../../server/vocabulary/planFile.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { sendLayer } from '../support/imports.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

const root = '/helkalkyl/v1/plan-cases';
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const api = () => request(test.app);
async function newCase(changes: Partial<CaseFile> = {}): Promise<PlanCase> {
  const made = await api().post(root).send(smallCaseFile(changes)).expect(201);
  return planCaseSchema.parse(made.body);
}
const readCase = async (id: string) =>
  planCaseSchema.parse((await api().get(`${root}/${id}`).expect(200)).body);
const inspect = async (id: string, body: object) =>
  api().post(`${root}/${id}/plan-area/inspections`).send(body);
const put = async ({ id, version }: PlanCase, body: object, path = 'plan-area') =>
  api().put(`${root}/${id}/${path}`).set('If-Match', `"${version}"`).send(body);
const codeOf = (body: unknown) =>
  problemSchema.parse(body).type.replace('urn:helkalkyl:problem:', '');

const kristianstad = { municipalityCode: '1290', municipalityName: 'Kristianstad' };
const encodings = [
  { file: 'ss637040.xml', format: 'ss637040', crs: 'EPSG:3008', provisions: 16 },
  { file: 'ngp41-derived.json', format: 'detaljplan41', crs: 'EPSG:3008', provisions: 15 },
  { file: 'epsg3006.geojson', format: 'geojson', crs: 'EPSG:3006', provisions: 16 },
  { file: 'wgs84.geojson', format: 'geojson', crs: 'EPSG:4326', provisions: 16 },
];
const bytesOf = (file: string) =>
  readFileSync(sharedPath('data', 'detaljplan', `kristianstad-bn16-1724.${file}`));

// Truths of the plan as the data's own documentation gives them.
describe.runIf(hasShared).each(encodings)('Kristianstad BN16/1724 as $file, by the API', (plan) => {
  const body = () => ({ fileName: plan.file, base64: bytesOf(plan.file).toString('base64') });

  it('is looked at without a trace, with the whole report', async () => {
    const planCase = await newCase(kristianstad);
    const answer = await inspect(planCase.id, body());
    const inspection = planInspectionSchema.parse(answer.body);
    if (inspection.outcome !== 'read') throw new Error(inspection.sentence);
    const { report, location, drawing, sha256 } = inspection;
    expect(report).toMatchObject({
      format: plan.format,
      crs: plan.crs,
      areaCrs: 'EPSG:3008',
      plan: { id: '5ac8e403-314c-495b-ab6a-280987424d0a', registryNumbers: ['BN16/1724'] },
    });
    expect(Math.abs(report.areaM2 - 19_564.2)).toBeLessThan(0.1);
    expect(Math.abs(report.useAreaM2 - 19_564.2)).toBeLessThan(0.1);
    expect(report.useSurfaces.map(({ uses }) => uses.length)).toEqual([2, 2, 1, 1, 1]);
    expect(report.provisions).toHaveLength(plan.provisions);
    expect(report.suggestions.find(({ quantity }) => quantity === 'buildingAreaM2')).toMatchObject({
      value: 5500,
      source: { kind: 'readFromPlan', note: 'bestämmelse dc21c67b-161b-4f96-926f-3b4ef7fa0b59' },
    });
    // Building area is no gross floor area, and the plan says nothing of the latter.
    expect(report.suggestions.map(({ quantity }) => quantity)).not.toContain('grossFloorAreaM2');
    // Drawn in SWEREF 99 TM, where the same plan measures less: its own documentation says so.
    const drawnM2 = drawing.useSurfaces.map(({ geometry }) => surfaceAreaM2(geometry));
    expect(Math.abs(surfaceAreaM2(drawing.planArea) - 19_548.3)).toBeLessThan(0.1);
    expect(Math.abs(drawnM2.reduce((sum, m2) => sum + m2, 0) - 19_548.3)).toBeLessThan(0.1);
    expect(drawing.useSurfaces.map(({ id }) => id)).toEqual(report.useSurfaces.map(({ id }) => id));
    expect(location.longitude).toBeCloseTo(14.286, 2);
    expect(location.latitude).toBeCloseTo(56.173, 2);
    expect(sha256).toBe(createHash('sha256').update(bytesOf(plan.file)).digest('hex'));
    expect(await readCase(planCase.id)).toEqual(planCase);
    const file = await api().get(`${root}/${planCase.id}/plan-area/file`);
    expect({ status: file.status, code: codeOf(file.body) }).toEqual({
      status: 404,
      code: 'planFileNotStored',
    });
  });

  it('is stored with its bytes, its hash and its provisions, and comes back as it was', async () => {
    const planCase = await newCase(kristianstad);
    const answer = await put(planCase, body());
    const { planFile } = planAreaReportSchema.parse(answer.body);
    const { planArea } = await readCase(planCase.id);
    expect(planArea?.isSketch).toBeUndefined();
    expect(planArea?.planFile).toMatchObject({
      format: plan.format,
      name: 'Oppmanna-Tollarp 2:32 och del av 1:22',
      provisionCount: plan.provisions,
      implementationPeriod: { months: 60 },
    });
    const path = `${root}/${planCase.id}/plan-area/file`;
    const stored = storedPlanFileSchema.parse((await api().get(path).expect(200)).body);
    expect(stored.report).toEqual(planFile);
    expect(stored.sha256).toBe(planArea?.planFile?.sha256);
    const content = await api().get(`${path}/content`).responseType('blob').expect(200);
    expect(content.headers['content-type']).toBe('application/octet-stream');
    expect(content.headers['content-disposition']).toBe('attachment');
    expect(Buffer.compare(content.body as Buffer, bytesOf(plan.file))).toBe(0);
  });
});

describe.runIf(hasShared)('answers that the file does not give', () => {
  it('months or years are asked, and the answer is kept', async () => {
    const planCase = await newCase(kristianstad);
    const text = bytesOf('ngp41-derived.json').toString('utf8');
    const ask = await inspect(planCase.id, { fileName: 'plan.json', text });
    const asked = planInspectionSchema.parse(ask.body);
    expect(asked).toMatchObject({
      report: { implementationPeriod: { stated: 60, unit: 'months', isAsked: true } },
    });
    await put(planCase, { fileName: 'plan.json', text, implementationUnit: 'months' });
    const { planArea } = await readCase(planCase.id);
    expect(planArea?.planFile?.implementationPeriod).toEqual({
      stated: 60,
      unit: 'months',
      months: 60,
      isAsked: false,
    });
  });

  it('a plan of another municipality is told', async () => {
    const planCase = await newCase();
    const text = bytesOf('ss637040.xml').toString('utf8');
    const answer = planInspectionSchema.parse(
      (await inspect(planCase.id, { fileName: 'plan.gml', text })).body,
    );
    if (answer.outcome !== 'read') throw new Error(answer.sentence);
    expect(answer.report.looksWrong[0]).toMatchObject({ code: 'planOfOtherMunicipality' });
    expect(answer.report.looksWrong[0]?.sentence).toContain('1290');
  });

  it.each([
    { municipalityName: 'Falun', municipalityCode: '2080', told: 1 },
    { municipalityName: 'Kristianstads kommun', municipalityCode: '1290', told: 0 },
  ])(
    'a plan that names its municipality is held against $municipalityName',
    async ({ told, ...own }) => {
      const planCase = await newCase(own);
      const text = bytesOf('ngp41-derived.json').toString('utf8');
      const answer = planInspectionSchema.parse(
        (await inspect(planCase.id, { fileName: 'plan.json', text })).body,
      );
      if (answer.outcome !== 'read') throw new Error(answer.sentence);
      const of = answer.report.looksWrong.filter(({ code }) => code === 'planOfOtherMunicipality');
      expect(of).toHaveLength(told);
      if (told > 0) expect(of[0]?.sentence).toMatch(/^Planfilen anger kommun Kristianstad men/);
    },
  );
});

const square = [
  [674_000, 6_580_000],
  [674_200, 6_580_000],
  [674_200, 6_580_150],
  [674_000, 6_580_150],
  [674_000, 6_580_000],
];
const geojson = (positions: readonly (readonly number[])[], properties: object = {}) =>
  JSON.stringify({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [positions] },
  });
const swapped = (positions: readonly (readonly number[])[]) =>
  positions.map(([x = 0, y = 0]) => [y, x]);

describe('coordinate systems', () => {
  it('are asked for when the file has none, and nothing is stored before the answer', async () => {
    const planCase = await newCase();
    const text = geojson(square);
    const question = planInspectionSchema.parse(
      (await inspect(planCase.id, { fileName: 'plan.geojson', text })).body,
    );
    expect(question).toMatchObject({
      outcome: 'question',
      code: 'crsNotStated',
      readings: [{ crs: 'EPSG:3006', axisOrder: 'eastNorth', areaCrs: 'EPSG:3011' }],
    });
    const refused = await put(planCase, { fileName: 'plan.geojson', text });
    expect({ status: refused.status, code: codeOf(refused.body) }).toEqual({
      status: 422,
      code: 'crsNotStated',
    });
    expect(await readCase(planCase.id)).toEqual(planCase);
    await put(planCase, { fileName: 'plan.geojson', text, crs: 'EPSG:3006' });
    const { planArea } = await readCase(planCase.id);
    expect(planArea).toMatchObject({ crs: 'EPSG:3006', crsSource: 'stated' });
  });

  // prettier-ignore -- what the numbers look like, and the first reading that is offered.
  it.each([
    {
      name: 'north first, no system',
      text: geojson(swapped(square)),
      code: 'crsNotStatedAxesSwapped',
      first: { crs: 'EPSG:3006', axisOrder: 'northEast' },
    },
    {
      name: 'north first, system said',
      text: geojson(swapped(square)),
      said: { crs: 'EPSG:3006' },
      code: 'outsideSwedenAxesSwapped',
      first: { crs: 'EPSG:3006', axisOrder: 'northEast' },
    },
    {
      name: 'latitude first',
      text: geojson([
        [59.33, 18.06],
        [59.33, 18.064],
        [59.3315, 18.064],
        [59.33, 18.06],
      ]),
      code: 'outsideSwedenAxesSwapped',
      first: { axisOrder: 'northEast' },
    },
    {
      name: 'another system than said',
      text: geojson(square),
      said: { crs: 'EPSG:4326' },
      code: 'outsideSwedenOtherCrs',
      first: { crs: 'EPSG:3006', axisOrder: 'eastNorth' },
    },
  ])('$name: asked with a reading that was tried', async ({ text, said, code, first }) => {
    const planCase = await newCase();
    const answer = await inspect(planCase.id, { fileName: 'plan.geojson', text, ...said });
    const question = planInspectionSchema.parse(answer.body);
    expect(question).toMatchObject({ outcome: 'question', code });
    if (question.outcome !== 'question') return;
    const [reading] = question.readings;
    expect(reading).toMatchObject(first);
    const { crs, axisOrder = 'eastNorth' } = reading ?? {};
    const again = await inspect(planCase.id, {
      fileName: 'plan.geojson',
      text,
      axisOrder,
      ...(crs === undefined ? {} : { crs }),
    });
    expect(planInspectionSchema.parse(again.body)).toMatchObject({
      outcome: 'read',
      report: { areaM2: reading?.areaM2 },
    });
  });
});

describe('field maps', () => {
  const register = { plannr: 'DP 7', titel: 'Kvarnen', beslut: { dag: '2024-05-06' }, tom: null };
  it('are chosen from the properties found', async () => {
    const planCase = await newCase();
    const text = geojson(square, register);
    const body = { fileName: 'register.geojson', text, crs: 'EPSG:3006' };
    const plain = planInspectionSchema.parse((await inspect(planCase.id, body)).body);
    if (plain.outcome !== 'read') throw new Error(plain.sentence);
    expect(plain.report.plan.name).toBeUndefined();
    expect(plain.fields?.presetId).toBeNull();
    expect(plain.fields?.properties).toEqual([
      { path: 'plannr', example: 'DP 7' },
      { path: 'titel', example: 'Kvarnen' },
      { path: 'beslut.dag', example: '2024-05-06' },
      { path: 'tom', example: '' },
    ]);
    const fieldMap = { name: 'titel', designation: 'plannr', adoptedOn: 'beslut.dag' };
    const mapped = planInspectionSchema.parse(
      (await inspect(planCase.id, { ...body, fieldMap })).body,
    );
    expect(mapped).toMatchObject({
      report: {
        plan: { name: 'Kvarnen', designation: 'DP 7' },
        dates: { adoptedOn: '2024-05-06' },
      },
    });
    await put(planCase, { ...body, fieldMap });
    expect((await readCase(planCase.id)).planArea?.planFile).toMatchObject({
      name: 'Kvarnen',
      designation: 'DP 7',
      provisionCount: 0,
    });
  });

  it('of a field we do not ask for are refused by its name', async () => {
    const planCase = await newCase();
    const fieldMap = { colour: 'titel' };
    const answer = await inspect(planCase.id, { fileName: 'a', text: '{}', fieldMap });
    expect({ status: answer.status, code: codeOf(answer.body) }).toEqual({
      status: 422,
      code: 'bodyInvalid',
    });
  });
});

describe('what is sent', () => {
  // prettier-ignore -- a file, and what is said of it.
  it.each([
    { name: 'text and bytes', body: { text: '{}', base64: 'e30=' }, code: 'bodyInvalid' },
    { name: 'neither', body: {}, code: 'bodyInvalid' },
    { name: 'base64 with a break in it', body: { base64: 'e3\n0=' }, code: 'planFileBase64' },
    { name: 'no base64', body: { base64: 'åäö' }, code: 'planFileBase64' },
    {
      name: 'bytes that are no UTF-8',
      body: { base64: Buffer.from('<å>', 'latin1').toString('base64') },
      code: 'jsonNotUtf8',
    },
    { name: 'more than is read', body: { text: 'å'.repeat(10_000_001) }, code: 'planFileTooLarge' },
  ])('$name is refused at both doors, and nothing is stored', async ({ body, code }) => {
    const planCase = await newCase();
    const sent = { fileName: 'plan.json', ...body };
    const looked = await inspect(planCase.id, sent);
    const stored = await put(planCase, sent);
    expect([codeOf(looked.body), codeOf(stored.body)]).toEqual([code, code]);
    expect(await readCase(planCase.id)).toEqual(planCase);
  });

  it('on an old version is not stored, file no more than outline', async () => {
    const planCase = await newCase();
    const body = { fileName: 'plan.geojson', text: geojson(square), crs: 'EPSG:3006' };
    const stale = await put({ ...planCase, version: 7 }, body);
    expect(stale.status).toBe(412);
    expect(await test.database.knex('plan_files').where({ plan_case_id: planCase.id })).toEqual([]);
  });

  it('takes the place of what was there, whose bytes stay', async () => {
    const planCase = await newCase();
    const sent = { crs: 'EPSG:3006', fileName: 'ett.geojson', text: geojson(square) };
    await put(planCase, sent);
    await put({ ...planCase, version: 2 }, { ...sent, fileName: 'två.geojson' });
    await put({ ...planCase, version: 3 }, { ...sent, text: `${geojson(square)} ` });
    const rows: { file_name: string }[] = await test.database
      .knex('plan_files')
      .where({ plan_case_id: planCase.id })
      .orderBy('size_bytes');
    expect(rows.map(({ file_name }) => file_name)).toEqual(['två.geojson', 'ett.geojson']);
  });
});

describe('sketches', () => {
  const lookAt = async (id: string, body: object) =>
    api().post(`${root}/${id}/plan-area/sketch-inspections`).send(body);
  const tm = { crs: 'EPSG:3006', axisOrder: 'northEast' };
  const corners = '6580000 674000\n6580000 674200\n\n6580150,0; 674200\n6580150.0, 674000\n';

  it('are measured, then stored and marked as what they are', async () => {
    const planCase = await newCase();
    const looked = sketchInspectionSchema.parse(
      (await lookAt(planCase.id, { corners, ...tm })).body,
    );
    // 200 × 150 m on the map; the local zone has another scale than the national one.
    expect(looked).toMatchObject({ outcome: 'read', corners: 4, areaCrs: 'EPSG:3011' });
    if (looked.outcome === 'read') expect(Math.abs(looked.areaM2 - 30_000)).toBeLessThan(30);
    expect(await readCase(planCase.id)).toEqual(planCase);
    const answer = await put(planCase, { corners, ...tm }, 'plan-area/sketch');
    expect(answer.headers['etag']).toBe('"2"');
    const { planArea } = await readCase(planCase.id);
    expect(planArea).toMatchObject({
      fileName: '',
      isSketch: true,
      crs: 'EPSG:3006',
      crsSource: 'stated',
    });
    expect(planArea?.geometry.coordinates).toEqual([square]);
    // No areas are imported, and still it is seen where it lies and how large it is.
    const ground = await api().get(`${root}/${planCase.id}/plan-area/sketch-ground`);
    const { layer, planArea: drawn } = readSketchGround.response.parse(ground.body);
    expect(layer).toBeNull();
    expect(drawn).toMatchObject({ areaCrs: 'EPSG:3011', geometry: { coordinates: [square] } });
    expect(drawn?.areaM2).toBe(looked.outcome === 'read' ? looked.areaM2 : null);
  });

  it('give way to a plan file', async () => {
    const planCase = await newCase();
    await put(planCase, { corners, ...tm }, 'plan-area/sketch');
    const text = geojson(square);
    await put({ ...planCase, version: 2 }, { fileName: 'p.geojson', text, crs: 'EPSG:3006' });
    expect((await readCase(planCase.id)).planArea).not.toHaveProperty('isSketch');
  });

  it('with the axes the other way are asked about', async () => {
    const planCase = await newCase();
    const answer = await lookAt(planCase.id, { corners, ...tm, axisOrder: 'eastNorth' });
    expect(sketchInspectionSchema.parse(answer.body)).toMatchObject({
      outcome: 'question',
      code: 'sketchAxesSwapped',
      sentence: expect.stringMatching(/^Hörnen hamnar utanför Sverige med öst före nord, men i/),
      readings: [{ crs: 'EPSG:3006', axisOrder: 'northEast' }],
    });
  });

  // prettier-ignore -- what was typed, and what is wrong with it.
  it.each([
    {
      typed: '6580000 674000\n6 580 000 674 200\n6580150 674200',
      code: 'sketchLineWrong',
      told: 'Rad 2',
    },
    {
      typed: '6580000 674000\n6580000,674200\n6580150 674200',
      code: 'sketchLineWrong',
      told: 'Rad 2',
    },
    { typed: 'N6580000 E674000', code: 'sketchLineWrong', told: 'Rad 1' },
    { typed: '6580000 1e999', code: 'sketchLineWrong', told: 'Rad 1' },
    { typed: '', code: 'sketchTooFewCorners', told: '0 hörn' },
    {
      typed: '6580000 674000\n6580000 674200\n6580000 674000',
      code: 'sketchTooFewCorners',
      told: '2 hörn',
    },
    {
      typed: '6580000 674000\n6580150 674200\n6580150 674000\n6580000 674200',
      code: 'geometryInvalid',
      told: 'korsar sig själv',
    },
    {
      typed: '6580000 674000\n6580000 674000.5\n6580000.5 674000.5',
      code: 'planAreaTooSmall',
      told: 'mindre än',
    },
    {
      typed: Array.from({ length: 501 }, (_, at) => `${6580000 + at} 674000`).join('\n'),
      code: 'sketchTooManyCorners',
      told: '500',
    },
  ])('$typed is refused: $code', async ({ typed, code, told }) => {
    const planCase = await newCase();
    for (const answer of [
      await lookAt(planCase.id, { corners: typed, ...tm }),
      await put(planCase, { corners: typed, ...tm }, 'plan-area/sketch'),
    ]) {
      expect({ status: answer.status, code: codeOf(answer.body) }).toEqual({ status: 422, code });
      expect(problemSchema.parse(answer.body).detail).toContain(told);
    }
    expect(await readCase(planCase.id)).toEqual(planCase);
  });
});

describe('with areas of two municipalities', () => {
  let world: TestApp;
  const rectangle = (west: number, south: number, east: number, north: number) => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const area = (code: string, name: string, ring: readonly (readonly number[])[]) => ({
    type: 'Feature',
    properties: { kommunkod: code, kommunnamn: name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
  const own = () => request(world.app);
  /** Falun stands where Stockholm is, so that the corners of the other tests lie in it. */
  const layer = JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } },
    features: [
      area('2080', 'Falun', rectangle(673_000, 6_579_000, 675_000, 6_581_000)),
      area('2085', 'Ludvika', rectangle(675_000, 6_579_000, 677_000, 6_581_000)),
    ],
  });
  beforeAll(async () => {
    world = await testApp();
    const body = { kind: 'kommun', version: '2025', source: 'Prov', text: layer };
    await sendLayer(world.app, body).expect(201);
  });
  afterAll(async () => {
    expect(world.reported).toEqual([]);
    await world.remove();
  });
  const create = async () =>
    planCaseSchema.parse((await own().post(root).send(smallCaseFile()).expect(201)).body);
  const look = async (id: string, text: string, said: object = {}) =>
    planInspectionSchema.parse(
      (
        await own()
          .post(`${root}/${id}/plan-area/inspections`)
          .send({ fileName: 'plan.geojson', text, ...said })
      ).body,
    );
  const moved = (east: number) => square.map(([x = 0, y = 0]) => [x + east, y]);
  const tm = { crs: 'EPSG:3006' };
  const sketch = {
    corners: '6580000 674000\n6580000 674200\n6580150 674200\n6580150 674000',
    crs: 'EPSG:3006',
    axisOrder: 'northEast',
  };

  it('a plan beside its municipality is told before it is stored', async () => {
    const { id } = await create();
    const inside = await look(id, geojson(square), tm);
    expect(inside).toMatchObject({
      location: { municipalityCode: '2080', areaName: 'Falun', isInMunicipality: true },
      report: { looksWrong: [] },
    });
    // prettier-ignore -- metres to the east, and whose ground that is.
    for (const { east, code } of [
      { east: 2000, code: '2085' },
      { east: 9000, code: null },
    ]) {
      expect(await look(id, geojson(moved(east)), tm)).toMatchObject({
        location: { municipalityCode: code, isInMunicipality: false },
        report: { looksWrong: [{ code: 'planOutsideMunicipality' }] },
      });
    }
  });

  it('the reading that lies in the municipality is offered first', async () => {
    const { id } = await create();
    // In zone 18 00 this is where Falun stands here; in other zones it is elsewhere in Sweden.
    const zone = square.map(([x = 0, y = 0]) => projectPosition([x, y], 'EPSG:3006', 'EPSG:3011'));
    const question = await look(id, geojson(zone));
    if (question.outcome !== 'question') throw new Error('the file does not say its system');
    expect(question.readings.length).toBeGreaterThan(1);
    expect(question.readings[0]).toMatchObject({
      crs: 'EPSG:3011',
      location: { isInMunicipality: true },
    });
    expect(question.readings.slice(1).every(({ location }) => !location.isInMunicipality)).toBe(
      true,
    );
  });

  it('a sketch is drawn on the own municipality alone', async () => {
    const { id } = await create();
    const answer = await own().get(`${root}/${id}/plan-area/sketch-ground`).expect(200);
    const { layer: ground, areas } = readSketchGround.response.parse(answer.body);
    expect(ground?.kind).toBe('kommun');
    expect(areas.map(({ name }) => name)).toEqual(['Falun']);
    const other = await newCase();
    const without = await api().get(`${root}/${other.id}/plan-area/sketch-ground`);
    expect(without.body).toEqual({ layer: null, areas: [], planArea: null });
  });

  async function annexOf(id: string) {
    const made = await own().post(`${root}/${id}/snapshots`).expect(201);
    const snapshot = snapshotSummarySchema.parse(made.body);
    const address = `${root}/${id}/snapshots/${snapshot.id}/annex`;
    const pdf = (await own().get(address).responseType('blob')).body as Uint8Array;
    const { pageTexts } = await readAnnex(pdf);
    const report = await world.services.verification.verifyAnnex(pdf);
    expect(report).toMatchObject({ ok: true, findings: [] });
    return pageTexts.join('\n').replace(/\s+/g, ' ');
  }

  it('the annex calls a sketch a sketch, and proves itself', async () => {
    const { id } = await create();
    const put = own().put(`${root}/${id}/plan-area/sketch`).set('If-Match', '"1"');
    await put.send(sketch).expect(200);
    const printed = await annexOf(id);
    expect(printed).toContain('Planområdets gräns Skiss, inte en antagen plangräns');
    expect(printed).toContain('planområdet (skiss, inte en antagen plangräns)');
    expect(printed).not.toContain('Planområdet läst ur');
  });

  it('the annex of a plan file names its format and hash, and proves itself', async () => {
    const { id } = await create();
    const put = own().put(`${root}/${id}/plan-area`).set('If-Match', '"1"');
    const text = geojson(square);
    await put.send({ fileName: 'plan.geojson', text, ...tm }).expect(200);
    const printed = await annexOf(id);
    expect(printed).not.toContain('Skiss');
    expect(printed).toContain('Planområdet läst ur plan.geojson');
    const hash = createHash('sha256').update(text).digest('hex');
    expect(printed.replaceAll(' ', '')).toContain(hash);
  });
});
