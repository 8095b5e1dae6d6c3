import { expect, it } from 'vitest';
import { checksOf } from '../../server/services/operations.ts';
import type { OperationFacts } from '../../server/vocabulary/operations.ts';

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
};

// prettier-ignore -- the checks that are not good; when the database was copied is never known.
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
])('operations: $name', ({ facts, not }) => {
  const checks = checksOf({ ...well, ...facts });
  const found = checks.filter(({ state }) => state !== 'good').map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(found)).toEqual({ backup: 'mind', ...not });
  expect(checks.every(({ sentence }) => sentence.length > 10)).toBe(true);
});
