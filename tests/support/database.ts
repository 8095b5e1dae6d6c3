import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../db/connection.ts';
import type { Engine } from '../../db/engine.ts';
import { connectPostgres, patient } from '../../db/postgres.ts';
import { TEMPLATE } from './globalPostgres.ts';

/** A database of its own, gone with `remove`. */
export type TestDatabase = Database & {
  /** Where it is: a file, or the address of a database. */
  readonly place: string;
  readonly remove: () => Promise<void>;
};

const server = inject('postgres');
/** Which engine these tests run on: the same tests run once on each. */
export const engine: Engine = server === undefined ? 'sqlite' : 'postgres';

/** Without a file where the engine can do without. */
export async function databaseInMemory(): Promise<TestDatabase> {
  if (server !== undefined) return databaseOnServer(server);
  const database = await openDatabase(':memory:');
  return { ...database, place: ':memory:', remove: () => database.close() };
}

/** In a folder of its own, as a municipality would have it. */
export async function databaseInFile(): Promise<TestDatabase> {
  if (server !== undefined) return databaseOnServer(server);
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
  const place = path.join(folder, 'helkalkyl.sqlite');
  const database = await openDatabase(place);
  return {
    ...database,
    place,
    remove: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function databaseOnServer(maintenanceUrl: string): Promise<TestDatabase> {
  const { place, remove } = await placeOnServer(maintenanceUrl, TEMPLATE);
  const database = await openDatabase(place, { mayLoseWrites: true });
  return {
    ...database,
    place,
    remove: async () => {
      await database.close();
      await remove();
    },
  };
}

/** A place where nothing has been yet. */
export type TestPlace = { readonly place: string; readonly remove: () => Promise<void> };

export async function emptyPlace(): Promise<TestPlace> {
  if (server !== undefined) return placeOnServer(server, 'template0');
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
  return {
    place: path.join(folder, 'helkalkyl.sqlite'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function placeOnServer(maintenanceUrl: string, template: string): Promise<TestPlace> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const ask = async (sql: string) => {
    // Files are copied, and others may be waiting for the same disk.
    const maintenance = connectPostgres(maintenanceUrl, patient);
    await maintenance.raw(sql);
    await maintenance.destroy();
  };
  await ask(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    place: new URL(`/${name}`, maintenanceUrl).href,
    remove: () => ask(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
