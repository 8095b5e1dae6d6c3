import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { endpoints, EndpointName } from '../../server/contract/endpoints.ts';
import { planCaseSchema, type PlanCase } from '../../server/vocabulary/planCase.ts';
import { commandLineCaller, type Caller } from '../../server/vocabulary/people.ts';
import type { CaseReview } from '../../server/vocabulary/review.ts';
import { noProcessFacts } from '../../server/vocabulary/process.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { exampleTheme } from '../support/theme.ts';

type Changing = {
  [Name in EndpointName]: (typeof endpoints)[Name]['method'] extends 'get' ? never : Name;
}[EndpointName];
/** Changes no record, or stores by the same use case as another endpoint, at once or later. */
const computes = 'computes';
const storesAs = (name: Changing) => ({ storesAs: name });
/** Lets someone in or out; a session is no record. */
const opensDoor = 'opensDoor';
type Walk =
  typeof computes | typeof opensDoor | { storesAs: Changing } | (() => Promise<request.Response>);

const root = '/helkalkyl/v1';
const economist: Caller = {
  id: 'ekonomen',
  name: 'Ekonomen',
  grants: [{ municipalityCode: '2080', roles: ['economist'] }],
};
let asking: Caller = commandLineCaller;
let daysLater = 0;
const clock = fakeWorld();
const world = {
  ...clock,
  now: () => new Date(Date.parse(clock.now()) + daysLater * 24 * 3_600_000).toISOString(),
};
let test: TestApp;
beforeAll(async () => {
  test = await testApp(undefined, { callerOf: () => asking, world });
  for (const id of ['kollegan', 'kollegan2']) {
    await test.database.knex('people').insert({
      ...{ id, issuer: 'prov', subject: id, name: id, seen_at: '2026-11-24T08:00:00.000Z' },
      grants: JSON.stringify([{ municipalityCode: '2080', roles: ['caseOfficer'] }]),
    });
  }
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});
const api = () => request(test.app);

async function newCase(): Promise<PlanCase> {
  const made = await api().post(`${root}/plan-cases`).send(smallCaseFile());
  return planCaseSchema.parse(made.body);
}
type Method = 'put' | 'post' | 'delete';
/** On a case of its own, at its version. */
async function onCase(method: Method, rest: string, body?: object): Promise<request.Response> {
  const { id, version } = await newCase();
  const asked = api()[method](`${root}/plan-cases/${id}${rest}`).set('If-Match', `"${version}"`);
  return body === undefined ? asked : asked.send(body);
}
function importedId(answer: request.Response): string {
  expect(answer.status, answer.text).toBe(201);
  const body = answer.body as Record<string, { readonly id: string }>;
  return body['layer']?.id ?? body['statistics']?.id ?? '';
}
async function thenDelete(path: string, made: request.Response): Promise<request.Response> {
  return api().delete(`${root}/${path}/${importedId(made)}`);
}

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [534_000, 6_719_000],
      [534_100, 6_719_000],
      [534_100, 6_719_100],
      [534_000, 6_719_100],
      [534_000, 6_719_000],
    ],
  ],
};
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } };
const collection = (properties: object, geometry: object = square) =>
  JSON.stringify({
    type: 'FeatureCollection',
    crs,
    features: [{ type: 'Feature', properties, geometry }],
  });
const about = { version: '2025', source: 'SCB', licence: 'CC0-1.0' };
const send = (path: string, type: string, query: object, text: string) =>
  api().post(`${root}/${path}`).query(query).set('Content-Type', type).send(text);
const sendLayer = () =>
  send(
    'area-layers',
    'application/geo+json',
    { kind: 'deso', ...about },
    collection({ deso: '2080A0010' }),
  );
const sendStatistics = () => {
  const fileName = 'deso2018_2022_ekonomisk_standard.csv';
  const text = 'deso;lag_andel_pct;hog_andel_pct;antal_personer\n2080A0010;10,5;20;200';
  return send('statistics', 'text/csv', { fileName, join: 'code' }, text);
};
const sendService = () =>
  send(
    'service-layers',
    'application/geo+json',
    { kind: 'stop', ...about, licence: 'own', asOf: '2025-06-01' },
    collection({}, { type: 'Point', coordinates: [534_000, 6_719_000] }),
  );
