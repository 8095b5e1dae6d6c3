import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import { DomainError } from '../server/vocabulary/errors.ts';
import { engineOf } from './engine.ts';
import { migrations, migrationSource } from './migrations/index.ts';

/** First line of an archive: how it came about, and which steps of the tables' history it is after. */
const headSchema = z.strictObject({
  schema: z.literal('helkalkyl-backup/1'),
  takenAt: z.iso.datetime(),
  codeVersion: z.string(),
  migrations: z.array(z.string()),
});
export type ArchiveHead = z.infer<typeof headSchema>;

const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
/** Last line: what stands before it, so that nothing can be missing or changed unseen. */
const endSchema = z.strictObject({
  tables: z.int().min(0),
  rows: z.int().min(0),
  /** SHA-256 of every line before, each with its line break. */
  sha256: z.string().length(64),
});
export type ArchiveSummary = z.infer<typeof endSchema>;

const cellSchema = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ base64: z.string() }),
]);
type Cell = z.infer<typeof cellSchema>;
const rowSchema = z.array(cellSchema);

/** Few enough that rows of a megabyte do no harm. */
const ROWS_A_READ = 50;
const ROWS_A_WRITE = 100;

/**
 * Everything in the database at one moment as lines of JSON, the same from either engine. Others
 * read and write meanwhile.
 *
 * Shape: the head, then each table (`table`, `columns`) followed by its rows (lists of values, bytes
 *        as base64), and the summary. A table comes after those that it refers to.
 */
