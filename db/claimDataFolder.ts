import path from 'node:path';
import { DomainError } from '../server/vocabulary/errors.ts';
import { holdFile } from './fileLock.ts';

/**
 * Makes this process the folder's only server.
 *
 * Throws: DomainError `dataInUse` while another server has it.
 */
export async function claimDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  try {
    return await holdFile(path.join(folder, 'server.lock'), 0);
  } catch (error) {
    const isBusy = error instanceof Error && error.message.includes('SQLITE_BUSY');
    throw isBusy ? new DomainError('dataInUse', { folder }) : error;
  }
}
