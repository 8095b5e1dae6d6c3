import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '../../db/connection.ts';

/** A database of its own, gone with `remove`. */
export type TestDatabase = Database & { readonly file: string; remove(): Promise<void> };

export async function databaseInMemory(): Promise<TestDatabase> {
  const database = await openDatabase(':memory:');
  return { ...database, file: ':memory:', remove: () => database.close() };
}

/** In a folder of its own, as a municipality would have it. */
export async function databaseInFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
  const file = path.join(folder, 'helkalkyl.sqlite');
  const database = await openDatabase(file);
  return {
    ...database,
    file,
    remove: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