const sendSquares = () =>
  send(
    'square-layers',
    'text/csv',
    about,
    'rutid,kommunkod,e,n,befolkning_2025,befolkning_65_plus_2025\n5340006719000,2080,534050,6719050,300,60',
  );

const comment = { place: 'settings', text: 'Varför denna ränta?' };
async function onReview(method: Method, rest: string, body: object): Promise<request.Response> {
  const { id } = await newCase();
  asking = economist;
  const answer = await api()[method](`${root}/plan-cases/${id}${rest}`).send(body);
  asking = commandLineCaller;
  return answer;
}
async function newSnapshot(): Promise<string> {
  const path = `${root}/plan-cases/${(await newCase()).id}/snapshots`;
  const { id } = (await api().post(path).expect(201)).body as { id: string };
  return `${path}/${id}`;
}
const ownColumns = [
  ...['omradeskod', 'ar', 'befolkning', 'ensamboende_over_65', 'fodda_i_vissa_lander'],
  ...['arbetslosa_16_64', 'ensamstaende_med_barn', 'inflyttade_1_ar', 'lagutbildade_25_64'],
  'barn_under_5',
];
const aboutOwnCounts = {
  ...{ label: 'Care Need Index', areaKind: 'deso', areaVersion: '2025', source: 'Regionen' },
  ...{ licence: 'own', asOf: '2026-03-01', nationPerPerson: '2.4761', nationYear: '2025' },
};
const sendOwnCounts = () =>
  send(
    'municipalities/2080/own-counts',
    'text/csv',
    aboutOwnCounts,
    `${ownColumns.join(';')}\n2080A0010;2025;5912;484;1391;981;167;385;632;595\n`,
  );

