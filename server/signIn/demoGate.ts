import type { Request } from 'express';
import type { Storage } from '../../db/storage.ts';
import { invariant } from '../vocabulary/errors.ts';
import { demoPeople, type Person } from '../vocabulary/people.ts';
import type { Gate } from './gate.ts';
import { originGuard } from './originGuard.ts';
import {
  endSession,
  hashOf,
  personIdOf,
  renewSession,
  saveSession,
  sessionReader,
  tokenGuard,
  tokenOf,
  type SessionOptions,
} from './sessions.ts';

/**
 * No sign-in: invented people on one's own machine, a case officer until someone else is chosen.
 * A program that sends no cookie is the case officer too.
 */
export function createDemoGate(options: Omit<SessionOptions, 'isPublic'>): Gate {
  const [officer] = demoPeople;
  invariant(officer !== undefined, 'the demo has people');
  const personOf = (request: Request): Person =>
    demoPeople.find(({ id }) => id === personIdOf(request)) ?? officer;
  return {
    isPublic: false,
    // On one's own machine there is nobody to hold back.
    spend: () => Promise.resolve(),
    before: [originGuard(), sessionReader({ ...options, isPublic: false }), tokenGuard],
    callerOf: (request) => {
      const { id, name, grants } = personOf(request);
      return { id, name, grants };
    },
    seats: {
      kind: 'demo',
      demoPeople,
      tokenOf: (request) => {
        request.session.personId = personOf(request).id;
        return tokenOf(request);
      },
      hashOf,
      take: async (request, person) => {
        await renewSession(request);
        request.session.personId = person.id;
        tokenOf(request);
        await saveSession(request);
      },
      leave: async (request) => {
        await endSession(request);
        return null;
      },
    },
  };
}

/** Makes the invented people known as colleagues, who can become members of a case. */
export async function recordDemoPeople({ inTransaction }: Storage): Promise<void> {
  await inTransaction(async ({ people }) => {
    for (const person of demoPeople) await people.put(person);
  });
}
