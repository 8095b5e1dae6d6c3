import path from 'node:path';
import knex from 'knex';
import { DomainError } from '../server/vocabulary/errors.ts';

/**
 * Makes this process the folder's only server. The claim is a lock that the operating system
 * holds on `server.lock`, so that it falls with the process however that ends.
 *
 * Throws: DomainError `dataInUse` while another server has it.
 */
export async function claimDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const lock = knex({
    client: 'sqlite3',
    connection: { filename: path.join(folder, 'server.lock') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
  });
  try {
    await lock.raw('PRAGMA busy_timeout = 0');
    await lock.raw('PRAGMA locking_mode = EXCLUSIVE');
    // In exclusive mode the lock outlives the transaction that took it.
    await lock.raw('BEGIN EXCLUSIVE');
    await lock.raw('PRAGMA user_version = 1');
    await lock.raw('COMMIT');
  } catch (error) {
    await lock.destroy();
    const isBusy = error instanceof Error && error.message.includes('SQLITE_BUSY');
    throw isBusy ? new DomainError('dataInUse', { folder }) : error;
  }
  return { release: () => lock.destroy() };
}
