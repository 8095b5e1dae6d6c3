import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStorage } from '../../db/storage.ts';
import { createRateGuard } from '../../server/signIn/rateGuard.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { rates } from '../../server/vocabulary/rates.ts';
import { databaseInMemory, type TestDatabase } from '../support/database.ts';
import { signInApp, stillClock, type SignInApp } from '../support/signIn.ts';

const exceeded = expect.objectContaining({ code: 'rateExceeded' }) as unknown;

describe('whoever asks too often', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await databaseInMemory();
  });
  afterAll(() => database.remove());
  const clock = stillClock('2026-11-24T08:00:45.000Z');
  const guard = () =>
    createRateGuard({
      storage: createStorage(database.knex, commandLineCaller),
      now: clock.now,
      key: 'en nyckel för provet',
    });
  /** How many of `times` are let through. */
  async function letThrough(spend: ReturnType<typeof guard>, times: number, who: string) {
    let through = 0;
    for (let at = 0; at < times; at += 1) {
      await spend('requests', who).then(
        () => (through += 1),
        (error: unknown) => expect(error).toEqual(exceeded),
      );
    }
    return through;
  }

  it('is refused after 600 requests in a minute, told how long to wait, and let in the next', async () => {
    const spend = guard();
    expect(await letThrough(spend, 650, 'anna')).toBe(600);
    await expect(spend('requests', 'anna')).rejects.toMatchObject({
      facts: { most: 600, waitS: 15 },
    });
    expect(await letThrough(spend, 1, 'bo')).toBe(1);
    clock.later(1);
    expect(await letThrough(spend, 1, 'anna')).toBe(1);
  });

  it('is let through as often when everything is asked at once', async () => {
    const spend = guard();
    const asked = Array.from({ length: 650 }, () => spend('requests', 'disa'));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(600);
  });

  it('is counted by all processes together, short of a portion each at the most', async () => {
    const [one, other] = [guard(), guard()];
    const through = (await letThrough(one, 310, 'cilla')) + (await letThrough(other, 650, 'cilla'));
    const { most, portion } = rates.requests;
    expect(through).toBeLessThanOrEqual(most);
    expect(through).toBeGreaterThan(most - portion);
  });

  // prettier-ignore -- a household or an office has a whole /64 of its own.
  it.each([
    {
      name: 'other addresses of the same network',
      from: ['2001:db8:0:7::1', '2001:db8:0:7:ffff::9', '2001:DB8::7:0:0:0:2'],
      counted: 1,
    },
    { name: 'the network beside it', from: ['2001:db8:0:a::1', '2001:db8:0:b::1'], counted: 2 },
    { name: 'nor do zones make it another', from: ['fe80::1%eth0', 'fe80::2%eth1'], counted: 1 },
    {
      name: 'an IPv4 address in both writings',
      from: ['192.0.2.60', '::ffff:192.0.2.60'],
      counted: 1,
    },
    {
      name: 'two IPv4 addresses in the newer',
      from: ['::ffff:192.0.2.61', '::ffff:192.0.2.62'],
      counted: 2,
    },
  ])('is one by network where addresses are many: $name', async ({ from, counted }) => {
    const spend = guard();
    const hashes = () => database.knex('rate_windows').pluck<string[]>('who_hash');
    const before = await hashes();
    for (const address of from) await spend('signIns', address);
    const counts = (await hashes()).filter((hash) => !before.includes(hash));
    expect(counts).toHaveLength(counted);
  });

  it('cannot be told from what is kept, which is gone when its time is out', async () => {
    const rows = () => database.knex('rate_windows').select<Record<string, unknown>[]>();
    const spend = guard();
    await spend('signIns', '192.0.2.17');
    expect(JSON.stringify(await rows())).not.toMatch(/192\.0\.2\.17|anna|cilla/);
    clock.later(2);
    await spend('signIns', '192.0.2.18');
    expect(await rows()).toHaveLength(1);
  });
});

describe('a public server', () => {
  let app: SignInApp;
  beforeAll(async () => {
    app = await signInApp('http://127.0.0.1:9');
  });
  afterAll(async () => {
    expect(app.reported).toEqual([]);
    await app.close();
  });

  it('answers 429 with Retry-After, by address behind a proxy on the same machine', async () => {
    const from = (address: string) =>
      app.ask().get('/helkalkyl/v1/plan-cases').set('X-Forwarded-For', address);
    for (let at = 0; at < rates.requests.most; at += 1) await from('192.0.2.1').expect(401);
    const { body } = await from('192.0.2.1')
      .expect(429)
      .expect('Retry-After', /^[1-9]\d?$/);
    expect(body).toMatchObject({
      title: 'För många anrop',
      detail: expect.stringContaining('600 gånger') as unknown,
    });
    // Whoever claims to be someone else in front of the proxy is not believed.
    await from('192.0.2.7, 192.0.2.1').expect(429);
    await from('192.0.2.2').expect(401);
  });

  it('holds back who sends it one sign-out after the other that is none', async () => {
    const send = () =>
      app
        .ask()
        .post('/helkalkyl/sign-in/back-channel')
        .set('X-Forwarded-For', '192.0.2.40')
        .type('form')
        .send({ logout: 'alla' });
    for (let at = 0; at < rates.requests.most; at += 1) await send().expect(401);
    await send().expect(429);
  });

  it('tells a person who tries to sign in over and over to wait, on a page', async () => {
    for (let at = 0; at < rates.signIns.most; at += 1) {
      await app.ask().get('/helkalkyl/sign-in/callback').expect(400);
    }
    const { text } = await app.ask().get('/helkalkyl/sign-in/callback').expect(429);
    expect(text).toContain('Försök igen om');
  });
});
