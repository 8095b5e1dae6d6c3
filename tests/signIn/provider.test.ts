import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  economists,
  fetchWith,
  officers,
  realProvider,
  signInApp,
  throughProvider,
  type Cookies,
  type SignInApp,
} from '../support/signIn.ts';
import { smallCaseFile } from '../support/caseFile.ts';
import { freePort } from '../support/postgres.ts';

const me = '/helkalkyl/v1/me';
const cases = '/helkalkyl/v1/plan-cases';
type Me = {
  isSignedIn: boolean;
  name: string;
  csrfToken: string;
  grants: { municipalityCode: string; roles: string[] }[];
};

const accounts = new Map([
  ['anna', { name: 'Anna Provperson', groups: [officers, 'alla'] }],
  ['bo', { name: 'Bo Provperson', groups: ['alla'] }],
]);

let provider: Awaited<ReturnType<typeof realProvider>>;
let app: SignInApp;
beforeAll(async () => {
  provider = await realProvider(accounts, await freePort());
  app = await signInApp(provider.issuer);
  await provider.start(app.publicUrl);
});
afterAll(async () => {
  expect(app.reported).toEqual([]);
  await app.close();
  await provider.close();
});

type Browser = ReturnType<SignInApp['browser']>;
const meOf = async (browser: Browser) => (await browser.get(me).expect(200)).body as Me;

async function signIn(browser: Browser, who: string, cookies: Cookies = new Map()) {
  provider.lets(who);
  const begun = await browser.get('/helkalkyl/sign-in?to=/arenden').expect(303);
  const { location = '' } = begun.headers;
  const back = await throughProvider(location, app.publicUrl, cookies);
  return { back, answer: await browser.get(back) };
}

