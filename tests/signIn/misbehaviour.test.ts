import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officers, signInApp, type SignInApp } from '../support/signIn.ts';

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
  /** Says otherwise of itself. */
  readonly about?: (right: Record<string, unknown>) => Record<string, unknown>;
  /** What the browser brings back, changed. */
  readonly back?: (query: URLSearchParams) => void;
  readonly acr?: true;
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
  { name: 'no answer in time',          token: () => undefined, status: 504 },
  { name: 'another issuer for itself',  about: (right) => ({ ...right, issuer: 'https://ond.example' }), status: 502 },
  { name: 'a refusal',                  back: (query) => { query.delete('code'); query.set('error', 'access_denied'); }, status: 403 },
  { name: 'a state that is not ours',   back: (query) => query.set('state', 'en-annan'), status: 502 },
  { name: 'no state',                   back: (query) => query.delete('state'), status: 502 },
  { name: 'no groups',                  claims: (right) => ({ ...right, groups: [] }), status: 403 },
  { name: 'a weaker way to sign in',    acr: true, claims: (right) => ({ ...right, acr: 'losenord' }), status: 403 },
];

let way: Way | undefined;
let nonce = '';
const provider = createServer((request, response) => {
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const json = (body: unknown) => text(200, JSON.stringify(body))(response);
  const about = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
  if (request.url === '/.well-known/openid-configuration') json(way?.about?.(about) ?? about);
  else if (request.url === '/jwks') {
    void exportJWK(publicKey).then((key) =>
      json({ keys: [{ ...key, kid: KEY_ID, alg: 'RS256' }] }),
    );
  } else if (way?.token !== undefined) way.token(response);
  else {
    const now = Math.floor(Date.now() / 1000);
    const right: Claims = {
      iss: issuer,
      aud: 'helkalkyl',
      sub: 'anna',
      nonce,
      iat: now,
      exp: now + HOUR_S,
      groups: [officers],
    };
    const claims = way?.claims?.(right) ?? right;
    void Promise.resolve((way?.sign ?? rightly)(claims)).then((token) =>
      json({ access_token: 'x', token_type: 'bearer', id_token: token }),
    );
  }
});

const apps: SignInApp[] = [];
let app: SignInApp;
let strict: SignInApp;
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  app = await signInApp(issuer, { timeoutS: 3 });
  strict = await signInApp(issuer, { acrValues: ['tva-faktorer'] });
  apps.push(app, strict);
});
afterAll(async () => {
  for (const each of apps) {
    expect(each.reported).toEqual([]);
    await each.close();
  }
  provider.closeAllConnections();
  provider.close();
});

async function attempt(tried: Way | undefined) {
  way = tried;
  const browser = (tried?.acr === true ? strict : app).browser();
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
    const { browser, answer } = await attempt(undefined);
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
