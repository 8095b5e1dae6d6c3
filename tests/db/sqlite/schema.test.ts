import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/connection.ts';
import { migrations, migrationSource } from '../../../db/migrations/index.ts';
import { emptyPlace } from '../../support/database.ts';
import { schemaOf } from '../../support/schema.ts';

describe('the tables', () => {
  it('of the first eleven steps are what they were before there was another engine', async () => {
    const older = await emptyPlace();
    const { knex, close } = await openDatabase(older.place);
    const later = migrations.filter(({ name }) => name > '011_plan_files');
    for (let step = 0; step < later.length; step += 1) {
      await knex.migrate.down({ migrationSource });
    }
    const golden = path.resolve(import.meta.dirname, '../../golden/schema/sqlite-011.json');
    expect(await schemaOf(knex)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    await close();
    await older.remove();
  });

  it('are strict', async () => {
    const { knex, close } = await openDatabase(':memory:');
    const rows: { name: string; strict: number }[] = await knex.raw(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'knex_%'`,
    );
    expect(rows.length).toBeGreaterThan(7);
    expect(rows.filter(({ strict }) => strict !== 1)).toEqual([]);
    await close();
  });
});
