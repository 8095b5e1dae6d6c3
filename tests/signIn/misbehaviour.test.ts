import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { officers, signInApp, system, type SignInApp } from '../support/signIn.ts';

const secret = new TextEncoder().encode('bara-for-proven-och-ingen-annanstans');
const { privateKey, publicKey } = await generateKeyPair('RS256');
const other = await generateKeyPair('RS256');
const KEY_ID = 'prov';

type Claims = JWTPayload & { groups?: string[] };
type Way = {
  readonly name: string;
  /** Changes what the token says. */
  readonly claims?: (right: Claims) => Claims;
  /** Signs it otherwise. */
  readonly sign?: (claims: Claims) => string | Promise<string>;
  /** Answers otherwise when the code is brought. */
  readonly token?: (response: ServerResponse) => void;
  /** Answers otherwise when its keys are asked for. */
  readonly keys?: (response: ServerResponse) => void;
  /** Says otherwise of itself. */
  readonly about?: (right: Record<string, unknown>) => Record<string, unknown>;
  /** What the browser brings back, changed. */
  readonly back?: (query: URLSearchParams) => void;
  readonly acr?: true;
  /** A page that waits for an answer that does not come waits less long. */
  readonly hasty?: true;
  readonly status: number;
};

const rightly = (claims: Claims) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(privateKey);
const text = (status: number, body: string) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const without =
  (name: string) =>
  (claims: Claims): Claims =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const HOUR_S = 3600;

// prettier-ignore
const ways: readonly Way[] = [
  { name: 'a wrong issuer',             claims: (right) => ({ ...right, iss: 'https://ond.example' }), status: 502 },
  { name: 'no issuer',                  claims: without('iss'), status: 502 },
  { name: 'a wrong audience',           claims: (right) => ({ ...right, aud: 'nagon-annan' }), status: 502 },
  { name: 'a token that is over',       claims: (right) => ({ ...right, iat: Number(right.iat) - 2 * HOUR_S, exp: Number(right.iat) - HOUR_S }), status: 502 },
  { name: 'a token without an end',     claims: without('exp'), status: 502 },
  { name: 'a token that is not yet',    claims: (right) => ({ ...right, nbf: Number(right.iat) + HOUR_S }), status: 502 },
  { name: 'a wrong nonce',              claims: (right) => ({ ...right, nonce: 'en-annan' }), status: 502 },
  { name: 'no nonce',                   claims: without('nonce'), status: 502 },
  { name: 'no subject',                 claims: without('sub'), status: 502 },
  { name: "another's signature",        sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID }).sign(other.privateKey), status: 502 },
  { name: 'a key that it does not show', sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'okand' }).sign(other.privateKey), status: 502 },
  { name: 'no signature',               sign: (claims) => new UnsecuredJWT(claims).encode(), status: 502 },
  { name: 'a signature by our secret',  sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret), status: 502 },
  { name: 'no token of who it is',      token: text(200, '{"access_token":"x","token_type":"bearer"}'), status: 502 },
  { name: 'something else than JSON',   token: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'), status: 502 },
  { name: 'broken JSON',                token: text(200, '{"access_token":'), status: 502 },
  { name: 'a code that it refuses',     token: text(400, '{"error":"invalid_grant"}'), status: 403 },
  { name: 'a fault of its own',         token: text(500, '{"error":"server_error"}'), status: 503 },
  { name: 'a broken line',              token: (response) => response.destroy(), status: 503 },
  { name: 'no answer in time',          token: () => undefined, hasty: true, status: 504 },
  { name: 'another issuer for itself',  about: (right) => ({ ...right, issuer: 'https://ond.example' }), status: 502 },
  { name: 'a refusal',                  back: (query) => { query.delete('code'); query.set('error', 'access_denied'); }, status: 403 },
  { name: 'a state that is not ours',   back: (query) => query.set('state', 'en-annan'), status: 502 },
  { name: 'no state',                   back: (query) => query.delete('state'), status: 502 },
  { name: 'no groups',                  claims: (right) => ({ ...right, groups: [] }), status: 403 },
  { name: 'a weaker way to sign in',    acr: true, claims: (right) => ({ ...right, acr: 'losenord' }), status: 403 },
];

let way: Partial<Way> | undefined;
let nonce = '';
/** What it gives to be asked again with, and takes once; undefined: it gives nothing of the kind. */
let refreshTokens: Set<string> | undefined;
/** How often it was asked again, and what it waits for before it answers that. */
let askedAgain = 0;
let answersWhen: Promise<void> = Promise.resolve();
function refreshToken(): { refresh_token?: string } {
  if (refreshTokens === undefined) return {};
  const refresh_token = crypto.randomUUID();
  refreshTokens.add(refresh_token);
  return { refresh_token };
}
const provider = createServer((request, response) => {
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const json = (body: unknown) => text(200, JSON.stringify(body))(response);
  const about = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
  if (request.url === '/.well-known/openid-configuration') json(way?.about?.(about) ?? about);
  else if (request.url === '/userinfo') json({ sub: 'anna' });
  else if (request.url === '/jwks' && way?.keys !== undefined) way.keys(response);
  else if (request.url === '/jwks') {
    void exportJWK(publicKey).then((key) =>
      json({ keys: [{ ...key, kid: KEY_ID, alg: 'RS256' }] }),
    );
  } else if (way?.token !== undefined) way.token(response);
  else void answerCode(issuer, request, response);
});

