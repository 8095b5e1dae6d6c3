import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/contract/system.ts';
import { listPlanCases } from '../../server/contract/planCases.ts';
import { problemSchema } from '../../server/contract/system.ts';
import {
  caseFileSchema,
  planCaseSchema,
  type CaseFile,
  type PlanCase,
} from '../../server/vocabulary/planCase.ts';
import { noProcessFacts } from '../../server/vocabulary/process.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';
import { demoWith } from '../support/demoCase.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp(databaseInFile);
});
afterAll(async () => {
  // No answer of this file was a fault of ours.
  expect(test.reported).toEqual([]);
  await test.remove();
});

const root = '/helkalkyl/v1/plan-cases';
const nowhere = '00000000-0000-4000-8000-999999999999';
const api = () => request(test.app);

const caseOf = (answer: request.Response): PlanCase => planCaseSchema.parse(answer.body);
const listOf = (answer: request.Response) => listPlanCases.response.parse(answer.body);

async function create(changes = {}): Promise<PlanCase> {
  const answer = await api().post(root).send(smallCaseFile(changes));
  expect(answer.status).toBe(201);
  return caseOf(answer);
}

/** A problem as RFC 9457 says, with its code. */
function problemOf(answer: request.Response): Problem & { code: string } {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(answer.body);
  expect(problem.status).toBe(answer.status);
  expect(problem.title).not.toBe('');
  return { ...problem, code: problem.type.replace('urn:helkalkyl:problem:', '') };
}

describe('a case', () => {
  it('is created, read, changed, listed, exported and removed', async () => {
    const created = await api().post(root).send(smallCaseFile());
    expect(created.status).toBe(201);
    expect(created.headers['etag']).toBe('"1"');
    const { id } = planCaseSchema.parse(created.body);
    const address = `${root}/${id}`;

    const read = await api().get(address);
    expect(read.headers['etag']).toBe('"1"');
    expect(planCaseSchema.parse(read.body)).toEqual(created.body);

    const file = { ...smallCaseFile(), title: 'Provkullen södra' };
    const changed = await api().put(address).set('If-Match', '"1"').send(file);
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.body).toMatchObject({ version: 2, title: 'Provkullen södra' });
    expect(caseOf(changed).createdAt).toBe(caseOf(created).createdAt);
    expect(caseOf(changed).updatedAt > caseOf(created).updatedAt).toBe(true);

    const list = await api().get(root).query({ page: 1, limit: 10 });
    expect(list.body).toMatchObject({ page: 1, limit: 10, total: 1 });
    expect(listOf(list).items[0]).toMatchObject({ id, title: 'Provkullen södra', version: 2 });
    expect((await api().get(root).query({ page: 2 })).body).toMatchObject({ items: [], total: 1 });

    const exported = await api().get(`${address}/file`);
    expect(caseFileSchema.parse(exported.body)).toEqual(file);

    expect((await api().delete(address).set('If-Match', '"2"')).status).toBe(200);
    expect(problemOf(await api().get(address)).code).toBe('planCaseNotFound');
    expect(listOf(await api().get(root)).total).toBe(0);
  });

  it('answers an unchanged read with nothing but that', async () => {
    const { id } = await create();
    const answer = await api().get(`${root}/${id}`).set('If-None-Match', '"1"');
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 304, text: '' });
  });

  it('has its alternatives added, changed and removed, each a version', async () => {
    const { id } = await create();
    const address = `${root}/${id}/alternatives`;
    const third = { ...smallProposal, id: 'mindre', name: 'Mindre förslag' };
    const added = await api().put(`${address}/mindre`).set('If-Match', '"1"').send(third);
    expect({ status: added.status, etag: added.headers['etag'] }).toEqual({
      status: 200,
      etag: '"2"',
    });

    const renamed = { ...smallProposal, name: 'Det stora' };
    await api().put(`${address}/forslag`).set('If-Match', '"2"').send(renamed).expect(200);
    const list = await api().get(address);
    expect(list.headers['etag']).toBe('"3"');
    expect(list.body).toEqual({ items: [smallBaseline, renamed, third] });

    const removed = await api().delete(`${address}/forslag`).set('If-Match', '"3"');
    expect({ status: removed.status, etag: removed.headers['etag'] }).toEqual({
      status: 200,
      etag: '"4"',
    });
    const read = await api().get(`${root}/${id}`);
    expect(read.body).toMatchObject({ version: 4, alternatives: [smallBaseline, third] });
  });

  // prettier-ignore -- none of them is done, and the case keeps its version.
  it.each([
    {
      name: 'a second baseline',
      path: 'mindre',
      body: { ...smallBaseline, id: 'mindre' },
      status: 422,
      code: 'baselineCount',
    },
    {
      name: 'no baseline',
      path: 'noll',
      body: { ...smallBaseline, isBaseline: false },
      status: 422,
      code: 'baselineCount',
    },
    {
      name: 'another id in the body',
      path: 'mindre',
      body: smallProposal,
      status: 422,
      code: 'alternativeIdMismatch',
    },
  ])('refuses $name', async ({ path, body, status, code }) => {
    const { id } = await create();
    const answer = await api()
      .put(`${root}/${id}/alternatives/${path}`)
      .set('If-Match', '"1"')
      .send(body);
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({ status, code });
    expect((await api().get(`${root}/${id}`)).body).toMatchObject({
      version: 1,
      alternatives: [smallBaseline, smallProposal],
    });
  });

  it('refuses to lose its baseline, its id or its municipality', async () => {
    const { id } = await create();
    const address = `${root}/${id}`;
    const lone = await api().delete(`${address}/alternatives/noll`).set('If-Match', '"1"');
    expect(problemOf(lone).code).toBe('baselineCount');
    const twice = smallCaseFile({ alternatives: [smallBaseline, smallBaseline] });
    expect(problemOf(await api().post(root).send(twice)).code).toBe('alternativeIdRepeated');
    const moved = smallCaseFile({ municipalityCode: '0380' });
    const answer = await api().put(address).set('If-Match', '"1"').send(moved);
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({
      status: 409,
      code: 'planCaseMunicipalityFixed',
    });
    expect(caseOf(await api().get(address)).version).toBe(1);
  });
});

