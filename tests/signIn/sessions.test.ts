import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStorage } from '../../db/storage.ts';
import { createDemoGate, recordDemoPeople } from '../../server/signIn/demoGate.ts';
import { sessionReader } from '../../server/signIn/sessions.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { fakeWorld, testApp, type TestApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const MINUTE_MS = 60_000;
const me = '/helkalkyl/v1/me';
const cases = '/helkalkyl/v1/plan-cases';

/** A clock that stands still until it is moved. */
let time = Date.parse('2026-11-24T08:00:00.000Z');
const later = (minutes: number) => (time += minutes * MINUTE_MS);
const world = {
  ...fakeWorld(),
  now: () => new Date(time).toISOString(),
  newId: () => crypto.randomUUID(),
};

let test: TestApp;
/** Another server process: on the same database, with the same keys, and nothing else in common. */
let other: TestApp;
beforeAll(async () => {
  const options: Parameters<typeof testApp>[1] = {
    world,
    gate: (storage, now) => createDemoGate({ storage, now, keys: ['en nyckel för provet'] }),
  };
  test = await testApp(undefined, options);
  other = await testApp(() => Promise.resolve(test.database), options);
  await recordDemoPeople(createStorage(test.database.knex, commandLineCaller));
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

type Me = { id: string; name: string; csrfToken: string };
/** A browser: keeps its cookie, and sends the token that it was told. */
function browser() {
  const agent = request.agent(test.app);
  let token = '';
  const readMe = async (): Promise<Me> => {
    const mine = (await agent.get(me).expect(200)).body as Me;
    token = mine.csrfToken;
    return mine;
  };
  return {
    agent,
    readMe,
    token: () => token,
    become: (personId: string) =>
      agent.put(`${me}/demo-person`).set('X-CSRF-Token', token).send({ personId }),
    create: () => agent.post(cases).set('X-CSRF-Token', token).send(smallCaseFile()),
  };
}
const codeOf = ({ body }: Response): string =>
  ((body as { type?: string }).type ?? '').replace('urn:helkalkyl:problem:', '');
const cookieOf = (answer: Response): string =>
  (answer.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '';

describe('a session', () => {
  it('is known by a cookie that no script reads, of an id that the database does not have', async () => {
    const answer = await request(test.app).get(me);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^helkalkyl=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const id = /s%3A([0-9a-f]{32})\./.exec(cookie)?.[1] ?? 'none';
    const rows = JSON.stringify(await test.database.knex('sessions'));
    expect(rows).toContain('demo-handlaggare');
    expect(rows).not.toContain(id);
  });

  it('of a public server is sent over TLS alone, under a name that other hosts cannot set', async () => {
    const open = await testApp(undefined, {
      gate: (storage, now) => {
        const gate = createDemoGate({ storage, now, keys: ['en nyckel'] });
        const reader = sessionReader({ storage, now, keys: ['en nyckel'], isPublic: true });
        return { ...gate, before: [reader], isPublic: true };
      },
    });
    await recordDemoPeople(createStorage(open.database.knex, commandLineCaller));
    const answer = await request(open.app).get(me).set('X-Forwarded-Proto', 'https');
    expect(cookieOf(answer)).toMatch(/^__Host-helkalkyl=[^;]+; Path=\/; HttpOnly; Secure;/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    await open.remove();
  });

  it('begins with the case officer and is renewed as someone else is chosen', async () => {
    const { agent, readMe, become } = browser();
    const first = await agent.get(me);
    expect((await readMe()).name).toBe('Demo-handläggare');
    const changed = await become('demo-ekonom').expect(200);
    expect(cookieOf(changed)).toContain('helkalkyl=');
    expect(cookieOf(changed)).not.toBe(cookieOf(first));
    expect((await readMe()).name).toBe('Demo-ekonom');
    expect(codeOf(await become('demo-ingen'))).toBe('personUnknown');
  });

  it('refuses what its person may not', async () => {
    const { create, become, readMe } = browser();
    await readMe();
    await create().expect(201);
    await become('demo-ekonom');
    await readMe();
    expect(codeOf(await create())).toBe('accessDenied');
  });

  // prettier-ignore
  it.each([
    { name: 'a page that asks now and then', rests: [50, 50, 50], isOver: false },
    { name: 'an hour without a question',     rests: [61],         isOver: true },
    { name: 'ten hours at work',              rests: Array<number>(15).fill(41), isOver: true },
  ])('$name: over is $isOver', async ({ rests, isOver }) => {
    const { readMe, become, agent } = browser();
    await readMe();
    await become('demo-ekonom');
    for (const minutes of rests) {
      later(minutes);
      await agent.get(`${me}/sessions`);
    }
    expect((await readMe()).name).toBe(isOver ? 'Demo-handläggare' : 'Demo-ekonom');
  });

  it('is listed and ended by its own person alone', async () => {
    const here = browser();
    const there = browser();
    const stranger = browser();
    for (const each of [here, there]) {
      await each.readMe();
      await each.become('demo-planarkitekt');
      await each.readMe();
    }
    await stranger.readMe();
    const list = (await here.agent.get(`${me}/sessions`)).body as {
      items: { id: string; isCurrent: boolean }[];
    };
    expect(list.items.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const other = list.items.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const end = ({ agent, token }: typeof here) =>
      agent.delete(`${me}/sessions/${other}`).set('X-CSRF-Token', token());
    expect(codeOf(await end(stranger))).toBe('sessionUnknown');
    await end(here).expect(200);
    expect((await there.readMe()).name).toBe('Demo-handläggare');
    expect((await here.readMe()).name).toBe('Demo-planarkitekt');
  });

  it('is one in every server process: known where it did not begin, and ended there too', async () => {
    const { readMe, become, token } = browser();
    await readMe();
    const cookie = cookieOf(await become('demo-ekonom'));
    const elsewhere = () => request(other.app).get(me).set('Cookie', cookie);
    expect(((await elsewhere()).body as Me).name).toBe('Demo-ekonom');
    const { csrfToken } = (await elsewhere()).body as Me;
    await readMe();
    expect(csrfToken).toBe(token());
    await request(other.app)
      .post(`${me}/sign-out`)
      .set('Cookie', cookie)
      .set('X-CSRF-Token', csrfToken)
      .send({})
      .expect(200);
    expect((await readMe()).name).toBe('Demo-handläggare');
  });

  it('ends at sign-out, and leaves nothing in the browser', async () => {
    const { agent, readMe, become, token } = browser();
    await readMe();
    await become('demo-ekonom');
    await readMe();
    const before = await test.database.knex('sessions').where({ person_id: 'demo-ekonom' });
    const out = await agent.post(`${me}/sign-out`).set('X-CSRF-Token', token()).send({});
    expect(out.body).toEqual({ next: null });
    expect(out.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    const after = await test.database.knex('sessions').where({ person_id: 'demo-ekonom' });
    expect(after.length).toBeLessThan(before.length);
    expect((await readMe()).name).toBe('Demo-handläggare');
  });
});

describe("a change that another site's page asks for", () => {
  const sent = (headers: Readonly<Record<string, string>>) => {
    const asked = request(test.app).post(cases);
    return asked.set(headers).send(JSON.stringify(smallCaseFile()));
  };
  // prettier-ignore
  it.each([
    { name: 'from another origin',     headers: { Origin: 'https://ond.example' },  code: 'originForeign' },
    { name: 'from nowhere to be told', headers: { Origin: 'null' },                 code: 'originForeign' },
    { name: 'from another site',       headers: { 'Sec-Fetch-Site': 'cross-site' }, code: 'originForeign' },
    { name: 'from a neighbour',        headers: { 'Sec-Fetch-Site': 'same-site' },  code: 'originForeign' },
    { name: 'by a name that someone else points here', headers: { Host: 'ond.example:3000' }, code: 'hostForeign' },
    { name: 'as a form would send it', headers: { 'Content-Type': 'text/plain' },   code: 'contentTypeWrong' },
    { name: 'from our own page',       headers: { 'Sec-Fetch-Site': 'same-origin' }, code: '' },
    { name: 'from a program',          headers: {},                                 code: '' },
  ])('$name: $code', async ({ headers, code }) => {
    expect(codeOf(await sent({ 'Content-Type': 'application/json', ...headers }))).toBe(code);
  });

  it('carries the one token that all pages of the session share, also those opened at once', async () => {
    const { agent, readMe, become } = browser();
    await readMe();
    await become('demo-planarkitekt').expect(200);
    const tokenOf = async () => ((await agent.get(me)).body as Me).csrfToken;
    const tokens = await Promise.all([tokenOf(), tokenOf(), tokenOf()]);
    expect(tokens).toEqual(Array(3).fill(await tokenOf()));
  });

  it("needs the session's own token", async () => {
    const mine = browser();
    const theirs = browser();
    await mine.readMe();
    await theirs.readMe();
    const create = (token?: string) => {
      const asked = mine.agent.post(cases);
      if (token !== undefined) void asked.set('X-CSRF-Token', token);
      return asked.send(smallCaseFile());
    };
    expect(codeOf(await create())).toBe('tokenWrong');
    expect(codeOf(await create(theirs.token()))).toBe('tokenWrong');
    await create(mine.token()).expect(201);
  });
});
