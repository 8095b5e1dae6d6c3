import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frozenAnnexSchema, approvalViewSchema } from '../../server/vocabulary/approval.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { planCaseSchema, type PlanCase } from '../../server/vocabulary/planCase.ts';
import { noProcessFacts, type ProcessStep } from '../../server/vocabulary/process.ts';
import { caseReviewSchema } from '../../server/vocabulary/review.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { processStatusSchema } from '../../server/vocabulary/stageChange.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

/*
 * One case from planbesked to adoption, on the clock: two case officers, an economist and a
 * committee secretary, each trying on the way what they must not. Days are worked by hand from
 * PBL 5 kap. 4 § (four months) and 18 § (two weeks).
 */
const FALUN = '2080';
const person = (id: string, name: string, role: Role, municipalityCode = FALUN): Caller => ({
  id,
  name,
  grants: [{ municipalityCode, roles: [role] }],
});
const hanna = person('u1', 'Hanna Handläggare', 'caseOfficer');
const kim = person('u2', 'Kim Kollega', 'caseOfficer');
const eva = person('u3', 'Eva Ekonom', 'economist');
const sven = person('u4', 'Sven Sekreterare', 'committeeReader');
const ada = person('u5', 'Ada Administratör', 'administrator');
const stranger = person('u6', 'Uno Uppsala', 'caseOfficer', '0380');

