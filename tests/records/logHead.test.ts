import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import type { AuditHead } from '../../server/vocabulary/audit.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { engine } from '../support/database.ts';

const person = (id: string, role: Role): Caller => ({
  ...{ id, name: id },
  grants: [{ municipalityCode: '2080', roles: [role] }],
});

let test: TestApp;
let head: AuditHead | undefined;
let planCaseId: string;
let pdf: Uint8Array;
beforeAll(async () => {
  test = await testApp();
  const { planCases, snapshots, approvals } = test.servicesFor(person('anna', 'caseOfficer'));
  ({ id: planCaseId } = await planCases.create(smallCaseFile()));
  const { id } = await snapshots.create(planCaseId);
  await approvals.request(planCaseId, id);
  [head] = await test.services.audit.heads();
  const { frozen } = await test
    .servicesFor(person('eva', 'economist'))
    .approvals.decide(planCaseId, id, { decision: 'approved', reason: '' });
  pdf = await snapshots.annex({
    planCaseId: planCaseId,
    snapshotId: frozen?.snapshotId ?? '',
    language: 'sv',
  });
});
afterAll(() => test.remove());

const verify = (by: TestApp = test) => by.services.verification.verifyAnnex(pdf);

it('a frozen annex prints where the log stood when it was approved', async () => {
  const { pageTexts } = await readAnnex(pdf);
  const printed = pageTexts.join('').replaceAll('\n', '');
  expect(head?.sequence).toBe(3);
  expect(printed).toContain(`post 3, ${head?.hash ?? ''}`);
});

it('and is the same bytes however long the log has become', async () => {
  const { planCases, snapshots } = test.services;
  await planCases.change(planCaseId, 1, smallCaseFile({ title: 'Senare' }));
  const frozen = (await snapshots.list(planCaseId)).find(({ status }) => status === 'frozen');
  const again = await snapshots.annex({
    planCaseId: planCaseId,
    snapshotId: frozen?.id ?? '',
    language: 'sv',
  });
  expect(Buffer.compare(again, pdf)).toBe(0);
});

it('verify holds it against the log, and finds a log that was written anew', async () => {
  expect(await verify()).toMatchObject({ ok: true, findings: [], notices: [] });
  const { knex } = test.database;
  await knex.raw(
    engine === 'sqlite'
      ? 'DROP TRIGGER audit_entries_are_never_changed'
      : 'DROP TRIGGER audit_entries_are_never_changed ON audit_entries',
  );
  const hash = 'f'.repeat(64);
  await knex('audit_entries').where({ sequence: 3 }).update({ hash });
  const { ok, findings } = await verify();
  expect(ok).toBe(false);
  expect(findings).toMatchObject([{ code: 'logDiffers', printed: head?.hash, expected: hash }]);
});

it('but says of a log that never had the annex that it cannot tell', async () => {
  const elsewhere = await testApp(undefined, { world: fakeWorld() });
  const { ok, notices } = await verify(elsewhere);
  await elsewhere.remove();
  expect(ok).toBe(true);
  expect(notices).toEqual([expect.stringContaining('i en annan databas')]);
});
