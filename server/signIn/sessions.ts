import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { csrfSync } from 'csrf-sync';
import session from 'express-session';
import type { Storage } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { sessionCookies } from '../vocabulary/session.ts';
import { DatabaseSessionStore, hashOfSession } from './sessionStore.ts';

declare module 'express-session' {
  interface SessionData {
    /** Who has signed in. */
    personId?: string;
  }
}

/** 128 bits of chance. */
const ID_BYTES = 16;

export type SessionOptions = {
  readonly storage: Storage;
  readonly now: () => string;
  /** The first signs; all of them are believed, so that one can take over from another. */
  readonly keys: readonly string[];
  /** Reached over TLS, and only so. */
  readonly isPublic: boolean;
};

/** Reads the session of the cookie; one begins when something is put in it. */
export function sessionReader({ storage, now, keys, isPublic }: SessionOptions): RequestHandler {
  return session({
    store: new DatabaseSessionStore(storage, now),
    genid: () => randomBytes(ID_BYTES).toString('hex'),
    name: isPublic ? sessionCookies.public : sessionCookies.demo,
    secret: [...keys],
    cookie: { httpOnly: true, secure: isPublic, sameSite: 'lax', path: '/' },
    resave: false,
    saveUninitialized: false,
    // TLS may end at a proxy; that it is the municipality's own is for the proxy to see to.
    proxy: isPublic,
  });
}

const csrf = csrfSync();

/** The token that a change in this session must carry, begun when there is none. */
export const tokenOf = (request: Request): string => csrf.generateToken(request);

/** Refuses a change in someone's session that does not carry the session's token. */
export const tokenGuard: RequestHandler = (request, _response, next) => {
  const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const isSomeones = personIdOf(request) !== undefined;
  if (isSomeones && !isSafe && !csrf.isRequestValid(request)) throw new DomainError('tokenWrong');
  next();
};

/** Undefined where no session is read, too. */
export function personIdOf(request: Partial<Pick<Request, 'session'>>): string | undefined {
  return request.session?.personId;
}

/** The hash that the request's session is kept under; null when there is none. */
export function hashOf(request: Request): string | null {
  return personIdOf(request) === undefined ? null : hashOfSession(request.sessionID);
}

/** A session with a new id and nothing in it; the one before is no more. */
export function renewSession(request: Request): Promise<void> {
  return promised((done) => request.sessionStore.regenerate(request, done));
}

/** Writes the session down before the answer is sent, so that the next request finds it. */
export function saveSession(request: Request): Promise<void> {
  return promised((done) => request.session.save(done));
}

export function endSession(request: Request): Promise<void> {
  return promised((done) => request.session.destroy(done));
}

function promised(act: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('the session was not kept'));
    });
  });
}
