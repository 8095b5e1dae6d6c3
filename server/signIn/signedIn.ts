import type { Request } from 'express';
import { DomainError } from '../vocabulary/errors.ts';
import type { Caller } from '../vocabulary/people.ts';
import { grantsOfGroups, type SignInSettings } from '../vocabulary/signIn.ts';
import { flowSchema, tokensSchema, type Arrived, type Flow } from './provider.ts';
import type { Provider, Tokens } from './provider.ts';
import { seal, unseal } from './seal.ts';
import { hashOfSession } from './sessionStore.ts';
import {
  endSession,
  personIdOf,
  renewSession,
  saveSession,
  tokenOf,
  type SessionOptions,
} from './sessions.ts';

declare module 'express-session' {
  interface SessionData {
    /** Between leaving for the provider and coming back. */
    flow?: Flow;
    name?: string;
    subject?: string;
    groups?: readonly string[];
    /** When the groups were last told, ISO 8601. */
    askedAt?: string;
    /** Sealed. */
    tokens?: string;
    providerSession?: string;
  }
}

/** How old what is known of a person's groups may be. */
const ASK_AGAIN_MS = 10 * 60_000;

export type SignInWorld = Omit<SessionOptions, 'isPublic'> & {
  readonly settings: SignInSettings;
  readonly newId: () => string;
  readonly provider: Provider;
};

/** Gives where to send the browser; the page asked for is remembered in a new session. */
export async function beginSignIn(request: Request, { provider }: SignInWorld): Promise<string> {
  const { address, flow } = await provider.begin(pathWithin(request.query['to']));
  await renewSession(request);
  request.session.flow = flow;
  await saveSession(request);
  return address;
}

/** A page of ours; anything else leads to the first. */
function pathWithin(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(asked) ? asked : '/';
}

/**
 * Gives the page that was asked for at the beginning.
 *
 * Throws: DomainError, and then nobody is signed in.
 */
export async function finishSignIn(request: Request, world: SignInWorld): Promise<string> {
  const flow = flowSchema.safeParse(request.session.flow);
  if (!flow.success) throw new DomainError('signInStale');
  // Once only: whoever comes again with the same answer finds nothing to hold it against.
  await endSession(request);
  const arrived = await world.provider.finish(request.originalUrl, flow.data);
  await seat(request, arrived, world);
  return flow.data.returnTo;
}

async function seat(
  request: Request,
  { issuer, subject, name, groups, providerSession, tokens }: Arrived,
  { settings, storage, newId, now, keys }: SignInWorld,
): Promise<void> {
  const grants = grantsOfGroups(settings.rules, groups);
  if (grants.length === 0) throw new DomainError('signInNoRole');
  const seenAt = now();
  const personId = await storage.inTransaction(async ({ people }) => {
    const known = await people.findByIdentity({ issuer, subject });
    const id = known?.id ?? newId();
    await people.put({ id, issuer, subject, name, grants, seenAt });
    return id;
  });
  await renewSession(request);
  Object.assign(request.session, { personId, name, subject, groups, askedAt: seenAt });
  if (providerSession !== undefined) request.session.providerSession = providerSession;
  keepTokens(keys, request, tokens);
  // Begun now: of requests that came together each would begin one of its own.
  tokenOf(request);
  await saveSession(request);
}

function keepTokens([key = '']: readonly string[], request: Request, tokens: Tokens): void {
  request.session.tokens = seal(key, JSON.stringify(tokens));
}

export function readTokens(keys: readonly string[], request: Request): Tokens | undefined {
  const text = unseal(keys, request.session.tokens ?? '');
  return text === undefined ? undefined : tokensSchema.parse(JSON.parse(text));
}

/** Who the session is of, as the provider has it now or lately; undefined when nobody is. */
export async function callerOfSession(
  request: Request,
  world: SignInWorld,
): Promise<Caller | undefined> {
  const id = personIdOf(request);
  if (id === undefined) return undefined;
  const isKnown = await askAgain(request, world);
  const { name = '', groups = [] } = request.session;
  const grants = grantsOfGroups(world.settings.rules, groups);
  if (!isKnown || grants.length === 0) {
    await endSession(request);
    return undefined;
  }
  return { id, name, grants };
}

/**
 * Asks for the person's groups when what is known is old. A provider that does not answer changes
 * nothing: who is signed in stays so. False when it says that the person is no more.
 */
async function askAgain(request: Request, world: SignInWorld): Promise<boolean> {
  const { provider, keys, now } = world;
  const { subject = '', askedAt = '' } = request.session;
  const time = now();
  if (Date.parse(time) - Date.parse(askedAt) < ASK_AGAIN_MS) return true;
  const tokens = readTokens(keys, request);
  if (tokens === undefined) return false;
  if (!(await isTheOneToAsk(request, time, world))) return true;
  request.session.askedAt = time;
  try {
    const answer = await provider.groupsNow(subject, tokens);
    if (answer.groups !== undefined) request.session.groups = answer.groups;
    keepTokens(keys, request, answer.tokens);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'signInRefused') return false;
  }
  await saveSession(request);
  return true;
}

/**
 * A page asks many questions at once, of any server process: one of them asks the provider, which
 * may take what it is asked with once only. The others go on with what is known.
 */
function isTheOneToAsk(request: Request, time: string, { storage }: SignInWorld): Promise<boolean> {
  return storage.inTransaction(async ({ sessions }) => {
    const session = await sessions.find(hashOfSession(request.sessionID));
    if (session === undefined) return false;
    if (session.content['askedAt'] !== request.session.askedAt) return false;
    await sessions.put({ ...session, content: { ...session.content, askedAt: time } });
    return true;
  });
}
