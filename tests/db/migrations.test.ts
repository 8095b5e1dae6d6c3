import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations, migrationSource } from '../../db/migrations/index.ts';
import { databaseInFile, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseInFile();
});
afterAll(() => database.remove());

/** Every table, index and trigger of ours, as SQLite keeps it. */
async function schemaOf(knex: Knex): Promise<{ name: string; sql: string | null }[]> {
  return knex('sqlite_master')
    .select('name', 'sql')
    .whereNot('name', 'like', 'sqlite_%')
    .whereNot('name', 'like', 'knex_%')
    .orderBy('name');
}

describe('migrations', () => {
  it('go up, down and up again to the same tables', async () => {
    const { knex } = database;
    const first = await schemaOf(knex);
    expect(first.map(({ name }) => name)).toContain('plan_cases');
    await knex.migrate.rollback({ migrationSource }, true);
    expect(await schemaOf(knex)).toEqual([]);
    await knex.migrate.latest({ migrationSource });
    expect(await schemaOf(knex)).toEqual(first);
  });

  it('say why, and have names of their own in rising order', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const { why } of migrations) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it('make every table strict', async () => {
    const rows: { name: string; strict: number }[] = await database.knex.raw(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'knex_%'`,
    );
    expect(rows.length).toBeGreaterThan(7);
    expect(rows.filter(({ strict }) => strict !== 1)).toEqual([]);
  });
});
