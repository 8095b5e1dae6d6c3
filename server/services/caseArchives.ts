import type { Repositories } from '../../db/storage.ts';
import type { ArchivedWork, Provenance } from '../vocabulary/caseArchive.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { belongsTo, isAnyOf } from '../vocabulary/people.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import { sha256Hex } from './auditChain.ts';
import { joinAsCreator } from './caseMembers.ts';
import { checkAlternatives } from './caseRules.ts';
import type { Environment } from './environment.ts';
import type { createHistory } from './history.ts';
import { exportedCase, insertCase } from './planCases.ts';
import { snapshotPath, type CaseArchive } from './readCaseArchive.ts';
import { record } from './record.ts';
import { summaryOf } from './sealing.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf, readStoredCase } from './storedCase.ts';

/** A whole case in one file, to keep in an archive or to go on with elsewhere. */
export function createCaseArchives(
  environment: Environment,
  snapshots: ReturnType<typeof createSnapshots>,
  history: ReturnType<typeof createHistory>,
) {
  const { caller, now, newId, codeVersion, storage, compute } = environment;
  return {
    /** As `packCaseArchive` makes it. */
    export: async (planCaseId: string): Promise<Uint8Array> => {
      const { chainHead, planCase, ...kept } = await storage.inTransaction((repositories) =>
        keptOf(repositories, planCaseId),
      );
      const annexes: { id: string; pdf: Uint8Array }[] = [];
      for (const { id, status } of kept.snapshots) {
        if (status !== 'frozen') continue;
        const pdf = await snapshots.annex({ planCaseId, snapshotId: id, language: 'sv' });
        annexes.push({ id, pdf });
      }
      const { id, municipalityCode, title, version, createdAt, updatedAt } = planCase;
      return compute('packCaseArchive', {
        ...kept,
        annexes,
        manifest: {
          schema: 'helkalkyl-case-archive/1',
          createdAt: now(),
          createdBy: caller.name,
          codeVersion,
          planCase: { id, municipalityCode, title, version, createdAt, updatedAt },
          chainHead,
        },
        entries: await history.entries(planCaseId),
        history: await history.list(planCaseId),
      });
    },
    /**
     * All of an archive or nothing, under the ids that it had.
     * Throws: DomainError `archive…` saying which file is at fault, that the case is here, or that
     *         what others decided on in it is not the caller's to take in.
     */
    import: async (bytes: Uint8Array): Promise<PlanCase> => {
      const archive = await compute('readCaseArchive', bytes);
      const { id, municipalityCode, version, createdAt } = archive.manifest.planCase;
      if (!belongsTo(caller, municipalityCode)) {
        throw new DomainError('municipalityForeign', { code: municipalityCode });
      }
      // Its sums are no proof of who approved: whoever could write them could be both persons.
      if (isDecidedOn(archive) && !isAnyOf(caller, ['administrator'], municipalityCode)) {
        throw new DomainError('archiveFrozen');
      }
      checkAlternatives(archive.file.alternatives);
      const planCase: PlanCase = {
        ...{ id, version, createdAt, updatedAt: now() },
        ...contentOf(archive.file),
      };
      return storage.inTransaction(async (repositories) => {
        await assertNew(repositories, planCase, archive);
        await insertCase(repositories, planCase, archive.file);
        await joinAsCreator(repositories, caller, planCase);
        await insertSnapshots(repositories, planCase, archive);
        await insertWork(repositories, planCase, archive, newId);
        await record(environment, repositories, {
          act: 'planCaseImported',
          ...{ municipalityCode, objectId: id, planCaseId: id, version },
          ...{ before: provenanceOf(archive), after: planCase },
        });
        return planCase;
      });
    },
  };
}

/** Whether anyone has checked, approved or sent back anything in it. */
function isDecidedOn({ snapshots, approvals, work }: CaseArchive): boolean {
  const { reviewMarks = [], reviews = [] } = work ?? {};
  const isFrozen = snapshots.some(({ snapshot }) => snapshot.status === 'frozen');
  const isReviewed = reviewMarks.length > 0 || reviews.length > 0;
  return isFrozen || isReviewed || approvals.some(({ decision }) => decision !== 'waiting');
}

/** The list of files is of the archive, and is left with it. */
function provenanceOf({ manifest, entries }: CaseArchive): Provenance {
  const { schema, createdAt, createdBy, codeVersion, planCase, chainHead } = manifest;
  const archive = { schema, createdAt, createdBy, codeVersion, planCase, chainHead };
  return { schema: 'helkalkyl-provenance/1', archive, entries };
}

