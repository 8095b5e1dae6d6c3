import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonText } from '../../db/repositories/columns.ts';
import { listTasks } from '../../server/contract/tasks.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp(databaseInFile);
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const root = '/helkalkyl/v1/plan-cases';
const api = () => request(test.app);
async function create(changes = {}): Promise<string> {
  return planCaseSchema.parse((await api().post(root).send(smallCaseFile(changes))).body).id;
}
const tasksOf = async (id: string) =>
  listTasks.response.parse((await api().get(`${root}/${id}/tasks`)).body).items;
const taskOf = async (id: string, task: string) =>
  (await tasksOf(id)).find((each) => each.task === task);
const mark = (id: string, task: string, state: string, reason = '') =>
  api().put(`${root}/${id}/tasks/${task}`).send({ state, reason });
const change = (id: string, version: number, changes: object) =>
  api().put(`${root}/${id}`).set('If-Match', `"${version}"`).send(smallCaseFile(changes));

const marksOf = z.object({ inputs: jsonText(z.record(z.string(), z.string())) });

describe('the tasks of a case', () => {
  it('follow from its stage and content, and are begun when something is entered', async () => {
    const id = await create();
    const states = Object.fromEntries((await tasksOf(id)).map(({ task, state }) => [task, state]));
    expect(states).toMatchObject({
      hardLines: 'started',
      propertyAppraisal: 'started',
      planFile: 'notStarted',
      timetable: 'notStarted',
      approval: 'notStarted',
    });
    const asked = await tasksOf(await create({ stage: 'planNotice' }));
    expect(asked.map(({ task }) => task)).toEqual(['caseFacts', 'timetable']);
  });

  it('need another look when what they rest on changes, and say what that was', async () => {
    const id = await create();
    expect((await mark(id, 'hardLines', 'done')).status).toBe(200);
    await mark(id, 'decisionPoints', 'done');
    expect(await taskOf(id, 'hardLines')).toMatchObject({ state: 'done', why: '' });

    const [block, ...blocks] = smallProposal.programme.blocks;
    if (block === undefined) throw new Error('the small case has a block');
    const programme = {
      ...smallProposal.programme,
      blocks: [{ ...block, dwellings: block.dwellings + 1 }, ...blocks],
    };
    await change(id, 1, { alternatives: [smallBaseline, { ...smallProposal, programme }] });
    expect(await taskOf(id, 'hardLines')).toMatchObject({
      state: 'review',
      why: 'Ändrat sedan 2026-11-24: programmet.',
    });
    // What does not rest on it stays as it was.
    expect((await taskOf(id, 'decisionPoints'))?.state).toBe('done');
    await mark(id, 'hardLines', 'done');
    expect((await taskOf(id, 'hardLines'))?.state).toBe('done');
  });

  it('need another look when they cover more than when they were marked', async () => {
    const id = await create();
    await mark(id, 'hardLines', 'done');
    // As a mark from before the task rested on the programme.
    const kept = test.database.knex('task_marks').where({ plan_case_id: id, task: 'hardLines' });
    const row: unknown = await kept.clone().first('inputs');
    const { programme, ...inputs } = marksOf.parse(row).inputs;
    expect(programme).toHaveLength(64);
    await kept.update({ inputs: JSON.stringify(inputs) });
    expect(await taskOf(id, 'hardLines')).toMatchObject({
      state: 'review',
      why: 'Uppgiften omfattar mer än 2026-11-24: programmet.',
    });
    await mark(id, 'hardLines', 'done');
    expect((await taskOf(id, 'hardLines'))?.state).toBe('done');
  });

  it('are set aside with a reason, and not without', async () => {
    const id = await create();
    const silent = await mark(id, 'equity', 'notRelevant', ' ');
    expect(silent.status).toBe(422);
    expect(problemSchema.parse(silent.body).type).toBe('urn:helkalkyl:problem:taskReasonMissing');
    await mark(id, 'equity', 'notRelevant', 'Planen ändrar inget för de boende.');
    expect(await taskOf(id, 'equity')).toMatchObject({
      state: 'notRelevant',
      reason: 'Planen ändrar inget för de boende.',
      markedBy: { name: 'Kommandoraden' },
    });
  });

  it('are refused when they are not of the case, or the state is none that is said', async () => {
    const id = await create({ stage: 'planNotice' });
    expect((await mark(id, 'hardLines', 'done')).status).toBe(409);
    expect((await mark(id, 'caseFacts', 'review')).status).toBe(422);
    expect((await mark(id, 'nothing', 'done')).status).toBe(404);
  });
});