async function answerCode(issuer: string, request: IncomingMessage, response: ServerResponse) {
  const asked = new URLSearchParams(await textOf(request));
  const isAgain = asked.get('grant_type') === 'refresh_token';
  if (isAgain) {
    askedAgain += 1;
    const isTaken = refreshTokens?.delete(asked.get('refresh_token') ?? '') === true;
    await answersWhen;
    if (!isTaken) {
      text(400, '{"error":"invalid_grant"}')(response);
      return;
    }
  }
  const now = Math.floor(Date.now() / 1000);
  const right: Claims = {
    ...{ iss: issuer, aud: 'helkalkyl', sub: 'anna', groups: [officers] },
    ...{ iat: now, exp: now + HOUR_S },
    ...(isAgain ? {} : { nonce }),
  };
  const claims = way?.claims?.(right) ?? right;
  const id_token = await (way?.sign ?? rightly)(claims);
  const tokens = { access_token: 'x', token_type: 'bearer', id_token, ...refreshToken() };
  text(200, JSON.stringify(tokens))(response);
}

const apps: SignInApp[] = [];
let app: SignInApp;
let strict: SignInApp;
let hasty: SignInApp;
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  app = await signInApp(issuer);
  strict = await signInApp(issuer, { acrValues: ['tva-faktorer'] });
  hasty = await signInApp(issuer, { timeoutS: 3 });
  apps.push(app, strict, hasty);
});
afterAll(async () => {
  for (const each of apps) {
    expect(each.reported).toEqual([]);
    await each.close();
  }
  provider.closeAllConnections();
  provider.close();
});

async function attempt(tried?: Partial<Way>) {
  way = tried;
  const from = tried?.acr === true ? strict : tried?.hasty === true ? hasty : app;
  const browser = from.browser();
  const begun = await browser.get('/helkalkyl/sign-in');
  const { location } = begun.headers;
  if (location === undefined) return { browser, answer: begun };
  const asked = new URL(location).searchParams;
  nonce = asked.get('nonce') ?? '';
  const query = new URLSearchParams({ code: 'en-kod', state: asked.get('state') ?? '' });
  tried?.back?.(query);
  return { browser, answer: await browser.get(`/helkalkyl/sign-in/callback?${query.toString()}`) };
}
const isSignedIn = async (browser: ReturnType<SignInApp['browser']>): Promise<boolean> =>
  ((await browser.get('/helkalkyl/v1/me')).body as { isSignedIn: boolean }).isSignedIn;

describe('a provider that misbehaves', () => {
  it('does not when it does as it should', async () => {
    const { browser, answer } = await attempt();
    expect(answer.status).toBe(303);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it.each(ways)('with $name lets nobody in, and the page says so', async (tried) => {
    const { browser, answer } = await attempt(tried);
    expect(answer.status).toBe(tried.status);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.text).toContain('<html lang="sv">');
    expect(answer.text).toMatch(/<p>[^<]{40,}<\/p>/);
    expect(answer.text).not.toMatch(/OAUTH|JWT|ond\.example|stack/);
    expect(await isSignedIn(browser)).toBe(false);
  });
});

describe('a provider that is asked again who someone is', () => {
  const signedIn = async (tried?: Partial<Way>) => {
    const { browser, answer } = await attempt(tried);
    expect(answer.status).toBe(303);
    askedAgain = 0;
    app.clock.later(11);
    return browser;
  };
  afterEach(() => {
    way = undefined;
    refreshTokens = undefined;
    answersWhen = Promise.resolve();
  });

  it('and takes what it is asked with once only, lets whoever asks six things at once stay', async () => {
    refreshTokens = new Set();
    const browser = await signedIn();
    const all = await Promise.all(Array.from({ length: 6 }, () => isSignedIn(browser)));
    expect([all, askedAgain]).toEqual([Array(6).fill(true), 1]);
    app.clock.later(11);
    expect([await isSignedIn(browser), askedAgain]).toEqual([true, 2]);
  });

  it('and says the groups in the signed token alone, knows them as they were said there', async () => {
    const unasked = await signedIn();
    expect(await isSignedIn(unasked)).toBe(true);
    refreshTokens = new Set();
    const browser = await signedIn();
    way = { claims: (right) => ({ ...right, groups: [] }) };
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('and answers of someone else, is not believed', async () => {
    refreshTokens = new Set();
    const browser = await signedIn();
    way = { claims: (right) => ({ ...right, sub: 'bo' }) };
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('does not bring back a session that was ended meanwhile', async () => {
    refreshTokens = new Set();
    const browser = await signedIn();
    let answer = (): void => undefined;
    answersWhen = new Promise((resolve) => (answer = resolve));
    const asking = isSignedIn(browser);
    await expect.poll(() => askedAgain).toBe(1);
    await app.test.database.knex('sessions').delete();
    answer();
    await asking;
    expect(await isSignedIn(browser)).toBe(false);
  });
});

describe('a token of a system', () => {
  const own = { sub: system.client, client_id: system.client, aud: system.audience };
  const answerTo = async (issuer: string, claims: JWTPayload) => {
    const now = Math.floor(Date.now() / 1000);
    const token = await rightly({ ...own, iss: issuer, iat: now, exp: now + HOUR_S, ...claims });
    const answer = await app.ask().get('/helkalkyl/v1/me').set('Authorization', `Bearer ${token}`);
    return answer.status;
  };

  it('is held to clocks that differ a little, and to no more', async () => {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    const now = Math.floor(Date.now() / 1000);
    // A provider whose keys cannot be had is not the token's fault.
    way = { keys: text(500, '{}') };
    expect(await answerTo(issuer, {})).toBe(503);
    way = undefined;
    await expect.poll(() => answerTo(issuer, {})).toBe(200);
    expect(await answerTo(issuer, { nbf: now + 15 })).toBe(200);
    expect(await answerTo(issuer, { nbf: now + 300 })).toBe(401);
    expect(await answerTo(issuer, { exp: now - 300 })).toBe(401);
  });
});
