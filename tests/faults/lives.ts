import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
/** Beside the packages that it imports, one for each run. */
const bundleFolder = path.join(root, 'dist', `faults-${process.pid}`);

/** A server process of ours. */
export type Life = {
  readonly origin: string;
  readonly pid: number;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
};

/** One file of the server, so that hundreds of lives start in good time. */
export async function bundleServer(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'tests/faults/server.ts',
      outDir: bundleFolder,
      emptyOutDir: true,
      target: 'node20',
    },
  });
}

export async function removeBundle(): Promise<void> {
  await rm(bundleFolder, { recursive: true, force: true });
}

/** Throws: when the server ends before it listens, with what it said. */
export async function startLife(place: string): Promise<Life> {
  const child = spawn(process.execPath, [path.join(bundleFolder, 'server.js'), place]);
  // No life outlives the run, however that ends.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const port = await portOf(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^port (\d+)$/m.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the server ended before it listened: ${said}`)));
  });
}
