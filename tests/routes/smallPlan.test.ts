import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { planAreaReportSchema } from '../../server/contract/planArea.ts';
import { readPlace } from '../../server/contract/planCases.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { caseFileSchema, planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { resultsSchema, snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { databaseInFile } from '../support/database.ts';
import { smallRuralPlan } from '../support/demoPlace.ts';

const root = '/helkalkyl/v1';
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** 1.44 hectares in Norra landsbygden, 834 hectares with 760 of the municipality's residents. */
describe('a small plan in the country, from its outline to the annex', () => {
  let test: TestApp;
  let at: string;
  const api = () => request(test.app);

  beforeAll(async () => {
    test = await testApp(databaseInFile);
    await seedDemo(test.services, { evenIfOthers: true });
    const file = path.resolve(import.meta.dirname, '../../db/demo/norrhojden.json');
    const content = caseFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const created = await api()
      .post(`${root}/plan-cases`)
      .send({ ...content, planArea: undefined, title: 'Tomterna vid vägen' });
    at = `${root}/plan-cases/${planCaseSchema.parse(created.body).id}`;
    const put = await api()
      .put(`${at}/plan-area`)
      .set('If-Match', '"1"')
      .send({ fileName: 'tomterna.geojson', text: JSON.stringify(smallRuralPlan) });
    expect(planAreaReportSchema.parse(put.body).notices).toEqual([]);
  });
  afterAll(async () => {
    expect(test.reported).toEqual([]);
    await test.remove();
  });

  it('is answered with the area that it lies in, apart from what is its own', async () => {
    const answer = readPlace.response.parse((await api().get(`${at}/place`)).body);
    expect(answer.place?.surroundings).toEqual(['9999A0010']);
    expect(answer.indicators.every(({ planArea }) => planArea.share === null)).toBe(true);
    expect(answer.surroundings).toMatchObject({
      areas: [{ code: '9999A0010', name: 'Norra landsbygden' }],
      residents: { year: 2024, areas: 760, municipality: 30_610 },
    });
  });

  it('is calculated the same, and nothing is summed or counted of the plan area', async () => {
    const answer = readPlace.response.parse((await api().get(`${at}/place`)).body);
    const results = resultsSchema.parse((await api().post(`${at}/calculations`)).body);
    expect(results.surroundings).toEqual(answer.surroundings);
    const employment = results.surroundings?.indicators.find(({ id }) => id === 'employment16to64');
    // 388 of 473 in the area; 14 617 of 19 012 in the municipality with it.
    expect(employment?.areas.share).toBeCloseTo(388 / 473, 12);
    expect(employment?.gapToRest).toBeCloseTo(388 / 473 - 14_229 / 18_539, 12);
    const ofIndicators = results.equity?.sociotope.rows.filter(
      ({ indicatorId }) => !indicatorId.startsWith('egen.'),
    );
    expect(ofIndicators?.every(({ excess, costs }) => excess === null && costs.length === 0)).toBe(
      true,
    );
    const groups = results.equity?.alternatives.flatMap(({ groups: all }) => all) ?? [];
    expect(groups.every(({ now }) => now === null)).toBe(true);
  });

  it('has an annex that says whose figures they are, and proves itself', async () => {
    const made = await api().post(`${at}/snapshots`).expect(201);
    const { id, sha256 } = snapshotSummarySchema.parse(made.body);
    const pdf = await api().get(`${at}/snapshots/${id}/annex`).responseType('blob');
    const body: unknown = pdf.body;
    const bytes = body instanceof Uint8Array ? body : new Uint8Array();
    const printed = plain((await readAnnex(bytes)).pageTexts.join('\n'));
    expect(printed).toContain(
      'Planområdet ligger i Norra landsbygden (DeSO 9999A0010), som är mycket större än planen: 834 hektar mot 1,4. Siffrorna är för hela området, 760 av 30 610 invånare i kommunen 2024. De är inte planområdets egna',
    );
    expect(printed).toContain('Sysselsatta 16–64 år 2024 82,0 % 76,9 %');
    expect(printed).not.toContain('Planområdet jämfört med kommunen');
    const report = await test.services.verification.verifyAnnex(bytes);
    expect(report).toMatchObject({ ok: true, sha256, findings: [] });
  });
});
