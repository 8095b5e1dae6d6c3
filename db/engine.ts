import type { Knex } from 'knex';

/** The two that the same tables and repositories run on. */
export type Engine = 'sqlite' | 'postgres';

/** Which of them a connection, or a transaction on one, talks to. */
export function engineOf(knex: Knex): Engine {
  const { config } = knex.client as { readonly config: { readonly client: string } };
  return config.client === 'pg' ? 'postgres' : 'sqlite';
}
