import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { DomainError } from '../vocabulary/errors.ts';

export type PackedFile = { readonly path: string; readonly bytes: Uint8Array };

export type UnpackLimits = {
  readonly mostFiles: number;
  /** Unpacked, of what is wanted. */
  readonly mostBytes: number;
  /** Whether a file is unpacked; is asked of every one. */
  readonly wants: (path: string) => boolean;
};
/** Files of one case; what is packed tighter than this is no text of ours. */
const caseLimits: UnpackLimits = {
  mostFiles: 2000,
  mostBytes: 300_000_000,
  wants: () => true,
};

/** A ZIP of these files, in their order, all with the same time. */
export async function packFiles(files: readonly PackedFile[], time: string): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(time);
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * Every file of a ZIP that is wanted. What an entry says of its size is asked before it is unpacked, and held to
 * while it is.
 *
 * Throws: DomainError `archiveUnreadable` of what is cut or no ZIP, `archiveTooLarge`.
 */
export async function unpackFiles(
  bytes: Uint8Array,
  limits: UnpackLimits = caseLimits,
): Promise<PackedFile[]> {
  const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
  try {
    const zip = await opened(Buffer.from(bytes), options);
    return await readAll(zip, limits);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('archiveUnreadable');
  }
}

function opened(bytes: Buffer, options: yauzl.Options): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, options, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function readAll(
  zip: yauzl.ZipFile,
  { mostFiles, mostBytes, wants }: UnpackLimits,
): Promise<PackedFile[]> {
  return new Promise((resolve, reject) => {
    const files: PackedFile[] = [];
    let total = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: yauzl.Entry) => {
      const isWanted = wants(entry.fileName);
      if (isWanted) total += entry.uncompressedSize;
      if (zip.entryCount > mostFiles || total > mostBytes) {
        reject(new DomainError('archiveTooLarge', { most: mostBytes / 1e6 }));
        return;
      }
      if (!isWanted) {
        zip.readEntry();
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) {
          reject(error);
          return;
        }
        buffer(stream).then((content) => {
          files.push({ path: entry.fileName, bytes: content });
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}
