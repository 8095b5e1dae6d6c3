import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../db/connection.ts';
import { auditEntryRow } from '../db/repositories/auditEntries.ts';
import { isSealed } from './services/auditChain.ts';
import { DomainError } from './vocabulary/errors.ts';

const KEY_BYTES = 32;
/** So many of the latest are tried: one that was edited does not make the key a stranger. */
const TRIED_ENTRIES = 20;
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
 *         gone, `auditKeyForeign` when it was sealed with another, `auditKeyOpen` when others may
 *         read it, and `auditKeyInvalid`.
 */
export async function loadAuditKey(file: string, database: Database): Promise<Uint8Array> {
  const { knex } = database;
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    if ((await knex('audit_entries').first('sequence')) !== undefined) {
      throw new DomainError('auditKeyMissing', { file });
    }
    await makeKey(file);
  } else if ((found.mode & OTHERS_RIGHTS) !== 0) {
    throw new DomainError('auditKeyOpen', { file });
  }
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new DomainError('auditKeyInvalid', { file });
  const key = Buffer.from(text, 'hex');
  if (!(await isKeyOf(key, database))) throw new DomainError('auditKeyForeign', { file });
  return key;
}

/** A name is given to a key that is whole: whoever finds one finds all of it. */
async function makeKey(file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const made = randomBytes(KEY_BYTES).toString('hex');
    await writeFile(draft, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
  } catch (error) {
    // Someone was here a moment ago: theirs is the key.
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw new DomainError('fileUnwritable', { file });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether any of the latest entries was sealed with it; of an empty log every key is. */
async function isKeyOf(key: Uint8Array, { knex }: Database): Promise<boolean> {
  const rows: unknown[] = await knex('audit_entries')
    .orderBy('happened_at', 'desc')
    .limit(TRIED_ENTRIES);
  const entries = rows.map((row) => auditEntryRow.safeParse(row).data);
  return rows.length === 0 || entries.some((entry) => entry !== undefined && isSealed(key, entry));
}
