import { createServer } from 'node:net';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/connection.ts';
import { connectPostgres } from '../../../db/postgres.ts';
import {
  databaseInFile,
  emptyPlace,
  type TestDatabase,
  type TestPlace,
} from '../../support/database.ts';
import { sentenceOf } from '../../support/faults.ts';
import { freePort } from '../../support/postgres.ts';

let empty: TestPlace;
beforeAll(async () => {
  empty = await emptyPlace();
});
afterAll(() => empty.remove());

/** The run's server is set not to wait for a disk: just what the program must refuse. */
describe('a server that may lose what it acknowledged', () => {
  it('is refused with the setting and the way out, and nothing is made in it', async () => {
    const sentence = await sentenceOf(openDatabase(empty.place));
    expect(sentence).toContain('fsync = off');
    expect(sentence).toContain('HELKALKYL_MAY_LOSE_WRITES=ja');
    const knex = connectPostgres(empty.place);
    expect(await knex.schema.hasTable('plan_cases')).toBe(false);
    await knex.destroy();
  });

  it('is taken by someone who says so', async () => {
    const database = await openDatabase(empty.place, { mayLoseWrites: true });
    expect(await database.knex.schema.hasTable('plan_cases')).toBe(true);
    await database.close();
  });
});

describe('an address', () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(empty.place);
    change(url);
    return url.href;
  };

  it.each([
    {
      name: 'with another password',
      change: (url: URL) => (url.password = 'fel-ord'),
      says: '28P01',
    },
    { name: 'of no database', change: (url: URL) => (url.pathname = '/finns_inte'), says: '3D000' },
  ])('$name is not let in, and no password is told', async ({ change, says }) => {
    const sentence = await sentenceOf(openDatabase(changed(change)));
    expect(sentence).toContain(says);
    expect(sentence).not.toMatch(/fel-ord|password/);
  });

  it('where nobody listens is told with what to check, and no password', async () => {
    const port = await freePort();
    const sentence = await sentenceOf(openDatabase(changed((url) => (url.port = String(port)))));
    expect(sentence).toContain('ECONNREFUSED');
    expect(sentence).toContain(`postgres://postgres@127.0.0.1:${port}/test_`);
    expect(sentence).not.toContain('password');
  });

  it('where something else than PostgreSQL listens is told in the same words', async () => {
    const stranger = createServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400')),
    );
    const port = await freePort();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    const opening = openDatabase(changed((url) => (url.port = String(port))));
    expect(await sentenceOf(opening)).toMatch(/^Databasen postgres:.* svarar inte \(ECONN/);
    stranger.close();
  });

  it('of a database that a newer program has been in is told', async () => {
    const database = await databaseInFile();
    await database.knex('knex_migrations').insert({ name: '999_from_the_future', batch: 9 });
    const opening = openDatabase(database.place, { mayLoseWrites: true });
    await expect(opening).rejects.toMatchObject({ code: 'databaseNewer' });
    await database.remove();
  });
});

describe('a connection', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await databaseInFile();
  });
  afterAll(() => database.remove());

  const settingsOf = (knex: Knex) =>
    Promise.all(
      ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].map(
        async (name) => {
          const row: { value: string } | undefined = await knex
            .select({ value: knex.raw('current_setting(?)', [name]) })
            .first();
          return row?.value;
        },
      ),
    );

  it('waits for no statement longer than ten seconds, for no lock longer than five', async () => {
    expect(await settingsOf(database.knex)).toEqual(['10s', '5s', '5min']);
  });

  it('that has the database alone, to make tables or read a backup back, takes its time', async () => {
    expect(await database.alone(settingsOf)).toEqual(['0', '1min', '0']);
  });

  it('lets no one empty the table of snapshots', async () => {
    const emptied = database.knex.raw('TRUNCATE snapshots CASCADE');
    await expect(emptied).rejects.toThrow('a snapshot is never deleted');
  });
});
