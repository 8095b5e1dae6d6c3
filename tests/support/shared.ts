import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the reference numbers and the real input stand, beside the repository. */
const sharedFolder = path.resolve(import.meta.dirname, '../../../shared');

export const hasShared = existsSync(sharedFolder);

if (!hasShared) {
  console.log('Not run: tests on reference numbers and real input, ../shared is not here.');
}

export function sharedPath(...parts: string[]): string {
  return path.join(sharedFolder, ...parts);
}
