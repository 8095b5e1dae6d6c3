import path from 'node:path';
import { DomainError } from '../server/vocabulary/errors.ts';
import { holdFile, type HeldFile } from './fileLock.ts';

/**
 * Makes this process the folder's only server.
 *
 * Throws: DomainError `dataInUse` while another server has it.
 */
export async function claimDataFolder(folder: string): Promise<HeldFile> {
  const held = await holdFile(path.join(folder, 'server.lock'), 0);
  if (held === null) throw new DomainError('dataInUse', { folder });
  return held;
}
