import type { TenantKey } from '../../db/repositories/columns.ts';
import type { Repositories } from '../../db/storage.ts';
import { DomainError } from '../vocabulary/errors.ts';
import {
  commandLineCaller,
  mayReadDrafts,
  rolesIn,
  type Caller,
  type CaseMember,
  type Role,
} from '../vocabulary/people.ts';
import type { PlanCase, PlanCaseSummary } from '../vocabulary/planCase.ts';
import { latestFrozen } from './approvals.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';
import { locateCase } from './storedCase.ts';

/** What decides who may do what with a case, beside the caller's role. */
export type CaseStanding = {
  readonly planCase: PlanCaseSummary;
  /** Ids of its members; empty as long as nobody has taken the case. */
  readonly memberIds: readonly string[];
};
/** Someone who could become a member: a colleague who has signed in. */
export type Colleague = { readonly id: string; readonly name: string; readonly roles: Role[] };

/**
 * Who writes in a case. Its creator is its first member; a case without members, as those from
 * before there were any, is open to every case officer of its municipality.
 */
export function createCaseMembers(environment: Environment) {
  const { now } = environment;
  const { inTransaction } = environment.storage;
  return {
    /** Throws: DomainError `planCaseNotFound`. */
    standingOf: (planCaseId: string): Promise<CaseStanding> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const [planCase, members] = [
          await repositories.planCases.findSummary(key),
          await repositories.caseMembers.listByPlanCase(key),
        ];
        if (planCase === undefined) throw new DomainError('planCaseNotFound', { planCaseId });
        const memberIds = members.map(({ id }) => id);
        return { planCase, memberIds };
      }),
    /** By the name that was frozen, to whoever sees nothing else of it. */
    named: ({ planCase }: CaseStanding): Promise<PlanCaseSummary> =>
      inTransaction(async (repositories) => {
        const { municipalityCode } = planCase;
        if (mayReadDrafts(environment.caller, municipalityCode)) return planCase;
        const frozen = latestFrozen(await repositories.approvals.list(planCase));
        const ids = frozen === null ? [] : [frozen.snapshotId];
        const [names] = await repositories.frozenAnnexes.namesOf([municipalityCode], ids);
        return names === undefined ? planCase : { ...planCase, ...names.names };
      }),
    list: (planCaseId: string): Promise<CaseMember[]> =>
      inTransaction(async (repositories) =>
        repositories.caseMembers.listByPlanCase(await locateCase(repositories, planCaseId)),
      ),
    /** Throws: DomainError `personUnknown` when no colleague of the case's municipality has the id. */
    add: (planCaseId: string, personId: string): Promise<CaseMember[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const colleagues = await colleaguesIn(repositories, key.municipalityCode);
        const found = colleagues.find(({ id }) => id === personId);
        if (found?.roles.includes('caseOfficer') !== true) throw new DomainError('personUnknown');
        const { id, name } = found;
        await repositories.caseMembers.add(key, { id, name, joinedAt: now() });
        const members = await repositories.caseMembers.listByPlanCase(key);
        await recordMembers(environment, repositories, key, 'memberAdded', members);
        return members;
      }),
    /** Throws: DomainError `memberLast` rather than leave a case to everyone again. */
    remove: (planCaseId: string, personId: string): Promise<CaseMember[]> =>
      inTransaction(async (repositories) => {
        const key = await locateCase(repositories, planCaseId);
        const members = await repositories.caseMembers.listByPlanCase(key);
        if (members.length === 1 && members[0]?.id === personId) {
          throw new DomainError('memberLast');
        }
        const isRemoved = await repositories.caseMembers.remove(key, personId);
        if (!isRemoved) throw new DomainError('personUnknown');
        const left = await repositories.caseMembers.listByPlanCase(key);
        await recordMembers(environment, repositories, key, 'memberRemoved', left);
        return left;
      }),
    /** Colleagues in a municipality, by name. */
    colleagues: (municipalityCode: string): Promise<Colleague[]> =>
      inTransaction((repositories) => colleaguesIn(repositories, municipalityCode)),
  };
}

function recordMembers(
  environment: Environment,
  repositories: Repositories,
  { municipalityCode, id }: TenantKey,
  act: 'memberAdded' | 'memberRemoved',
  members: readonly CaseMember[],
): Promise<void> {
  const about = { act, municipalityCode, objectId: id, planCaseId: id };
  return record(environment, repositories, { ...about, after: { members } });
}

async function colleaguesIn(
  { people }: Repositories,
  municipalityCode: string,
): Promise<Colleague[]> {
  return (await people.list())
    .map((person) => ({ ...person, roles: rolesIn(person, municipalityCode) }))
    .filter(({ roles }) => roles.length > 0)
    .map(({ id, name, roles }) => ({ id, name, roles }));
}

/** The case officer who creates a case is its first member; a program is not. */
export async function joinAsCreator(
  { caseMembers }: Repositories,
  { id, name, grants }: Caller,
  { id: planCaseId, municipalityCode, createdAt }: PlanCase,
): Promise<void> {
  const isOfficer = rolesIn({ id, name, grants }, municipalityCode).includes('caseOfficer');
  if (!isOfficer || id === commandLineCaller.id) return;
  await caseMembers.add({ municipalityCode, id: planCaseId }, { id, name, joinedAt: createdAt });
}