let test: TestApp;
let asking = hanna;
let today = '2026-01-12';
beforeAll(async () => {
  const world = fakeWorld();
  const now = () => `${today}${world.now().slice(today.length)}`;
  test = await testApp(databaseInFile, {
    callerOf: () => asking,
    served: [FALUN, '0380'],
    world: { ...world, now },
  });
  for (const { id, name, grants } of [hanna, kim, eva, sven]) {
    const seen = { issuer: 'prov', subject: id, seen_at: '2026-01-10T08:00:00.000Z' };
    await test.database
      .knex('people')
      .insert({ id, name, ...seen, grants: JSON.stringify(grants) });
  }
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

const root = '/helkalkyl/v1';
type Send = { readonly body?: object; readonly version?: number };
async function ask(
  who: Caller,
  method: 'get' | 'put' | 'post' | 'delete',
  path: string,
  { body, version }: Send = {},
): Promise<request.Response> {
  asking = who;
  const asked = request(test.app)[method](`${root}${path}`);
  if (version !== undefined) void asked.set('If-Match', `"${version}"`);
  return body === undefined ? asked : asked.send(body);
}
const codeOf = ({ body, status }: request.Response): string => {
  const { type = '' } = body as { type?: string };
  return type === '' ? String(status) : type.replace('urn:helkalkyl:problem:', '');
};

let id = '';
const at = (rest = '') => `/plan-cases/${id}${rest}`;
const current = async (): Promise<PlanCase> =>
  planCaseSchema.parse((await ask(hanna, 'get', at())).body);
const statusOf = async (who: Caller) =>
  processStatusSchema.parse((await ask(who, 'get', at('/process'))).body);

const happened: Partial<Record<ProcessStep, { actual: string }>> = {};
let factsVersion = 0;
/** Hanna writes down what has happened. */
async function say(days: Partial<Record<ProcessStep, string>>): Promise<void> {
  for (const [step, actual] of Object.entries(days)) happened[step as ProcessStep] = { actual };
  const body = { ...noProcessFacts, days: happened };
  const answer = await ask(hanna, 'put', at('/process'), { body, version: factsVersion });
  expect(answer.status, answer.text).toBe(200);
  factsVersion += 1;
}
async function step(who: Caller, to: string): Promise<request.Response> {
  const { version } = await current();
  const body = { to, on: today, reason: '', gateReason: '' };
  return ask(who, 'post', at('/stage-changes'), { body, version });
}
async function snapshotBy(who: Caller): Promise<string> {
  const answer = await ask(who, 'post', at('/snapshots'));
  expect(answer.status, answer.text).toBe(201);
  return snapshotSummarySchema.parse(answer.body).id;
}
const approval = (snapshotId: string) => at(`/snapshots/${snapshotId}/approval`);
const approved = { decision: 'approved', reason: '' };
const reviewBy = async (who: Caller) =>
  caseReviewSchema.parse((await ask(who, 'get', at('/review'))).body);

it('begins with a request for planbesked, and two officers who write', async () => {
  const body = smallCaseFile({ stage: 'planNotice', startedOn: '2026-01-12' });
  const made = await ask(hanna, 'post', '/plan-cases', { body });
  id = planCaseSchema.parse(made.body).id;
  await say({ planNoticeRequested: '2026-01-12' });
  // Four months from 12 January.
  expect((await statusOf(kim)).clocks[0]).toMatchObject({ until: '2026-05-12', state: 'running' });

  expect(codeOf(await ask(kim, 'put', at(), { body, version: 1 }))).toBe('notMember');
  expect(codeOf(await ask(kim, 'post', at('/members'), { body: { personId: 'u2' } }))).toBe(
    'notMember',
  );
  expect(codeOf(await ask(hanna, 'post', at('/members'), { body: { personId: 'u3' } }))).toBe(
    'personUnknown',
  );
  expect((await ask(hanna, 'post', at('/members'), { body: { personId: 'u2' } })).status).toBe(200);
});

it('is closed to those who have nothing to do with it', async () => {
  expect(codeOf(await ask(stranger, 'get', at()))).toBe('planCaseNotFound');
  expect(codeOf(await ask(stranger, 'get', at('/access')))).toBe('planCaseNotFound');
  expect(codeOf(await ask(sven, 'get', at()))).toBe('accessDenied');
  expect(codeOf(await ask(sven, 'get', at('/review')))).toBe('accessDenied');
  expect(codeOf(await ask(eva, 'put', at('/process'), { body: noProcessFacts, version: 1 }))).toBe(
    'accessDenied',
  );
  expect(codeOf(await step(eva, 'started'))).toBe('accessDenied');
  expect(codeOf(await step(sven, 'started'))).toBe('accessDenied');
});

it('starts when planbesked is given, and loses nothing when both officers write', async () => {
  today = '2026-04-20';
  await say({ planNoticeDecided: '2026-04-20' });
  expect((await statusOf(hanna)).clocks[0]).toMatchObject({ state: 'kept' });
  expect((await step(hanna, 'started')).status).toBe(201);
  const { version } = await current();
  const file = (title: string) => smallCaseFile({ startedOn: '2026-01-12', title });
  const first = await ask(kim, 'put', at(), { body: file('Kims namn'), version });
  expect(first.status).toBe(200);
  const late = await ask(hanna, 'put', at(), { body: file('Hannas namn'), version });
  expect(codeOf(late)).toBe('versionStale');
  expect((await current()).title).toBe('Kims namn');
});

it('is reviewed by someone who does not write in it, and a changed figure takes the mark', async () => {
  const before = await reviewBy(eva);
  expect(before.items.every(({ state }) => state === 'unchecked')).toBe(true);
  const check = (who: Caller, place: string) =>
    ask(who, 'put', at('/review/marks'), { body: { place, isChecked: true } });
  expect(codeOf(await check(hanna, 'settings'))).toBe('accessDenied');
  for (const { place } of before.items) expect((await check(eva, place)).status).toBe(200);
  const accepted = { outcome: 'reviewed', note: '' };
  expect((await ask(eva, 'post', at('/reviews'), { body: accepted })).status).toBe(201);

  const changed = { ...smallProposal, description: 'Ett hus till.', programme: dearer };
  const { version } = await current();
  await ask(kim, 'put', at('/alternatives/forslag'), { body: changed, version });
  const after = await reviewBy(eva);
  expect(after.items.filter(({ state }) => state === 'fallen').map(({ place }) => place)).toEqual([
    'alternatives/forslag/programme',
  ]);
  expect(codeOf(await ask(eva, 'post', at('/reviews'), { body: accepted }))).toBe(
    'reviewUnfinished',
  );
});

const dearer: PlanCase['alternatives'][number]['programme'] = {
  ...smallProposal.programme,
  blocks: smallProposal.programme.blocks.map((block) => ({ ...block, dwellings: 61 })),
};

let frozenId = '';
let frozenPdf: Buffer;
it('is frozen by two persons, and then seen by the committee, and nothing before', async () => {
  const draft = await snapshotBy(hanna);
  expect((await ask(hanna, 'post', approval(draft))).status).toBe(201);
  expect(codeOf(await ask(hanna, 'put', approval(draft), { body: approved }))).toBe('accessDenied');
  expect(codeOf(await ask(sven, 'put', approval(draft), { body: approved }))).toBe('accessDenied');
  expect(codeOf(await ask(sven, 'get', at(`/snapshots/${draft}`)))).toBe('planCaseNotFound');
  expect((await ask(sven, 'get', '/frozen-annexes')).body).toMatchObject({ items: [], total: 0 });

  const given = await ask(eva, 'put', approval(draft), { body: approved });
  const { frozen } = approvalViewSchema.parse(given.body);
  frozenId = frozen?.snapshotId ?? '';
  const listed = (await ask(sven, 'get', '/frozen-annexes')).body as { items: unknown[] };
  expect(frozenAnnexSchema.parse(listed.items[0])).toMatchObject({
    ...{ planCaseId: id, snapshotId: frozenId, number: 1, committee: 'Kommunstyrelsen' },
    meetingDate: null,
  });
  expect((await ask(stranger, 'get', '/frozen-annexes')).body).toMatchObject({ total: 0 });
  const pdf = await ask(sven, 'get', at(`/snapshots/${frozenId}/annex`)).catch(() => undefined);
  expect(pdf?.status).toBe(200);
  frozenPdf = pdf?.body as Buffer;
  expect(frozenPdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(codeOf(await ask(sven, 'get', at(`/snapshots/${draft}/annex`)))).toBe('snapshotNotFound');
});

it('goes to consultation and review, and not to adoption before the time is out', async () => {
  today = '2026-09-01';
  expect(codeOf(await step(hanna, 'consultation'))).toBe('stageNotReady');
  await say({ consultationBegins: '2026-09-01' });
  expect(codeOf(await step(sven, 'consultation'))).toBe('accessDenied');
  expect((await step(hanna, 'consultation')).status).toBe(201);

  today = '2026-10-05';
  const noticed = { reviewNoticed: '2026-10-05', reviewBegins: '2026-10-05' };
  await say({ consultationEnds: '2026-09-30', ...noticed });
  expect((await step(kim, 'review')).status).toBe(201);

  today = '2026-11-10';
  const adopted = { reviewReport: '2026-10-26', adopted: '2026-11-10' };
  // Two weeks from 5 October: 18 October is a day too early.
  await say({ reviewEnds: '2026-10-18', ...adopted });
  const early = await step(hanna, 'adopted');
  expect(codeOf(early)).toBe('stageNotReady');
  expect(early.text).toContain('Granskningstid');
  await say({ reviewEnds: '2026-10-19' });
  expect(codeOf(await step(eva, 'adopted'))).toBe('accessDenied');
  expect((await step(hanna, 'adopted')).status).toBe(201);
});

it('is adopted with everything kept: nobody takes it away or changes what was decided on', async () => {
  const { version, stage } = await current();
  expect(stage).toBe('adopted');
  expect(codeOf(await ask(hanna, 'delete', at(), { version }))).toBe('planCaseHasFrozen');
  expect(codeOf(await ask(stranger, 'delete', at(), { version }))).toBe('planCaseNotFound');
  // An administrator may, and everything comes back; the stranger has no way to it meanwhile.
  expect((await ask(ada, 'delete', at(), { version })).status).toBe(200);
  const taken = `/municipalities/2080/deleted-plan-cases/${id}/recoveries`;
  expect(codeOf(await ask(stranger, 'post', taken))).toBe('municipalityForeign');
  expect(codeOf(await ask(sven, 'get', at(`/snapshots/${frozenId}/annex`)))).toBe(
    'planCaseNotFound',
  );
  expect((await ask(ada, 'post', taken)).status).toBe(200);
  const again = await ask(sven, 'get', at(`/snapshots/${frozenId}/annex`));
  expect(frozenPdf.equals(again.body as Buffer)).toBe(true);

  expect((await ask(ada, 'get', '/audit-verification')).body).toMatchObject({ faults: [] });
  const history = (await ask(ada, 'get', at('/history'))).body as {
    items: { sentence: string }[];
  };
  const told = history.items.map(({ sentence }) => sentence).join('\n');
  for (const act of ['skapade ärendet', 'avslutade en granskning', 'godkände och frös bilagan']) {
    expect(told).toContain(act);
  }
  // Each step once, and none that was refused.
  const { history: steps } = await statusOf(hanna);
  expect(steps.map(({ to }) => to)).toEqual(['adopted', 'review', 'consultation', 'started']);
});
