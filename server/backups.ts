import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import {
  archiveLines,
  checkArchive,
  restoreLines,
  type ArchiveHead,
  type ArchiveSummary,
} from '../db/archive.ts';
import type { Database } from '../db/connection.ts';
import { createRecordedStorage } from '../db/storage.ts';
import { loadAuditKey } from './auditKey.ts';
import { seal, unseal } from './backupSeal.ts';
import type { BackupReport, RestoreReport } from './cli/command.ts';
import { openInput } from './inputs.ts';
import type { ByteSource } from './services/byteSource.ts';
import { leaveBackupTrace } from './services/backupTraces.ts';
import { DomainError } from './vocabulary/errors.ts';
import type { BackupTrace } from './vocabulary/operations.ts';
import { commandLineCaller } from './vocabulary/people.ts';
import { storageFaultOf } from './vocabulary/storageFaults.ts';
import { cliTexts } from './vocabulary/text/sv/cli.ts';
import { errorSentence } from './vocabulary/text/sv/errors/index.ts';

/**
 * Writes everything in the database at one moment to a file, or to a new one in a folder. The file
 * has its name when the disk has all of it and it could be read back; for its owner's eyes only, and encrypted when there is a
 * secret to do it with.
 *
 * Throws: DomainError `fileUnwritable`, `backupNothing` when there is no row, or `backupDamaged` when
 *         what was written is not what is read back.
 */
export async function writeBackup(
  { knex }: Database,
  about: Pick<ArchiveHead, 'takenAt' | 'codeVersion'>,
  target: string,
  secret?: string,
): Promise<BackupReport> {
  const isEncrypted = secret !== undefined;
  const file = await fileFor(target, about.takenAt, isEncrypted);
  const draft = `${file}.${randomUUID()}.tmp`;
  const unwritable = () => new DomainError('fileUnwritable', { file });
  const handle = await open(draft, 'wx', 0o600).catch(() => {
    throw unwritable();
  });
  try {
    let summary: ArchiveSummary | undefined;
    const lines = async function* () {
      summary = yield* archiveLines(knex, about);
    };
    const kept = (pieces: AsyncIterable<Uint8Array>) =>
      secret === undefined ? pieces : seal(pieces, secret);
    const written = handle.createWriteStream({ flush: true });
    await pipeline(Readable.from(lines()), createGzip(), kept, written);
    if (summary === undefined || summary.rows === 0) throw new DomainError('backupNothing');
    await checkArchive(linesOf(await openInput(draft), secret === undefined ? [] : [secret]));
    const { size: bytes } = await stat(draft);
    await rename(draft, file);
    return { file, bytes, isEncrypted, ...summary };
  } catch (error) {
    await rm(draft, { force: true });
    const isOfFile =
      error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
    throw isOfFile ? unwritable() : error;
  }
}

async function fileFor(target: string, takenAt: string, isEncrypted: boolean): Promise<string> {
  const isFolder = (await stat(target).catch(() => undefined))?.isDirectory() === true;
  const stamp = takenAt.replaceAll(/[-:]|\.\d+/g, '');
  const name = `helkalkyl-${stamp}.jsonl.gz${isEncrypted ? '.enc' : ''}`;
  return isFolder ? path.join(target, name) : target;
}

/**
 * Reads a backup into a database without a row, while nobody else makes tables or puts the first
 * rows there; it is read through once before, so that a damaged
 * one, or one that none of the secrets opens, puts nothing in.
 *
 * Throws: DomainError `backupKeyNeeded`, `backupKeyForeign`, `backupDamaged`, `backupNewer` or
 *         `restoreNotEmpty`.
 */
export async function readBackup(
  { alone }: Database,
  source: ByteSource,
  secrets: readonly string[] = [],
): Promise<RestoreReport> {
  const head = await checkArchive(linesOf(source, secrets));
  const counts = await alone((unhurried) =>
    restoreLines(unhurried, head, linesOf(source, secrets)),
  );
  return { ...counts, takenAt: head.takenAt, codeVersion: head.codeVersion };
}

/** Throws: DomainError `backupDamaged` when it is no compressed text, or not all of one. */
async function* linesOf(source: ByteSource, secrets: readonly string[]): AsyncGenerator<string> {
  const unpacked = createGunzip();
  // Its fault is thrown to whoever reads what is unpacked.
  pipeline(Readable.from(unseal(source.open(), secrets)), unpacked).catch(() => undefined);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) {
      const [first = '', ...later] = decoder.decode(piece, { stream: true }).split('\n');
      begun.push(first);
      for (const next of later) {
        yield begun.join('');
        begun = [next];
      }
    }
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('backupDamaged');
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}

/**
 * Writes down in the database that a copy of it was taken, or that it comes out of one. What was
 * done is done: where that cannot be written down, `remark` says so and nothing else happens.
 */
export async function traceBackup(
  database: Database,
  keyFile: string,
  trace: BackupTrace,
  remark: (text: string) => void,
): Promise<void> {
  try {
    // A key that is made now would be another than the one that is to be put there.
    if (!existsSync(keyFile)) throw new DomainError('auditKeyMissing', { file: keyFile });
    const auditKey = await loadAuditKey(keyFile, database);
    const storage = createRecordedStorage(database.knex, commandLineCaller);
    const now = () => new Date().toISOString();
    await leaveBackupTrace({ storage, caller: commandLineCaller, now, auditKey }, trace);
  } catch (error) {
    const fault = error instanceof DomainError ? error : storageFaultOf(error);
    const sentence = fault === undefined ? String(error) : errorSentence(fault);
    const { backupUntraced, restoreUntraced } = cliTexts;
    remark((trace.act === 'backupTaken' ? backupUntraced : restoreUntraced)(sentence));
  }
}
