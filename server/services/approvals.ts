import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { AuditAct, AuditHead } from '../vocabulary/audit.ts';
import type { Approval, ApprovalAnswer, ApprovalView } from '../vocabulary/approval.ts';
import { rolesIn, type Caller } from '../vocabulary/people.ts';
import type { AnnexDifference } from '../vocabulary/snapshot.ts';
import type { Who } from '../vocabulary/who.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { inputsHashOf } from './caseInputs.ts';
import type { Frozen } from './computations.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf, locateCase, readStoredCase } from './storedCase.ts';

type Snapshots = Pick<ReturnType<typeof createSnapshots>, 'readDocument'>;
export type Differences = {
  readonly since: number | null;
  readonly differences: AnnexDifference[];
  readonly more: number;
};

type FrozenQuery = {
  readonly page: number;
  readonly limit: number;
  readonly meetingDate?: string | undefined;
};

/** Two persons freeze an annex: the one who made the snapshot, and an economist who read it. */
export function createApprovals(environment: Environment, snapshots: Snapshots) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Latest asked first. */
    list: (planCaseId: string): Promise<ApprovalView[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const current = await currentOf(repositories, key);
        const approvals = await repositories.approvals.list(key);
        return approvals.map((approval) => viewOf(approval, { caller, key, current }));
      }),

    /** In every municipality of the caller's, or those of one meeting there. */
    listFrozen: ({ page, limit, meetingDate }: FrozenQuery) =>
      inTransaction(async ({ frozenAnnexes, planCaseDirectory }) => {
        const codes = await planCaseDirectory.listMunicipalityCodes();
        const part = { offset: (page - 1) * limit, limit };
        const found = await frozenAnnexes.list(
          codes,
          meetingDate === undefined ? part : { ...part, meetingDate },
        );
        return { ...found, page, limit };
      }),

    /**
     * Throws: DomainError `snapshotAuthorless`, `snapshotFrozen`, `snapshotFromElsewhere` or
     *         `approvalAsked`.
     */
    request: (planCaseId: string, snapshotId: string): Promise<ApprovalView> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const author = await authorOfDraft(repositories, key, snapshotId);
        const approval: Approval = {
          snapshotId,
          author,
          requestedAt: now(),
          requestedBy: meOf(caller),
          decision: 'waiting',
          decidedAt: null,
          decidedBy: null,
          reason: '',
          frozen: null,
        };
        await repositories.approvals.insert(key, approval);
        await recordApproval(environment, repositories, key, approval);
        return viewOf(approval, { caller, key, current: await currentOf(repositories, key) });
      }),

    ...createDecisions(environment, snapshots),

    /** Of a draft from the latest frozen annex, of a frozen one from the one before it. */
    differences: async (planCaseId: string, snapshotId: string): Promise<Differences> => {
      const after = await snapshots.readDocument(planCaseId, snapshotId);
      const approvals = await inTransaction(async (repositories) =>
        repositories.approvals.list(await locateCase(repositories, planCaseId)),
      );
      const own = approvals.find(({ frozen }) => frozen?.snapshotId === snapshotId)?.frozen;
      const before = latestFrozen(
        approvals.filter(({ frozen }) => !own || (frozen?.number ?? 0) < own.number),
      );
      if (before === null) return { since: null, differences: [], more: 0 };
      const earlier = await snapshots.readDocument(planCaseId, before.snapshotId);
      const documents = { before: earlier.document, after: after.document };
      const found = await environment.compute('differences', documents);
      return { since: before.number, ...found };
    },
  };
}

function createDecisions(environment: Environment, snapshots: Snapshots) {
  const { caller, compute, newId, now } = environment;
  const { inTransaction } = environment.storage;
  const me = meOf(caller);

  /** The approval that is still open for this caller to decide. Throws: DomainError. */
  const readOpen = (planCaseId: string, snapshotId: string) =>
    inTransaction(async (repositories) => {
      const key = await locateCase(repositories, planCaseId);
      const approval = await repositories.approvals.find(key, snapshotId);
      if (approval === undefined) throw new DomainError('approvalNotAsked');
      const refusal = refusalOf(approval, caller, key);
      if (refusal !== null) throw refusal;
      await assertMadeHere(repositories, key, snapshotId);
      return {
        ...{ key, approval, latest: latestFrozen(await repositories.approvals.list(key)) },
        logHead: await repositories.auditChain.findHead(key.municipalityCode),
      };
    });

  /** Undefined when another annex of the case was frozen meanwhile: this one is not the next. */
  const keep = (
    { key, latest }: Open,
    decided: Approval,
    frozen?: Frozen,
  ): Promise<ApprovalView | undefined> =>
    inTransaction(async (repositories) => {
      if (frozen !== undefined) {
        const since = latestFrozen(await repositories.approvals.list(key));
        if (since?.number !== latest?.number) return undefined;
        const { summary, document } = frozen;
        const { municipalityCode } = key;
        const kept = { ...summary, municipalityCode, document, approverId: me.id };
        await repositories.snapshots.insert(kept);
      }
      const isDecided = await repositories.approvals.decide(key, decided);
      if (!isDecided) throw new DomainError('approvalDecided');
      await recordApproval(environment, repositories, key, decided);
      return viewOf(decided, { caller, key, current: await currentOf(repositories, key) });
    });

  const freeze = async (
    planCaseId: string,
    { approval, latest, logHead }: Open,
  ): Promise<Frozen> => {
    const read = (snapshotId: string) => snapshots.readDocument(planCaseId, snapshotId);
    const draft = await read(approval.snapshotId);
    const previous =
      latest === null ? null : { number: latest.number, ...(await read(latest.snapshotId)) };
    const asked = { draft, previous, id: newId(), time: now(), approver: me, logHead };
    return compute('freeze', asked);
  };

  return {
    /**
     * Freezes the snapshot as a new document that never changes, or declines it with a reason.
     *
     * Throws: DomainError `approvalNotAsked`, `approvalDecided`, `approverIsAuthor`,
     *         `approverNotEconomist`, `snapshotFromElsewhere` or `approvalReasonMissing`.
     */
    decide: async (
      planCaseId: string,
      snapshotId: string,
      { decision, reason }: ApprovalAnswer,
    ): Promise<ApprovalView> => {
      if (decision === 'declined' && reason.trim() === '') {
        throw new DomainError('approvalReasonMissing');
      }
      for (;;) {
        const open = await readOpen(planCaseId, snapshotId);
        const decided = { ...open.approval, decision, reason, decidedAt: now(), decidedBy: me };
        const frozen = decision === 'approved' ? await freeze(planCaseId, open) : undefined;
        const kept = await keep(open, { ...decided, frozen: madeOf(frozen) }, frozen);
        if (kept !== undefined) return kept;
      }
    },
  };
}

