import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..');
export const clientFolder = path.join(repository, 'dist', 'client');

const sources = [
  'client',
  'server/vocabulary',
  'server/contract',
  'server/engine',
  'server/model',
  'server/scenes',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the pages when any of their sources is newer than the last build. */
export async function buildClient(onBuild: () => void): Promise<void> {
  if (!(await isStale())) return;
  onBuild();
  const { build } = await import('vite');
  await build({ configFile: path.join(repository, 'vite.config.ts'), logLevel: 'warn' });
}

async function isStale(): Promise<boolean> {
  const built = path.join(clientFolder, 'index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const files = await Promise.all(
    sources.map((source) => filesBelow(path.join(repository, source))),
  );
  return files.flat().some((file) => statSync(file).mtimeMs > builtAt);
}

async function filesBelow(place: string): Promise<string[]> {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
