import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemSchema } from '../../server/contract/system.ts';
import { verifyAnnex } from '../../server/contract/verification.ts';
import { anonymousCaller, type Caller, type Role } from '../../server/vocabulary/people.ts';
import { verificationReportSchema } from '../../server/vocabulary/verification.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { tablesOf } from '../support/schema.ts';

const person = (id: string, role: Role, municipalityCode = '2080'): Caller => ({
  ...{ id, name: id },
  grants: [{ municipalityCode, roles: [role] }],
});
let asking = anonymousCaller;
let test: TestApp;
let annex: Uint8Array;
let folder: string;
let before: string | undefined;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-check-'));
  before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  test = await testApp(undefined, { callerOf: () => asking });
  annex = (await test.services.snapshots.annexOfCaseFile(smallCaseFile())).pdf;
});
afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true, force: true });
  await test.remove();
});

const send = (bytes: Uint8Array, type = 'application/pdf') =>
  request(test.app).post(verifyAnnex.path).set('Content-Type', type).send(Buffer.from(bytes));

/** How many rows each table has. */
async function rows(): Promise<Record<string, unknown>> {
  const { knex } = test.database;
  const tables = await tablesOf(knex);
  const counts = await Promise.all(
    tables.map(async (name) => [name, await knex(name).count({ count: '*' })] as const),
  );
  return Object.fromEntries(counts);
}

it('is for whoever comes, and keeps nothing', async () => {
  const kept = await rows();
  const answer = await send(annex).expect(200);
  const report = verificationReportSchema.parse(answer.body);
  expect(report).toMatchObject({ ok: true, findings: [], notices: [] });
  expect(report.steps.map(({ step, outcome }) => [step, outcome])).toEqual([
    ['snapshot', 'ok'],
    ['hash', 'ok'],
    ['approval', 'notAsked'],
    ['log', 'notAsked'],
    ['results', 'ok'],
    ['pages', 'ok'],
    ['attachments', 'ok'],
    ['metadata', 'ok'],
    ['bytes', 'ok'],
  ]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(await rows()).toEqual(kept);
  expect(readdirSync(folder)).toEqual([]);
});

it('holds what was frozen against the log of its municipality, whoever asks', async () => {
  const [officer, economist] = [person('anna', 'caseOfficer'), person('eva', 'economist')];
  const mine = test.servicesFor(officer);
  const { id: planCaseId } = await mine.planCases.create(smallCaseFile());
  const draft = await mine.snapshots.create(planCaseId);
  await mine.approvals.request(planCaseId, draft.id);
  const { frozen } = await test
    .servicesFor(economist)
    .approvals.decide(planCaseId, draft.id, { decision: 'approved', reason: '' });
  const snapshotId = frozen?.snapshotId ?? '';
  const pdf = await mine.snapshots.annex({ planCaseId, snapshotId, language: 'sv' });
  for (const caller of [anonymousCaller, officer, person('siv', 'caseOfficer', '0380')]) {
    asking = caller;
    const report = verificationReportSchema.parse((await send(pdf).expect(200)).body);
    expect(report).toMatchObject({ ok: true, findings: [], notices: [] });
    expect(report.steps.find(({ step }) => step === 'log')?.outcome).toBe('ok');
  }
  asking = anonymousCaller;
});

it.each([
  { name: 'nothing', bytes: new Uint8Array(), status: 422, code: 'annexNotPdf' },
  { name: 'something else', bytes: Buffer.from('hej'), status: 422, code: 'annexNotPdf' },
])('refuses $name in a sentence', async ({ bytes, status, code }) => {
  const answer = await send(bytes);
  expect(answer.status).toBe(status);
  expect(problemSchema.parse(answer.body).type).toContain(code);
});

it('refuses a file that is no PDF by its type, and one that is too large before it is read', async () => {
  expect((await send(annex, 'text/plain')).status).toBe(415);
  expect((await send(new Uint8Array(22_000_000))).status).toBe(413);
});
