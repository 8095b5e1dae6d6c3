import { Router, type Request } from 'express';
import { changeDemoPerson, endSession, listSessions, readMe, signOut } from '../contract/me.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { anonymousCaller, type Person } from '../vocabulary/people.ts';
import { refusalsOf } from './admit.ts';
import type { Desk, Handle } from './handle.ts';

/** What is known of the session that a request came in. */
export type Seats = {
  readonly kind: 'demo' | 'provider';
  /** Whom one may be instead; empty but in the demo. */
  readonly demoPeople: readonly Person[];
  /** The token that a change must carry, begun when there is none; null without a session. */
  readonly tokenOf: (request: Request) => string | null;
  /** The hash of the session's id. */
  readonly hashOf: (request: Request) => string | null;
  /** Becomes someone else, in a session of a new id. */
  readonly take: (request: Request, person: Person) => Promise<void>;
  /** Ends the session; gives where to go to end the provider's too. */
  readonly leave: (request: Request) => Promise<string | null>;
};

export function meRoutes(handle: Handle, seats: Seats, { callerOf, served }: Desk): Router {
  return Router()
    .get(
      readMe.path,
      handle(readMe, async ({ themes }, _input, { request }) => {
        const caller = callerOf(request);
        return {
          ...caller,
          isSignedIn: caller.id !== anonymousCaller.id,
          kind: seats.kind,
          csrfToken: seats.tokenOf(request),
          demoPeople: seats.demoPeople.map(({ id, name }) => ({ id, name })),
          refused: refusalsOf(caller, served),
          theme: await themes.ofCaller(),
        };
      }),
    )
    .put(
      changeDemoPerson.path,
      handle(changeDemoPerson, async (_services, { body }, { request }) => {
        const person = seats.demoPeople.find(({ id }) => id === body.personId);
        if (person === undefined) throw new DomainError('personUnknown');
        await seats.take(request, person);
        return {};
      }),
    )
    .get(
      listSessions.path,
      handle(listSessions, async ({ sessions }, _input, { request }) => {
        const current = seats.hashOf(request);
        const items = (await sessions.list()).map(({ idHash, createdAt, seenAt, expiresAt }) => ({
          id: idHash,
          createdAt,
          seenAt,
          expiresAt,
          isCurrent: idHash === current,
        }));
        return { items };
      }),
    )
    .delete(
      endSession.path,
      handle(endSession, async ({ sessions }, { params }) => {
        await sessions.end(params.sessionId);
        return {};
      }),
    )
    .post(
      signOut.path,
      handle(signOut, async (_services, _input, { request, response }) => {
        const next = await seats.leave(request);
        // Nothing that was seen is left in the browser.
        response.set('Clear-Site-Data', '"cache", "cookies", "storage"');
        return { next };
      }),
    );
}
