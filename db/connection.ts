import knex, { type Knex } from 'knex';
import { DomainError, invariant } from '../server/vocabulary/errors.ts';
import { migrationSource } from './migrations/index.ts';

/** An open database file with the newest tables. */
export type Database = { readonly knex: Knex; close(): Promise<void> };

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 5000;
const SYNCHRONOUS_FULL = 2;

/** What every connection is asked for; SQLite's own defaults lose the last seconds at power loss. */
const pragmas = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
];

/** What the driver hands to `afterCreate`; the package's own type is `Function`. */
type DriverConnection = { exec(sql: string, done: (error: Error | null) => void): void };

/**
 * Opens a database file (or `:memory:`), checks that it keeps what it acknowledges, and brings its
 * tables up to date.
 *
 * Throws: DomainError `databaseUnreadable` when the file is no database or cannot be opened, and
 *         `databaseNewer` when a later version of the program has been there.
 */
export async function openDatabase(file: string): Promise<Database> {
  const connection = connect(file);
  try {
    await assertPragmas(connection);
    await connection.migrate.latest({ migrationSource });
  } catch (error) {
    await connection.destroy();
    throw openingFault(error, file);
  }
  return { knex: connection, close: () => connection.destroy() };
}

const ignore = (): void => undefined;

/** One connection only: SQLite has one writer, and a queue in the process never meets a lock. */
export function connect(file: string): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // Faults are thrown to whoever asked; nothing is said twice.
    log: { warn: ignore, error: ignore, debug: ignore, deprecate: ignore },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        created: DriverConnection,
        done: (error: Error | null, created: DriverConnection) => void,
      ) => {
        const sql = pragmas.map((pragma) => `PRAGMA ${pragma};`).join(' ');
        created.exec(sql, (error) => done(error, created));
      },
    },
  });
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

function openingFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || file === IN_MEMORY) return error;
  if (/SQLITE_(NOTADB|CANTOPEN|CORRUPT)/.test(error.message)) {
    return new DomainError('databaseUnreadable', { file });
  }
  // Knex's words for "the table of migrations names one that the program does not have".
  if (error.message.includes('migration directory is corrupt')) {
    return new DomainError('databaseNewer', { file });
  }
  return error;
}
