import knex from 'knex';
import { silent } from './silent.ts';

/**
 * Holds a file for this process alone: a lock that the operating system keeps, so that it falls
 * with the process however that ends.
 *
 * Throws: the driver's SQLITE_BUSY when another still has it after `waitMs`.
 */
export async function holdFile(
  filename: string,
  waitMs: number,
): Promise<{ release(): Promise<void> }> {
  const lock = knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: silent,
    pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
  });
  try {
    await lock.raw(`PRAGMA busy_timeout = ${waitMs}`);
    await lock.raw('PRAGMA locking_mode = EXCLUSIVE');
    // In exclusive mode the lock outlives the transaction that took it.
    await lock.raw('BEGIN EXCLUSIVE');
    await lock.raw('PRAGMA user_version = 1');
    await lock.raw('COMMIT');
  } catch (error) {
    await lock.destroy();
    throw error;
  }
  return { release: () => lock.destroy() };
}
