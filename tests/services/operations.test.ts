import { expect, it } from 'vitest';
import { checksOf } from '../../server/services/operations.ts';
import type { BackupTrace, OperationFacts } from '../../server/vocabulary/operations.ts';

const well: OperationFacts = {
  engine: 'postgres',
  mayLoseWrites: false,
  isUpToDate: true,
  freeBytes: 80e9,
  isSignInConfigured: true,
  hasMetricsToken: true,
  time: '2026-11-24T08:00:00.000Z',
  databaseTime: '2026-11-24T08:00:02.000Z',
  jobs: { queued: 0, running: 1 },
  threads: { threads: 1, waiting: 0 },
  version: '0.1.0',
  backup: {
    ...{ act: 'backupTaken', takenAt: '2026-11-24T07:50:00.000Z', rows: 900 },
    written: { file: '/kopior/helkalkyl.jsonl.gz.enc', sha256: 'a'.repeat(64), isEncrypted: true },
  },
};
const copiedAt = (takenAt: string) => ({ ...well.backup, takenAt }) as BackupTrace;

// prettier-ignore -- the checks that are not good.
it.each<{ name: string; facts: Partial<OperationFacts>; not: Record<string, string> }>([
  { name: 'all is well', facts: {}, not: {} },
  { name: 'writes may be lost', facts: { mayLoseWrites: true }, not: { database: 'bad' } },
  { name: 'tables are behind', facts: { isUpToDate: false }, not: { tables: 'bad' } },
  { name: 'the disk is low', facts: { freeBytes: 9e9 }, not: { disk: 'mind' } },
  { name: 'the disk is full', facts: { freeBytes: 1e9 }, not: { disk: 'bad' } },
  { name: 'the disk is unknown', facts: { freeBytes: null }, not: { disk: 'mind' } },
  { name: 'nobody signs in', facts: { isSignInConfigured: false }, not: { signIn: 'mind' } },
  { name: 'no secret is set', facts: { hasMetricsToken: false }, not: { secrets: 'mind' } },
  {
    name: 'the clock is wrong',
    facts: { databaseTime: '2026-11-24T08:00:06.000Z' },
    not: { clock: 'bad' },
  },
  { name: 'there is one clock', facts: { databaseTime: null }, not: {} },
  { name: 'jobs pile up', facts: { jobs: { queued: 21, running: 1 } }, not: { jobs: 'mind' } },
  {
    name: 'threads are too few',
    facts: { threads: { threads: 1, waiting: 11 } },
    not: { threads: 'mind' },
  },
  { name: 'no copy is known', facts: { backup: null }, not: { backup: 'mind' } },
  {
    name: 'the copy of a server is older than a quarter of an hour',
    facts: { backup: copiedAt('2026-11-24T07:44:00.000Z') },
    not: { backup: 'mind' },
  },
  {
    name: 'the copy of a file is a day old',
    facts: { engine: 'sqlite', backup: copiedAt('2026-11-23T08:00:00.000Z') },
    not: {},
  },
  {
    name: 'the copy of a file is older than a day',
    facts: { engine: 'sqlite', backup: copiedAt('2026-11-23T07:59:00.000Z') },
    not: { backup: 'mind' },
  },
])('operations: $name', ({ facts, not }) => {
  const checks = checksOf({ ...well, ...facts });
  const found = checks.filter(({ state }) => state !== 'good').map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(found)).toEqual(not);
  expect(checks.every(({ sentence }) => sentence.length > 10)).toBe(true);
});
