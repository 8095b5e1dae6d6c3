import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import request from 'supertest';
import { createProviderGate } from '../../server/signIn/providerGate.ts';
import type { SignInSettings } from '../../server/vocabulary/signIn.ts';
import { testApp, type TestApp } from './app.ts';
import { atRest } from './atRest.ts';

const CLIENT = 'helkalkyl';
const SECRET = 'bara-for-proven-och-ingen-annanstans';
export const system = {
  client: 'arendesystem',
  secret: 'ocksa-bara-for-proven',
  audience: 'urn:prov:helkalkyl',
};
export const officers = 'plan-handlaggare';
export const economists = 'plan-ekonomer';

/** A clock that stands still until it is moved. */
export function stillClock(start = '2026-11-24T08:00:00.000Z') {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    later: (minutes: number) => (time += minutes * 60_000),
  };
}

async function listening(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The product with sign-in, on an address that a provider can reach. */
export async function signInApp(
  issuer: string,
  changes: Partial<SignInSettings> = {},
  pages: { readonly clientFolder?: string } = {},
) {
  const clock = stillClock();
  const served: { app?: TestApp['app'] } = {};
  const server = createServer((incoming, outgoing) => void served.app?.(incoming, outgoing));
  const publicUrl = await listening(server);
  const settings: SignInSettings = {
    issuer,
    clientId: CLIENT,
    clientSecret: SECRET,
    publicUrl,
    groupsClaim: 'groups',
    acrValues: [],
    audience: system.audience,
    timeoutS: 20,
    rules: [
      { group: officers, municipalityCode: '2080', roles: ['caseOfficer'] },
      { group: economists, municipalityCode: '2080', roles: ['economist'] },
      { client: system.client, municipalityCode: '2080' },
    ],
    ...changes,
  };
  const keys = ['en nyckel för provet'];
  const test = await testApp(undefined, {
    ...pages,
    world: { ...atRest, now: clock.now, newId: () => crypto.randomUUID() },
    served: ['2080'],
    gate: (storage, now) =>
      createProviderGate({ settings, storage, now, keys, newId: () => crypto.randomUUID() }),
  });
  served.app = test.app;
  return {
    test,
    publicUrl,
    clock,
    reported: test.reported,
    browser: () => request.agent(server),
    ask: () => request(server),
    close: async () => {
      await closed(server);
      await test.remove();
    },
  };
}
export type SignInApp = Awaited<ReturnType<typeof signInApp>>;

type Account = { readonly name: string; readonly groups: readonly string[] };

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: crypto.randomUUID() };
}

/** A real provider (oidc-provider) on the loopback interface, that lets in who it is told. */
export async function realProvider(accounts: Map<string, Account>, port = 0) {
  let handler: ReturnType<Provider['callback']> | undefined;
  let provider: Provider;
  let who = '';
  const server = createServer((incoming, outgoing) => {
    const uid = /^\/login\/(.+)$/.exec(incoming.url ?? '')?.[1];
    if (uid === undefined) void handler?.(incoming, outgoing);
    else void provider.interactionFinished(incoming, outgoing, { login: { accountId: who } });
  });
  const issuer = await listening(server, port);
  const start = async (publicUrl: string) => {
    provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT,
          client_secret: SECRET,
          redirect_uris: [`${publicUrl}/helkalkyl/sign-in/callback`],
          post_logout_redirect_uris: [`${publicUrl}/`],
          backchannel_logout_uri: `${publicUrl}/helkalkyl/sign-in/back-channel`,
          backchannel_logout_session_required: true,
        },
        {
          client_id: system.client,
          client_secret: system.secret,
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
        },
      ],
      jwks: { keys: [await signingKey()] },
      ttl: {
        AccessToken: 3600,
        ClientCredentials: 600,
        Grant: 3600,
        IdToken: 3600,
        Interaction: 600,
        Session: 3600,
      },
      cookies: { keys: ['bara för proven'] },
      claims: { openid: ['sub'], profile: ['name', 'groups'] },
      // It refuses to call this machine itself, where the tests are.
      fetch: (url, { method, headers, body, signal } = {}) =>
        fetch(url, { method, headers, body, signal } as RequestInit),
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/login/${uid}` },
      findAccount: (_context, id) => {
        const account = accounts.get(id);
        if (account === undefined) return undefined;
        const { name, groups } = account;
        return { accountId: id, claims: () => ({ sub: id, name, groups: [...groups] }) };
      },
      loadExistingGrant: async ({ oidc }) => {
        const { client, session } = oidc;
        if (client === undefined || session?.accountId === undefined) return undefined;
        const grant = new oidc.provider.Grant({
          clientId: client.clientId,
          accountId: session.accountId,
        });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_context, audience) => ({
            scope: 'api',
            audience,
            accessTokenFormat: 'jwt',
          }),
        },
      },
    });
    handler = provider.callback();
  };
  return {
    issuer,
    port: Number(new URL(issuer).port),
    start,
    /** Whoever signs in from now on. */
    lets: (id: string) => (who = id),
    /** A system's own token, for whom it is meant. */
    token: async (audience = system.audience): Promise<string> => {
      const answer = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`${system.client}:${system.secret}`)}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
      });
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    close: () => closed(server),
  };
}

/** A browser's cookies at the provider. */
export type Cookies = Map<string, string>;

/** Asks with the cookies there are, and keeps those that are set. */
export async function fetchWith(cookies: Cookies, at: string, given: RequestInit = {}) {
  const headers = new Headers(given.headers);
  headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  const answer = await fetch(at, { ...given, headers, redirect: 'manual' });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    cookies.set(name, value);
  }
  return answer;
}

/** A browser at the provider: follows it until it leads back to us. */
export async function throughProvider(
  address: string,
  publicUrl: string,
  cookies: Cookies = new Map(),
): Promise<string> {
  let at = address;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetchWith(cookies, at);
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`the provider stays at ${at}: ${await answer.text()}`);
    at = new URL(next, at).href;
    if (at.startsWith(publicUrl)) return at.slice(publicUrl.length);
  }
  throw new Error('the provider leads round');
}
