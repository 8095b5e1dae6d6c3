import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../db/connection.ts';
import { connectPostgres } from '../../db/postgres.ts';
import { startPostgres } from './postgres.ts';

/** A database with every table and no row, which those of the tests are copies of. */
export const TEMPLATE = 'helkalkyl_template';

/** Starts one PostgreSQL for the run. Nothing it keeps is worth waiting for a disk. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ fsync: 'off', synchronous_commit: 'off' });
  const maintenance = connectPostgres(server.url('postgres'));
  await maintenance.raw(`CREATE DATABASE ${TEMPLATE}`);
  await maintenance.destroy();
  const template = await openDatabase(server.url(TEMPLATE), { mayLoseWrites: true });
  await template.close();
  project.provide('postgres', server.url('postgres'));
  return () => server.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the run's server; undefined in the tests on SQLite. */
    postgres: string | undefined;
  }
}
