import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { readDifferences } from '../../server/contract/approvals.ts';
import { approvalViewSchema } from '../../server/vocabulary/approval.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { planCaseSchema } from '../../server/vocabulary/planCase.ts';
import { noProcessFacts } from '../../server/vocabulary/process.ts';
import { snapshotSchema, snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { processStatusSchema } from '../../server/vocabulary/stageChange.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

const person = (id: string, name: string, roles: Role[]): Caller => ({
  id,
  name,
  grants: [{ municipalityCode: '2080', roles }],
});
const officer = person('u1', 'Hanna Handläggare', ['caseOfficer']);
const economist = person('u2', 'Eva Ekonom', ['economist']);
/** Both an officer and an economist: may do either, but not both in one annex. */
const both = person('u3', 'Bo Båda', ['caseOfficer', 'economist']);
const colleague = person('u4', 'Kim Kollega', ['caseOfficer']);

let test: TestApp;
let asking = officer;
beforeAll(async () => {
  test = await testApp(databaseInFile, { callerOf: () => asking });
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

/** The same server, asked by someone in particular; each question is answered before the next. */
const as = (caller: Caller) => {
  asking = caller;
  return request(test.app);
};
const root = '/helkalkyl/v1/plan-cases';

async function createCase(by: Caller, changes = {}): Promise<string> {
  const answer = await as(by).post(root).send(smallCaseFile(changes));
  expect(answer.status).toBe(201);
  return planCaseSchema.parse(answer.body).id;
}
async function snapshotOf(caseId: string, by: Caller): Promise<string> {
  const answer = await as(by).post(`${root}/${caseId}/snapshots`);
  expect(answer.status).toBe(201);
  return snapshotSummarySchema.parse(answer.body).id;
}
const ask = (caseId: string, snapshotId: string, by: Caller) =>
  as(by).post(`${root}/${caseId}/snapshots/${snapshotId}/approval`);
const decide = (
  { caseId, snapshotId }: { caseId: string; snapshotId: string },
  by: Caller,
  body: object = { decision: 'approved', reason: '' },
) => as(by).put(`${root}/${caseId}/snapshots/${snapshotId}/approval`).send(body);
const codeOf = (answer: request.Response) =>
  problemSchema.parse(answer.body).type.replace('urn:helkalkyl:problem:', '');

async function asked(by: Caller = officer) {
  const caseId = await createCase(by);
  const snapshotId = await snapshotOf(caseId, by);
  expect((await ask(caseId, snapshotId, by)).status).toBe(201);
  return { caseId, snapshotId };
}
async function frozenOf(where: { caseId: string; snapshotId: string }) {
  const answer = await decide(where, economist);
  expect(answer.status).toBe(200);
  const { frozen } = approvalViewSchema.parse(answer.body);
  if (frozen === null) throw new Error('nothing was frozen');
  return frozen;
}

describe('an annex is frozen by two persons', () => {
  it('of whom the second is an economist who did not make it', async () => {
    const where = await asked();
    expect(codeOf(await decide(where, officer))).toBe('accessDenied');
    const answer = approvalViewSchema.parse((await decide(where, economist)).body);
    expect(answer).toMatchObject({
      decision: 'approved',
      author: { name: 'Hanna Handläggare' },
      decidedBy: { name: 'Eva Ekonom' },
      frozen: { number: 1 },
      isCurrent: true,
    });
    expect(codeOf(await decide(where, economist))).toBe('approvalDecided');
  });

  it('and never by its author, whatever roles the author has', async () => {
    const where = await asked(both);
    const refused = await decide(where, both);
    expect([403, 404]).toContain(refused.status);
    expect((await decide(where, economist)).status).toBe(200);
  });

  it('which the database itself holds them to', async () => {
    const { caseId, snapshotId } = await asked();
    const { knex } = test.database;
    const approve = knex('approvals').where({ snapshot_id: snapshotId });
    const decision = { decision: 'declined', decided_at: 'nu', approver_name: 'Hanna' };
    await expect(approve.clone().update({ ...decision, approver_id: 'u1' })).rejects.toThrow();
    const row = await knex('snapshots').where({ plan_case_id: caseId }).first();
    const copy = { ...row, id: '00000000-0000-4000-8000-999999999999', status: 'frozen' };
    await expect(knex('snapshots').insert(copy)).rejects.toThrow();
    await expect(knex('snapshots').insert({ ...copy, approver_id: 'u1' })).rejects.toThrow();
  });

  it('or declined, with a reason', async () => {
    const where = await asked();
    const silent = await decide(where, economist, { decision: 'declined', reason: ' ' });
    expect(codeOf(silent)).toBe('approvalReasonMissing');
    const body = { decision: 'declined', reason: 'Hyran saknar källa.' };
    const declined = approvalViewSchema.parse((await decide(where, economist, body)).body);
    expect(declined).toMatchObject({ frozen: null, ...body });
    expect(codeOf(await ask(where.caseId, where.snapshotId, officer))).toBe('approvalAsked');
  });

  it('tells each who looks why they may not decide', async () => {
    const { caseId } = await asked();
    const read = async (by: Caller) => {
      const { items } = (await as(by).get(`${root}/${caseId}/approvals`)).body as {
        items: { whyNot: string | null }[];
      };
      return items[0]?.whyNot ?? null;
    };
    expect(await read(officer)).toContain('Du har själv gjort ögonblicksbilden');
    expect(await read(economist)).toBeNull();
    expect(await read(colleague)).toContain('ekonom');
  });
});

describe('a frozen annex', () => {
  it('is a document of its own that names both, and proves itself', async () => {
    const where = await asked();
    const frozen = await frozenOf(where);
    const at = (id: string) => `${root}/${where.caseId}/snapshots/${id}`;
    const draft = snapshotSchema.parse((await as(officer).get(at(where.snapshotId))).body);
    const sealed = snapshotSchema.parse((await as(officer).get(at(frozen.snapshotId))).body);
    expect(sealed).toMatchObject({
      status: 'frozen',
      author: { id: 'u1', name: 'Hanna Handläggare' },
      signOffs: { number: 1, approver: { name: 'Eva Ekonom' }, sincePrevious: null },
    });
    expect(sealed.signOffs?.draft).toMatchObject({ id: draft.id, createdAt: draft.createdAt });
    expect(sealed.results).toEqual(draft.results);

    const answer = await as(officer)
      .get(`${at(frozen.snapshotId)}/annex`)
      .responseType('blob');
    const pdf = new Uint8Array(answer.body as Uint8Array);
    const { pageTexts } = await readAnnex(pdf);
    const all = pageTexts.join('\n');
    expect(all).toContain('fryst, version 1');
    expect(all).toContain('Hanna Handläggare');
    expect(all).toContain('Eva Ekonom');
    const report = await test.services.verification.verifyAnnex(pdf);
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('lets a later change become version 2, with what differs', async () => {
    const { caseId, snapshotId } = await asked();
    await frozenOf({ caseId, snapshotId });
    const [land, ...others] = smallProposal.hardLines;
    if (land === undefined) throw new Error('the small case has a line');
    const dearer = { ...land, amount: { central: 15_000_000 } };
    const changed = smallCaseFile({
      alternatives: [smallBaseline, { ...smallProposal, hardLines: [dearer, ...others] }],
    });
    const put = await as(officer).put(`${root}/${caseId}`).set('If-Match', '"1"').send(changed);
    expect(put.status).toBe(200);

    const later = await snapshotOf(caseId, officer);
    const compare = async (id: string) =>
      readDifferences.response.parse(
        (await as(officer).get(`${root}/${caseId}/snapshots/${id}/differences`)).body,
      );
    const draft = await compare(later);
    expect(draft.since).toBe(1);
    const input = draft.differences.find(({ kind }) => kind === 'input');
    expect(input?.label).toContain('Markförsäljning');
    expect(input?.label).toContain('Belopp');
    expect(input?.after).toBe('15 000 000'.replaceAll(' ', '\u00a0'));
    expect(draft.differences.some(({ kind }) => kind === 'result')).toBe(true);

    await ask(caseId, later, officer);
    const second = await frozenOf({ caseId, snapshotId: later });
    expect(second.number).toBe(2);
    expect(await compare(second.snapshotId)).toEqual(draft);
    const answer = await as(officer)
      .get(`${root}/${caseId}/snapshots/${second.snapshotId}/annex`)
      .responseType('blob');
    const { pageTexts } = await readAnnex(new Uint8Array(answer.body as Uint8Array));
    expect(pageTexts.join('\n')).toContain('Ändringar sedan version 1');
  });

  it('has the next number, also when two are frozen at the same time', async () => {
    const { caseId, snapshotId } = await asked();
    const other = await snapshotOf(caseId, officer);
    expect((await ask(caseId, other, officer)).status).toBe(201);
    const approve = ({ id }: { id: string }, by: Caller) =>
      test.servicesFor(by).approvals.decide(caseId, id, { decision: 'approved', reason: '' });
    const second = person('u5', 'Egon Ekonom', ['economist']);
    const both = await Promise.all([
      approve({ id: snapshotId }, economist),
      approve({ id: other }, second),
    ]);
    expect(both.map(({ frozen }) => frozen?.number).sort()).toEqual([1, 2]);
    const last = both.find(({ frozen }) => frozen?.number === 2)?.frozen?.snapshotId ?? '';
    const path = `${root}/${caseId}/snapshots/${last}`;
    const sealed = snapshotSchema.parse((await as(officer).get(path)).body);
    expect(sealed.signOffs).toMatchObject({ number: 2, sincePrevious: { number: 1 } });
  });

  it('opens the gate before the consultation, until the case says something else', async () => {
    const { caseId, snapshotId } = await asked();
    const lacks = async () => {
      const { body } = await as(officer).get(`${root}/${caseId}/process`);
      return processStatusSchema.parse(body).steps[0]?.lacksAnnex;
    };
    expect(await lacks()).toBe(true);
    await frozenOf({ caseId, snapshotId });
    expect(await lacks()).toBe(false);

    const facts = { ...noProcessFacts, days: { consultationBegins: { actual: '2026-11-20' } } };
    await as(officer).put(`${root}/${caseId}/process`).set('If-Match', '"0"').send(facts);
    const step = { to: 'consultation', on: '2026-11-20', reason: '', gateReason: '' };
    const taken = await as(officer)
      .post(`${root}/${caseId}/stage-changes`)
      .set('If-Match', '"1"')
      .send(step);
    expect(taken.status).toBe(201);
    const renamed = smallCaseFile({ title: 'Ett annat namn', stage: 'consultation' });
    await as(officer).put(`${root}/${caseId}`).set('If-Match', '"2"').send(renamed);
    expect(await lacks()).toBe(true);
  });
});