async function keptOf(repositories: Repositories, planCaseId: string) {
  const planCase = await readStoredCase(repositories, planCaseId);
  const snapshots: { id: string; status: string; document: string }[] = [];
  for (const { id, status } of await repositories.snapshots.listByPlanCase(planCase)) {
    const kept = await repositories.snapshots.find(planCase, id);
    invariant(kept !== undefined, `snapshot ${id} is listed and not there`);
    snapshots.push({ id, status, document: kept.document });
  }
  const planFile = await planFileOf(repositories, planCase);
  return {
    planCase,
    work: await workOf(repositories, planCase, planFile?.about ?? null),
    planFileBytes: planFile?.bytes,
    file: await exportedCase(repositories, planCaseId),
    approvals: await repositories.approvals.list(planCase),
    snapshots,
    chainHead: await repositories.auditChain.findHead(planCase.municipalityCode),
  };
}

async function planFileOf({ planFiles }: Repositories, planCase: PlanCase) {
  const sha256 = planCase.planArea?.planFile?.sha256;
  if (sha256 === undefined) return undefined;
  const about = await planFiles.find(planCase, sha256);
  const bytes = await planFiles.findBytes(planCase, sha256);
  return about && bytes && { about, bytes };
}

async function workOf(
  { stageChanges, taskMarks, reviews }: Repositories,
  planCase: PlanCase,
  planFile: ArchivedWork['planFile'],
): Promise<ArchivedWork> {
  return {
    stageChanges: await stageChanges.list(planCase),
    taskMarks: await taskMarks.list(planCase),
    reviewMarks: await reviews.listMarks(planCase),
    reviewComments: await reviews.listComments(planCase),
    reviews: await reviews.list(planCase),
    planFile,
  };
}

async function insertWork(
  { stageChanges, taskMarks, reviews, planFiles }: Repositories,
  planCase: PlanCase,
  { work, planFileBytes }: CaseArchive,
  newId: () => string,
): Promise<void> {
  if (work === undefined) return;
  for (const change of work.stageChanges) await stageChanges.insert(planCase, change);
  for (const mark of work.taskMarks) await taskMarks.put(planCase, mark);
  for (const mark of work.reviewMarks) await reviews.mark(planCase, mark);
  for (const review of work.reviews) await reviews.insert(planCase, review);
  for (const comment of work.reviewComments) {
    // Nothing names a comment, and one of that id may be another case's here.
    const id = newId();
    await reviews.insertComment(planCase, { ...comment, id });
    const { settledAt: at, settledBy: by } = comment;
    if (at !== null && by !== null) await reviews.settleComment(planCase, id, { at, by });
  }
  if (work.planFile !== null && planFileBytes !== undefined) {
    await planFiles.put(planCase, { ...work.planFile, bytes: planFileBytes });
  }
}

/** Ids are the same everywhere; a case that is here, or was and was disposed of, is not read again. */
async function assertNew(
  { planCaseDirectory, disposals, snapshots }: Repositories,
  { id, municipalityCode, title }: PlanCase,
  archive: CaseArchive,
): Promise<void> {
  if (await planCaseDirectory.isTaken(id)) throw new DomainError('archiveCaseHere', { title, id });
  const disposed = await disposals.list(municipalityCode);
  if (disposed.some(({ planCaseId }) => planCaseId === id)) {
    throw new DomainError('archiveCaseDisposed', { title, id });
  }
  // Of a case that is not here only a forger's can be.
  const ids = archive.snapshots.map(({ snapshot }) => snapshot.id);
  const [taken] = await snapshots.listTaken(municipalityCode, ids);
  if (taken !== undefined) throw new DomainError('archiveTampered', { path: snapshotPath(taken) });
}

async function insertSnapshots(
  repositories: Repositories,
  planCase: PlanCase,
  { snapshots, approvals }: CaseArchive,
): Promise<void> {
  const { municipalityCode } = planCase;
  for (const { snapshot, document } of snapshots) {
    const approverId = snapshot.signOffs?.approver.id;
    await repositories.snapshots.insert({
      ...summaryOf({ snapshot, document, sha256: sha256Hex(document) }),
      ...{ municipalityCode, document },
      ...(approverId === undefined ? {} : { approverId }),
    });
  }
  for (const approval of approvals) {
    await repositories.approvals.insert(planCase, approval);
    if (approval.decision !== 'waiting') await repositories.approvals.decide(planCase, approval);
  }
}