// prettier-ignore -- what the pages cannot write, a system can.
const themed = (views: { id: string; themeId?: string }[]): Partial<CaseFile> => ({
  consultationViews: {
    report: '',
    themes: [{ id: 'trafik', label: 'Trafik', change: '' }],
    views: views.map((view) => ({ sentence: 'Gatan är för smal.', ...view })),
  },
});
const risk = {
  id: 'r1',
  label: 'Dyrt',
  likelihood: 'likely',
  consequence: '',
  owner: '',
  action: '',
} as const;
const block = smallProposal.programme.blocks.slice(0, 1);
const twoBlocks = {
  ...smallProposal,
  programme: { ...smallProposal.programme, blocks: [...block, ...block] },
};
const part = { id: 'p1', part: 'Norra', on: '2026-11-02' };
const costOf = (indicatorId: string): Partial<CaseFile> => ({
  equity: { costs: [{ id: 'k1', indicatorId, label: 'Bistånd', kind: 'realCost', bearers: [] }] },
});
const arriving = (...ids: string[]) => ({
  ...smallProposal,
  newcomers: ids.map((id) => ({ id, newcomerShare: { central: 0.1 } })),
});
/** The demo with every effect that is tied to an indicator tied to another. */
const tiedTo = (indicatorId: string) =>
  demoWith((proposal) => ({
    ...proposal,
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map(({ indicatorChange, ...effect }) => ({
        ...effect,
        ...(indicatorChange && { indicatorChange: { ...indicatorChange, indicatorId } }),
      })),
    })),
  })).alternatives;
