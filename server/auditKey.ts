import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../db/connection.ts';
import { DomainError } from './vocabulary/errors.ts';

const KEY_BYTES = 32;
/** Anyone's right but the owner's. */
const OTHERS_RIGHTS = 0o077;

/** Beside the data folder: whoever has the database has not the key with it. */
export function auditKeyFile(dataFolder: string): string {
  return `${path.resolve(dataFolder)}.audit-key`;
}

/**
 * The key that the audit log is sealed with, made at the first start.
 *
 * Throws: DomainError `auditKeyMissing` when there is a log that was sealed with a key that is
 *         gone, `auditKeyOpen` when others may read it, and `auditKeyInvalid`.
 */
export async function loadAuditKey(file: string, { knex }: Database): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    if ((await knex('audit_entries').first('sequence')) !== undefined) {
      throw new DomainError('auditKeyMissing', { file });
    }
    const made = randomBytes(KEY_BYTES).toString('hex');
    // Someone may have been here a moment ago: theirs is the key.
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isThere) throw new DomainError('fileUnwritable', { file });
    });
  } else if ((found.mode & OTHERS_RIGHTS) !== 0) {
    throw new DomainError('auditKeyOpen', { file });
  }
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new DomainError('auditKeyInvalid', { file });
  return Buffer.from(text, 'hex');
}
