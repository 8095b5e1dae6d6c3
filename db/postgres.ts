import knex, { type Knex } from 'knex';
import pg from 'pg';
import { z } from 'zod';
import { DomainError, invariant } from '../server/vocabulary/errors.ts';
import { silent } from './silent.ts';

const POSTGRES_URL = /^postgres(ql)?:\/\//;
const CONNECTIONS = 10;
const INT8 = 20;
const LEAST_VERSION = 14;

/** How long a statement, a lock and an idle transaction may take, in milliseconds; 0: as long as it takes. */
export type Patience = { readonly statement: number; readonly lock: number; readonly idle: number };
const ordinary: Patience = { statement: 10_000, lock: 5000, idle: 300_000 };
/** For steps of the tables' history and a backup read back, which may write a whole table. */
export const patient: Patience = { statement: 0, lock: 60_000, idle: 0 };

/** Whether a place is the address of a PostgreSQL database; else it is a file. */
export function isPostgres(place: string): boolean {
  return POSTGRES_URL.test(place);
}

/** The address without its password, to be shown. */
export function shownAddress(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

/** Whole numbers come as text from the driver; ours are all exact as numbers. */
function exactNumber(text: string): number {
  const value = Number(text);
  invariant(Number.isSafeInteger(value), `${text} is too large to be exact`);
  return value;
}
const usual: (type: number) => (text: string) => unknown = pg.types.getTypeParser;
const types = {
  getTypeParser: (type: number) => (type === INT8 ? exactNumber : usual(type)),
};

type DriverConnection = { query(sql: string, done: (error: Error | null) => void): void };

export function connectPostgres(url: string, patience = ordinary): Knex {
  const settings = [
    `SET statement_timeout = ${patience.statement}`,
    `SET lock_timeout = ${patience.lock}`,
    `SET idle_in_transaction_session_timeout = ${patience.idle}`,
  ].join('; ');
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'helkalkyl',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      types,
    },
    acquireConnectionTimeout: 5000,
    log: silent,
    pool: {
      min: 0,
      max: CONNECTIONS,
      afterCreate: (
        created: DriverConnection,
        done: (error: Error | null, created: DriverConnection) => void,
      ) => created.query(settings, (error) => done(error, created)),
    },
  });
}

const safe: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

/**
 * Makes sure that the server keeps what it acknowledges, and can keep all of our texts.
 *
 * Throws: DomainError naming the first setting that is not as it must be.
 */
export async function assertSettings(
  connection: Knex,
  { mayLoseWrites }: { readonly mayLoseWrites: boolean },
): Promise<void> {
  const version = Number(await readSetting(connection, 'server_version_num')) / 10_000;
  if (version < LEAST_VERSION) {
    throw new DomainError('databaseTooOld', { version: Math.floor(version), least: LEAST_VERSION });
  }
  const encoding = await readSetting(connection, 'server_encoding');
  if (encoding !== 'UTF8') throw new DomainError('databaseEncoding', { encoding });
  if (mayLoseWrites) return;
  for (const [setting, values] of Object.entries(safe)) {
    const value = await readSetting(connection, setting);
    if (!values.includes(value)) throw new DomainError('databaseUnsafe', { setting, value });
  }
}

const settingRow = z.strictObject({ value: z.string() });

async function readSetting(connection: Knex, name: string): Promise<string> {
  const row: unknown = await connection
    .select({ value: connection.raw('current_setting(?)', [name]) })
    .first();
  return settingRow.parse(row).value;
}