describe('rows that cannot be told apart, or lead nowhere', () => {
  it.each([
    {
      name: 'two views with one id',
      file: themed([{ id: 'v1' }, { id: 'v1' }]),
      says: /^Synpunkter från samrådet, synpunkter: två rader har samma id, v1/,
    },
    {
      name: 'a view of a theme that is not there',
      file: themed([{ id: 'v1', themeId: 'skola' }]),
      says: /^Synpunkten ”Gatan är för smal.” hör till temat skola, som inte finns/,
    },
    {
      name: 'two risks with one id',
      file: { risks: [risk, risk] },
      says: /^Risker: två rader har samma id, r1/,
    },
    {
      name: 'two blocks with one id',
      file: { alternatives: [smallBaseline, twoBlocks] },
      says: /^Alternativ, Förslaget, program, kvarter: två rader har samma id, hus1/,
    },
    {
      name: 'a cost of an indicator that does not exist',
      file: costOf('lagEkonomi'),
      says: /^Jämlikhet i hälsa, kostnader, Bistånd: indikatorn lagEkonomi finns inte. Välj/,
    },
    {
      name: 'newcomers of a group that does not exist',
      file: { alternatives: [smallBaseline, arriving('ages65plus', 'studenter')] },
      says: /^Alternativ, Förslaget, inflyttade, studenter: indikatorn studenter finns inte/,
    },
    {
      name: 'an effect on an indicator that does not exist',
      file: { alternatives: tiedTo('sysselsatta') },
      says: /^Alternativ, .*, effekter, .*: indikatorn sysselsatta finns inte/,
    },
    {
      name: 'two parts with legal force and one id',
      file: { process: { ...noProcessFacts, legalForce: [part, part] } },
      says: /laga kraft: två rader har samma id, p1/i,
    },
  ])('are refused with the list and what to do: $name', async ({ file, says }) => {
    const { id } = await create();
    const address = `${root}/${id}`;
    const sent = smallCaseFile(file);
    for (const answer of [
      await api().post(root).send(sent),
      await api().put(address).set('If-Match', '"1"').send(sent),
    ]) {
      expect({ status: answer.status, detail: problemOf(answer).detail }).toEqual({
        status: 422,
        detail: expect.stringMatching(says) as unknown,
      });
    }
    expect(caseOf(await api().get(address)).version).toBe(1);
  });

  it('are refused in an alternative and in the process as in a whole case', async () => {
    const { id } = await create();
    const answers = [
      await api().put(`${root}/${id}/alternatives/forslag`).set('If-Match', '"1"').send(twoBlocks),
      await api()
        .put(`${root}/${id}/process`)
        .set('If-Match', '"0"')
        .send({ ...noProcessFacts, legalForce: [part, part] }),
      await api()
        .put(`${root}/${id}/alternatives/forslag`)
        .set('If-Match', '"1"')
        .send(arriving('studenter')),
    ];
    expect(answers.map((answer) => problemOf(answer).code)).toEqual([
      'rowIdRepeated',
      'rowIdRepeated',
      'indicatorUnknown',
    ]);
    expect(caseOf(await api().get(`${root}/${id}`)).version).toBe(1);
  });

  // What a municipality has counted itself is read in beside the case, and may be taken away.
  it('what the municipality has counted is kept, and so are groups that move in', async () => {
    const alternatives = [smallBaseline, arriving('lowEconomicStandard', 'rental')];
    await create({ alternatives, ...costOf('egen.Fallskador') });
  });

  it('a view of a theme that is there is kept', async () => {
    await api()
      .post(root)
      .send(smallCaseFile(themed([{ id: 'v1', themeId: 'trafik' }, { id: 'v2' }])))
      .expect(201);
  });
});

describe('a change', () => {
  it('on an old version is refused with both versions told', async () => {
    const { id } = await create();
    const address = `${root}/${id}`;
    await api().put(address).set('If-Match', '"1"').send(smallCaseFile()).expect(200);
    const late = { ...smallProposal, name: 'För sent' };
    const row = 'Alternativ, För sent, namn';
    // What was sent beside what is stored; of what has no content, nothing differs here.
    const stale = [
      {
        asked: api()
          .put(address)
          .send(smallCaseFile({ title: 'För sent' })),
        fields: [{ place: 'Rubrik', yours: 'För sent', stored: 'Provkullen', changedBy: 'you' }],
      },
      {
        asked: api().put(`${address}/alternatives/forslag`).send(late),
        fields: [{ place: row, yours: 'För sent', stored: smallProposal.name, changedBy: 'you' }],
      },
      { asked: api().delete(address), fields: [] },
      { asked: api().delete(`${address}/alternatives/forslag`), fields: [] },
    ];
    for (const { asked, fields } of stale) {
      const answer = await asked.set('If-Match', '"1"');
      expect(answer.status).toBe(412);
      const { detail, conflict } = problemOf(answer);
      expect(detail).toMatch(/version 1 .*version 2/);
      expect(conflict).toMatchObject({ yours: 1, current: 2, fields });
      expect(conflict?.changes).toMatchObject([{ fromVersion: 1, toVersion: 2 }]);
    }
    // A version that has never been tells of no one's change: each field is for a person to choose.
    const early = api().put(address).set('If-Match', '"7"');
    const { conflict } = problemOf(await early.send(smallCaseFile({ title: 'För tidigt' })));
    expect(conflict).toMatchObject({ changes: [], fields: [{ changedBy: 'both' }] });
    expect((await api().get(address)).body).toMatchObject({ version: 2, title: 'Provkullen' });
  });

  it('without a version, or with one that cannot be read, is refused', async () => {
    const { id } = await create();
    const address = `${root}/${id}`;
    const without = await api().put(address).send(smallCaseFile());
    expect({ status: without.status, code: problemOf(without).code }).toEqual({
      status: 428,
      code: 'versionMissing',
    });
    for (const given of ['1', '*', 'W/"1"', '"1", "2"', '"x"']) {
      const answer = await api().put(address).set('If-Match', given).send(smallCaseFile());
      expect({ given, status: answer.status }).toEqual({ given, status: 400 });
      expect(problemOf(answer).code).toBe('versionMalformed');
    }
  });

  it('by many at once is made by one', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        api()
          .put(`${root}/${id}`)
          .set('If-Match', '"1"')
          .send(smallCaseFile({ title: `Nr ${at}` })),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  });
});

