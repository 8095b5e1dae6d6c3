import { csvTables } from '../annex/csvTables.ts';
import type { Approval } from '../vocabulary/approval.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import { MANIFEST, type ArchivedWork, type ArchiveManifest } from '../vocabulary/caseArchive.ts';
import { toCsv } from '../vocabulary/csvText.ts';
import type { HistoryItem } from '../vocabulary/history.ts';
import type { CaseFile } from '../vocabulary/planCase.ts';
import { historyTexts } from '../vocabulary/text/sv/history.ts';
import { sha256Hex } from './auditChain.ts';
import { archiveNames, snapshotPath } from './readCaseArchive.ts';
import { unseal } from './sealing.ts';
import { packFiles, type PackedFile } from './zipFiles.ts';

/** What an archive is packed of. */
export type ArchiveContent = {
  /** The list of files and their sums is made here. */
  readonly manifest: Omit<ArchiveManifest, 'files'>;
  readonly file: CaseFile;
  readonly entries: readonly AuditEntry[];
  readonly history: readonly HistoryItem[];
  readonly approvals: readonly Approval[];
  readonly work: ArchivedWork;
  readonly planFileBytes: Uint8Array | undefined;
  readonly snapshots: readonly { readonly id: string; readonly document: string }[];
  /** Those that are frozen, as PDF. */
  readonly annexes: readonly { readonly id: string; readonly pdf: Uint8Array }[];
};

/** ZIP: the case, its history, snapshots, tables and frozen annexes, and a list of sums. */
export async function packCaseArchive(content: ArchiveContent): Promise<Uint8Array> {
  const files = filesOf(content);
  const manifest: ArchiveManifest = {
    ...content.manifest,
    files: files.map(({ path, bytes }) => ({
      path,
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  };
  return packFiles([json(MANIFEST, manifest), ...files], manifest.createdAt);
}

function filesOf(content: ArchiveContent): PackedFile[] {
  const { file, entries, history, approvals, work, planFileBytes, snapshots, annexes } = content;
  return [
    json(archiveNames.planCase, file),
    json(archiveNames.history, entries),
    text(archiveNames.historyTable, historyCsv(history)),
    json(archiveNames.approvals, approvals),
    json(archiveNames.work, work),
    ...(planFileBytes === undefined ? [] : [{ path: archiveNames.planFile, bytes: planFileBytes }]),
    ...snapshots.flatMap(({ id, document }) => [
      text(snapshotPath(id), document),
      ...csvTables(unseal(document)).map(({ name, csv }) =>
        text(`${archiveNames.tables}${id}/${name}`, csv),
      ),
    ]),
    ...annexes.map(({ id, pdf }) => ({ path: `${archiveNames.annexes}${id}.pdf`, bytes: pdf })),
  ];
}

function historyCsv(history: readonly HistoryItem[]): string {
  const rows = history.map(({ happenedAt, actorName, sentence, why, toVersion }) => [
    ...[happenedAt, actorName, sentence, why ?? '', toVersion ?? ''],
  ]);
  return toCsv([[...historyTexts.tableHead], ...rows]);
}

function json(path: string, content: unknown): PackedFile {
  return text(path, `${JSON.stringify(content, null, 1)}\n`);
}

function text(path: string, content: string): PackedFile {
  return { path, bytes: Buffer.from(content, 'utf8') };
}
