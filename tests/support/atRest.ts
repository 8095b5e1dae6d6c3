import { computeHere } from '../../server/services/compute.ts';
import type { RunningFacts } from '../../server/vocabulary/operations.ts';

const someFacts: RunningFacts = {
  engine: 'sqlite',
  mayLoseWrites: false,
  isUpToDate: true,
  freeBytes: 50e9,
  isSignInConfigured: false,
  hasMetricsToken: false,
  time: '2026-11-24T08:00:00.000Z',
  databaseTime: null,
  jobs: { queued: 0, running: 0 },
  threads: { threads: 0, waiting: 0 },
  version: '0.1.0',
};

/** What a server's services are handed where no threads compute and no one does jobs. */
export const atRest = {
  auditKey: Buffer.alloc(32, 7),
  compute: computeHere,
  computeForAnyone: computeHere,
  jobAsked: () => undefined,
  facts: () => Promise.resolve(someFacts),
};