/** One row a changing endpoint: a request that changes something, or why there is none. */
const walks: Readonly<Record<Changing, Walk>> = {
  createPlanCase: () => api().post(`${root}/plan-cases`).send(smallCaseFile()),
  changePlanCase: () => onCase('put', '', smallCaseFile({ title: 'Provkullen 2' })),
  deletePlanCase: () => onCase('delete', ''),
  importCaseArchive: async () => {
    const elsewhere = await testApp(undefined, { world });
    const { id } = await elsewhere.services.planCases.create(smallCaseFile());
    const archive = Buffer.from(await elsewhere.services.caseArchives.export(id));
    await elsewhere.remove();
    const asked = api().post(`${root}/plan-case-archives`).set('Content-Type', 'application/zip');
    return asked.send(archive);
  },
  recoverPlanCase: async () => {
    const { id, version } = await newCase();
    await test.services.planCases.delete(id, version);
    return api().post(`${root}/municipalities/2080/deleted-plan-cases/${id}/recoveries`);
  },
  disposeOfPlanCase: async () => {
    const { id, version } = await newCase();
    await test.services.planCases.delete(id, version);
    daysLater += 31;
    return api()
      .post(`${root}/municipalities/2080/deleted-plan-cases/${id}/disposals`)
      .send({
        ...{ decidedOn: '2026-11-24', decidedBy: 'Kommunstyrelsen', reference: 'KS 2026/9 § 4' },
        reason: 'Prov',
      });
  },
  putAlternative: () => onCase('put', '/alternatives/forslag', { ...smallProposal, name: 'B' }),
  deleteAlternative: () => onCase('delete', '/alternatives/forslag'),
  inspectPlanFile: computes,
  verifyAnnex: computes,
  putPlanArea: () =>
    onCase('put', '/plan-area', { fileName: 'plan.geojson', text: collection({}) }),
  inspectPlanSketch: computes,
  putPlanSketch: () =>
    onCase('put', '/plan-area/sketch', {
      corners: '6719000 534000\n6719100 534000\n6719100 534100',
      crs: 'EPSG:3006',
      axisOrder: 'northEast',
    }),
  readSheet: computes,
  calculatePlanCase: computes,
  createSnapshot: () => onCase('post', '/snapshots'),
  explainCalculation: computes,
  explainSnapshot: computes,
  importAreaLayer: sendLayer,
  removeAreaLayer: async () => thenDelete('area-layers', await sendLayer()),
  importStatistics: sendStatistics,
  removeStatistics: async () => thenDelete('statistics', await sendStatistics()),
  importServiceLayer: sendService,
  deleteServiceLayer: async () => thenDelete('service-layers', await sendService()),
  importSquareLayer: sendSquares,
  deleteSquareLayer: async () => thenDelete('square-layers', await sendSquares()),
  fetchAreaLayer: storesAs('importAreaLayer'),
  fetchStatistics: storesAs('importStatistics'),
  fetchKolada: storesAs('importStatistics'),
  fetchUnitCosts: storesAs('importCatalogue'),
  importCatalogue: () => {
    const values = [{ gender: 'T', count: 1, status: '', value: 131_000 }];
    const figures = [{ kpi: 'N11008', municipality: '2080', period: 2024, values }];
    const text = JSON.stringify({ values: figures, count: 1 });
    return api().post(`${root}/catalogue-imports`).send({ municipalityCode: '2080', text });
  },
  rerunPlanCase: computes,
  saveTemplate: async () => {
    const { settings } = await newCase();
    return api()
      .post(`${root}/municipalities/2080/templates`)
      .send({ owner: 'Ekonomen', settings });
  },
  changeTheme: async () =>
    api().put(`${root}/municipalities/2080/theme`).set('If-Match', '"0"').send(exampleTheme),
  orderAnnex: storesAs('createSnapshot'),
  orderRerun: computes,
  orderFetch: storesAs('importStatistics'),
  orderAreaLayer: storesAs('importAreaLayer'),
  orderStatistics: storesAs('importStatistics'),
  cancelJob: computes,
  calculateLedger: computes,
  changeDemoPerson: opensDoor,
  endSession: opensDoor,
  signOut: opensDoor,
  markTask: () => onCase('put', '/tasks/hardLines', { state: 'done', reason: '' }),
  requestApproval: async () => api().post(`${await newSnapshot()}/approval`),
  decideApproval: async () => {
    const path = `${await newSnapshot()}/approval`;
    await api().post(path).expect(201);
    asking = economist;
    const decided = await api().put(path).send({ decision: 'approved', reason: '' });
    asking = commandLineCaller;
    return decided;
  },
  checkPlace: () =>
    onReview('put', '/review/marks', { place: 'settings', isChecked: true, version: 1 }),
  writeComment: () => onCase('post', '/review/comments', comment),
  settleComment: async () => {
    const path = `${root}/plan-cases/${(await newCase()).id}/review/comments`;
    const { items } = (await api().post(path).send(comment)).body as CaseReview;
    const written = items.flatMap(({ comments }) => comments)[0]?.id ?? '';
    return api().put(`${path}/${written}`).send({ isSettled: true });
  },
  finishReview: () => onReview('post', '/reviews', { outcome: 'returned', note: 'Hyran.' }),
  importOwnCounts: sendOwnCounts,
  removeOwnCounts: async () => {
    const { set } = (await sendOwnCounts().expect(201)).body as { set: { id: string } };
    return api().delete(`${root}/municipalities/2080/own-counts/${set.id}`);
  },
  changeProcess: async () => {
    const { id } = await newCase();
    const path = `${root}/plan-cases/${id}/process`;
    return api().put(path).set('If-Match', '"0"').send(noProcessFacts);
  },
  advanceStage: () =>
    onCase('post', '/stage-changes', {
      ...{ to: 'closed', on: '2026-11-20', reason: 'Sökanden drog sig ur.', gateReason: '' },
    }),
  nameSave: () => onCase('put', '/history/1/name', { name: 'Inför samrådet' }),
  restorePlanCaseVersion: () =>
    onCase('post', '/history/restorations', { toVersion: 1, why: 'Prov' }),
  addCaseMember: () => onCase('post', '/members', { personId: 'kollegan' }),
  removeCaseMember: async () => {
    const { id } = await newCase();
    await test.services.caseMembers.add(id, 'kollegan');
    await test.services.caseMembers.add(id, 'kollegan2');
    return api().delete(`${root}/plan-cases/${id}/members/kollegan`);
  },
};

async function lengthOfLog(): Promise<number> {
  return (await test.services.audit.verify()).entries;
}

describe('every changing endpoint leaves an entry in the audit log', () => {
  const changing = Object.entries(walks).filter(([, walk]) => typeof walk === 'function');
  it.each(changing)('%s', async (_name, walk) => {
    if (typeof walk !== 'function') return;
    const before = await lengthOfLog();
    const answer = await walk();
    expect(answer.status, answer.text).toBeLessThan(300);
    expect(await lengthOfLog()).toBeGreaterThan(before);
    expect((await test.services.audit.verify()).faults).toEqual([]);
  });
});
