import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listTemplates } from '../../server/contract/templates.ts';
import { settingsFrom } from '../../server/vocabulary/municipalityTemplate.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());
const path = (code: string) => `/helkalkyl/v1/municipalities/${code}/templates`;
const { settings } = smallCaseFile();

it('keeps every version of a municipality’s template, the latest first', async () => {
  const save = (owner: string, taxFactor: number) =>
    request(test.app)
      .post(path('2080'))
      .send({ owner, settings: { ...settings, taxFactor } });
  await save('Ekonomienheten', 1.3).expect(201);
  const second = await save('Planenheten', 1.2).expect(201);
  expect(second.body).toMatchObject({ version: 2, owner: 'Planenheten', savedOn: '2026-11-24' });
  const listed = await request(test.app).get(path('2080')).expect(200);
  const { items } = listTemplates.response.parse(listed.body);
  expect(items.map(({ version, settings: kept }) => [version, kept.taxFactor])).toEqual([
    [2, 1.2],
    [1, 1.3],
  ]);
  const others = await request(test.app).get(path('0180')).expect(200);
  expect(others.body).toEqual({ items: [] });
});

it('refuses a template without an owner, with settings at fault, or of no municipality', async () => {
  const send = (code: string, body: object) => request(test.app).post(path(code)).send(body);
  const nobody = await send('2080', { owner: ' ', settings }).expect(422);
  expect(nobody.body).toMatchObject({ violations: [{ field: 'owner' }] });
  await send('2080', { owner: 'X', settings: { ...settings, taxFactor: 9 } }).expect(422);
  await send('Falun', { owner: 'X', settings }).expect(404);
});

it.each([
  [
    'a scenario of a group there is not',
    { scenarios: [{ id: 'a', label: 'A', factors: { x: 2 } }] },
  ],
  [
    'correlations that cannot be',
    { correlation: settings.correlation.map((row) => row.map(() => -1)) },
  ],
])('refuses %s, before a case is made with it, and stores nothing', async (_, fault) => {
  const send = request(test.app).post(path('1290'));
  const answer = await send.send({ owner: 'X', settings: { ...settings, ...fault } });
  expect(answer.status).toBe(422);
  const listed = await request(test.app).get(path('1290')).expect(200);
  expect(listed.body).toEqual({ items: [] });
});

it('gives a new case its own years and remembers where its settings came from', () => {
  const template = { version: 3, owner: 'Ekonomienheten', savedOn: '2026-11-24', settings };
  const made = settingsFrom(template, 2030);
  // Stabilised six years after the base year, as in the template: 2026 and 2032.
  expect(made).toEqual({
    ...settings,
    priceYear: 2030,
    baseYear: 2030,
    stabilisedYear: 2036,
    template: { version: 3, owner: 'Ekonomienheten' },
  });
});
