// What is built of the source, each when a source is newer than it: the pages (Vite), and the
// server as one file (esbuild), which starts in a third of the time that its thousand files take.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = path.resolve(import.meta.dirname, '..');
const folder = path.join(here, 'dist');
export const clientFolder = path.join(folder, 'client');

const ofServer = ['server', 'db', 'package.json'];
const ofClient = [
  'client',
  'server/vocabulary',
  'server/contract',
  'server/engine',
  'server/model',
  'server/scenes',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Builds the pages if need be.
 *
 * @param {() => void} onBuild told before they are built
 * @returns {Promise<void>}
 */
export async function buildClient(onBuild) {
  if (await isNewest(path.join(clientFolder, 'index.html'), ofClient)) return;
  onBuild();
  // In a process of its own: it takes 600 MB, which whoever builds would keep for good.
  const { resolve } = createRequire(import.meta.url);
  const vite = path.join(path.dirname(resolve('vite/package.json')), 'bin/vite.js');
  await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: here });
}

/**
 * The server's file that begins at `source` ('server/main.ts'), built if need be.
 *
 * @param {string} source
 * @returns {Promise<string>} its place
 */
export async function built(source) {
  const file = path.join(folder, `${path.basename(source, '.ts')}.mjs`);
  if (await isNewest(file, ofServer)) return file;
  const { build, stop } = await import('esbuild');
  // Several may build at once: each writes its own, and the last one stays.
  const own = `${file}.${process.pid}`;
  await build({
    entryPoints: [path.join(here, source)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: own,
    logLevel: 'warning',
  });
  // Its helper process would stay as long as this one.
  await stop();
  await rename(own, file);
  return file;
}

/**
 * @param {string} file
 * @param {readonly string[]} sources files and folders
 */
async function isNewest(file, sources) {
  if (!existsSync(file)) return false;
  const { mtimeMs } = await stat(file);
  const files = await Promise.all(sources.map((source) => filesBelow(path.join(here, source))));
  const times = await Promise.all(files.flat().map((one) => stat(one)));
  return times.every((time) => time.mtimeMs <= mtimeMs);
}

/** @param {string} place */
async function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (!(await stat(place)).isDirectory()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
