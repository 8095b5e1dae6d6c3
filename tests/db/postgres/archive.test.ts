import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../db/connection.ts';
import { readBackup, writeBackup } from '../../../server/backups.ts';
import { sourceOfBytes } from '../../../server/services/byteSource.ts';
import { databaseInFile, emptyPlace } from '../../support/database.ts';
import { contentsOf, fill } from '../../support/filled.ts';

const about = { takenAt: '2026-11-27T15:10:13.000Z', codeVersion: '0.1.0' };

it('a backup moves from one engine to the other and back with every row', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
  const onServer = await databaseInFile();
  await fill(onServer);
  const there = await writeBackup(onServer, about, path.join(folder, 'there.jsonl.gz'));

  const inFile = await openDatabase(path.join(folder, 'helkalkyl.sqlite'));
  await readBackup(inFile, sourceOfBytes(readFileSync(there.file)));
  const contents = await contentsOf(onServer);
  expect(await contentsOf(inFile)).toEqual(contents);

  const back = await writeBackup(inFile, about, path.join(folder, 'back.jsonl.gz'));
  const { place, remove } = await emptyPlace();
  const again = await openDatabase(place, { mayLoseWrites: true });
  await readBackup(again, sourceOfBytes(readFileSync(back.file)));
  expect(await contentsOf(again)).toEqual(contents);

  await Promise.all([onServer.remove(), inFile.close(), again.close()]);
  await remove();
  rmSync(folder, { recursive: true, force: true });
});
