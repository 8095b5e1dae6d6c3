import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../server/vocabulary/people.ts';
import { testApp, type TestApp } from '../support/app.ts';

const path = '/helkalkyl/v1/municipalities/2080/own-counts';
const query = {
  label: 'Care Need Index',
  areaKind: 'deso',
  areaVersion: '2025',
  source: 'Regionen',
  licence: 'own',
  asOf: '2026-03-01',
};
const nation = { nationPerPerson: '2.4761', nationYear: '2025' };
const columns = [
  ...['omradeskod', 'ar', 'befolkning', 'ensamboende_over_65', 'fodda_i_vissa_lander'],
  ...['arbetslosa_16_64', 'ensamstaende_med_barn', 'inflyttade_1_ar', 'lagutbildade_25_64'],
  'barn_under_5',
];
const text = `${columns.join(';')}\n2080A0010;2025;5912;484;1391;981;167;385;632;595\n`;

let test: TestApp;
beforeEach(async () => {
  test = await testApp();
});
afterEach(() => test.remove());
const send = (asked: object, app = test.app) =>
  request(app).post(path).query(asked).set('Content-Type', 'text/csv').send(text);

describe('own counts over the interface', () => {
  it('are read in, listed and undone', async () => {
    const { body } = await send({ ...query, ...nation }).expect(201);
    const read = body as { set: { id: string }; notices: string[] };
    expect(read.set).toMatchObject({ kind: 'careNeed', reference: { perPerson: 2.4761 } });
    const listed = await request(test.app).get(path).expect(200);
    expect(listed.body).toEqual({ items: [{ ...read.set, cases: 0 }] });
    await request(test.app).delete(`${path}/${read.set.id}`).expect(200);
    await request(test.app).delete(`${path}/${read.set.id}`).expect(404);
    expect((await request(test.app).get(path)).body).toEqual({ items: [] });
  });

  it('need what the nation has, and say so', async () => {
    const { body } = await send(query).expect(422);
    expect((body as { detail: string }).detail).toMatch(/Ange rikets vägda summa/);
  });

  it('list every row at fault', async () => {
    const faulty = text.replace('5912;484', '5912;x').replace('595', '6000');
    const answer = await request(test.app)
      .post(path)
      .query({ ...query, ...nation })
      .set('Content-Type', 'text/csv')
      .send(faulty)
      .expect(422);
    expect((answer.body as { violations: { field: string }[] }).violations).toMatchObject([
      { field: 'rad 2, ensamboende_over_65' },
      { field: 'rad 2, barn_under_5' },
    ]);
  });

  it('are nobody else’s: another municipality neither reads nor changes them', async () => {
    await send({ ...query, ...nation }).expect(201);
    const uppsala: Caller = {
      id: 'uppsala',
      name: 'En provperson',
      grants: [{ municipalityCode: '0380', roles: ['caseOfficer'] }],
    };
    const other = test.servicesFor(uppsala).ownCounts;
    await expect(other.listWithUses('2080')).rejects.toMatchObject({ code: 'municipalityForeign' });
    const stranger = await testApp(undefined, { caller: uppsala });
    await request(stranger.app).get(path).expect(403);
    await send({ ...query, ...nation }, stranger.app).expect(403);
    await stranger.remove();
  });
});
