import { DomainError } from '../vocabulary/errors.ts';

/** A file that is read a piece at a time, from its start each time it is opened. */
export type ByteSource = {
  readonly sizeBytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** As much as is worked on before others get their turn. */
const PIECE_BYTES = 64 * 1024;

/** What is already in memory, given out by pieces so that no one waits for all of it. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    async *open() {
      for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
        await othersTurn();
        yield bytes.subarray(from, from + PIECE_BYTES);
      }
    },
  };
}

/** Lets what waits be done first: answers to others, and reading. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** All of a source that is small enough. Throws: DomainError `bodyTooLarge` when it is not. */
export async function readWhole(source: ByteSource, limitBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.open()) {
    size += piece.length;
    if (size > limitBytes)
      throw new DomainError('bodyTooLarge', { limit: `${limitBytes / 1e6} MB` });
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
