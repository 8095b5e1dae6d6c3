import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PeerAnswer } from './peer.ts';
import { wkbHex, type SpatialContent } from './spatialContent.ts';

/** The one that is named, Debian's own, then whatever comes first. */
const pythons = [process.env['BENCH_PYTHON'] ?? '', '/usr/bin/python3', 'python3'];
const hasShapely2 = 'import shapely; assert shapely.__version__ >= "2", shapely.__version__';
const MAX_OUTPUT = 512 * 1024 * 1024;

/** shapely 2 in a process of its own, or why it was not measured. */
export function runShapely({ areas, plans }: SpatialContent, passes: number): PeerAnswer | string {
  const python = pythons.filter(Boolean).find(canRun);
  if (python === undefined) {
    return 'shapely 2 was not measured: install it and name its python in BENCH_PYTHON';
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-shapely-'));
  try {
    const files = { areas: path.join(folder, 'areas.tsv'), plans: path.join(folder, 'plans.tsv') };
    const rows = areas.map(({ code, surface, values }) => [code, wkbHex(surface), ...values]);
    writeFileSync(files.areas, rows.map((row) => row.join('\t')).join('\n'));
    writeFileSync(files.plans, plans.map(wkbHex).join('\n'));
    const script = new URL('shapelyPlans.py', import.meta.url).pathname;
    const printed = execFileSync(python, [script, files.areas, files.plans, String(passes)], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT,
    });
    // Our own script's answer.
    return JSON.parse(printed) as PeerAnswer;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function canRun(python: string): boolean {
  try {
    execFileSync(python, ['-c', hasShapely2], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
