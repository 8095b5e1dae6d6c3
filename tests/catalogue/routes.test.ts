import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCatalogueEntries } from '../../server/contract/catalogue.ts';
import { testApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.remove());
const path = '/helkalkyl/v1/catalogue-entries';

it('lists page by page, filtered', async () => {
  const answer = await request(test.app).get(path).query({ kind: 'effectSize', limit: 9, page: 8 });
  const body = listCatalogueEntries.response.parse(answer.body);
  // 70 effect sizes: the eighth page of nine has seven.
  expect(body).toMatchObject({ page: 8, limit: 9, total: 70 });
  expect(body.items).toHaveLength(7);
  const graded = await request(test.app).get(path).query({ text: 'bostad först act', grade: 'A' });
  expect(listCatalogueEntries.response.parse(graded.body).items.map(({ id }) => id)).toEqual([
    ...['EF-HF-03', 'EF-HF-04', 'EF-HF-05'],
  ]);
});

it('reads one, and says when there is none', async () => {
  const found = await request(test.app).get(`${path}/SE-VSL-01`).expect(200);
  expect(found.body).toMatchObject({ unit: 'SEK/death', state: 'range', grade: 'A' });
  const missing = await request(test.app).get(`${path}/SE-VSL-99`).expect(404);
  expect(missing.body).toMatchObject({ type: 'urn:helkalkyl:problem:catalogueEntryUnknown' });
  await request(test.app).get(path).query({ kind: 'annat' }).expect(400);
});
