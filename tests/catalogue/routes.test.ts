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
  expect(found.body).toMatchObject({ contradictions: [] });
  // 12.5 MSEK for each of 20 is 250 as printed; 25 % of 70 less 9 is not the printed 12.
  const contradicted = await request(test.app).get(`${path}/SE-NW-03`).expect(200);
  const { contradictions } = contradicted.body as { contradictions: string[] };
  expect(contradictions.join(' ')).toContain('följer inte av');
  const missing = await request(test.app).get(`${path}/SE-VSL-99`).expect(404);
  expect(missing.body).toMatchObject({ type: 'urn:helkalkyl:problem:catalogueEntryUnknown' });
  await request(test.app).get(path).query({ kind: 'annat' }).expect(400);
});

it('filters by state, measure and unit', async () => {
  const found = async (query: object) => {
    const answer = await request(test.app).get(path).query(query).expect(200);
    return listCatalogueEntries.response.parse(answer.body);
  };
  const signs = await found({ state: 'sign', limit: 200 });
  expect(signs.total).toBeGreaterThan(0);
  expect(new Set(signs.items.map(({ state }) => state))).toEqual(new Set(['sign']));
  const shares = await found({ measure: 'share+shareDifference', limit: 200 });
  expect(new Set(shares.items.map(({ unit }) => unit))).toEqual(
    new Set(['share', 'shareDifference']),
  );
  const yearly = await found({ units: 'SEK/m2/year+SEK/m2Boa/year' });
  // By hand: 21 and 8 hard figures, and 4 of Kolada's.
  expect(yearly.total).toBe(33);
});

it('gives a field its number, with what to say about it', async () => {
  const start = await request(test.app)
    .get(`${path}/prodpris_flb_2024/starting-point`)
    .query({ priceYear: 2026 })
    .expect(200);
  expect(start.body).toMatchObject({
    numbers: { low: 37_229, central: 51_846, high: 58_829 },
    priceBase: { year: 2024 },
    use: { entryId: 'prodpris_flb_2024', unitFactor: 1 },
  });
  const { sentences } = start.body as { sentences: string[] };
  expect(sentences.join(' ')).toContain('innehåller redan mark och moms');
  const sign = await request(test.app)
    .get(`${path}/EF-PAR-02/starting-point`)
    .query({ priceYear: 2026 })
    .expect(422);
  expect(sign.body).toMatchObject({ type: 'urn:helkalkyl:problem:catalogueWithoutNumber' });
});

it('takes a file in and gives it out, and lists every row at fault', async () => {
  const root = '/helkalkyl/v1';
  const exported = await request(test.app).get(`${root}/catalogue-export`).expect(200);
  const { text, entries, fileName } = exported.body as Record<string, string>;
  expect({ entries, fileName }).toEqual({ entries: 536, fileName: 'evidensbibliotek.csv' });
  const send = (body: object) => request(test.app).post(`${root}/catalogue-imports`).send(body);
  const same = await send({ municipalityCode: '2080', text }).expect(201);
  expect(same.body).toEqual({ entries: 0, same: 536, notices: [] });
  const faulty = (text ?? '').replace(';SEK/person/year;', ';kr;').replace(';0,96;', ';x;');
  const refused = await send({ municipalityCode: '2080', text: faulty }).expect(422);
  const { violations } = refused.body as { violations: { field: string }[] };
  expect(violations.length).toBeGreaterThan(1);
  expect(violations[0]?.field).toBe('Rad 2, kolumn unit');
});

it('checks the catalogue on a day', async () => {
  const check = await request(test.app)
    .get('/helkalkyl/v1/catalogue-check')
    .query({ day: '2027-12-01' })
    .expect(200);
  const { findings } = check.body as { findings: { code: string; sentenceSv: string }[] };
  expect(findings.filter(({ code }) => code === 'overdue')).toHaveLength(536);
  expect(findings[0]?.sentenceSv).toMatch(/2027-11-30/);
});