describe("signing in at the municipality's provider", () => {
  it('asks with code, PKCE, state and nonce, and leads back to the page that was asked for', async () => {
    const browser = app.browser();
    expect((await meOf(browser)).isSignedIn).toBe(false);
    await browser
      .get(cases)
      .expect(401)
      .expect('WWW-Authenticate', /^Bearer/);
    const begun = await browser.get('/helkalkyl/sign-in?to=/arenden').expect(303);
    const asked = new URL(begun.headers['location'] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${app.publicUrl}/helkalkyl/sign-in/callback`,
    });
    expect(asked.get('state')).toMatch(/.{20}/);
    expect(asked.get('nonce')).toMatch(/.{20}/);

    const { answer } = await signIn(browser, 'anna');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/arenden']);
    const mine = await meOf(browser);
    expect(mine).toMatchObject({ isSignedIn: true, name: 'Anna Provperson' });
    expect(mine.grants).toEqual([{ municipalityCode: '2080', roles: ['caseOfficer'] }]);
    await browser.post(cases).send(smallCaseFile()).expect(403);
    await browser.post(cases).set('X-CSRF-Token', mine.csrfToken).send(smallCaseFile()).expect(201);
  });

  it('lets no token of the provider come to the browser, or lie in the database to be read', async () => {
    const browser = app.browser();
    const { answer } = await signIn(browser, 'anna');
    expect(JSON.stringify([answer.headers, (await browser.get(me)).body])).not.toContain('eyJ');
    const kept = JSON.stringify(await app.test.database.knex('sessions'));
    expect(kept).not.toContain('eyJ');
    expect(kept).toContain('tokens');
  });

  it('knows a person by issuer and subject, the same each time', async () => {
    const first = app.browser();
    const second = app.browser();
    await signIn(first, 'anna');
    await signIn(second, 'anna');
    expect(((await first.get(me)).body as { id: string }).id).toBe(
      ((await second.get(me)).body as { id: string }).id,
    );
  });

  it('tells whoever has no role here that, and opens no session', async () => {
    const browser = app.browser();
    const { answer } = await signIn(browser, 'bo');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('ingen roll i Helkalkyl');
    expect((await meOf(browser)).isSignedIn).toBe(false);
  });

  it('leads nowhere but to a page of ours', async () => {
    for (const to of ['https://ond.example', '//ond.example', '/\\ond.example', 'javascript:1']) {
      const browser = app.browser();
      provider.lets('anna');
      const begun = await browser.get('/helkalkyl/sign-in').query({ to });
      const back = await throughProvider(begun.headers['location'] ?? '', app.publicUrl);
      expect((await browser.get(back)).headers['location']).toBe('/');
    }
  });

  it('takes an answer once, and in the browser that asked', async () => {
    const browser = app.browser();
    const { back } = await signIn(browser, 'anna');
    const again = await browser.get(back);
    expect([again.status, again.text.includes('Börja om')]).toEqual([400, true]);
    expect((await app.browser().get(back)).status).toBe(400);
  });
});

describe('who is signed in', () => {
  it('becomes what the provider says within ten minutes', async () => {
    const browser = app.browser();
    await signIn(browser, 'anna');
    accounts.set('anna', { name: 'Anna Provperson', groups: [economists] });
    app.clock.later(9);
    expect((await meOf(browser)).grants[0]?.roles).toEqual(['caseOfficer']);
    app.clock.later(2);
    expect((await meOf(browser)).grants[0]?.roles).toEqual(['economist']);
    accounts.set('anna', { name: 'Anna Provperson', groups: [] });
    app.clock.later(11);
    expect((await meOf(browser)).isSignedIn).toBe(false);
    accounts.set('anna', { name: 'Anna Provperson', groups: [officers] });
  });

  it('is signed out here and led to the provider to sign out there', async () => {
    const browser = app.browser();
    await signIn(browser, 'anna');
    const { csrfToken } = await meOf(browser);
    const out = await browser
      .post(`${me}/sign-out`)
      .set('X-CSRF-Token', csrfToken)
      .send({})
      .expect(200);
    const next = new URL((out.body as { next: string }).next);
    expect(next.origin).toBe(provider.issuer);
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe(`${app.publicUrl}/`);
    expect((await meOf(browser)).isSignedIn).toBe(false);
  });

  it('is signed out when the provider says so, and nobody else can say it', async () => {
    const browser = app.browser();
    const cookies: Cookies = new Map();
    await signIn(browser, 'anna', cookies);
    const forged = await app
      .ask()
      .post('/helkalkyl/sign-in/back-channel')
      .type('form')
      .send({ logout_token: 'eyJhbGciOiJub25lIn0.e30.' });
    expect(forged.status).toBe(401);
    expect((await meOf(browser)).isSignedIn).toBe(true);

    const page = await fetchWith(cookies, `${provider.issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    await fetchWith(cookies, `${provider.issuer}/session/end/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    await expect.poll(async () => (await meOf(browser)).isSignedIn).toBe(false);
  });
});

describe('a system', () => {
  it('is let in by a token of its own, as the system it is', async () => {
    const token = await provider.token();
    const asked = (given: string) => app.ask().get(me).set('Authorization', `Bearer ${given}`);
    expect((await asked(token)).body).toMatchObject({
      id: 'client:arendesystem',
      csrfToken: null,
      grants: [{ municipalityCode: '2080', roles: ['apiClient'] }],
    });
    const created = await app
      .ask()
      .post(cases)
      .set('Authorization', `Bearer ${token}`)
      .send(smallCaseFile());
    expect(created.status).toBe(201);

    const [head = '', body = '', signature = ''] = token.split('.');
    const changed = Buffer.from(
      Buffer.from(body, 'base64url')
        .toString()
        .replace(/"exp":\d+/, '"exp":9999999999'),
    ).toString('base64url');
    for (const wrong of [
      `${head}.${changed}.${signature}`,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`,
      await provider.token('urn:prov:annat'),
      'inte-en-nyckel',
    ]) {
      expect((await asked(wrong)).status).toBe(401);
    }
    // Not in an address, where it would be written down.
    expect((await app.ask().get(`${cases}?access_token=${token}`)).status).toBe(401);
  });
});

describe('a provider that changes', () => {
  it('takes new keys into use, goes down and comes back', async () => {
    const working = app.browser();
    await signIn(working, 'anna');
    await provider.close();
    app.clock.later(11);
    expect((await meOf(working)).isSignedIn).toBe(true);
    const tried = await app.browser().get('/helkalkyl/sign-in');
    expect([tried.status, tried.text.includes('svarar inte')]).toEqual([503, true]);

    provider = await realProvider(accounts, provider.port);
    await provider.start(app.publicUrl);
    const { answer } = await signIn(app.browser(), 'anna');
    expect(answer.status).toBe(303);
    const token = await provider.token();
    const asSystem = () => app.ask().get(me).set('Authorization', `Bearer ${token}`);
    await expect.poll(async () => (await asSystem()).status).toBe(200);
  });
});
