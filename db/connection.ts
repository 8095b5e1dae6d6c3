import type { Knex } from 'knex';
import { DomainError } from '../server/vocabulary/errors.ts';
import { storageFaultOf } from '../server/vocabulary/storageFaults.ts';
import { engineOf } from './engine.ts';
import { holdFile } from './fileLock.ts';
import { migrations, migrationSource } from './migrations/index.ts';
import { assertSettings, connectPostgres, isPostgres, patient, shownAddress } from './postgres.ts';
import {
  assertPragmas,
  connectSqlite,
  connectSqliteReaders,
  hasJournal,
  keepJournal,
} from './sqlite.ts';

/** An open database with the newest tables. */
export type Database = {
  readonly knex: Knex;
  /** For whoever reads: not behind who writes. */
  readonly readers: Knex;
  /**
   * Runs a work while no other process does one so on the same database. It may use a connection
   * whose statements take as long as they take.
   */
  readonly alone: <Result>(work: (unhurried: Knex) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  /** Someone has said that a crash of the machine may take what was acknowledged with it. */
  readonly mayLoseWrites?: boolean;
};

export const IN_MEMORY = ':memory:';
const LONGEST_TURN_MS = 60_000;
/** The number that our processes queue by; any other would do. */
const TURN = 4_721_901;

/**
 * Opens a database file, `:memory:` or the address of a PostgreSQL database, checks that it keeps
 * what it acknowledges, and brings its tables up to date.
 *
 * Throws: DomainError `databaseUnreadable` or `databaseUnreachable` when it cannot be opened,
 *         `databaseNewer` when a later version of the program has been there, and what
 *         `assertSettings` throws of its settings.
 */
export async function openDatabase(place: string, options: OpenOptions = {}): Promise<Database> {
  const isServer = isPostgres(place);
  const knex = isServer ? connectPostgres(place) : connectSqlite(place);
  const alone = isServer ? inTurnOn(knex, place) : inTurnBeside(knex, place);
  try {
    if (isServer) await assertSettings(knex, { mayLoseWrites: false, ...options });
    const isJournalled = isServer || (await hasJournal(knex));
    if (!isJournalled || !(await isUpToDate(knex))) await alone(bringUpToDate);
    if (!isServer) await assertPragmas(knex);
  } catch (error) {
    await knex.destroy();
    throw openingFault(error, place);
  }
  // A database in memory is its one connection's own; PostgreSQL has several for everyone.
  const isShared = isServer || place === IN_MEMORY;
  const readers = isShared ? knex : connectSqliteReaders(place);
  const close = async () => {
    if (!isShared) await readers.destroy();
    await knex.destroy();
  };
  return { knex, readers, alone, close };
}

/** Queues on the server: the turn falls with the connection that has it. */
function inTurnOn(knex: Knex, url: string): Database['alone'] {
  return (work) =>
    knex.transaction(async (transaction) => {
      await transaction.raw(
        `SET LOCAL idle_in_transaction_session_timeout = 0;
         SET LOCAL statement_timeout = ${LONGEST_TURN_MS}; SET LOCAL lock_timeout = 0`,
      );
      try {
        await transaction.raw('SELECT pg_advisory_xact_lock(?)', [TURN]);
      } catch (error) {
        throw storageFaultOf(error) ?? error;
      }
      const unhurried = connectPostgres(url, patient);
      try {
        return await work(unhurried);
      } finally {
        await unhurried.destroy();
      }
    });
}

/** Queues at a file beside the database file. */
function inTurnBeside(knex: Knex, file: string): Database['alone'] {
  return async (work) => {
    if (file === IN_MEMORY) return work(knex);
    const turn = await holdFile(`${file}.lock`, LONGEST_TURN_MS);
    if (turn === null) throw new DomainError('storageBusy');
    try {
      return await work(knex);
    } finally {
      await turn.release();
    }
  };
}

/** Throws: DomainError `databaseNewer` on steps that this program does not know. */
export async function isUpToDate(knex: Knex): Promise<boolean> {
  if (!(await knex.schema.hasTable('knex_migrations'))) return false;
  const taken: { name: string }[] = await knex('knex_migrations').select('name');
  const known = new Set(migrations.map(({ name }) => name));
  if (taken.some(({ name }) => !known.has(name))) throw new DomainError('databaseNewer');
  return taken.length === migrations.length;
}

/** All steps are one transaction: none is half taken, whatever ends the process. */
async function bringUpToDate(knex: Knex): Promise<void> {
  if (engineOf(knex) === 'sqlite') await keepJournal(knex);
  await knex.migrate.latest({ migrationSource });
}

function openingFault(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || place === IN_MEMORY) return error;
  const file = isPostgres(place) ? shownAddress(place) : place;
  if (error instanceof DomainError) return new DomainError(error.code, { ...error.facts, file });
  if (/SQLITE_(NOTADB|CANTOPEN|CORRUPT)/.test(error.message)) {
    return new DomainError('databaseUnreadable', { file });
  }
  if (!isPostgres(place)) return error;
  const code = 'code' in error ? String(error.code) : codeless(error);
  // Class 28: not let in; 3D: no such database; 42501: let in without rights to its tables.
  if (/^(28|3D)|^42501$/.test(code)) return new DomainError('databaseRefuses', { file, code });
  if (/^(E[A-Z]+$|08|57P)/.test(code))
    return new DomainError('databaseUnreachable', { file, code });
  return error;
}

/** What hangs up or stays silent, as something that is no PostgreSQL does, has words alone. */
function codeless(error: Error): string {
  const fault = storageFaultOf(error)?.code;
  return fault === undefined ? '' : fault === 'storageBusy' ? 'ETIMEDOUT' : 'ECONNRESET';
}

/** The time by the server's own clock, ISO 8601; null for an engine without one. */
export async function databaseTime(knex: Knex): Promise<string | null> {
  if (engineOf(knex) !== 'postgres') return null;
  const { rows } = await knex.raw<{ rows: { now: Date }[] }>('SELECT now() AS now');
  return rows[0]?.now.toISOString() ?? null;
}
