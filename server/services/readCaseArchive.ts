import type { Approval } from '../vocabulary/approval.ts';
import type { AuditEntry } from '../vocabulary/audit.ts';
import {
  archivedApprovalsSchema,
  archivedHistorySchema,
  archivedWorkSchema,
  archiveManifestSchema,
  MANIFEST,
  type ArchivedWork,
  type ArchiveManifest,
} from '../vocabulary/caseArchive.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { CaseFile } from '../vocabulary/planCase.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';
import { sha256Hex } from './auditChain.ts';
import { decodeUtf8, parseJsonBytes, parseJsonText } from './parseJson.ts';
import { readCaseFile } from './readCaseFile.ts';
import { unseal } from './sealing.ts';
import { unpackFiles } from './zipFiles.ts';

/** Where in an archive what is. */
export const archiveNames = {
  planCase: 'arende.json',
  history: 'historik.json',
  historyTable: 'historik.csv',
  approvals: 'godkannanden.json',
  work: 'arbete.json',
  planFile: 'planfil',
  snapshots: 'ogonblicksbilder/',
  annexes: 'bilagor/',
  tables: 'tabeller/',
} as const;

/** What is in an archive, each part as its list of sums says. */
export type CaseArchive = {
  readonly manifest: ArchiveManifest;
  readonly file: CaseFile;
  readonly entries: AuditEntry[];
  readonly approvals: Approval[];
  /** Undefined in archives from before it was taken along. */
  readonly work: ArchivedWork | undefined;
  /** There when `work` names a plan file. */
  readonly planFileBytes: Uint8Array | undefined;
  readonly snapshots: readonly ArchivedSnapshot[];
};
type ArchivedSnapshot = { readonly snapshot: Snapshot; readonly document: string };

/**
 * A case out of its archive.
 *
 * Throws: DomainError `archive…` saying which file is at fault. All or nothing.
 */
export async function readCaseArchive(packed: Uint8Array): Promise<CaseArchive> {
  const files = await unpackFiles(packed);
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const manifest = archiveManifestSchema.safeParse(jsonOf(byPath.get(MANIFEST))).data;
  if (manifest === undefined) throw new DomainError('archiveForeign');
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const bytes = byPath.get(path);
    if (bytes === undefined) throw new DomainError('archiveIncomplete', { path });
    if (bytes.length !== sizeBytes || sha256Hex(bytes) !== sha256) {
      throw new DomainError('archiveTampered', { path });
    }
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const extra = files.find(({ path }) => !known.has(path));
  if (extra !== undefined) throw new DomainError('archiveTampered', { path: extra.path });
  if (known.size !== files.length) throw new DomainError('archiveTampered', { path: MANIFEST });
  const wrong = (path: string) => new DomainError('archiveTampered', { path });
  const entries = archivedHistorySchema.safeParse(jsonOf(byPath.get(archiveNames.history))).data;
  const approvals = archivedApprovalsSchema.safeParse(
    jsonOf(byPath.get(archiveNames.approvals)),
  ).data;
  if (entries === undefined) throw wrong(archiveNames.history);
  if (approvals === undefined) throw wrong(archiveNames.approvals);
  const { id, municipalityCode } = manifest.planCase;
  const file = readCaseFile(jsonOf(byPath.get(archiveNames.planCase)));
  if (file.municipalityCode !== municipalityCode) throw wrong(archiveNames.planCase);
  const snapshots = files
    .filter(({ path }) => path.startsWith(archiveNames.snapshots))
    .map(({ path, bytes }) => {
      const read = snapshotOf(bytes);
      if (read === undefined || path !== snapshotPath(read.snapshot.id)) throw wrong(path);
      const { planCase } = read.snapshot;
      if (planCase.id !== id || planCase.municipalityCode !== municipalityCode) throw wrong(path);
      return read;
    });
  if (!areOf(snapshots, approvals)) throw wrong(archiveNames.approvals);
  const planFileBytes = byPath.get(archiveNames.planFile);
  const work = workOf(byPath.get(archiveNames.work), planFileBytes);
  return { manifest, file, entries, approvals, work, planFileBytes, snapshots };
}

/** Throws: DomainError `archiveTampered` when it is not what can have been done with one case. */
function workOf(
  bytes: Uint8Array | undefined,
  planFileBytes: Uint8Array | undefined,
): ArchivedWork | undefined {
  if (bytes === undefined) return undefined;
  const work = archivedWorkSchema.safeParse(jsonOf(bytes)).data;
  const numbers = [work?.stageChanges ?? [], work?.reviews ?? []].map((rows) =>
    rows.map(({ number }) => number),
  );
  if (work === undefined || !numbers.every(isOnce)) {
    throw new DomainError('archiveTampered', { path: archiveNames.work });
  }
  const sum = planFileBytes && sha256Hex(planFileBytes);
  const { planFile } = work;
  if (sum !== planFile?.sha256 || planFileBytes?.length !== planFile?.sizeBytes) {
    throw new DomainError('archiveTampered', { path: archiveNames.planFile });
  }
  return work;
}

const isOnce = (values: readonly unknown[]) => new Set(values).size === values.length;

export const snapshotPath = (id: string): string => `${archiveNames.snapshots}${id}.json`;

/**
 * Whether approvals say what they can of these snapshots: each is of one draft and of who made it,
 * and what is frozen was approved, by someone else, under a number of its own.
 */
function areOf(snapshots: readonly ArchivedSnapshot[], approvals: readonly Approval[]): boolean {
  const byId = new Map(snapshots.map(({ snapshot }) => [snapshot.id, snapshot]));
  const frozen = approvals.flatMap((approval) =>
    approval.frozen === null ? [] : [approval.frozen],
  );
  const isOfDraft = (approval: Approval): boolean => {
    const draft = byId.get(approval.snapshotId);
    const isDecided = approval.decision !== 'waiting';
    const isApproved = approval.decision === 'approved';
    return (
      draft?.status === 'draft' &&
      draft.author?.id === approval.author.id &&
      isDecided === (approval.decidedBy !== null) &&
      isDecided === (approval.decidedAt !== null) &&
      isApproved === (approval.frozen !== null) &&
      approval.decidedBy?.id !== approval.author.id
    );
  };
  const isApproved = ({ id, author, signOffs }: Snapshot): boolean =>
    author !== undefined &&
    signOffs !== undefined &&
    signOffs.approver.id !== author.id &&
    frozen.some(({ snapshotId }) => snapshotId === id);
  return (
    isOnce(approvals.map(({ snapshotId }) => snapshotId)) &&
    isOnce(frozen.map(({ snapshotId }) => snapshotId)) &&
    isOnce(frozen.map(({ number }) => number)) &&
    frozen.every(({ snapshotId }) => byId.get(snapshotId)?.status === 'frozen') &&
    approvals.every(isOfDraft) &&
    snapshots.every(({ snapshot }) => snapshot.status === 'draft' || isApproved(snapshot))
  );
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  return bytes === undefined ? undefined : parseJsonBytes(bytes);
}

function snapshotOf(bytes: Uint8Array): ArchivedSnapshot | undefined {
  try {
    const document = decodeUtf8(bytes);
    // What cannot be kept or printed is found here; the text itself is what is kept.
    parseJsonText(document);
    return { snapshot: unseal(document), document };
  } catch {
    return undefined;
  }
}
