import type { Knex } from 'knex';
import { DomainError } from '../server/vocabulary/errors.ts';
import { storageFaultOf } from '../server/vocabulary/storageFaults.ts';
import { engineOf } from './engine.ts';

/** How long an act is tried again before its user is told that the database is busy or away. */
const LONGEST_WAIT_MS = 5000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;
/** A key that is taken though the work found it free was taken by another meanwhile: PostgreSQL says so. */
const UNIQUE_VIOLATION = '23505';
/** So often: what meets its own key every time is a fault of ours. */
const MOST_TAKEN_KEYS = 3;

/**
 * Runs a work as one transaction: all of it happens, or none does, and as if no other ran
 * meanwhile. What two works collide on is done anew by the one that came second, and so is a work
 * whose connection was lost before it was done, within `LONGEST_WAIT_MS`: a work touches nothing
 * but the database.
 *
 * Throws: DomainError `storage…` when the database will not; `storageUnsure` when it went away
 *         while the whole was being kept; else what the work throws.
 */
export async function transact<Result>(
  knex: Knex,
  work: (transaction: Knex) => Promise<Result>,
): Promise<Result> {
  const start = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(knex, work, attempt);
    if ('result' in tried) return tried.result;
    const { fault } = tried;
    const mayPass = fault.code === 'storageBusy' || fault.code === 'storageAway';
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * Math.random();
    if (!mayPass || performance.now() + pauseMs - start > LONGEST_WAIT_MS) throw fault;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Tried<Result> = { readonly result: Result } | { readonly fault: DomainError };

/** Faults of the database alone are handed back; others are thrown. */
async function tryOnce<Result>(
  knex: Knex,
  work: (transaction: Knex) => Promise<Result>,
  attempt: number,
): Promise<Tried<Result>> {
  const isAgain = attempt > 1;
  const isServer = engineOf(knex) === 'postgres';
  // The first fault is the cause: a roll-back over a lost connection throws one of its own.
  const course: { isKeeping: boolean; cause?: unknown } = { isKeeping: false };
  try {
    const result = await knex.transaction(
      async (transaction) => {
        try {
          if (isAgain) await transaction.raw(isServer ? queueOfTheUnlucky : turnToWrite);
          const done = await work(transaction);
          course.isKeeping = true;
          return done;
        } catch (error) {
          course.cause = error;
          throw error;
        }
      },
      isServer ? { isolationLevel: 'serializable' } : {},
    );
    return { result };
  } catch (error) {
    const cause = course.cause ?? error;
    const isTaken = attempt <= MOST_TAKEN_KEYS && isServer && hasCode(cause, UNIQUE_VIOLATION);
    const fault = isTaken ? new DomainError('storageBusy') : storageFaultOf(cause);
    if (fault === undefined) throw cause;
    const isUnsure = course.isKeeping && fault.code === 'storageAway';
    return { fault: isUnsure ? new DomainError('storageUnsure') : fault };
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Works that have collided go one at a time, so that they do not collide with each other for ever.
 * A lock on a table of ours that no work touches, taken before the work sees anything.
 */
const queueOfTheUnlucky = 'LOCK TABLE knex_migrations_lock IN SHARE UPDATE EXCLUSIVE MODE';

/**
 * SQLite refuses a work at its first write when another process has written since its first read,
 * and would each time again. Nothing is changed by this; it waits for its turn before it reads.
 */
const turnToWrite = 'UPDATE knex_migrations_lock SET is_locked = is_locked WHERE FALSE';
