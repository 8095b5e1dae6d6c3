import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conflictRows, settled } from '../../client/case/conflict.ts';
import { readDifferences } from '../../server/contract/approvals.ts';
import { listHistory } from '../../server/contract/records.ts';
import { problemSchema } from '../../server/contract/system.ts';
import { caseFileOf, contentOf } from '../../server/services/storedCase.ts';
import { frozenAnnexSchema, approvalViewSchema } from '../../server/vocabulary/approval.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { planCaseSchema, type PlanCase } from '../../server/vocabulary/planCase.ts';
import {
  noProcessFacts,
  type ProcessFacts,
  type ProcessStep,
} from '../../server/vocabulary/process.ts';
import { caseReviewSchema } from '../../server/vocabulary/review.ts';
import { snapshotSummarySchema } from '../../server/vocabulary/snapshot.ts';
import { processStatusSchema } from '../../server/vocabulary/stageChange.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile, smallProposal } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';

/*
 * One case from planbesked to legal force, on the clock: two case officers, an economist and a
 * committee secretary, each trying on the way what they must not. Two persons freeze an annex before
 * consultation, review and adoption, and the adoption is appealed. Days are worked by hand from PBL
 * 5 kap. 4 § (four months), 18 § (two weeks), 13 kap. 16 § (three weeks) and 4 kap. 21–24 §§.
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
/** Hanna writes down what has happened, and how it stands with appeals and legal force. */
async function say(
  days: Partial<Record<ProcessStep, string>>,
  facts: Partial<ProcessFacts> = {},
): Promise<void> {
  for (const [step, actual] of Object.entries(days)) happened[step as ProcessStep] = { actual };
  const body = { ...noProcessFacts, ...facts, days: happened };
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

it('starts when planbesked is given', async () => {
  today = '2026-04-20';
  await say({ planNoticeDecided: '2026-04-20' });
  expect((await statusOf(hanna)).clocks[0]).toMatchObject({ state: 'kept' });
  expect((await step(hanna, 'started')).status).toBe(201);
});

it('shows both what was written when both officers write, and loses neither', async () => {
  const base = await current();
  const kims = { ...caseFileOf(base), title: 'Kims namn', reviewer: 'Eva Ekonom' };
  const hannas = { ...caseFileOf(base), title: 'Hannas namn', withoutThePlan: 'Som i dag.' };
  const { version } = base;
  expect((await ask(kim, 'put', at(), { body: kims, version })).status).toBe(200);
  const refused = await ask(hanna, 'put', at(), { body: hannas, version });
  expect(codeOf(refused)).toBe('versionStale');
  const saved = await current();
  expect(saved.title).toBe('Kims namn');

  // A system is told both sides in the answer: who, and each field as sent and as stored.
  const { conflict } = problemSchema.parse(refused.body);
  const [title, reviewer, without] = ['title', 'reviewer', 'withoutThePlan'].map((key) => [key]);
  expect(conflict).toEqual({
    ...{ yours: version, current: version + 1, more: 0 },
    changes: [expect.objectContaining({ actorName: 'Kim Kollega', toVersion: version + 1 })],
    fields: [
      {
        ...{ path: title, place: 'Rubrik', kind: 'changed', changedBy: 'both' },
        ...{ yours: 'Hannas namn', stored: 'Kims namn' },
      },
      {
        ...{ path: reviewer, place: 'Granskare', kind: 'changed', changedBy: 'others' },
        ...{ yours: 'Granskaren', stored: 'Eva Ekonom' },
      },
      {
        ...{ path: without, place: 'Utan planen', kind: 'changed', changedBy: 'you' },
        ...{ yours: 'Som i dag.', stored: 'Marken förblir parkering.' },
      },
    ],
  });

  // Her page sets the two side by side: she chooses where both have written.
  const [mine, theirs] = [contentOf(hannas), contentOf(saved)];
  const rows = conflictRows(contentOf(base), mine, theirs);
  expect(rows).toMatchObject([
    { place: 'Rubrik', mine: 'Hannas namn', theirs: 'Kims namn', changedBy: 'both' },
    { place: 'Granskare', mine: 'Granskaren', theirs: 'Eva Ekonom', changedBy: 'theirs' },
    { place: 'Utan planen', mine: 'Som i dag.', changedBy: 'mine' },
  ]);
  const choices = new Map(
    rows.map(({ key, changedBy }) => [key, changedBy === 'both' ? 'mine' : changedBy] as const),
  );
  const body = { schema: 'helkalkyl-case/1', ...settled(mine, theirs, choices) };
  const again = await ask(hanna, 'put', at(), { body, version: saved.version });
  expect(again.status, again.text).toBe(200);
  expect(await current()).toMatchObject({
    ...{ title: 'Hannas namn', reviewer: 'Eva Ekonom', withoutThePlan: 'Som i dag.' },
  });
  // The days have a version of their own.
  const late = await ask(kim, 'put', at('/process'), { body: noProcessFacts, version: 1 });
  expect(codeOf(late)).toBe('processStale');
  const days = problemSchema.parse(late.body).conflict;
  expect(days?.changes.map(({ actorName }) => actorName)).toEqual(['Hanna Handläggare']);
  expect(days?.fields).toMatchObject([
    {
      path: ['days', 'planNoticeRequested', 'actual'],
      ...{ place: 'Dagar, Komplett begäran om planbesked, verklig dag', kind: 'removed' },
      ...{ stored: '2026-01-12', changedBy: 'you' },
    },
    {
      place: 'Dagar, Planbesked beslutat, verklig dag',
      ...{ stored: '2026-04-20', changedBy: 'others' },
    },
  ]);
  // The history tells which days were written, changes in one go as one.
  const { items } = listHistory.response.parse((await ask(hanna, 'get', at('/history'))).body);
  expect(items.filter(({ details }) => details.length > 0)).toMatchObject([
    { details: ['Skede: ”Planbesked” blev ”Startad”.'] },
    { details: ['Dagar, Planbesked beslutat, verklig dag: tillagt, ”2026-04-20”.'] },
    { details: ['Dagar, Komplett begäran om planbesked, verklig dag: tillagt, ”2026-01-12”.'] },
  ]);
});

it('is reviewed by someone who does not write in it, and a changed figure takes the mark', async () => {
  const before = await reviewBy(eva);
  expect(before.items.every(({ state }) => state === 'unchecked')).toBe(true);
  const check = (who: Caller, place: string) =>
    ask(who, 'put', at('/review/marks'), {
      body: { place, isChecked: true, version: before.version },
    });
  expect(codeOf(await check(hanna, 'settings'))).toBe('accessDenied');
  for (const { place } of before.items) expect((await check(eva, place)).status).toBe(200);
  const accepted = { outcome: 'reviewed', note: '' };
  expect((await ask(eva, 'post', at('/reviews'), { body: accepted })).status).toBe(201);

  await build(61);
  const after = await reviewBy(eva);
  expect(after.items.filter(({ state }) => state === 'fallen').map(({ place }) => place)).toEqual([
    'alternatives/forslag/programme',
  ]);
  expect(codeOf(await ask(eva, 'post', at('/reviews'), { body: accepted }))).toBe(
    'reviewUnfinished',
  );
});

/** Kim changes how many dwellings there are. */
async function build(dwellings: number): Promise<void> {
  const { programme } = smallProposal;
  const blocks = programme.blocks.map((block) => ({ ...block, dwellings }));
  const body = { ...smallProposal, programme: { ...programme, blocks } };
  const { version } = await current();
  const answer = await ask(kim, 'put', at('/alternatives/forslag'), { body, version });
  expect(answer.status, answer.text).toBe(200);
}

/** Hanna makes an annex, nobody but Eva may approve it, and she does: the frozen snapshot's id. */
async function freeze(): Promise<string> {
  const draft = await snapshotBy(hanna);
  expect((await ask(kim, 'post', approval(draft))).status).toBe(201);
  for (const who of [hanna, kim, sven]) {
    expect(codeOf(await ask(who, 'put', approval(draft), { body: approved }))).toBe('accessDenied');
  }
  expect(codeOf(await ask(stranger, 'post', approval(draft)))).toBe('planCaseNotFound');
  const given = await ask(eva, 'put', approval(draft), { body: approved });
  const { frozen, author, decidedBy } = approvalViewSchema.parse(given.body);
  expect([author.name, decidedBy?.name]).toEqual(['Hanna Handläggare', 'Eva Ekonom']);
  expect(codeOf(await ask(sven, 'get', at(`/snapshots/${draft}/annex`)))).toBe('snapshotNotFound');
  return frozen?.snapshotId ?? '';
}

/** What differs in a frozen annex from the one before it. */
async function changesIn(frozen: string) {
  const answer = await ask(sven, 'get', at(`/snapshots/${frozen}/differences`));
  const { since, differences } = readDifferences.response.parse(answer.body);
  const dwellings = differences.find(({ label }) => label.includes('ostäder'));
  return { since, from: dwellings?.before, to: dwellings?.after };
}

const refusedFor = async (who: Caller, to: string) => {
  const { text, status, body } = await step(who, to);
  expect(status, text).toBe(409);
  return (body as { violations: { message: string }[] }).violations.map(({ message }) => message);
};
const noAnnex = expect.stringContaining('Det saknas en fryst bilaga') as string;

let frozenId = '';
let frozenPdf: Buffer;
it('is frozen by two persons before consultation, and then seen by the committee', async () => {
  today = '2026-09-01';
  expect(await refusedFor(hanna, 'consultation')).toEqual([
    'Ange dagen under Tidplan: Samrådets första dag (PBL 5 kap. 11 §).',
    noAnnex,
  ]);
  expect((await ask(sven, 'get', '/frozen-annexes')).body).toMatchObject({ items: [], total: 0 });
  frozenId = await freeze();
  const listed = (await ask(sven, 'get', '/frozen-annexes')).body as { items: unknown[] };
  expect(frozenAnnexSchema.parse(listed.items[0])).toMatchObject({
    ...{ planCaseId: id, snapshotId: frozenId, number: 1, committee: 'Kommunstyrelsen' },
    meetingDate: null,
  });
  expect((await ask(stranger, 'get', '/frozen-annexes')).body).toMatchObject({ total: 0 });
  const pdf = await ask(sven, 'get', at(`/snapshots/${frozenId}/annex`));
  expect(pdf.status).toBe(200);
  frozenPdf = pdf.body as Buffer;
  expect(frozenPdf.subarray(0, 5).toString()).toBe('%PDF-');

  await say({ consultationBegins: '2026-09-01' });
  expect(codeOf(await step(sven, 'consultation'))).toBe('accessDenied');
  expect((await step(hanna, 'consultation')).status).toBe(201);
});

it('is frozen anew before review, when its figures are others than before consultation', async () => {
  today = '2026-10-05';
  const noticed = { reviewNoticed: '2026-10-05', reviewBegins: '2026-10-05' };
  await say({ consultationEnds: '2026-09-30', ...noticed });
  await build(62);
  // What the case is called from now on is a draft, and not the committee's to see.
  const before = await current();
  const body = { ...caseFileOf(before), title: 'Utkastets namn' };
  const renamed = await ask(hanna, 'put', at(), { body, version: before.version });
  expect(renamed.status, renamed.text).toBe(200);
  const listed = (await ask(sven, 'get', '/frozen-annexes')).body as { items: unknown[] };
  expect(listed.items).toMatchObject([{ planCaseId: id, title: before.title }]);
  const namedTo = async (who: Caller) => (await ask(who, 'get', at('/access'))).body as unknown;
  expect(await namedTo(sven)).toMatchObject({ planCase: { title: before.title } });
  expect(await namedTo(eva)).toMatchObject({ planCase: { title: 'Utkastets namn' } });
  expect(await refusedFor(kim, 'review')).toEqual([noAnnex]);
  const second = await freeze();
  expect(await changesIn(second)).toEqual({ since: 1, from: '61', to: '62' });
  expect((await step(kim, 'review')).status).toBe(201);
});

it('is adopted when the time is out and what is decided on is frozen', async () => {
  today = '2026-11-10';
  await build(63);
  const declined = { decision: 'declined', reason: 'Hyran är för hög.' };
  const draft = await snapshotBy(kim);
  expect((await ask(kim, 'post', approval(draft))).status).toBe(201);
  expect((await ask(eva, 'put', approval(draft), { body: declined })).status).toBe(200);

  const adopted = { reviewReport: '2026-10-26', adopted: '2026-11-10' };
  // Two weeks from 5 October: 18 October is a day too early.
  await say({ reviewEnds: '2026-10-18', ...adopted });
  expect(await refusedFor(hanna, 'adopted')).toEqual([
    'Granskningstid är för kort: den får sluta tidigast 2026-10-19 (PBL 5 kap. 18 §).',
    noAnnex,
  ]);
  await say({ reviewEnds: '2026-10-19' });
  const third = await freeze();
  expect(await changesIn(third)).toEqual({ since: 2, from: '62', to: '63' });
  expect(codeOf(await step(eva, 'adopted'))).toBe('accessDenied');
  expect((await step(hanna, 'adopted')).status).toBe(201);
});

const legalForceOf = async () =>
  (await statusOf(kim)).clocks.find(({ clock }) => clock === 'legalForce');

it('is appealed, and its legal force is then nothing that is reckoned', async () => {
  today = '2026-11-30';
  // Three weeks from 12 November for those who appeal, from 13 November for the county board.
  const told = { adoptionAnnounced: '2026-11-12', adoptionMessaged: '2026-11-13' };
  await say(told);
  expect(await legalForceOf()).toMatchObject({ until: '2026-12-05', state: 'running' });
  expect(await refusedFor(hanna, 'legalForce')).toEqual([
    'Överklagandetiden går ut 2026-12-03. Vänta till dagen efter (PBL 13 kap. 16 §).',
    'Ange under Tidplan vilken dag planen fick laga kraft (PBL 5 kap. 32 §).',
  ]);
  expect(await refusedFor(hanna, 'appealed')).toEqual([
    'Ange under Tidplan att ett överklagande pågår.',
  ]);
  await say({}, { appeal: 'open' });
  expect(await legalForceOf()).toMatchObject({ until: null, state: 'held' });
  expect(codeOf(await step(sven, 'appealed'))).toBe('accessDenied');
  expect((await step(kim, 'appealed')).status).toBe(201);

  today = '2027-06-18';
  const on = [{ id: 'hela', part: '', on: '2027-06-15' }];
  await say({}, { appeal: 'open', legalForce: on });
  expect(await refusedFor(hanna, 'legalForce')).toEqual([
    'Ett överklagande eller länsstyrelsens överprövning pågår. Planen får inte laga kraft förrän det är avgjort.',
  ]);
  await say({}, { appeal: 'decided' });
  expect(await legalForceOf()).toMatchObject({ until: null, state: 'held' });
  await say({}, { appeal: 'decided', legalForce: on });
  expect(codeOf(await step(eva, 'legalForce'))).toBe('accessDenied');
  expect((await step(hanna, 'legalForce')).status).toBe(201);
  // Two weeks to send the documents; fifteen years to carry out a plan that does not say.
  const ends = (await statusOf(hanna)).clocks.map(({ id: clock, until }) => [clock, until]);
  expect(ends).toContainEqual(['sendDocuments.hela', '2027-06-29']);
  expect(ends).toContainEqual(['implementation.hela', '2042-06-15']);
});

it('keeps everything: nobody takes it away or changes what was decided on', async () => {
  const { version, stage } = await current();
  expect(stage).toBe('legalForce');
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
  expect(steps.map(({ to }) => to)).toEqual([
    ...['legalForce', 'appealed', 'adopted', 'review', 'consultation', 'started'],
  ]);
  expect(steps.every(({ gateReason }) => gateReason === '')).toBe(true);
});
