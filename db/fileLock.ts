import { setTimeout as wait } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { silent } from './silent.ts';

const ASK_AGAIN_MS = 50;

export type HeldFile = { release(): Promise<void> };

/**
 * Holds a file for this process alone: a lock that the operating system keeps, so that it falls
 * with the process however that ends. Null when another still has it after `waitMs`.
 */
export async function holdFile(filename: string, waitMs: number): Promise<HeldFile | null> {
  const lock = knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: silent,
    pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
  });
  const until = Date.now() + waitMs;
  try {
    // The driver's own waiting would keep one of the process's few threads for files.
    await lock.raw('PRAGMA busy_timeout = 0');
    while (!(await isTaken(lock))) {
      if (Date.now() >= until) {
        await lock.destroy();
        return null;
      }
      await wait(ASK_AGAIN_MS);
    }
  } catch (error) {
    await lock.destroy();
    throw error;
  }
  return { release: () => lock.destroy() };
}

/** Takes the lock as a transaction that is never ended; false when another has it. */
async function isTaken(lock: Knex): Promise<boolean> {
  try {
    await lock.raw('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('SQLITE_BUSY')) return false;
    throw error;
  }
}
