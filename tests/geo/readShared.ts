import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedPath } from '../support/shared.ts';

/** A JSON file beside the repository, parsed; its shape is what the test asks for. */
export function readSharedJson(...parts: string[]): unknown {
  return JSON.parse(readFileSync(sharedPath(...parts), 'utf8'));
}

/** A JSON Lines file beside the repository. */
export function readSharedLines(...parts: string[]): unknown[] {
  const lines = readFileSync(sharedPath(...parts), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}

/** Rows of a plain CSV file (no quotes, comma) by column name. */
export function readSharedRows(...parts: string[]): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(sharedPath(...parts), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** Paths of every file under a folder beside the repository, relative to it. */
export function listSharedFiles(...parts: string[]): string[] {
  return readdirSync(sharedPath(...parts), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(sharedPath(...parts), path.join(entry.parentPath, entry.name)))
    .sort();
}