describe('what is not there', () => {
  // prettier-ignore -- every address answers alike.
  it.each([
    { method: 'get', path: `${root}/${nowhere}` },
    { method: 'put', path: `${root}/${nowhere}` },
    { method: 'delete', path: `${root}/${nowhere}` },
    { method: 'get', path: `${root}/${nowhere}/file` },
    { method: 'get', path: `${root}/${nowhere}/alternatives` },
    { method: 'get', path: `${root}/${nowhere}/place` },
    { method: 'post', path: `${root}/${nowhere}/calculations` },
    { method: 'get', path: `${root}/${nowhere}/snapshots` },
    { method: 'post', path: `${root}/${nowhere}/snapshots` },
    { method: 'get', path: `${root}/${nowhere}/snapshots/${nowhere}` },
    { method: 'get', path: `${root}/${nowhere}/snapshots/${nowhere}/annex` },
  ] as const)('$method $path is 404', async ({ method, path }) => {
    const sent = api()[method](path).set('If-Match', '"1"');
    const answer = method === 'put' ? await sent.send(smallCaseFile()) : await sent;
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({
      status: 404,
      code: 'planCaseNotFound',
    });
  });

  it.each(['/helkalkyl/v1/nothing', '/helkalkyl', `${root}/not-a-uuid`, '/', '/arenden'])(
    '%s is no address of the API',
    async (path) => {
      const answer = await api().get(path);
      expect({ status: answer.status, code: problemOf(answer).code }).toEqual({
        status: 404,
        code: 'routeUnknown',
      });
    },
  );

  it('names the methods that an address takes', async () => {
    const answer = await api().patch(root).send({});
    expect({ status: answer.status, allow: answer.headers['allow'] }).toEqual({
      status: 405,
      allow: 'GET, POST, HEAD',
    });
    expect(problemOf(answer).code).toBe('methodNotAllowed');
  });

  it('an address that cannot be decoded is refused', async () => {
    const answer = await api().get(`${root}/%E0%A4%A`);
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({
      status: 400,
      code: 'requestMalformed',
    });
  });
});

