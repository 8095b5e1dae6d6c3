import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sourceOfBytes, type ByteSource } from './services/byteSource.ts';
import { DomainError } from './vocabulary/errors.ts';

/** Whole file as bytes. Throws: DomainError `fileMissing`, `fileUnreadable`. */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new DomainError(isMissing ? 'fileMissing' : 'fileUnreadable', { file });
  }
}

/** Standard input cannot be read again, so it is kept; a file is read anew each time. */
export async function openInput(file: string): Promise<ByteSource> {
  if (file === '-') return sourceOfBytes(await buffer(process.stdin));
  const found = await stat(file).catch(() => {
    throw new DomainError('fileMissing', { file });
  });
  if (!found.isFile()) throw new DomainError('fileUnreadable', { file });
  return {
    sizeBytes: found.size,
    open: async function* () {
      const stream = createReadStream(file);
      try {
        for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
      } catch (error) {
        const isOfFile = error instanceof Error && 'syscall' in error;
        throw isOfFile ? new DomainError('fileUnreadable', { file }) : error;
      }
    },
  };
}

/** Files as they are named, and those in folders that are. Throws: DomainError `fileMissing`. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (place) => {
      if (place === '-') return [place];
      const found = await stat(place).catch(() => {
        throw new DomainError('fileMissing', { file: place });
      });
      if (!found.isDirectory()) return [place];
      const entries = await readdir(place, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
    }),
  );
  return lists.flat();
}
