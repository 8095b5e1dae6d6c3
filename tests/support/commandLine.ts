import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../../server/cli/command.ts';
import { runCommandLine } from '../../server/cli/run.ts';
import { sourceOfBytes } from '../../server/services/byteSource.ts';
import type { Services } from '../../server/services/services.ts';

const program = path.resolve(import.meta.dirname, '../../server/helkalkyl.mjs');

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};
export type Environment = Readonly<Record<string, string>>;

export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The real program in a process of its own; the tests' own variables are none of its. */
export function startProgram(args: readonly string[], environment: Environment): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^HELKALKYL_/.test(name));
  const env = { ...Object.fromEntries(inherited), ...environment };
  return spawn(process.execPath, [program, ...args], { env });
}

/** Runs the program to its end; `input` is its standard input. */
export function runProgram(
  args: readonly string[],
  environment: Environment,
  input: string | Uint8Array = '',
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startProgram(args, environment);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Runs a line in this process, on files that are texts or bytes by name. */
export async function runHere(
  services: Services,
  line: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Ran> {
  const [printed, remarks]: [string[], string[]] = [[], []];
  const nothing = (): never => {
    throw new Error('an import touches nothing but its file and the database');
  };
  const bytesOf = (file: string) => {
    const given = files[file] ?? '';
    return typeof given === 'string' ? new TextEncoder().encode(given) : given;
  };
  const context: Context = {
    readInput: (file) => Promise.resolve(bytesOf(file)),
    openInput: (file) => Promise.resolve(sourceOfBytes(bytesOf(file))),
    writeFile: nothing,
    listFiles: nothing,
    print: (text) => printed.push(text),
    remark: (text) => remarks.push(text),
    services: () => Promise.resolve(services),
    configuration: nothing,
    backUp: nothing,
    restore: nothing,
    serve: nothing,
  };
  const code = await runCommandLine(line.split(' '), context);
  return { code, stdout: printed.join('\n'), stderr: remarks.join('\n') };
}

/** Resolves with the first line on standard output that holds `text`; rejects at the end. */
export function lineWith(child: ChildProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const look = (chunk: Buffer) => {
      seen += chunk.toString('utf8');
      const line = seen.split('\n').find((one) => one.includes(text));
      if (line !== undefined) resolve(line);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', (chunk: Buffer) => (seen += chunk.toString('utf8')));
    child.once('close', () => reject(new Error(`ended without "${text}": ${seen}`)));
  });
}

/** Asks the process to stop and waits for its end. */
export function stopProgram(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve(child.exitCode);
      return;
    }
    child.once('close', resolve);
    child.kill('SIGTERM');
  });
}
