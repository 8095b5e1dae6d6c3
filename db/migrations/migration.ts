import type { Knex } from 'knex';

/** One step of the tables' history; never edited once it has landed. */
export type Migration = {
  readonly name: string;
  /** Why the step was taken, in a sentence. */
  readonly why: string;
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
};

/** Runs statements in order; knex sends one at a time. */
export async function runAll(knex: Knex, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await knex.raw(statement);
}
