import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { everyFault } from './all.ts';

/** A short run of `npm run faults`, against real processes. */
it('nothing acknowledged is lost, whatever happens to the server and its disk', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-faults-'));
  const { figures, faults } = await everyFault(folder, {
    ...{ kills: 3, holdsMs: [1000], restarts: 1, tell: () => undefined },
  });
  rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
  for (const { acknowledged } of Object.values(figures.kills)) {
    expect(acknowledged).toBeGreaterThan(0);
  }
}, 300_000);
