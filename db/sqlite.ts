import knex, { type Knex } from 'knex';
import { invariant } from '../server/vocabulary/errors.ts';
import { silent } from './silent.ts';

const BUSY_TIMEOUT_MS = 5000;
const SYNCHRONOUS_FULL = 2;

/** What every connection is asked for beside the journal; SQLite's own defaults lose the last seconds at power loss. */
const pragmas = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
];

/** What the driver hands to `afterCreate`; the package's own type is `Function`. */
type DriverConnection = { exec(sql: string, done: (error: Error | null) => void): void };

/** So many may read at once: the driver has four threads, and one of them is for who writes. */
const READERS = 3;

/** One connection only: SQLite has one writer, and a queue in the process never meets a lock. */
export const connectSqlite = (file: string): Knex => connect(file, 1);

/** For whoever reads: beside who writes, and each sees all as it was when it began. */
export const connectSqliteReaders = (file: string): Knex => connect(file, READERS);

function connect(filename: string, connections: number): Knex {
  const afterCreate = (
    created: DriverConnection,
    done: (error: Error | null, created: DriverConnection) => void,
  ) => {
    const sql = pragmas.map((pragma) => `PRAGMA ${pragma};`).join(' ');
    created.exec(sql, (error) => done(error, created));
  };
  return knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: silent,
    pool: { min: connections, max: connections, afterCreate },
  });
}

/** Whether writes go to a journal of their own (WAL); a database in memory has no other than its own. */
export async function hasJournal(connection: Knex): Promise<boolean> {
  const mode = await readPragma(connection, 'journal_mode', 'journal_mode');
  return mode === 'wal' || mode === 'memory';
}

/**
 * Gives the file its journal, which it then keeps. Two that do so at once refuse each other without
 * waiting: only in turn.
 */
export async function keepJournal(connection: Knex): Promise<void> {
  await connection.raw('PRAGMA journal_mode = WAL');
}

/**
 * Makes sure that the database is set as asked: a pragma that does not take is silent.
 *
 * Throws: InvariantError naming the first that differs. A journal in memory is allowed only for a
 *         database in memory.
 */
export async function assertPragmas(connection: Knex): Promise<void> {
  const file = await readPragma(connection, 'database_list', 'file');
  const expected = {
    journal_mode: file === '' ? 'memory' : 'wal',
    synchronous: SYNCHRONOUS_FULL,
    foreign_keys: 1,
    trusted_schema: 0,
  };
  for (const [name, value] of Object.entries(expected)) {
    const got = await readPragma(connection, name, name);
    invariant(got === value, `pragma ${name} must be ${value}, got ${String(got)}`);
  }
  const timeout = await readPragma(connection, 'busy_timeout', 'timeout');
  invariant(timeout === BUSY_TIMEOUT_MS, `busy_timeout must be ${BUSY_TIMEOUT_MS}`);
}

async function readPragma(connection: Knex, name: string, column: string): Promise<unknown> {
  const rows: unknown = await connection.raw(`PRAGMA ${name}`);
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (typeof row !== 'object' || row === null) return undefined;
  return Object.entries(row).find(([key]) => key === column)?.[1];
}