const actOf = {
  waiting: 'approvalAsked',
  approved: 'approvalGiven',
  declined: 'approvalDeclined',
} as const satisfies Record<Approval['decision'], AuditAct>;

function recordApproval(
  environment: Environment,
  repositories: Repositories,
  { municipalityCode, id }: TenantKey,
  approval: Approval,
): Promise<void> {
  const { snapshotId: objectId, decision, reason } = approval;
  return record(environment, repositories, {
    ...{ act: actOf[decision], municipalityCode, objectId, planCaseId: id, after: approval },
    why: reason === '' ? undefined : reason,
  });
}

function madeOf(frozen: Frozen | undefined): Approval['frozen'] {
  if (frozen === undefined) return null;
  const { number, inputsSha256, summary } = frozen;
  return { number, inputsSha256, snapshotId: summary.id };
}

function meOf({ id, name }: Caller): Who {
  return { id, name };
}

/** Who made a draft that may be asked about. Throws: DomainError. */
async function authorOfDraft(
  repositories: Repositories,
  key: TenantKey,
  snapshotId: string,
): Promise<Who> {
  const snapshot = await repositories.snapshots.find(key, snapshotId);
  if (snapshot === undefined) throw new DomainError('snapshotNotFound', { snapshotId });
  if (snapshot.status === 'frozen') throw new DomainError('snapshotFrozen');
  if (snapshot.author === undefined) throw new DomainError('snapshotAuthorless');
  const isAsked = (await repositories.approvals.find(key, snapshotId)) !== undefined;
  if (isAsked) throw new DomainError('approvalAsked');
  await assertMadeHere(repositories, key, snapshotId);
  return snapshot.author;
}

/** Who made a draft that came in an archive, nobody here can vouch for: it may be one and the same. */
async function assertMadeHere(
  { auditEntries }: Repositories,
  key: TenantKey,
  snapshotId: string,
): Promise<void> {
  const entries = await auditEntries.listByPlanCase(key);
  const isMadeHere = entries.some(
    ({ act, objectId }) => act === 'snapshotCreated' && objectId === snapshotId,
  );
  if (!isMadeHere) throw new DomainError('snapshotFromElsewhere');
}

type Open = {
  readonly key: TenantKey;
  readonly approval: Approval;
  readonly latest: Approval['frozen'];
  readonly logHead: AuditHead | null;
};

/** The frozen annex with the highest number. */
export function latestFrozen(approvals: readonly Approval[]): Approval['frozen'] {
  const frozen = approvals.flatMap(({ frozen: each }) => (each === null ? [] : [each]));
  return frozen.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

async function currentOf(repositories: Repositories, { id }: TenantKey): Promise<string> {
  return inputsHashOf(contentOf(await readStoredCase(repositories, id)));
}

/** Why this caller may not decide; null when they may. */
function refusalOf(
  { decision, author }: Approval,
  caller: Caller,
  { municipalityCode }: Pick<TenantKey, 'municipalityCode'>,
): DomainError | null {
  if (decision !== 'waiting') return new DomainError('approvalDecided');
  if (author.id === caller.id) return new DomainError('approverIsAuthor', { name: author.name });
  const isEconomist = rolesIn(caller, municipalityCode).includes('economist');
  return isEconomist ? null : new DomainError('approverNotEconomist');
}

type Seen = { readonly caller: Caller; readonly key: TenantKey; readonly current: string };

function viewOf(approval: Approval, { caller, key, current }: Seen): ApprovalView {
  const refusal = refusalOf(approval, caller, key);
  const isWaiting = approval.decision === 'waiting';
  return {
    ...approval,
    whyNot: isWaiting && refusal !== null ? errorSentence(refusal) : null,
    isCurrent: approval.frozen === null ? null : approval.frozen.inputsSha256 === current,
  };
}
