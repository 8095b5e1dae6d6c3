import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { migrations, migrationSource } from '../../db/migrations/index.ts';
import { databaseInFile, emptyPlace, type TestDatabase } from '../support/database.ts';
import { contentsOf, fill, type Contents } from '../support/filled.ts';
import { schemaOf, tablesOf } from '../support/schema.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseInFile();
});
afterAll(() => database.remove());

/** Of these contents, the tables and columns that the others have. */
function onlyColumnsOf(others: Contents, contents: Contents): Contents {
  return Object.fromEntries(
    Object.entries(others).map(([table, [first = {}]]) => [
      table,
      (contents[table] ?? []).map((row) =>
        Object.fromEntries(Object.keys(first).map((column) => [column, row[column]])),
      ),
    ]),
  );
}

describe('migrations', () => {
  it('say why, and have names of their own in rising order', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const { why } of migrations) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it('go down and up again on a filled database, and take nothing older with them', async () => {
    const { knex } = database;
    await fill(database);
    const full = Object.values(await contentsOf(database)).filter((rows) => rows.length > 0);
    expect(full.length).toBeGreaterThan(15);
    const names = migrations.map(({ name }) => name);
    for (const name of [...names].reverse()) {
      const above = { name, schema: await schemaOf(knex), contents: await contentsOf(database) };
      await knex.migrate.down({ migrationSource });
      const below = { schema: await schemaOf(knex), contents: await contentsOf(database) };
      expect(onlyColumnsOf(below.contents, above.contents)).toEqual(below.contents);
      await knex.migrate.up({ migrationSource });
      const again = await contentsOf(database);
      expect({ name, schema: await schemaOf(knex) }).toEqual({ name, schema: above.schema });
      expect(onlyColumnsOf(below.contents, again)).toEqual(below.contents);
      await knex.migrate.down({ migrationSource });
      expect(await schemaOf(knex)).toEqual(below.schema);
    }
    expect(await tablesOf(knex)).toEqual([]);
    await knex.migrate.latest({ migrationSource });
  });

  it('name anew what a kept snapshot lies on', async () => {
    const { knex } = database;
    await fill(database);
    const named = (await contentsOf(database))['snapshot_sources'];
    expect(named?.length).toBeGreaterThan(10);
    await knex('snapshot_sources').delete();
    for (const { name } of [...migrations].reverse()) {
      await knex.migrate.down({ migrationSource });
      if (name === '016_lists') break;
    }
    await knex.migrate.latest({ migrationSource });
    expect((await contentsOf(database))['snapshot_sources']).toEqual(named);
  });

  it.each([1, 2, 3, 4, 5])(
    'are taken once when several open a new database at once (%i)',
    async () => {
      const { place, remove } = await emptyPlace();
      const opened = await Promise.all(
        Array.from({ length: 4 }, () => openDatabase(place, { mayLoseWrites: true })),
      );
      for (const { knex } of opened) {
        const taken: { name: string }[] = await knex('knex_migrations')
          .select('name')
          .orderBy('id');
        expect(taken.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
      }
      await Promise.all(opened.map((one) => one.close()));
      await remove();
    },
  );
});
