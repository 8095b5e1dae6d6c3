import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a peer took, or why it was not measured. */
export type PeerTime = { readonly medianMs: number; readonly version: string } | string;

const RUNS = 101;
/** Debian's own, which is the one that `python3-numpy` belongs to. */
const PYTHON = '/usr/bin/python3';

/** numpy on the same matrix: factor columns times present values, and the same summary of both. */
export function timeNumpyDraws(
  columns: readonly Float64Array[],
  values: readonly (readonly number[])[],
): PeerTime {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-bench-'));
  try {
    const files = { columns: path.join(folder, 'columns'), values: path.join(folder, 'values') };
    writeFileSync(files.columns, Buffer.concat(columns.map(bytesOf)));
    writeFileSync(files.values, bytesOf(Float64Array.from(values.flat())));
    const script = new URL('numpyDraws.py', import.meta.url).pathname;
    const sizes = [columns.length, columns[0]?.length ?? 0, values.length, RUNS].map(String);
    const printed = execFileSync(PYTHON, [script, files.columns, files.values, ...sizes], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [median = '', version = ''] = printed.trim().split(' ');
    return { medianMs: Number(median), version };
  } catch (fault) {
    const said = fault instanceof Error ? (fault.message.split('\n').at(-2) ?? '') : '';
    return `not measured: apt-get install python3-numpy (${said.trim()})`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bytesOf(numbers: Float64Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
