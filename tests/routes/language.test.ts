import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { annexDocumentSchema } from '../../server/vocabulary/annexDocument.ts';
import { exportCatalogue } from '../../server/contract/catalogue.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { verifyAnnex } from '../../server/contract/verification.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { verificationReportSchema } from '../../server/vocabulary/verification.ts';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

let test: TestApp;
let snapshot: string;
const api = () => request(test.app);
const root = '/helkalkyl/v1/plan-cases';

beforeAll(async () => {
  test = await testApp(databaseInFile);
  // Whoever makes it, it is made in Swedish.
  const asEnglish = (path: string) => api().post(path).set('Accept-Language', 'en');
  const created = await asEnglish(root).send(smallCaseFile());
  const address = `${root}/${planCaseSchema.parse(created.body).id}/snapshots`;
  const made = await asEnglish(address).expect(201);
  snapshot = `${address}/${snapshotSummarySchema.parse(made.body).id}`;
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

async function annexIn(language: string): Promise<Uint8Array> {
  const answer = await api().get(`${snapshot}/annex?language=${language}`).responseType('blob');
  expect(answer.status).toBe(200);
  const body: unknown = answer.body;
  if (!(body instanceof Uint8Array)) throw new Error('no bytes');
  return body;
}

describe('a fault', () => {
  it.each([
    { asks: 'en-GB,en;q=0.9', language: 'en', title: 'Does not exist' },
    { asks: 'sv-SE,sv;q=0.9,en;q=0.8', language: 'sv', title: 'Finns inte' },
    { asks: 'de', language: 'sv', title: 'Finns inte' },
  ])('is told in $language to one who asks for $asks', async ({ asks, language, title }) => {
    const answer = await api().get(`${root}/nothing-here`).set('Accept-Language', asks);
    expect(answer.headers['content-language']).toBe(language);
    expect(problemSchema.parse(answer.body).title).toBe(title);
  });

  it('in what was sent is told in the language it was sent in', async () => {
    const sent = api().post(root).set('Accept-Language', 'en').send({});
    const { detail } = problemSchema.parse((await sent).body);
    expect(detail).toMatch(/^\d+ fields? /);
  });
});

describe('a file', () => {
  it('of the library is the same whoever fetches it, since it is read in again', async () => {
    const fetched = async (language: string) =>
      api().get(`${exportCatalogue.path}?format=csv`).set('Accept-Language', language).expect(200);
    const [swedish, english] = await Promise.all([fetched('sv'), fetched('en')]);
    expect(english.text).toBe(swedish.text);
  });
});

describe('the annex in English', () => {
  it('says so, carries what the Swedish one carries, and is true by the same checks', async () => {
    const [swedish, english] = await Promise.all([annexIn('sv'), annexIn('en')]);
    const [inSwedish, inEnglish] = await Promise.all([readAnnex(swedish), readAnnex(english)]);
    expect([inSwedish.language, inEnglish.language]).toEqual(['sv', 'en']);
    expect(inEnglish.snapshotText).toBe(inSwedish.snapshotText);
    expect(inEnglish.attachments).toEqual(inSwedish.attachments);
    expect(inEnglish.pageTexts[0]).toContain('Decision annex');
    const verified = await api()
      .post(verifyAnnex.path)
      .set('Accept-Language', 'en')
      .set('Content-Type', 'application/pdf')
      .send(Buffer.from(english));
    const report = verificationReportSchema.parse(verified.body);
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(report.steps.map(({ sentence }) => sentence).join(' ')).toMatch(/snapshot/);
  });

  it('says the same as a page', async () => {
    const answer = await api().get(`${snapshot}/annex-document?language=en`).expect(200);
    const document = annexDocumentSchema.parse(answer.body);
    expect(document.language).toBe('en-GB');
    expect(document.title).toMatch(/^Decision annex/);
  });

  it('is set in no other language', async () => {
    const answer = await api().get(`${snapshot}/annex?language=de`).expect(400);
    expect(problemSchema.parse(answer.body).violations?.[0]?.field).toBe('language');
  });
});
