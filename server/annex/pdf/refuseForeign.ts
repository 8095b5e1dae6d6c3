import { inflateSync } from 'node:zlib';
import { DomainError } from '../../vocabulary/errors.ts';

const bytesPerMb = 1024 * 1024;
/** The largest annex is a few megabytes, and unpacks to ten times that. */
export const annexLimits = { fileMb: 20, unpackedMb: 200, pages: 400 } as const;

/** Readers look for the marks of a PDF this near its ends. */
const edgeBytes = 1024;

/**
 * Refuses what cannot be an annex of ours before it is opened: whoever sends the file may have made
 * it so that a reader never comes to an end.
 *
 * Throws: DomainError `annexTooLarge`, `annexNotPdf`, `annexDamaged`, `annexLocked`,
 * `annexUnpacksTooLarge`, `annexWithoutSnapshot`.
 */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length > annexLimits.fileMb * bytesPerMb) {
    const sizeMb = Math.ceil(bytes.length / bytesPerMb);
    throw new DomainError('annexTooLarge', { sizeMb, limitMb: annexLimits.fileMb });
  }
  const source = latin1(bytes);
  if (!source.slice(0, edgeBytes).includes('%PDF-')) throw new DomainError('annexNotPdf');
  refuseCut(source);
  // A name may be spelled with its characters' numbers: /F#69lter.
  const named = source.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  if (/\/Encrypt\b/.test(named)) throw new DomainError('annexLocked');
  // Ours pack in one way alone; two ways upon each other unpack without end.
  if (/\/Filter(?!\s*\/FlateDecode[\s/>])/.test(named)) {
    throw new DomainError('annexWithoutSnapshot');
  }
  refuseBomb(bytes, source);
}

function refuseCut(source: string): void {
  const crossReference = /startxref\s+(\d+)\s+%%EOF/.exec(source.slice(-edgeBytes))?.[1];
  if (crossReference === undefined) throw new DomainError('annexDamaged');
  // pdf.js mends a file that lost a piece in the middle; a file that proves itself may not.
  const at = Number(crossReference);
  if (!/^\s*(xref|\d+\s+\d+\s+obj)/.test(source.slice(at, at + 40))) {
    throw new DomainError('annexDamaged');
  }
}

/** Unpacks each packed stream once, wherever it hides, and stops at the limit. */
function refuseBomb(bytes: Uint8Array, source: string): void {
  let left = annexLimits.unpackedMb * bytesPerMb;
  for (const { 0: word, index } of source.matchAll(/stream(\r\n|\n)(?=x)/g)) {
    const packed = bytes.subarray(index + word.length);
    try {
      left -= inflateSync(packed, { maxOutputLength: Math.max(1, left) }).length;
    } catch (fault) {
      const isTooMuch = fault instanceof RangeError;
      if (!isTooMuch) throw new DomainError('annexDamaged');
      throw new DomainError('annexUnpacksTooLarge', { limitMb: annexLimits.unpackedMb });
    }
  }
}

function latin1(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}
