import request, { type Response } from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { createJobQueue, type ClaimedJob } from '../../db/jobQueue.ts';
import { createStorage } from '../../db/storage.ts';
import type { Caller, Role } from '../../server/vocabulary/people.ts';
import { noProcessFacts } from '../../server/vocabulary/process.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { atRest } from '../support/atRest.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { databaseInFile } from '../support/database.ts';
import { exampleTheme } from '../support/theme.ts';

const root = '/helkalkyl/v1';
const CODE = '2080';
const person = (id: string, role: Role): Caller => ({
  ...{ id, name: id },
  grants: [{ municipalityCode: CODE, roles: [role] }],
});
const people = {
  anna: person('anna', 'caseOfficer'),
  eva: person('eva', 'economist'),
  egon: person('egon', 'economist'),
  ada: person('ada', 'administrator'),
};
type Who = keyof typeof people;

/** Two servers on one database, each with a connection of its own. */
let one: TestApp;
let other: TestApp;
beforeAll(async () => {
  const options = {
    callerOf: (asked: { get(name: string): string | undefined }) =>
      people[(asked.get('x-who') ?? 'anna') as Who],
    world: {
      ...atRest,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    },
  };
  const database = await databaseInFile();
  one = await testApp(() => Promise.resolve(database), options);
  const second = await openDatabase(database.place, { mayLoseWrites: true });
  const beside = { ...second, place: database.place, remove: () => second.close() };
  other = await testApp(() => Promise.resolve(beside), options);
  for (const id of ['anna', 'bo']) {
    await database.knex('people').insert({
      ...{ id, issuer: 'prov', subject: id, name: id, seen_at: '2026-11-24T08:00:00.000Z' },
      grants: JSON.stringify([{ municipalityCode: CODE, roles: ['caseOfficer'] }]),
    });
  }
});
afterAll(async () => {
  // Nobody was told of a fault of ours, and nothing was done without its entry.
  expect([...one.reported, ...other.reported]).toEqual([]);
  expect((await one.services.audit.verify()).faults).toEqual([]);
  await other.remove();
  await one.remove();
});

type Sent = {
  readonly method: 'post' | 'put' | 'delete';
  readonly path: string;
  readonly who?: Who;
  readonly version?: number;
  readonly body?: object;
};
async function send({ app }: TestApp, { method, path, who = 'anna', version, body }: Sent) {
  const asked = request(app)[method](`${root}${path}`).set('x-who', who);
  if (version !== undefined) void asked.set('If-Match', `"${version}"`);
  return body === undefined ? asked : asked.send(body);
}
const mine = () => one.servicesFor(people.anna);
const newCase = async () => (await mine().planCases.create(smallCaseFile())).id;
async function draftOf(planCaseId: string): Promise<string> {
  return (await mine().snapshots.create(planCaseId)).id;
}

type Race = {
  readonly name: string;
  /** What each of the two sends. */
  readonly make: () => Promise<readonly [Sent, Sent]>;
  /** As they are answered, the lower first. */
  readonly statuses: readonly [number, number];
};
const twice = (sent: Sent): readonly [Sent, Sent] => [sent, sent];