export async function* archiveLines(
  knex: Knex,
  about: Pick<ArchiveHead, 'takenAt' | 'codeVersion'>,
): AsyncGenerator<string, ArchiveSummary> {
  const hash = createHash('sha256');
  const counts = { tables: 0, rows: 0 };
  const line = (content: unknown): string => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text, 'utf8');
    return text;
  };
  const isServer = engineOf(knex) === 'postgres';
  const transaction = await knex.transaction(
    isServer ? { isolationLevel: 'repeatable read', readOnly: true } : {},
  );
  try {
    const taken = await namesOfSteps(transaction);
    yield line({ schema: 'helkalkyl-backup/1', ...about, migrations: taken } satisfies ArchiveHead);
    for (const table of await tablesInOrder(transaction)) {
      const columns = await columnsOf(transaction, table);
      counts.tables += 1;
      yield line({ table, columns });
      for await (const row of rowsOf(transaction, table, columns)) {
        counts.rows += 1;
        yield line(columns.map((column) => cellOf(row[column])));
      }
    }
  } finally {
    await transaction.rollback();
  }
  const summary = { ...counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(summary)}\n`;
  return summary;
}

/** Throws: DomainError `backupDamaged` unless every line is there as it was written. */
export async function checkArchive(lines: AsyncIterable<string>): Promise<ArchiveHead> {
  const hash = createHash('sha256');
  let head: ArchiveHead | undefined;
  let last: string | undefined;
  for await (const line of lines) {
    if (last !== undefined) hash.update(`${last}\n`, 'utf8');
    head ??= readAs(headSchema, line);
    last = line;
  }
  const { sha256 } = readAs(endSchema, last ?? '');
  if (head === undefined || sha256 !== hash.digest('hex')) throw new DomainError('backupDamaged');
  return head;
}

function readAs<Content>(schema: z.ZodType<Content>, line: string): Content {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new DomainError('backupDamaged');
  }
}

/**
 * Puts an archive, checked before, into a database without a row, and brings it up to date.
 *
 * Throws: DomainError `restoreNotEmpty` when there is something there, `backupNewer` when a later
 *         version of the program wrote the archive. Nothing is put in then.
 */
export async function restoreLines(
  knex: Knex,
  head: ArchiveHead,
  lines: AsyncIterable<string>,
): Promise<Pick<ArchiveSummary, 'tables' | 'rows'>> {
  await assertEmpty(knex);
  const known = migrations.map(({ name }) => name);
  const isKnown = head.migrations.every((name, at) => name === known[at]);
  if (!isKnown) throw new DomainError('backupNewer', { codeVersion: head.codeVersion });
  for (let at = known.length; at > head.migrations.length; at -= 1) {
    await knex.migrate.down({ migrationSource });
  }
  const counts = await knex.transaction((transaction) => insertLines(transaction, lines));
  await knex.migrate.latest({ migrationSource });
  return counts;
}

async function insertLines(transaction: Knex, lines: AsyncIterable<string>) {
  const counts = { tables: 0, rows: 0 };
  let into: z.infer<typeof tableSchema> | undefined;
  let waiting: Record<string, unknown>[] = [];
  const write = async () => {
    if (into !== undefined && waiting.length > 0) await transaction(into.table).insert(waiting);
    waiting = [];
  };
  let isHead = true;
  for await (const line of lines) {
    if (isHead) isHead = false;
    else if (line.startsWith('[')) {
      const cells = readAs(rowSchema, line);
      waiting.push(
        Object.fromEntries(
          into?.columns.map((name, at) => [name, valueOf(cells[at] ?? null)]) ?? [],
        ),
      );
      counts.rows += 1;
      if (waiting.length === ROWS_A_WRITE) await write();
    } else {
      await write();
      if (!line.startsWith('{"table"')) break;
      if (into !== undefined) await continueNumbers(transaction, into.table);
      into = readAs(tableSchema, line);
      counts.tables += 1;
    }
  }
  if (into !== undefined) await continueNumbers(transaction, into.table);
  return counts;
}

async function assertEmpty(knex: Knex): Promise<void> {
  for (const table of await tablesInOrder(knex)) {
    const row: unknown = await knex(table).first(knex.raw('1 AS found'));
    if (row !== undefined) throw new DomainError('restoreNotEmpty');
  }
}

function cellOf(value: unknown): Cell {
  return value instanceof Uint8Array
    ? { base64: Buffer.from(value).toString('base64') }
    : cellSchema.parse(value);
}

function valueOf(cell: Cell): unknown {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

const namedRows = z.array(z.object({ name: z.string() }));
const namesIn = (rows: unknown) => namedRows.parse(rows).map(({ name }) => name);

async function namesOfSteps(knex: Knex): Promise<string[]> {
  return namesIn(await knex('knex_migrations').select('name').orderBy('name'));
}

/** What the database copies there itself from another table, as that is written. */
const COPIED = 'listed_plan_cases';

/** Ours, as they were made: a table refers only to older ones. */
async function tablesInOrder(knex: Knex): Promise<string[]> {
  const rows: unknown =
    engineOf(knex) === 'sqlite'
      ? await knex('sqlite_master').select('name').where({ type: 'table' }).orderBy('rowid')
      : await knex('pg_class')
          .select({ name: 'relname' })
          .where({ relkind: 'r' })
          .whereRaw('relnamespace = current_schema()::regnamespace')
          .orderBy('oid');
  return namesIn(rows).filter((name) => !/^(sqlite|knex)_/.test(name) && name !== COPIED);
}

/** Without those that the database works out itself. */
async function columnsOf(knex: Knex, table: string): Promise<string[]> {
  const rows: unknown =
    engineOf(knex) === 'sqlite'
      ? await knex
          .select('name')
          .from(knex.raw('pragma_table_xinfo(?)', [table]))
          .where({ hidden: 0 })
          .orderBy('cid')
      : await columnsOnServer(knex, table).where({ is_generated: 'NEVER' });
  return namesIn(rows);
}

function columnsOnServer(knex: Knex, table: string) {
  return knex('information_schema.columns')
    .select({ name: 'column_name' })
    .where({ table_name: table })
    .whereRaw('table_schema = current_schema()')
    .orderBy('ordinal_position');
}

const readRows = z.array(z.record(z.string(), z.unknown()));
type Row = z.infer<typeof readRows>[number];

async function* rowsOf(knex: Knex, table: string, columns: readonly string[]): AsyncGenerator<Row> {
  const read = engineOf(knex) === 'sqlite' ? readByRowid : readByCursor;
  yield* read(knex, table, columns);
}

async function* readByRowid(knex: Knex, table: string, columns: readonly string[]) {
  let after = 0;
  for (;;) {
    const read: unknown = await knex(table)
      .select({ _at: 'rowid' }, ...columns)
      .where('rowid', '>', after)
      .orderBy('rowid')
      .limit(ROWS_A_READ);
    const rows = readRows.parse(read);
    yield* rows;
    if (rows.length < ROWS_A_READ) return;
    after = z.int().parse(rows.at(-1)?.['_at']);
  }
}

async function* readByCursor(knex: Knex, table: string, columns: readonly string[]) {
  const { sql } = knex(table).select(columns).toSQL().toNative();
  await knex.raw(`DECLARE archive NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const read: unknown = await knex.raw(`FETCH ${ROWS_A_READ} FROM archive`);
    const { rows } = z.object({ rows: readRows }).parse(read);
    yield* rows;
    if (rows.length < ROWS_A_READ) break;
  }
  await knex.raw('CLOSE archive');
}

/** PostgreSQL counts on from what it gave out itself, not from what it was given. */
async function continueNumbers(knex: Knex, table: string): Promise<void> {
  if (engineOf(knex) === 'sqlite') return;
  for (const name of namesIn(await columnsOnServer(knex, table).where({ is_identity: 'YES' }))) {
    await knex.raw(
      `SELECT setval(pg_get_serial_sequence(?, ?), (SELECT max(??) FROM ??))
         WHERE EXISTS (SELECT 1 FROM ??)`,
      [table, name, name, table, table],
    );
  }
}
