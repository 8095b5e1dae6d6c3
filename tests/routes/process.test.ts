import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '../../server/contract/records.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { caseFileSchema, planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { noProcessFacts, type ProcessFacts } from '../../server/vocabulary/process.ts';
import { processStatusSchema, type StageStep } from '../../server/vocabulary/stageChange.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

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
const api = () => request(test.app);

async function create(changes = {}): Promise<string> {
  const answer = await api().post(root).send(smallCaseFile(changes));
  expect(answer.status).toBe(201);
  return planCaseSchema.parse(answer.body).id;
}

const happened = (days: Record<string, string>, facts: Partial<ProcessFacts> = {}) => ({
  ...noProcessFacts,
  ...facts,
  days: Object.fromEntries(Object.entries(days).map(([step, actual]) => [step, { actual }])),
});
const put = (id: string, version: number, facts: object) =>
  api().put(`${root}/${id}/process`).set('If-Match', `"${version}"`).send(facts);
const statusOf = async (id: string) =>
  processStatusSchema.parse((await api().get(`${root}/${id}/process`)).body);
const advance = (id: string, version: number, step: Partial<StageStep>) =>
  api()
    .post(`${root}/${id}/stage-changes`)
    .set('If-Match', `"${version}"`)
    .send({ to: 'consultation', on: '2026-11-20', reason: '', gateReason: '', ...step });
const problemOf = (answer: request.Response) => {
  const { type, violations = [], ...rest } = problemSchema.parse(answer.body);
  const code = type.replace('urn:helkalkyl:problem:', '');
  return { ...rest, code, violations: violations.map(({ message }) => message) };
};

describe('where a case stands', () => {
  it('is told before anything has been said of it', async () => {
    const id = await create();
    const answer = await api().get(`${root}/${id}/process`);
    expect(answer.headers['etag']).toBe('"0"');
    const status = processStatusSchema.parse(answer.body);
    expect(status).toMatchObject({ stage: 'started', today: '2026-11-24', history: [] });
    expect(status.steps.map(({ to, lacksAnnex }) => [to, lacksAnnex])).toEqual([
      ['consultation', true],
      ['closed', false],
    ]);
    expect(status.steps[0]?.missing).toEqual([
      'Ange dagen under Tidplan: Samrådets första dag (PBL 5 kap. 11 §).',
    ]);
  });

  it('is told anew to whoever has read that version: steps and days move it by themselves', async () => {
    const id = await create();
    const again = () => api().get(`${root}/${id}/process`).set('If-None-Match', '"0"');
    expect((await again()).status).toBe(200);
    await advance(id, 1, { to: 'closed', reason: 'Sökanden drog sig ur.' }).expect(201);
    const answer = await again();
    expect(answer.headers['etag']).toBe('"0"');
    expect(processStatusSchema.parse(answer.body).stage).toBe('closed');
  });

  it('follows the days, on top of the version they were read in', async () => {
    const id = await create();
    const facts = happened({ planNoticeRequested: '2026-08-31', consultationBegins: '2026-11-20' });
    const first = await put(id, 0, facts);
    expect([first.status, first.headers['etag']]).toEqual([200, '"1"']);
    // Four months from the last of August, and past New Year's Eve.
    expect((await statusOf(id)).clocks[0]).toMatchObject({ until: '2027-01-04', state: 'running' });
    expect((await statusOf(id)).nextClock).toBe('planNotice');

    const stale = await put(id, 0, noProcessFacts);
    expect(problemOf(stale)).toMatchObject({ status: 412, code: 'processStale' });
    expect((await put(id, 1, noProcessFacts)).headers['etag']).toBe('"2"');
    // The case itself has not changed.
    expect((await api().get(`${root}/${id}`)).headers['etag']).toBe('"1"');
  });

  it('refuses a day that is none, and says where', async () => {
    const id = await create();
    const answer = await put(id, 0, happened({ adopted: '2026-02-30' }));
    expect(problemOf(answer)).toMatchObject({ status: 422, code: 'bodyInvalid' });
  });
});

