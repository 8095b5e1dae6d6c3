import { readFile, stat } from 'node:fs/promises';
import { secretSettings, type Given } from './vocabulary/configuration.ts';
import { DomainError } from './vocabulary/errors.ts';

/** The variables of the process, secrets that stand in files read out of them. */
export async function readGiven(): Promise<{ given: Given; faults: DomainError[] }> {
  const faults: DomainError[] = [];
  const fromFiles: Record<string, string> = {};
  for (const name of secretSettings) {
    const file = process.env[`${name}_FILE`];
    if (file === undefined) continue;
    try {
      fromFiles[name] = await readSecretFile(name, file);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push(error);
    }
  }
  return { given: { ...process.env, ...fromFiles }, faults };
}

const OTHERS_MAY_READ = 0o077;

async function readSecretFile(name: string, file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && (found.mode & OTHERS_MAY_READ) !== 0) {
    throw new DomainError('secretFileOpen', { name, file });
  }
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DomainError('secretFileUnreadable', { name, file });
  });
  return text.trim();
}
