import type { AuditFault } from '../../audit.ts';
import type { Facts } from '../../errors.ts';

type FaultSentence = (municipalityCode: string, sequence: number) => string;

const chainOf = (municipalityCode: string) =>
  municipalityCode === '0000' ? 'what is shared' : `municipality ${municipalityCode}`;

const faults: Readonly<Record<AuditFault['kind'], FaultSentence>> = {
  entriesMissing: (code, sequence) =>
    `The log for ${chainOf(code)}: row ${sequence} is missing. Compare with a backup from before the gap.`,
  entryChanged: (code, sequence) =>
    `The log for ${chainOf(code)}: row ${sequence} is not the one that was written. Compare the row with a backup.`,
  linkBroken: (code, sequence) =>
    `The log for ${chainOf(code)}: row ${sequence} does not belong with the row before it, or with a saved head. Compare with a backup.`,
  contentChanged: (code, sequence) =>
    `The log for ${chainOf(code)}: the content that row ${sequence} is about has been changed or is missing. Compare with a backup.`,
  tailCut: (code, sequence) =>
    `The log for ${chainOf(code)}: the rows from ${sequence} are missing, although a saved head is further on. Compare with a backup.`,
};

/** What is said of who did what, and of whether the log of it is whole. */
export const recordTexts = {
  faults,
  chainWhole: (entries: number) =>
    `The log is whole: ${entries} ${entries === 1 ? 'row, as it was' : 'rows, all as they were'} written.`,
  chainBroken: (faults: number) =>
    `The log is not as it was written: ${faults === 1 ? 'one fault' : `${faults} faults`}.`,
  head: (municipalityCode: string, sequence: number, hash: string) =>
    `Head ${municipalityCode}: row ${sequence}, ${hash}`,
};

export const recordErrors = {
  idempotencyKeyMalformed: () =>
    'Idempotency-Key is not 1–200 ASCII characters without spaces. Send a UUID, for example.',
  archiveUnreadable: () =>
    'The file is not a complete ZIP file: it is of another kind, cut off or damaged. Download the archive file again.',
  archiveTooLarge: ({ most }: Facts) =>
    `The archive file unpacks to more than ${String(most)} MB or more than 2 000 files, and is not a case from Helkalkyl. Nothing has been imported.`,
  archiveForeign: () =>
    'The file has no table of contents (manifest.json) as Helkalkyl writes it. Choose an archive file that was downloaded from a case.',
  archiveIncomplete: ({ path }: Facts) =>
    `The file ${String(path)} is missing from the archive file. Nothing has been imported. Download the archive file again.`,
  archiveTampered: ({ path }: Facts) =>
    `The file ${String(path)} in the archive file is not as it was written. Nothing has been imported. Download the archive file again from where the case is kept.`,
  archiveFrozen: () =>
    'The archive file contains what others have checked, approved or sent back, and that can only be imported by an administrator. Nothing has been imported. Ask an administrator, or import the case file alone.',
  archiveCaseHere: ({ title, id }: Facts) =>
    `The case ${String(title)} is already here, with the same id (${String(id)}). Nothing has been imported. Download the case file instead if you want a copy.`,
  archiveCaseDisposed: ({ title, id }: Facts) =>
    `The case ${String(title)} (${String(id)}) has been disposed of here by decision. Nothing has been imported.`,
  idempotencyKeyUsed: () =>
    'The key in Idempotency-Key has already been used for a request with other content. Send a new key for a new request, or the same content as last time.',
  versionNotKept: ({ version }: Facts) =>
    `Save ${String(version)} of the case is not in the history. Choose another save.`,
  auditKeyForeign: ({ file }: Facts) =>
    `The key in ${String(file)} is not the one that the log is sealed with. Put the key file that belongs to the database there, or say where it is with HELKALKYL_AUDIT_KEY.`,
  auditKeyMissing: ({ file }: Facts) =>
    `The key of the log is missing: ${String(file)}. Put back the file that the log was written with, or name it in HELKALKYL_AUDIT_KEY.`,
  auditKeyOpen: ({ file }: Facts) =>
    `The key of the log ${String(file)} can be read by others than its owner. Set the permissions to 0600 (chmod 600).`,
  auditKeyInvalid: ({ file }: Facts) =>
    `The file ${String(file)} is not a log key. Put back the file that the log was written with.`,
  auditHeadsInvalid: ({ file }: Facts) =>
    `The file ${String(file)} contains no log heads. Name a file that helkalkyl audit verify --out has written.`,
} as const;
