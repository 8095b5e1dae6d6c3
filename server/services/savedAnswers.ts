import { createHash } from 'node:crypto';
import type { Ask } from '../sources/answer.ts';
import type { PoliteFetch } from '../sources/politeFetch.ts';
import { dayInSweden } from '../process/days.ts';
import { invariant } from '../vocabulary/errors.ts';
import type { Extract, SourceResponse, SourceService } from '../vocabulary/sources.ts';
import { sourceTexts } from '../vocabulary/text/sv/sources.ts';
import type { Environment } from './environment.ts';

export type AskOptions = {
  /** Ask anew although there is a copy. */
  readonly fresh?: boolean | undefined;
  /** A copy that is older is not used. */
  readonly maxAgeDays: number;
  readonly onProgress?: ((sentenceSv: string) => void) | undefined;
};
/** An answer that someone saved earlier and hands in. */
export type SavedFile = { readonly fileName: string; readonly bytes: Uint8Array };

const MS_A_DAY = 86_400_000;

/**
 * Asks a service so that every answer is kept before it is read, and read from what was kept.
 *
 * Shape:  a question that was answered before, within the age, is answered by the copy. Only an
 *         answer that could be read answers again: a fault is asked about anew.
 */
export function savedAsk(
  environment: Environment,
  service: SourceService,
  polite: PoliteFetch,
  { fresh = false, maxAgeDays, onProgress }: AskOptions,
): { readonly ask: Ask; readonly extracts: Extract[] } {
  const extracts: Extract[] = [];
  const { inTransaction } = environment.storage;
  const ask: Ask = async (address, read) => {
    const since = new Date(Date.parse(environment.now()) - maxAgeDays * MS_A_DAY).toISOString();
    const copy = fresh
      ? undefined
      : await inTransaction(({ sourceResponses }) => sourceResponses.latestRead(address, since));
    if (copy !== undefined) {
      onProgress?.(sourceTexts.usesCopy(address, dayInSweden(copy.fetchedAt)));
      const got = read(await bodyOf(environment, copy));
      extracts.push(extractOf(copy, true));
      return got;
    }
    onProgress?.(sourceTexts.asks(address));
    const bytes = await polite.get(address);
    const kept = await keep(environment, { service, origin: 'net', address }, bytes);
    return readKept(environment, kept, read, extracts);
  };
  return { ask, extracts };
}

/** Keeps answers that someone hands in, and reads them from what was kept. */
export async function readSavedFiles<Read>(
  environment: Environment,
  service: SourceService,
  files: readonly SavedFile[],
  read: (bytes: Uint8Array) => Read,
): Promise<{ readonly reads: Read[]; readonly extracts: Extract[] }> {
  const extracts: Extract[] = [];
  const reads: Read[] = [];
  for (const { fileName, bytes } of files) {
    const kept = await keep(environment, { service, origin: 'file', address: fileName }, bytes);
    reads.push(await readKept(environment, kept, read, extracts));
  }
  return { reads, extracts };
}

async function readKept<Read>(
  environment: Environment,
  kept: SourceResponse,
  read: (bytes: Uint8Array) => Read,
  extracts: Extract[],
): Promise<Read> {
  const got = read(await bodyOf(environment, kept));
  await environment.storage.inTransaction(({ sourceResponses }) =>
    sourceResponses.markRead(kept.id),
  );
  extracts.push(extractOf(kept, false));
  return got;
}

async function keep(
  { storage: { inTransaction }, now, newId }: Environment,
  about: Pick<SourceResponse, 'service' | 'origin' | 'address'>,
  bytes: Uint8Array,
): Promise<SourceResponse> {
  const response: SourceResponse = {
    ...about,
    id: newId(),
    fetchedAt: now(),
    sha256: sha256Of(bytes),
    byteCount: bytes.length,
    isRead: false,
  };
  await inTransaction(({ sourceResponses }) => sourceResponses.insert(response, bytes));
  return response;
}

/** What was kept, byte for byte what came. */
async function bodyOf(
  { storage: { inTransaction } }: Environment,
  { id, sha256 }: SourceResponse,
): Promise<Uint8Array> {
  const body = await inTransaction(({ sourceResponses }) => sourceResponses.readBody(id));
  invariant(body !== undefined && sha256Of(body) === sha256, 'a kept answer is as it came');
  return body;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function extractOf(
  { address, fetchedAt, sha256, byteCount }: SourceResponse,
  isCopy: boolean,
): Extract {
  return { address, fetchedAt, sha256, byteCount, isCopy };
}
