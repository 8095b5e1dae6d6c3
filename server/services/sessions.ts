import { DomainError } from '../vocabulary/errors.ts';
import type { Session } from '../vocabulary/session.ts';
import type { Environment } from './environment.ts';

/** The caller's own sessions; nobody sees or ends another's. */
export function createSessions({ storage: { inTransaction }, caller, now }: Environment) {
  return {
    list: (): Promise<Session[]> =>
      inTransaction(({ sessions }) => sessions.listByPerson(caller.id, now())),
    /** Throws: DomainError `sessionUnknown`, about another's too. */
    end: (idHash: string): Promise<void> =>
      inTransaction(async ({ sessions }) => {
        const own = await sessions.listByPerson(caller.id, now());
        if (!own.some((session) => session.idHash === idHash)) {
          throw new DomainError('sessionUnknown');
        }
        await sessions.delete(idHash);
      }),
  };
}
