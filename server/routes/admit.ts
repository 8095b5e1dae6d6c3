import { z } from 'zod';
import type { Access } from '../contract/access.ts';
import type { CaseStanding } from '../services/caseMembers.ts';
import type { Services, ServicesFor } from '../services/services.ts';
import { DomainError } from '../vocabulary/errors.ts';
import {
  anonymousCaller,
  belongsTo,
  callerAs,
  isAnyOf,
  rolesIn,
  type Caller,
} from '../vocabulary/people.ts';

/** The municipalities of an installation; `every` when nobody has parted them. */
export type Served = 'every' | readonly string[];

const caseParams = z.looseObject({ planCaseId: z.uuid() });
const snapshotParams = z.looseObject({ snapshotId: z.uuid() });
const codeSchema = z.looseObject({ municipalityCode: z.string() });

/** Who was let in, as what they are there, and what they are answered with. */
export type Admission = {
  readonly caller: Caller;
  readonly services: Services;
  /** Of the case that the path names. */
  readonly municipalityCode: string | undefined;
};

/**
 * Holds a request against its row of access before anything more of it is read, and gives the
 * services that it is answered with: those of the caller where it has the role, so that whatever
 * slips past here is not there either.
 *
 * Throws: DomainError; about another municipality's case the same as about one that is missing.
 */
export async function admit(
  access: Access,
  {
    caller,
    params,
    servicesFor,
    served,
  }: {
    readonly caller: Caller;
    readonly params: unknown;
    readonly servicesFor: ServicesFor;
    readonly served: Served;
  },
): Promise<Admission> {
  const there = callerAs(caller, access.roles);
  if (there.grants.length === 0) {
    throw new DomainError(caller.id === anonymousCaller.id ? 'signInRequired' : 'accessDenied');
  }
  if (access.about === 'shared') assertEverywhere(access, caller, served);
  const admission = { caller: there, services: servicesFor(there) };
  if (access.about !== 'case') return { ...admission, municipalityCode: undefined };
  const { planCaseId } = caseParams.parse(params);
  const services = servicesFor(caller);
  const standing = await services.caseMembers.standingOf(planCaseId);
  assertOnCase(access, caller, standing);
  await assertFrozen(access, { caller, standing, services, planCaseId, params });
  return { ...admission, municipalityCode: standing.municipalityCode };
}

/** The municipality that a part of the request names; undefined when none does. */
export function municipalityNamed(parts: readonly unknown[]): string | undefined {
  const named = parts.map((part) => codeSchema.safeParse(part).data);
  return named.find((part) => part !== undefined)?.municipalityCode;
}

/** For what names its municipality itself, wherever it does: path, query or body. */
export function assertInMunicipality(
  { about, roles }: Access,
  caller: Caller,
  parts: readonly unknown[],
): void {
  if (about !== 'municipality') return;
  for (const part of parts) {
    const named = codeSchema.safeParse(part);
    if (!named.success) continue;
    const { municipalityCode: code } = named.data;
    if (!belongsTo(caller, code)) throw new DomainError('municipalityForeign', { code });
    if (!isAnyOf(caller, roles, code)) throw new DomainError('accessDenied');
  }
}

function assertEverywhere({ roles }: Access, caller: Caller, served: Served): void {
  const isEverywhere =
    served === 'every'
      ? caller.grants.some((grant) => grant.roles.some((role) => roles.includes(role)))
      : served.every((code) => isAnyOf(caller, roles, code));
  if (!isEverywhere) throw new DomainError('sharedDenied');
}

function assertOnCase(access: Access, caller: Caller, standing: CaseStanding): void {
  const { municipalityCode, stage, memberIds } = standing;
  const here = rolesIn(caller, municipalityCode).filter((role) => access.roles.includes(role));
  if (here.length === 0) throw new DomainError('accessDenied');
  const isMember = memberIds.includes(caller.id);
  const isOfficerAlone = here.every((role) => role === 'caseOfficer');
  if (access.by === 'members' && isOfficerAlone && memberIds.length > 0 && !isMember) {
    throw new DomainError('notMember');
  }
  if (access.by === 'outsiders' && isMember) throw new DomainError('membersApprove');
  if (access.onlyOpen === true && (stage === 'closed' || stage === 'repealed')) {
    throw new DomainError('caseClosed');
  }
}

async function assertFrozen(
  { roles, onlyFrozen }: Access,
  {
    caller,
    standing,
    services,
    planCaseId,
    params,
  }: {
    readonly caller: Caller;
    readonly standing: CaseStanding;
    readonly services: Services;
    readonly planCaseId: string;
    readonly params: unknown;
  },
): Promise<void> {
  const named = snapshotParams.safeParse(params);
  if (onlyFrozen === undefined || !named.success) return;
  const full = roles.filter((role) => !onlyFrozen.includes(role));
  if (isAnyOf(caller, full, standing.municipalityCode)) return;
  const { snapshotId } = named.data;
  const isFrozen = await services.snapshots.isFrozen(planCaseId, snapshotId);
  if (!isFrozen) throw new DomainError('snapshotNotFound', { snapshotId });
}
