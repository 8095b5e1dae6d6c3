import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { everyFault } from './all.ts';

/** `npm run faults`: everything, with its figures; ends with 1 when something was lost or broken. */
const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-faults-'));
try {
  const { figures, faults } = await everyFault(folder, {
    kills: 200,
    holdsMs: [1000, 3000, 7000, 10_000],
    restarts: 20,
    tell: (line) => console.error(line),
  });
  console.log(JSON.stringify(figures, null, 1));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