describe('a step to another stage', () => {
  it('is refused with everything that is missing, and taken when nothing is', async () => {
    const id = await create();
    const early = problemOf(await advance(id, 1, {}));
    expect(early).toMatchObject({ status: 409, code: 'stageNotReady' });
    expect(early.violations).toHaveLength(2);
    expect(early.violations[1]).toContain('Det saknas en fryst bilaga');

    await put(id, 0, happened({ consultationBegins: '2026-11-20' }));
    const gateReason = 'Kalkylen blir klar till granskningen.';
    const taken = await advance(id, 1, { gateReason });
    expect([taken.status, taken.headers['etag']]).toEqual([201, '"2"']);
    expect(taken.body).toMatchObject({ stage: 'consultation', version: 2 });

    const { history, stage } = await statusOf(id);
    expect(stage).toBe('consultation');
    expect(history).toMatchObject([
      { number: 1, from: 'started', to: 'consultation', on: '2026-11-20', gateReason },
    ]);
    expect(history[0]?.by).toEqual({ id: 'command-line', name: 'Kommandoraden' });
  });

  it('names what can come instead when there is no such step', async () => {
    const answer = problemOf(await advance(await create(), 1, { to: 'adopted' }));
    expect(answer).toMatchObject({
      status: 409,
      code: 'stageNotNext',
      detail:
        'Ärendet kan inte gå från Startad till Antagen. Härifrån går det till Samråd och Avslutad.',
    });
  });

  it('is taken once, by whoever was first', async () => {
    const id = await create({ stage: 'planNotice' });
    expect((await advance(id, 1, { to: 'started' })).status).toBe(201);
    expect(problemOf(await advance(id, 1, { to: 'started' })).code).toBe('versionStale');
  });

  it('cannot be taken by writing another stage in the case', async () => {
    const id = await create();
    const change = (stage: string, version: string) =>
      api()
        .put(`${root}/${id}`)
        .set('If-Match', version)
        .send(smallCaseFile({ stage } as object));
    expect(problemOf(await change('adopted', '"1"'))).toMatchObject({
      status: 409,
      code: 'stageIsAdvanced',
    });
    expect((await change('started', '"1"')).status).toBe(200);
  });

  it('is told in the history by its stages', async () => {
    const id = await create({ stage: 'planNotice' });
    await advance(id, 1, { to: 'started' });
    await advance(id, 2, { to: 'closed', reason: 'Sökanden drog sig ur.' });
    const answer = await api().get(`${root}/${id}/history`);
    const told = listHistory.response
      .parse(answer.body)
      .items.map(({ details, why }) => [details, why]);
    expect(told).toEqual([
      [['Skede: ”Startad” blev ”Avslutad”.'], 'Sökanden drog sig ur.'],
      [['Skede: ”Planbesked” blev ”Startad”.'], null],
      [[], null],
    ]);
  });

  it('is history that the database itself keeps as it was', async () => {
    const id = await create();
    await advance(id, 1, { to: 'closed', reason: 'Sökanden drog sig ur.' });
    const change = test.database.knex('stage_changes').where({ plan_case_id: id });
    await expect(change.update({ reason: 'Något annat' })).rejects.toThrow('never changed');
  });
});

it('goes with the case file, and comes back from it', async () => {
  const process = happened(
    { adopted: '2026-10-01' },
    { grounds: ['publicInterest'], appeal: 'open', implementationYears: 7 },
  );
  const id = await create({ procedure: 'extended', stage: 'adopted', process });
  const file = caseFileSchema.parse((await api().get(`${root}/${id}/file`)).body);
  expect(file).toMatchObject({ stage: 'adopted', procedure: 'extended', process });
  const copy = await create(file);
  expect((await statusOf(copy)).facts).toEqual(process);
  // A file from before there were any has none.
  const older = await create();
  expect('process' in (await api().get(`${root}/${older}/file`)).body).toBe(false);
});

describe('what the law asks to be told in the consultation', () => {
  const agreements = { kinds: ['developmentAgreement'], mainContent: '', consequences: '' };
  // prettier-ignore -- PBL 5 kap. 13 §: main content, and what carrying out the plan by it means.
  it.each([
    { name: 'nothing intended', facts: { agreements: { ...agreements, kinds: [] } }, warned: 0 },
    { name: 'an agreement without its content', facts: { agreements }, warned: 2 },
    {
      name: 'with its main content',
      facts: { agreements: { ...agreements, mainContent: 'Byggherren bygger gatan.' } },
      warned: 1,
    },
    {
      name: 'with what it means',
      facts: {
        agreements: {
          ...agreements,
          mainContent: 'Byggherren bygger gatan.',
          consequences: 'Gatan är klar vid inflyttning.',
        },
      },
      warned: 0,
    },
  ])('$name', async ({ facts, warned }) => {
    const id = await create({ stage: 'consultation' });
    await put(id, 0, { ...noProcessFacts, ...facts });
    const { warnings } = await statusOf(id);
    expect(warnings.filter((each) => each.includes('PBL 5 kap. 13 §'))).toHaveLength(warned);
  });

  it('and what the law does not say is told of the agreements as of the rest of the case', async () => {
    const id = await create({ stage: 'consultation' });
    const mainContent = 'Enligt 5 kap. 13 § PBL ska en socioekonomisk kalkyl bifogas avtalet.';
    await put(id, 0, {
      ...noProcessFacts,
      agreements: { ...agreements, mainContent, consequences: 'Gatan byggs.' },
    });
    const { warnings } = await statusOf(id);
    expect(warnings).toEqual([
      expect.stringMatching(/bifogas avtalet.*Ingen lag kräver en socioekonomisk kalkyl/),
    ]);
  });
});
