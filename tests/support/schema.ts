import type { Knex } from 'knex';
import { engineOf } from '../../db/engine.ts';

/** Tables, columns, keys, indexes and triggers of ours, as the engine itself tells them. */
export async function schemaOf(knex: Knex): Promise<Record<string, unknown>[]> {
  if (engineOf(knex) === 'sqlite') {
    return knex('sqlite_master')
      .select('type', 'name', 'tbl_name', 'sql')
      .whereNot('name', 'like', 'sqlite_%')
      .whereNot('name', 'like', 'knex_%')
      .orderBy(['type', 'name']);
  }
  const { rows }: { rows: { type: string; table: string; name: string }[] } = await knex.raw(`
    SELECT 'column' AS type, table_name AS "table", column_name AS name,
           concat_ws(' ', data_type, collation_name, is_nullable, column_default, is_identity,
                     generation_expression) AS sql
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index', tablename, indexname, indexdef FROM pg_indexes
      WHERE schemaname = 'public'
    UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid)
      FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1, 2, 3, 4`);
  return rows.filter(({ table }) => !table.startsWith('knex_'));
}

/** Tables of ours, in name order; a view there is a table that SQLite copies to. */
export async function tablesOf(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] =
    engineOf(knex) === 'sqlite'
      ? await knex('sqlite_master').select('name').where({ type: 'table' }).orderBy('name')
      : await knex('information_schema.tables')
          .select({ name: 'table_name' })
          .where({ table_schema: 'public' })
          .orderBy('table_name');
  return rows.map(({ name }) => name).filter((name) => !/^(sqlite|knex)_/.test(name));
}
