import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Store, type Session, type SessionData } from 'express-session';
import { z } from 'zod';
import type { Storage } from '../../db/storage.ts';
import { sessionLimits, sessionSchema } from '../vocabulary/session.ts';

/** What the database keeps of a session's id. */
export function hashOfSession(id: string): string {
  return createHash('sha256').update(id, 'utf8').digest('hex');
}

/** A use is written down once a minute: a page asks many questions at once. */
const TOUCH_MS = 60_000;
const contentSchema = sessionSchema.shape.content;
const ownersSchema = z.looseObject({
  personId: z.string().optional(),
  providerSession: z.string().optional(),
});

type Done = (error?: unknown) => void;

/**
 * Sessions of express-session in our own table, which every server process reads: no session is
 * given out past its end, whatever the cookie says, and each can be found by whose it is.
 */
export class DatabaseSessionStore extends Store {
  readonly #storage: Storage;
  readonly #now: () => string;
  /** Sessions of requests, that are in the database or were when the request came. */
  readonly #kept = new WeakSet<SessionData>();

  constructor(storage: Storage, now: () => string) {
    super();
    this.#storage = storage;
    this.#now = now;
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const idHash = hashOfSession(id);
    const found = this.#storage.inTransaction(({ sessions }) => sessions.find(idHash));
    found.then((session) => {
      const isOver = session === undefined || session.expiresAt <= this.#now();
      // What `set` was given, as JSON.
      done(null, isOver ? null : (session.content as unknown as SessionData));
    }, done);
  }

  override createSession(request: Request, content: SessionData): Session & SessionData {
    const session = super.createSession(request, content);
    this.#kept.add(session);
    return session;
  }

  /** One that was ended while its request was under way stays so. */
  override set(id: string, session: SessionData, done: Done = ignore): void {
    const idHash = hashOfSession(id);
    const now = this.#now();
    // As JSON, which leaves out what is undefined and makes texts of times.
    const content = contentSchema.parse(JSON.parse(JSON.stringify(session)));
    const { personId = null, providerSession = null } = ownersSchema.parse(content);
    const isKept = this.#kept.has(session);
    const written = this.#storage.inTransaction(async ({ sessions }) => {
      const begun = await sessions.find(idHash);
      if (isKept && begun === undefined) return;
      const createdAt = begun?.createdAt ?? now;
      const expiresAt = sessionEnd(createdAt, now);
      const owners = { personId, providerSession };
      await sessions.put({ idHash, ...owners, createdAt, seenAt: now, expiresAt, content });
    });
    written.then(() => {
      this.#kept.add(session);
      done();
    }, done);
  }

  override destroy(id: string, done: Done = ignore): void {
    const now = this.#now();
    const ended = this.#storage.inTransaction(async ({ sessions }) => {
      await sessions.delete(hashOfSession(id));
      await sessions.deleteEnded(now);
    });
    ended.then(() => done(), done);
  }

  override touch(id: string, _session: SessionData, done: () => void = ignore): void {
    const now = this.#now();
    const touched = this.#storage.inTransaction(async ({ sessions }) => {
      const session = await sessions.find(hashOfSession(id));
      if (session === undefined) return;
      const { idHash, createdAt, seenAt } = session;
      if (Date.parse(now) - Date.parse(seenAt) < TOUCH_MS) return;
      await sessions.touch(idHash, now, sessionEnd(createdAt, now));
    });
    touched.then(done, done);
  }
}

/** When a session ends that was last used at `seenAt`. */
function sessionEnd(createdAt: string, seenAt: string): string {
  const end = Math.min(
    Date.parse(seenAt) + sessionLimits.idleMs,
    Date.parse(createdAt) + sessionLimits.totalMs,
  );
  return new Date(end).toISOString();
}

const ignore = (): void => undefined;
