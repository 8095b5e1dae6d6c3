import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../server/contract/system.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { snapshotSchema, snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { tracedSchema, type Traced } from '../../server/vocabulary/traced.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

let test: TestApp;
let address: string;
let snapshot: string;
const api = () => request(test.app);
const root = '/helkalkyl/v1/plan-cases';
const municipality = ['assessments', 1, 'results', 'npv_by_layer', 'kommun', 'total'];

beforeAll(async () => {
  test = await testApp(databaseInFile);
  const created = await api().post(root).send(smallCaseFile());
  address = `${root}/${planCaseSchema.parse(created.body).id}`;
  const made = await api().post(`${address}/snapshots`).expect(201);
  snapshot = `${address}/snapshots/${snapshotSummarySchema.parse(made.body).id}`;
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const ask = async (of: string, question: object): Promise<Traced> => {
  const answer = await api().post(`${of}/explanations`).send(question).expect(200);
  return tracedSchema.parse(answer.body);
};
const refusal = async (of: string, question: object) => {
  const answer = await api().post(`${of}/explanations`).send(question);
  return problemSchema.parse(answer.body);
};

describe('why a number is what it is', () => {
  it('is answered for the saved case and for its snapshot alike, with the stored value', async () => {
    const { results } = snapshotSchema.parse((await api().get(snapshot)).body);
    const npv = results.assessments[1]?.results.npv_by_layer['kommun'];
    const kept = await ask(snapshot, { path: municipality });
    expect(kept.value).toBe(npv?.total);
    const layers = [npv?.hard, npv?.soft].filter((value) => value !== 0);
    expect(kept.uses.map(({ value }) => value)).toEqual(layers);
    expect(await ask(address, { path: municipality })).toEqual(kept);
  });

  it('leads by trail, one part at a time, to a number that someone entered', async () => {
    const trail: number[] = [];
    let part = await ask(snapshot, { path: municipality });
    while (part.origin.kind === 'formula') {
      expect(part.uses.length).toBeGreaterThan(0);
      trail.push(part.uses.length - 1);
      part = await ask(snapshot, { path: municipality, trail });
    }
    const { planCase } = snapshotSchema.parse((await api().get(snapshot)).body);
    expect(part.origin.kind).toBe('input');
    const path = part.origin.kind === 'input' ? part.origin.path : [];
    const entered = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), planCase);
    expect(entered).toBe(part.value);
  });

  it.each([
    { name: 'no such number', question: { path: ['assessments', 9, 'name'] } },
    {
      name: 'no such part',
      question: { path: municipality, trail: [99] },
    },
    { name: 'no path', question: { path: [] } },
    { name: 'deeper than one answer', question: { path: municipality, depth: 50 } },
  ])('is refused in words: $name', async ({ question }) => {
    for (const of of [address, snapshot]) {
      const problem = await refusal(of, question);
      expect(problem.status).toBe(422);
      expect(problem.detail).toMatch(/inget tal i resultatet|fel/);
    }
  });

  it('is not answered for a snapshot that is not there', async () => {
    const missing = `${address}/snapshots/00000000-0000-4000-8000-00000000ffff`;
    expect((await refusal(missing, { path: municipality })).status).toBe(404);
  });
});
