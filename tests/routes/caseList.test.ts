import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCaseStandings, listPlanCases } from '../../server/contract/planCases.ts';
import { readProcess } from '../../server/contract/process.ts';
import type { Caller } from '../../server/vocabulary/people.ts';
import { planCaseSchema, type CaseFile } from '../../server/vocabulary/planCase.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

const root = '/helkalkyl/v1/plan-cases';
const officer: Caller = {
  id: 'officer',
  name: 'Handläggaren',
  grants: [{ municipalityCode: '2080', roles: ['caseOfficer'] }],
};

let test: TestApp;
let caller = officer;
const ids = new Map<string, string>();
beforeAll(async () => {
  test = await testApp(databaseInFile, { callerOf: () => caller });
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const preschool = {
  ...{ id: 'forskola', label: 'Öppen förskola', targetGroup: '', activities: '' },
  ...{ costs: [], effects: [] },
};
const cases: readonly Partial<CaseFile>[] = [
  { title: 'Ängen', registryNumber: 'BN 2024/12', caseOfficer: 'Åsa Ö', startedOn: '2024-02-01' },
  {
    title: 'Åkern',
    registryNumber: 'BN 2025/7',
    caseOfficer: 'Bo',
    startedOn: '2025-03-01',
    meetingDate: '2026-12-10',
    alternatives: [smallBaseline, { ...smallProposal, measures: [preschool] }],
  },
  {
    title: 'Zinkgruvan 50_%',
    registryNumber: 'BN 2025/8',
    caseOfficer: 'Bo',
    startedOn: '2025-04-01',
    meetingDate: '2026-12-03',
    stage: 'consultation',
  },
];

describe('the list of cases', () => {
  beforeAll(async () => {
    for (const each of cases) {
      const answer = await request(test.app).post(root).send(smallCaseFile(each)).expect(201);
      const { id, title } = planCaseSchema.parse(answer.body);
      ids.set(title, id);
    }
  });
  const titles = async (query: Record<string, string>) => {
    const answer = await request(test.app).get(root).query(query).expect(200);
    return listPlanCases.response.parse(answer.body).items.map(({ title }) => title);
  };

  it.each([
    ['nothing: the latest changed first', {}, ['Zinkgruvan 50_%', 'Åkern', 'Ängen']],
    ['a word of the title, whatever its capitals', { text: 'äNG' }, ['Ängen']],
    ['part of a registry number', { text: '2025/7' }, ['Åkern']],
    ['the officer', { text: 'åsa ö' }, ['Ängen']],
    ['words that must all be there', { text: 'bo zink' }, ['Zinkgruvan 50_%']],
    ['a measure of a case, and its officer', { text: 'ÖPPEN försk bo' }, ['Åkern']],
    ['signs that mean something else to the database', { text: '0_%' }, ['Zinkgruvan 50_%']],
    ['such signs where they are not', { text: 'g_n' }, []],
    ['a stage', { stage: 'consultation' }, ['Zinkgruvan 50_%']],
    ['a year', { year: '2025', order: 'startedOn' }, ['Zinkgruvan 50_%', 'Åkern']],
    ['Swedish order of names', { order: 'title' }, ['Zinkgruvan 50_%', 'Åkern', 'Ängen']],
    [
      'meetings, and what has none last',
      { order: 'meetingDate' },
      ['Zinkgruvan 50_%', 'Åkern', 'Ängen'],
    ],
    ['registry numbers', { order: 'registryNumber' }, ['Ängen', 'Åkern', 'Zinkgruvan 50_%']],
  ])('is asked for %s', async (_, query: Record<string, string>, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('finds a case by a measure no longer than it has it', async () => {
    const found = { text: 'sommarlov' };
    const at = `${root}/${ids.get('Ängen') ?? ''}/alternatives/${smallProposal.id}`;
    const put = (version: number, label: string) => {
      const measures = [{ ...preschool, label }];
      const changed = { ...smallProposal, measures };
      return request(test.app).put(at).set('If-Match', `"${version}"`).send(changed).expect(200);
    };
    await put(1, 'Sommarlovsaktiviteter');
    expect(await titles(found)).toEqual(['Ängen']);
    await put(2, 'Fritidsgård');
    expect(await titles(found)).toEqual([]);
  });

  it('counts what is meant, whatever the page', async () => {
    const answer = await request(test.app).get(root).query({ text: 'bo', limit: 1, page: 2 });
    expect(answer.body).toMatchObject({ page: 2, limit: 1, total: 2 });
    expect(listPlanCases.response.parse(answer.body).items).toHaveLength(1);
  });

  it('knows whose a case is: the one who made it is a member, another is not', async () => {
    expect(await titles({ mine: 'true' })).toHaveLength(3);
    caller = { ...officer, id: 'colleague' };
    expect(await titles({ mine: 'true' })).toEqual([]);
    caller = officer;
  });

  it('refuses a stage and an order that are none', async () => {
    await request(test.app).get(root).query({ stage: 'nowhere' }).expect(400);
    await request(test.app).get(root).query({ order: 'colour' }).expect(400);
  });
});

describe('how far cases have come', () => {
  const standings = async () => {
    const answer = await request(test.app)
      .get(listCaseStandings.path)
      .query({ ids: [...ids.values(), '00000000-0000-4000-8000-999999999999'].join(',') })
      .expect(200);
    return listCaseStandings.response.parse(answer.body).items;
  };
  const mark = (title: string, task: string, body: object) =>
    request(test.app)
      .put(`${root}/${ids.get(title) ?? ''}/tasks/${task}`)
      .send(body)
      .expect(200);
  const of = async (title: string) =>
    (await standings()).find(({ planCaseId }) => planCaseId === ids.get(title));

  it('says what is left, and counts again what changed after it was done', async () => {
    expect(await standings()).toHaveLength(3);
    const before = await of('Åkern');
    const all = before?.tasks ?? 0;
    expect(before?.tasksLeft).toBe(all);
    await mark('Åkern', 'caseFacts', { state: 'done', reason: '' });
    await mark('Åkern', 'agreements', { state: 'notRelevant', reason: 'Inga avtal.' });
    expect(await of('Åkern')).toMatchObject({ tasks: all - 1, tasksLeft: all - 2 });

    const address = `${root}/${ids.get('Åkern') ?? ''}`;
    const file = (await request(test.app).get(`${address}/file`)).body as CaseFile;
    await request(test.app)
      .put(address)
      .set('If-Match', '"1"')
      .send({ ...file, registryNumber: 'BN 2025/9' })
      .expect(200);
    expect(await of('Åkern')).toMatchObject({ tasks: all - 1, tasksLeft: all - 1 });
  });

  it('says which statutory time is next, and how many days are left', async () => {
    expect((await of('Ängen'))?.next).toBeNull();
    // The clock of the test stands at 2026-11-24; a planbesked is due four months after the request.
    await request(test.app)
      .put(`${root}/${ids.get('Ängen') ?? ''}/process`)
      .set('If-Match', '"0"')
      .send({
        days: { planNoticeRequested: { actual: '2026-08-01' } },
        ...{ grounds: [], isShorterReviewAgreed: false, isApprovedByAll: false },
        ...{ appeal: 'none', countyReview: 'none', legalForce: [] },
      })
      .expect(200);
    expect((await of('Ängen'))?.next).toMatchObject({ until: '2026-12-01', daysLeft: 7 });
  });

  // The clock of the test stands at 2026-11-24.
  it('sorts by the time that is next: what passed by itself is no longer one', async () => {
    const facts = { grounds: [], isShorterReviewAgreed: false, isApprovedByAll: false };
    const nothing = { ...facts, appeal: 'none', countyReview: 'none', legalForce: [] };
    const happened = async (title: string, days: Record<string, string>) => {
      const address = `${root}/${ids.get(title) ?? ''}/process`;
      const { version } = readProcess.response.parse((await request(test.app).get(address)).body);
      await request(test.app)
        .put(address)
        .set('If-Match', `"${version}"`)
        .send({
          ...nothing,
          days: Object.fromEntries(Object.entries(days).map(([id, actual]) => [id, { actual }])),
        })
        .expect(200);
    };
    const sorted = async () => {
      const answer = await request(test.app).get(root).query({ order: 'statutory' }).expect(200);
      return listPlanCases.response.parse(answer.body).items.map(({ title }) => title);
    };
    // Four months: 1 December. The others have nothing yet, and stand last by their ids.
    expect(await sorted()).toEqual(['Ängen', 'Åkern', 'Zinkgruvan 50_%']);
    // Four months from a day in July: long overdue, and first until it is decided.
    await happened('Zinkgruvan 50_%', { planNoticeRequested: '2026-07-01' });
    expect(await sorted()).toEqual(['Zinkgruvan 50_%', 'Ängen', 'Åkern']);
    await happened('Zinkgruvan 50_%', {
      planNoticeRequested: '2026-07-01',
      planNoticeDecided: '2026-10-01',
      // Three weeks on the municipality's pages: over on 22 October, by itself.
      reviewReport: '2026-10-01',
    });
    expect(await sorted()).toEqual(['Ängen', 'Åkern', 'Zinkgruvan 50_%']);
    // Until 27 November: before the first of December.
    await happened('Åkern', { reviewReport: '2026-11-06' });
    expect(await sorted()).toEqual(['Åkern', 'Ängen', 'Zinkgruvan 50_%']);
    // What was reckoned by other rules is not believed.
    const wrong = { until: '2000-01-01', passes_by_itself: 0, rules: 'of another year' };
    await test.database
      .knex('statutory_days')
      .where({ plan_case_id: ids.get('Ängen') ?? '' })
      .update(wrong);
    expect(await sorted()).toEqual(['Åkern', 'Ängen', 'Zinkgruvan 50_%']);
    const first = (await standings()).toSorted((one, other) =>
      (one.next?.until ?? '9') < (other.next?.until ?? '9') ? -1 : 1,
    );
    expect(first.map(({ planCaseId }) => planCaseId)).toEqual(
      ['Åkern', 'Ängen', 'Zinkgruvan 50_%'].map((title) => ids.get(title)),
    );
  });

  it('is nothing for whoever has to do with another municipality', async () => {
    caller = { ...officer, grants: [{ municipalityCode: '0180', roles: ['caseOfficer'] }] };
    expect(await standings()).toEqual([]);
    caller = officer;
  });
});