// prettier-ignore
it.each<Race>([
  { name: 'change the same version',       statuses: [200, 412], make: async () => twice({ method: 'put', path: `/plan-cases/${await newCase()}`, version: 1, body: smallCaseFile({ title: 'Ny' }) }) },
  { name: 'take the same case away',       statuses: [200, 404], make: async () => twice({ method: 'delete', path: `/plan-cases/${await newCase()}`, version: 1 }) },
  { name: 'say the first of its days',     statuses: [200, 412], make: async () => twice({ method: 'put', path: `/plan-cases/${await newCase()}/process`, version: 0, body: noProcessFacts }) },
  { name: 'take the same step',            statuses: [201, 412], make: async () => twice({ method: 'post', path: `/plan-cases/${await newCase()}/stage-changes`, version: 1, body: { to: 'closed', on: '2026-01-20', reason: 'Drogs tillbaka.', gateReason: '' } }) },
  { name: 'change and take a part away',    statuses: [200, 412], make: async () => { const path = `/plan-cases/${await newCase()}`; return [{ method: 'put', path, version: 1, body: smallCaseFile({ title: 'Ny' }) }, { method: 'delete', path: `${path}/alternatives/forslag`, version: 1 }]; } },
  { name: 'ask for the same approval',     statuses: [201, 409], make: async () => { const id = await newCase(); return twice({ method: 'post', path: `/plan-cases/${id}/snapshots/${await draftOf(id)}/approval` }); } },
  { name: 'mark the same task',            statuses: [200, 200], make: async () => twice({ method: 'put', path: `/plan-cases/${await newCase()}/tasks/hardLines`, body: { state: 'started', reason: '' } }) },
  { name: 'let the same colleague in',     statuses: [200, 200], make: async () => twice({ method: 'post', path: `/plan-cases/${await newCase()}/members`, body: { personId: 'bo' } }) },
  { name: 'save settings for new cases',   statuses: [201, 201], make: () => Promise.resolve(twice({ method: 'post', path: `/municipalities/${CODE}/templates`, body: { owner: 'Falun', settings: smallCaseFile().settings } })) },
  { name: 'give the pages another look',   statuses: [200, 412], make: () => Promise.resolve(twice({ method: 'put', path: `/municipalities/${CODE}/theme`, version: 0, who: 'ada', body: exampleTheme })) },
])('two who $name at once are each told what became of it', async ({ make, statuses }) => {
  const [first, second] = await make();
  const answers = await Promise.all([send(one, first), send(other, second)]);
  const told = answers.map(({ status, text }) => ({ status, text: status < 300 ? '' : text }));
  expect(told.map(({ status }) => status).sort(), JSON.stringify(told)).toEqual(statuses);
});

it('two who decide on the same draft: one does, and the other is told', async () => {
  const id = await newCase();
  const draft = await draftOf(id);
  await mine().approvals.request(id, draft);
  const path = `/plan-cases/${id}/snapshots/${draft}/approval`;
  const answers: Response[] = await Promise.all([
    send(one, { method: 'put', path, who: 'eva', body: { decision: 'approved', reason: '' } }),
    send(other, {
      method: 'put',
      path,
      who: 'egon',
      body: { decision: 'declined', reason: 'Nej.' },
    }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const frozen = (await mine().snapshots.list(id)).filter(({ status }) => status === 'frozen');
  const isApproved = answers[0]?.status === 200;
  expect(frozen).toHaveLength(isApproved ? 1 : 0);
});

it('two who each put the other out of a case: someone is left in it', async () => {
  const id = await newCase();
  await mine().caseMembers.add(id, 'bo');
  const members = `/plan-cases/${id}/members`;
  const answers = await Promise.all([
    send(one, { method: 'delete', path: `${members}/bo`, who: 'ada' }),
    send(other, { method: 'delete', path: `${members}/anna`, who: 'ada' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await mine().caseMembers.list(id)).toHaveLength(1);
});

it("one stores what came of a job while the other looks for abandoned ones: the job is one server's", async () => {
  const planCaseId = await newCase();
  const job = await mine().jobs.order({ kind: 'annex', planCaseId });
  const [own, others] = [one, other].map(({ database }) => createJobQueue(database.knex));
  const [at, after] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
  await own?.claim({ by: 'own', until: at }, at);
  let taken: ClaimedJob | undefined;
  let tries = 0;
  const isStored = await createStorage(one.database.knex, people.anna).inTransaction(
    async ({ jobs, planCases }) => {
      const isOurs = await jobs.isHeldBy(job, 'own');
      tries += 1;
      // It stands still here, for longer than its lease.
      if (tries === 1) taken = await others?.claim({ by: 'other', until: after }, after);
      const key = { municipalityCode: CODE, id: planCaseId };
      return isOurs && planCases.bump(key, 1, at);
    },
  );
  expect(isStored).toBe(taken === undefined);
  expect((await mine().planCases.read(planCaseId)).version).toBe(isStored ? 2 : 1);
});

it('two who read the same archive in: the case is there once', async () => {
  const id = await newCase();
  await draftOf(id);
  const archive = await mine().caseArchives.export(id);
  const elsewhere = await testApp(databaseInFile);
  const both = await Promise.allSettled(
    [1, 2].map(() => elsewhere.servicesFor(people.anna).caseArchives.import(archive)),
  );
  const refused = both.flatMap((each) =>
    each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
  );
  expect(refused).toEqual(['archiveCaseHere']);
  await elsewhere.remove();
});
