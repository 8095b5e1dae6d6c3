import * as client from 'openid-client';
import { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import type { SignInSettings } from '../vocabulary/signIn.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** What must be the same when the browser comes back from the provider. */
export const flowSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
export type Flow = z.infer<typeof flowSchema>;

/** What the provider lets us ask again with; never leaves the server. */
export const tokensSchema = z.strictObject({
  access: z.string(),
  refresh: z.string().optional(),
  id: z.string(),
  /** Whether the signed token says the groups; a provider may say them nowhere else. */
  saysGroups: z.boolean().default(false),
});
export type Tokens = z.infer<typeof tokensSchema>;

/** Who came back. */
export type Arrived = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly providerSession: string | undefined;
  readonly tokens: Tokens;
};

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  sid: z.string().optional(),
  acr: z.string().optional(),
});

/**
 * The municipality's provider, asked about itself when it is needed: the server starts and lives
 * on without it, and at each sign-in its keys and addresses are those of the day.
 */
export function createProvider(settings: SignInSettings) {
  const { publicUrl, acrValues, groupsClaim } = settings;
  const redirectUri = new URL('/helkalkyl/sign-in/callback', publicUrl).href;
  let found: Promise<client.Configuration> | undefined;

  const configuration = async (): Promise<client.Configuration> => {
    found ??= discover(settings);
    return found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
  };

  return {
    /** Where to send the browser, and what to remember meanwhile. */
    begin: async (returnTo: string): Promise<{ address: string; flow: Flow }> => {
      const verifier = client.randomPKCECodeVerifier();
      const flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier,
        returnTo,
      };
      const parameters = {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') }),
      };
      const config = await asProvider(discover(settings));
      return { address: client.buildAuthorizationUrl(config, parameters).href, flow };
    },
    /** Takes the browser's return; throws DomainError when it cannot be trusted. */
    finish: async (query: string, flow: Flow): Promise<Arrived> => {
      const config = await asProvider(discover(settings));
      return asProvider(
        arrivalOf(settings, { config, flow, returned: new URL(query, redirectUri) }),
      );
    },
    /**
     * A person's groups as they are now; undefined when the provider knows the person and says
     * them at sign-in alone. Throws: DomainError `signInRefused` when it no longer knows the
     * person, `signInUnreachable` when it cannot be asked.
     */
    groupsNow: async (
      subject: string,
      tokens: Tokens,
    ): Promise<{ groups: readonly string[] | undefined; tokens: Tokens }> => {
      const config = await asProvider(configuration());
      const ask = async () => {
        const { signed, ...now } = await refreshed(config, tokens);
        if (signed !== undefined && signed.sub !== subject) throw new DomainError('signInRefused');
        const { saysGroups } = tokens;
        if (saysGroups && signed !== undefined) {
          return { groups: readGroups(signed[groupsClaim]), ...now };
        }
        const info = await client.fetchUserInfo(config, now.tokens.access, subject);
        return { groups: saysGroups ? undefined : readGroups(info[groupsClaim]), ...now };
      };
      return asProvider(ask());
    },
    /** Where to end the provider's session; null when it has no such place or cannot be asked. */
    leaveAddress: async ({ id }: Tokens): Promise<string | null> => {
      const config = await configuration().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, {
        id_token_hint: id,
        post_logout_redirect_uri: new URL('/', publicUrl).href,
      }).href;
    },
    /** What a token of the provider's is checked against. */
    keys: async (): Promise<{ issuer: string; address: string }> => {
      const { issuer, jwks_uri: address } = (await asProvider(configuration())).serverMetadata();
      if (address === undefined) throw new DomainError('signInFailed');
      return { issuer, address };
    },
  };
}
export type Provider = ReturnType<typeof createProvider>;

/** Who came back, out of an answer that is held against what was remembered. */
async function arrivalOf(
  { acrValues, groupsClaim }: SignInSettings,
  {
    config,
    flow,
    returned,
  }: {
    readonly config: client.Configuration;
    readonly flow: Flow;
    readonly returned: URL;
  },
): Promise<Arrived> {
  const answer = await client.authorizationCodeGrant(config, returned, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  });
  const { access_token: access, refresh_token: refresh, id_token: id = '' } = answer;
  const signed = claimsSchema.parse(answer.claims());
  // Many providers say what a person's groups are only when asked apart.
  const saysGroups = signed[groupsClaim] !== undefined;
  const claims = saysGroups
    ? signed
    : { ...(await client.fetchUserInfo(config, access, signed.sub)), ...signed };
  const { iss, sub, name, preferred_username: userName, sid, acr } = claimsSchema.parse(claims);
  if (acrValues.length > 0 && !acrValues.includes(acr ?? '')) throw new DomainError('signInWeak');
  return {
    issuer: iss,
    subject: sub,
    name: ([name, userName].find((one) => one?.trim()) ?? sub).slice(0, 200),
    groups: readGroups(claims[groupsClaim]),
    providerSession: sid,
    tokens: { access, id, saysGroups, ...(refresh === undefined ? {} : { refresh }) },
  };
}

function discover({ issuer, clientId, clientSecret, timeoutS }: SignInSettings) {
  const server = new URL(issuer);
  // The signature is checked although the token came over TLS: that is one thing less to trust.
  const execute = [client.enableNonRepudiationChecks];
  // A provider on this machine needs no certificate; the mark is there to be noticed.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (loopback.includes(server.hostname)) execute.push(client.allowInsecureRequests);
  return client.discovery(server, clientId, clientSecret, undefined, {
    execute,
    timeout: timeoutS,
  });
}

/** New tokens, where the provider gave one to get them with; and what the new signed one says. */
async function refreshed(
  config: client.Configuration,
  tokens: Tokens,
): Promise<{ readonly tokens: Tokens; readonly signed?: client.IDToken | undefined }> {
  if (tokens.refresh === undefined) return { tokens };
  const answer = await client.refreshTokenGrant(config, tokens.refresh);
  const now = {
    ...tokens,
    access: answer.access_token,
    refresh: answer.refresh_token ?? tokens.refresh,
    id: answer.id_token ?? tokens.id,
  };
  return { tokens: now, signed: answer.claims() };
}

function readGroups(said: unknown): readonly string[] {
  const read = z.union([z.array(z.string()), z.string().transform((one) => [one])]).safeParse(said);
  return read.success ? read.data : [];
}

/** The faults of asking the provider, in words of ours. */
async function asProvider<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    throw providerFault(error);
  }
}

function providerFault(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof client.AuthorizationResponseError) return new DomainError('signInRefused');
  if (error instanceof client.WWWAuthenticateChallengeError) {
    return new DomainError('signInRefused');
  }
  if (error instanceof client.ResponseBodyError) {
    return new DomainError(error.status >= 500 ? 'signInUnreachable' : 'signInRefused');
  }
  if (error instanceof client.ClientError) {
    if (error.code === 'OAUTH_TIMEOUT') return new DomainError('signInLate');
    const status = error.cause instanceof Response ? error.cause.status : 0;
    return new DomainError(status >= 500 ? 'signInUnreachable' : 'signInFailed');
  }
  // What `fetch` throws when nobody answers.
  if (error instanceof TypeError) return new DomainError('signInUnreachable');
  return new DomainError('signInFailed');
}
