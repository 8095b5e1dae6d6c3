import path from 'node:path';
import { DomainError } from '../server/vocabulary/errors.ts';
import { holdFile, type HeldFile } from './fileLock.ts';

/** One that is stopping lets go in a moment; two that ask at once refuse each other for one. */
const A_MOMENT_MS = 1000;

/**
 * Makes this process the folder's only server.
 *
 * Throws: DomainError `dataInUse` while another server has it.
 */
export async function claimDataFolder(folder: string): Promise<HeldFile> {
  const held = await holdFile(path.join(folder, 'server.lock'), A_MOMENT_MS);
  if (held === null) throw new DomainError('dataInUse', { folder });
  return held;
}
