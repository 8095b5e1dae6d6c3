import type { Acts } from '../../db/once.ts';
import type { KeyOwner } from '../../db/repositories/keptAnswers.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Caller } from '../vocabulary/people.ts';
import { canonical, sha256Hex } from './auditChain.ts';
import type { Environment } from './environment.ts';

/** How long a request may be sent again under its key. */
export const KEPT_HOURS = 24;
/** How long an act that collides is done anew. */
const LONGEST_WAIT_MS = 5000;

/** What an act is given of the world that is its own. */
export type ActServices = Pick<Environment, 'storage' | 'jobAsked'>;
/** As an endpoint answers: with the version of what it is of, where it has one. */
export type OnceAnswer = { readonly version: number | null; readonly answer: unknown };
export type AskedOnce = {
  readonly caller: Caller;
  readonly owner: KeyOwner;
  /** All that was asked, as JSON: the same again is the same act. */
  readonly asked: unknown;
};

/**
 * Does `act` and keeps its answer in the transaction that keeps what it did; asked again, by
 * anyone with the same key and in any process, it gives that answer and does nothing. A fault is
 * not kept: what failed can be tried again.
 *
 * Throws: DomainError `idempotencyKeyUsed` when the key was used for something else; what the act
 *         throws.
 */
export function createOnce<Services>(
  { answers, begin }: Acts,
  world: Pick<Environment, 'now' | 'jobAsked'>,
  servicesOn: (caller: Caller, acts: ActServices) => Services,
) {
  return async (
    { caller, owner, asked }: AskedOnce,
    act: (services: Services) => Promise<OnceAnswer>,
  ): Promise<OnceAnswer> => {
    const start = performance.now();
    const askedSha256 = sha256Hex(canonical(asked));
    const expiresAt = later(world.now(), KEPT_HOURS);
    for (;;) {
      await answers.deleteExpired(world.now());
      const kept = await answers.find(owner);
      if (kept !== undefined) {
        if (kept.askedSha256 !== askedSha256) throw new DomainError('idempotencyKeyUsed');
        return { version: kept.version, answer: JSON.parse(kept.answer) as unknown };
      }
      const begun = begin(caller, owner);
      const asks: (() => void)[] = [];
      const jobAsked = () => void asks.push(world.jobAsked);
      try {
        const done = await act(servicesOn(caller, { storage: begun.storage, jobAsked }));
        const answer = JSON.stringify(done.answer);
        await begun.keep({ askedSha256, version: done.version, answer, expiresAt });
        // Not before it is there to be found.
        for (const ask of asks) ask();
        return done;
      } catch (error) {
        await begun.drop(error);
        if (!mayBeTriedAgain(error) || performance.now() - start > LONGEST_WAIT_MS) throw error;
      }
    }
  };
}

/** Someone was in the way, or nobody knows whether it was kept: the next look will tell. */
function mayBeTriedAgain(error: unknown): boolean {
  return (
    error instanceof DomainError && (error.code === 'storageBusy' || error.code === 'storageUnsure')
  );
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}
