import type { Deletion } from '../../db/repositories/deletedPlanCases.ts';
import type { TenantKey } from '../../db/repositories/columns.ts';
import type { PlanCaseHead } from '../../db/repositories/planCases.ts';
import type { Repositories } from '../../db/storage.ts';
import { dayInSweden } from '../process/days.ts';
import {
  RECOVERY_DAYS,
  type DeletedPlanCase,
  type Disposal,
  type DisposalDecision,
} from '../vocabulary/deletion.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { belongsTo, isAnyOf } from '../vocabulary/people.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import type { SnapshotSummary } from '../vocabulary/snapshot.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';
import { readStoredCase } from './storedCase.ts';

export type DeletedCases = { readonly items: DeletedPlanCase[]; readonly disposals: Disposal[] };

const DAY_MS = 24 * 3_600_000;

/**
 * Cases that were taken away. For a time they are taken back by whoever may take them away; after
 * that an administrator takes them back, or disposes of them by a decision. What is frozen belongs
 * to the decision that it was made for: it is disposed of here only when it is kept in an archive.
 */
export function createDeletedCases(environment: Environment) {
  const { caller, now } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Of every municipality of the caller's; in each the latest first. */
    list: (): Promise<DeletedCases> =>
      inTransaction(async (repositories) => {
        const items: DeletedPlanCase[] = [];
        const disposals: Disposal[] = [];
        for (const { municipalityCode } of await repositories.auditChain.listHeads()) {
          if (!belongsTo(caller, municipalityCode)) continue;
          for (const deletion of await repositories.deletedPlanCases.list(municipalityCode)) {
            const key = { municipalityCode, id: deletion.planCaseId };
            items.push(await described(repositories, key, deletion));
          }
          disposals.push(...(await repositories.disposals.list(municipalityCode)));
        }
        return { items, disposals };
      }),
    /** Throws: DomainError `deletedCaseNotFound`, `recoveryTooLate`. */
    recover: (key: TenantKey): Promise<PlanCase> =>
      inTransaction(async (repositories) => {
        const { recoverableUntil } = await readDeleted(repositories, key);
        const isAdministrator = isAnyOf(caller, ['administrator'], key.municipalityCode);
        if (now() > recoverableUntil && !isAdministrator) {
          throw new DomainError('recoveryTooLate', { until: dayInSweden(recoverableUntil) });
        }
        await repositories.deletedPlanCases.delete(key);
        const planCase = await readStoredCase(repositories, key.id);
        await recordOf(environment, repositories, key, { act: 'planCaseRecovered' });
        return planCase;
      }),
    /**
     * Throws: DomainError `deletedCaseNotFound`, `disposalTooEarly`, `disposalDecisionLater`,
     *         `disposalNeedsArchive`.
     */
    dispose: (key: TenantKey, decision: DisposalDecision): Promise<Disposal> =>
      inTransaction(async (repositories) => {
        const { recoverableUntil, registryNumber } = await readDeleted(repositories, key);
        const time = now();
        if (time <= recoverableUntil) {
          throw new DomainError('disposalTooEarly', { until: dayInSweden(recoverableUntil) });
        }
        if (decision.decidedOn > dayInSweden(time)) {
          throw new DomainError('disposalDecisionLater', { decidedOn: decision.decidedOn });
        }
        const frozen = await frozenAnnexes(repositories, key);
        if (frozen.length > 0 && decision.archivedIn === '') {
          throw new DomainError('disposalNeedsArchive', { count: frozen.length });
        }
        const disposal: Disposal = {
          ...decision,
          municipalityCode: key.municipalityCode,
          planCaseId: key.id,
          registryNumber,
          disposedAt: time,
          disposedBy: caller.name,
          frozen: frozen.map(({ id, sha256 }) => ({ snapshotId: id, sha256 })),
        };
        await repositories.disposals.dispose(disposal);
        const why = `${decision.reference}: ${decision.reason}`.slice(0, 2000);
        const done = { act: 'planCaseDisposed', after: disposal, why } as const;
        await recordOf(environment, repositories, key, done);
        return disposal;
      }),
  };
}

/** What was decided on, of a case. */
export async function frozenAnnexes(
  { snapshots }: Repositories,
  key: TenantKey,
): Promise<SnapshotSummary[]> {
  return (await snapshots.listByPlanCase(key)).filter(({ status }) => status === 'frozen');
}

async function readDeleted(repositories: Repositories, key: TenantKey): Promise<DeletedPlanCase> {
  const deletion = await repositories.deletedPlanCases.find(key);
  if (deletion === undefined) throw new DomainError('deletedCaseNotFound', { planCaseId: key.id });
  return described(repositories, key, deletion);
}

async function described(
  repositories: Repositories,
  key: TenantKey,
  { deletedAt, deletedBy }: Deletion,
): Promise<DeletedPlanCase> {
  const head: PlanCaseHead | undefined = await repositories.planCases.find(key);
  if (head === undefined) throw new DomainError('deletedCaseNotFound', { planCaseId: key.id });
  const { id, municipalityCode, title, registryNumber } = head;
  return {
    ...{ id, municipalityCode, title, registryNumber, deletedAt, deletedBy },
    recoverableUntil: new Date(Date.parse(deletedAt) + RECOVERY_DAYS * DAY_MS).toISOString(),
    frozenAnnexes: (await frozenAnnexes(repositories, key)).length,
  };
}

function recordOf(
  environment: Environment,
  repositories: Repositories,
  { municipalityCode, id }: TenantKey,
  done: Pick<Parameters<typeof record>[2], 'act' | 'after' | 'why'>,
): Promise<void> {
  const about = { municipalityCode, objectId: id, planCaseId: id };
  return record(environment, repositories, { ...about, ...done });
}
