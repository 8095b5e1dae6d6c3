import type { AuditEntry, AuditFault, AuditHead } from '../vocabulary/audit.ts';
import { recordTexts } from '../vocabulary/text/sv/records.ts';
import { isSealed } from './auditChain.ts';

/** A row of the log: its place, and what stands there when that is an entry at all. */
export type ChainRow = { readonly sequence: number; readonly entry: AuditEntry | undefined };

const NO_HASH = '0'.repeat(64);

/**
 * Judges a chain row by row, from its first to its last.
 *
 * Shape: hand every row to `next` in the order of their sequences, then the heads that were kept
 *        elsewhere to `end`. Each gives the faults that it found, none when all is as it was.
 * Finds: a row that was edited, put in, moved, or written without the key (its own seal does not
 *        hold), rows that are gone (a gap), a chain that was cut and sewn (the link does not hold),
 *        and a tail that was cut (an anchored head is not there).
 */
export function startChain(
  municipalityCode: string,
  key: Uint8Array,
  anchors: readonly AuditHead[],
) {
  let expected = 1;
  let previousHash: string | undefined = NO_HASH;
  const anchored = new Map(anchors.map((head) => [head.sequence, head.hash]));
  const fault = (kind: AuditFault['kind'], sequence: number): AuditFault => ({
    kind,
    municipalityCode,
    sequence,
    sentence: recordTexts.faults[kind](municipalityCode, sequence),
  });
  return {
    next({ sequence, entry }: ChainRow): AuditFault[] {
      const faults: AuditFault[] = [];
      if (sequence !== expected) faults.push(fault('entriesMissing', expected));
      const isLinked = previousHash === undefined || sequence !== expected;
      const isHere = entry?.municipalityCode === municipalityCode;
      if (!isHere || !isSealed(key, entry)) {
        faults.push(fault('entryChanged', sequence));
        // What comes after is judged from its own link on.
        previousHash = undefined;
      } else {
        if (!isLinked && entry.previousHash !== previousHash) {
          faults.push(fault('linkBroken', sequence));
        }
        const kept = anchored.get(sequence);
        if (kept !== undefined && kept !== entry.hash) faults.push(fault('linkBroken', sequence));
        previousHash = entry.hash;
      }
      expected = sequence + 1;
      return faults;
    },
    end(): AuditFault[] {
      const isCut = [...anchored.keys()].some((sequence) => sequence >= expected);
      return isCut ? [fault('tailCut', expected)] : [];
    },
    contentFault: (sequence: number) => fault('contentChanged', sequence),
  };
}