describe('what is sent', () => {
  const post = (body: string | Buffer, type = 'application/json') => {
    const sent = api().post(root).set('Content-Type', type);
    // Bytes are written as they are; `send` would make JSON of them.
    if (typeof body !== 'string') sent.write(body);
    return typeof body === 'string' ? sent.send(body) : sent;
  };
  const good = JSON.stringify(smallCaseFile());
  const edited = (from: string, to: string) => {
    expect(good).toContain(from);
    return good.replace(from, to);
  };

  // prettier-ignore -- what arrives, and what is said of it.
  it.each([
    { name: 'cut short', body: good.slice(0, -1), status: 400, code: 'jsonMalformed' },
    { name: 'nothing', body: '', status: 400, code: 'jsonMalformed' },
    {
      name: 'a prototype',
      body: good.replace('{', '{"__proto__":{"x":1},'),
      status: 400,
      code: 'jsonForbiddenKey',
    },
    {
      name: 'NUL in a text',
      body: edited('Provkullen', 'Prov\\u0000kullen'),
      status: 400,
      code: 'jsonForbiddenCharacter',
    },
    { name: 'a tower of lists', body: '['.repeat(100_000), status: 400, code: 'jsonMalformed' },
    { name: 'a list', body: '[1,2,3]', status: 422, code: 'bodyInvalid' },
    { name: 'a text', body: '"text"', status: 422, code: 'bodyInvalid' },
    { name: 'null', body: 'null', status: 422, code: 'bodyInvalid' },
  ])('$name is refused', async ({ body, status, code }) => {
    const before = listOf(await api().get(root)).total;
    const answer = await post(body);
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({ status, code });
    expect(listOf(await api().get(root)).total).toBe(before);
  });

  it('and is not UTF-8, or not JSON by its label, is refused', async () => {
    const latin1 = await post(Buffer.from(good, 'latin1'));
    expect(problemOf(latin1).code).toBe('jsonNotUtf8');
    for (const type of ['text/plain', 'application/json; charset=latin1', 'multipart/form-data']) {
      const answer = await post(good, type);
      expect({ type, status: answer.status }).toEqual({ type, status: 415 });
      expect(problemOf(answer).code).toBe('contentTypeWrong');
    }
    await post(good, 'Application/JSON; charset="UTF-8"').expect(201);
    const packed = await post(good).set('Content-Encoding', 'gzip');
    expect({ status: packed.status, code: problemOf(packed).code }).toEqual({
      status: 415,
      code: 'contentTypeWrong',
    });
  });

  it('and is too large is refused before it is read', async () => {
    const answer = await post(Buffer.alloc(10_000_001, 0x20));
    expect({ status: answer.status, code: problemOf(answer).code }).toEqual({
      status: 413,
      code: 'bodyTooLarge',
    });
    expect(problemOf(answer).detail).toContain('10 MB');
  });

  // prettier-ignore -- the field is named and the sentence says what to do.
  it.each([
    {
      name: 'an infinite number',
      from: '"taxFactor":1.3',
      to: '"taxFactor":1e999',
      field: 'settings.taxFactor',
      message: 'för stort',
    },
    {
      name: 'a number as text',
      from: '"seed":20261124',
      to: '"seed":"1"',
      field: 'settings.seed',
      message: 'Ska vara ett tal.',
    },
    {
      name: 'no such day',
      from: '2026-01-15',
      to: '2026-02-30',
      field: 'startedOn',
      message: 'ÅÅÅÅ-MM-DD',
    },
    {
      name: 'an unknown field',
      from: '"subtitle"',
      to: '"isAdmin":true,"subtitle"',
      field: 'isAdmin',
      message: 'finns inte',
    },
    {
      name: 'an own id',
      from: '"subtitle"',
      to: `"id":"${nowhere}","subtitle"`,
      field: 'id',
      message: 'finns inte',
    },
    {
      name: 'a list for a text',
      from: '"Provkullen"',
      to: '["a","b"]',
      field: 'title',
      message: 'Ska vara en text.',
    },
    {
      name: 'an absurd horizon',
      from: '"horizons":[10',
      to: '"horizons":[100000',
      field: 'settings.horizons.0',
      message: 'Får vara högst 60.',
    },
    {
      name: 'no code',
      from: '"2080"',
      to: '"Falun"',
      field: 'municipalityCode',
      message: 'fel form',
    },
    {
      name: 'too many homes',
      from: '"dwellings":60',
      to: '"dwellings":1e9',
      field: 'alternatives.1.programme.blocks.0.dwellings',
      message: 'Får vara högst 100\u00a0000.',
    },
    {
      name: 'a view that tells one home from the next',
      from: '"title":"Provkullen"',
      to: '"title":"Provkullen","consultationViews":{"report":"","themes":[],"views":[{"id":"v","sentence":"","position":[561843,6551200]}]}',
      field: 'consultationViews.views.0.position.0',
      message: 'Ska vara en multipel av 50.',
    },
  ])('and has $name is refused by its field', async ({ from, to, field, message }) => {
    const answer = await post(edited(from, to));
    const { code, violations } = problemOf(answer);
    expect({ status: answer.status, code }).toEqual({ status: 422, code: 'bodyInvalid' });
    expect(violations).toHaveLength(1);
    expect(violations?.[0]?.field).toBe(field);
    expect(violations?.[0]?.message).toContain(message);
  });

  it('in the query is checked too', async () => {
    for (const query of [{ page: '0' }, { limit: '1000' }, { page: 'x' }, { color: 'red' }]) {
      const answer = await api().get(root).query(query);
      expect({ query, status: answer.status }).toEqual({ query, status: 400 });
      expect(problemOf(answer).violations?.[0]?.field).toBe(Object.keys(query)[0]);
    }
  });

  it('as text comes back byte for byte', async () => {
    const title = '<script>alert(1)</script> "; DROP TABLE plan_cases;-- ${x} 🏠 \u202e';
    const { id } = await create({ title });
    expect(caseOf(await api().get(`${root}/${id}`)).title).toBe(title);
    expect(listOf(await api().get(root)).items[0]?.title).toBe(title);
  });
});
