import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The one that is named, whatever comes first, then Debian's own (`python3-numpy`). */
const PYTHONS = [process.env['BENCH_PYTHON'] ?? '', 'python3', '/usr/bin/python3'].filter(Boolean);

const numbers = z.array(z.number());
const introductionSchema = z.object({
  name: z.string(),
  figures: z.record(z.string(), z.array(numbers)),
});
const timesSchema = z.record(z.string(), numbers);

export type Numpy = {
  /** Version and linear algebra library. */
  readonly name: string;
  /** By way of doing it: a row a perspective. */
  readonly figures: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Times of so many runs of each way, milliseconds; run n has present values times 1 + n/1000. */
  readonly time: (first: number, runs: number) => Promise<Record<string, readonly number[]>>;
  readonly stop: () => void;
};

export type DrawnMatrix = {
  /** A column a term, a number a draw. */
  readonly columns: readonly Float64Array[];
  /** A row a perspective, a number a term. */
  readonly values: readonly (readonly number[])[];
};

/** Every numpy of another version found, with the matrix read in; none where there is none. */
export async function startNumpys({ columns, values }: DrawnMatrix): Promise<Numpy[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-bench-'));
  try {
    const files = [path.join(folder, 'columns'), path.join(folder, 'values')] as const;
    writeFileSync(files[0], Buffer.concat(columns.map(bytesOf)));
    writeFileSync(files[1], bytesOf(Float64Array.from(values.flat())));
    const sizes = [columns.length, columns[0]?.length ?? 0, values.length].map(String);
    const found = new Map<string, Numpy>();
    for (const python of PYTHONS) {
      const numpy = await startNumpy(python, [...files, ...sizes]);
      if (numpy === null) continue;
      if (found.has(numpy.name)) numpy.stop();
      else found.set(numpy.name, numpy);
    }
    return [...found.values()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function startNumpy(python: string, words: readonly string[]): Promise<Numpy | null> {
  const script = new URL('numpyDraws.py', import.meta.url).pathname;
  const child = spawn(python, [script, ...words], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    return done === true ? null : (JSON.parse(value) as unknown);
  };
  const introduction = introductionSchema.nullable().parse(await answer());
  if (introduction === null) return null;
  return {
    ...introduction,
    time: async (first, runs) => {
      child.stdin.write(`${first} ${runs}\n`);
      return timesSchema.parse(await answer());
    },
    stop: () => child.stdin.end(),
  };
}

function bytesOf(values: Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
