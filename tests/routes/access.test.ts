import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { access } from '../../server/contract/access.ts';
import { endpoints } from '../../server/contract/endpoints.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const caller = (municipalityCode: string, ...roles: Role[]): Caller => ({
  id: `${municipalityCode}-${roles.join('-')}`,
  name: 'En provperson',
  grants: [{ municipalityCode, roles }],
});
const faluOfficer = caller('2080', 'caseOfficer');
const uppsalaOfficer = caller('0380', 'caseOfficer');

async function withCase(asker: Caller): Promise<{ test: TestApp; planCaseId: string }> {
  const test = await testApp(undefined, { caller: asker });
  const { id } = await test.servicesFor(faluOfficer).planCases.create(smallCaseFile());
  return { test, planCaseId: id };
}

it('every endpoint has a row, and every row an endpoint', () => {
  expect(Object.keys(access)).toEqual(Object.keys(endpoints));
});

describe("another municipality's case", () => {
  it('is answered as one that does not exist, whatever is asked of it', async () => {
    const { test, planCaseId } = await withCase(uppsalaOfficer);
    const missing = '00000000-0000-4000-8000-999999999999';
    for (const rest of ['', '/file', '/alternatives', '/place', '/snapshots']) {
      const foreign = await request(test.app).get(`/helkalkyl/v1/plan-cases/${planCaseId}${rest}`);
      const none = await request(test.app).get(`/helkalkyl/v1/plan-cases/${missing}${rest}`);
      expect(foreign.status).toBe(404);
      expect(foreign.text.replaceAll(planCaseId, missing)).toBe(none.text);
    }
    await test.remove();
  });

  it('is not in the list', async () => {
    const { test } = await withCase(uppsalaOfficer);
    const listed = await request(test.app).get('/helkalkyl/v1/plan-cases').expect(200);
    expect(listed.body).toMatchObject({ items: [], total: 0 });
    await test.remove();
  });

  it('cannot be created for them either', async () => {
    const { test } = await withCase(uppsalaOfficer);
    await request(test.app)
      .post('/helkalkyl/v1/plan-cases')
      .send(smallCaseFile())
      .expect(403)
      .expect(({ text }) => expect(text).toContain('Kommun 2080'));
    await test.remove();
  });
});

it('a reader of the committee may not change a case', async () => {
  const { test, planCaseId } = await withCase(caller('2080', 'committeeReader'));
  await request(test.app)
    .delete(`/helkalkyl/v1/plan-cases/${planCaseId}`)
    .set('If-Match', '"1"')
    .expect(403);
  await test.remove();
});
