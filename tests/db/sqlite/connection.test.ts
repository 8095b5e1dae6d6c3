import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimDataFolder } from '../../../db/claimDataFolder.ts';
import { openDatabase } from '../../../db/connection.ts';
import { assertPragmas, connectSqlite } from '../../../db/sqlite.ts';
import { InvariantError } from '../../../server/vocabulary/errors.ts';
import { databaseInFile, databaseInMemory } from '../../support/database.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is taken over from a server that is just stopping, and from no other', async () => {
    const first = await claimDataFolder(folder);
    await expect(claimDataFolder(folder)).rejects.toMatchObject({ code: 'dataInUse' });
    const second = claimDataFolder(folder);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await first.release();
    await (await second).release();
  });

  it('is one server’s, when several ask at once', async () => {
    const asked = await Promise.allSettled([1, 2, 3].map(() => claimDataFolder(folder)));
    const claims = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(claims).toHaveLength(1);
    await claims[0]?.release();
  });
});

describe('a connection', () => {
  it('is set to keep what it acknowledges', async () => {
    const database = await databaseInFile();
    const read = async (pragma: string): Promise<unknown> => {
      const rows: Record<string, unknown>[] = await database.knex.raw(`PRAGMA ${pragma}`);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('busy_timeout')).toBe(5000);
    expect(await read('trusted_schema')).toBe(0);
    await database.remove();
  });

  it('in memory has its journal there, and nothing else less', async () => {
    const database = await databaseInMemory();
    await expect(assertPragmas(database.knex)).resolves.toBeUndefined();
    await database.remove();
  });

  it.each(['synchronous = OFF', 'foreign_keys = OFF', 'trusted_schema = ON', 'busy_timeout = 0'])(
    'is refused with %s',
    async (pragma) => {
      const knex = connectSqlite(':memory:');
      await knex.raw(`PRAGMA ${pragma}`);
      await expect(assertPragmas(knex)).rejects.toBeInstanceOf(InvariantError);
      await knex.destroy();
    },
  );

  it('is refused without its log', async () => {
    const knex = connectSqlite(path.join(folder, 'other-journal.sqlite'));
    await knex.raw('PRAGMA journal_mode = DELETE');
    await expect(assertPragmas(knex)).rejects.toThrow('journal_mode');
    await knex.destroy();
  });

  it('to a file of another kind is refused in words', async () => {
    const file = path.join(folder, 'text.sqlite');
    writeFileSync(file, 'inte en databas, bara text som är lång nog för ett huvud'.repeat(20));
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'databaseUnreadable' });
    await expect(openDatabase(path.join(folder, 'no', 'folder'))).rejects.toMatchObject({
      code: 'databaseUnreadable',
    });
  });

  it('to the file of a newer program is refused in words', async () => {
    const database = await databaseInFile();
    await database.knex('knex_migrations').insert({
      name: '999_from_the_future',
      batch: 9,
      migration_time: '2030-01-01',
    });
    await expect(openDatabase(database.place)).rejects.toMatchObject({ code: 'databaseNewer' });
    await database.remove();
  });
});
