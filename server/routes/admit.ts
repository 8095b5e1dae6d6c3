import { z } from 'zod';
import { accessRows, draftKnowers, type AccessRow } from '../contract/access.ts';
import type { CaseStanding } from '../services/caseMembers.ts';
import type { Services } from '../services/services.ts';
import { DomainError } from '../vocabulary/errors.ts';
import {
  anonymousCaller,
  belongsTo,
  callerAs,
  isAnyOf,
  roles,
  rolesIn,
  type Caller,
  type Refusal,
} from '../vocabulary/people.ts';
import { language } from '../vocabulary/text/language.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';

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
  row: AccessRow,
  {
    caller,
    params,
    servicesFor,
    served,
  }: {
    readonly caller: Caller;
    readonly params: unknown;
    readonly servicesFor: (caller: Caller) => Services;
    readonly served: Served;
  },
): Promise<Admission> {
  assertSomewhere(row, caller, served);
  const there = callerAs(caller, row.roles);
  const admission = { caller: there, services: servicesFor(there) };
  if (row.about !== 'case') return { ...admission, municipalityCode: undefined };
  const { planCaseId } = caseParams.parse(params);
  const services = servicesFor(caller);
  const standing = await services.caseMembers.standingOf(planCaseId);
  await assertKnown(caller, standing, services);
  assertOnCase(row, caller, standing);
  await assertFrozen(row, { caller, standing, services, planCaseId, params });
  return { ...admission, municipalityCode: standing.planCase.municipalityCode };
}

/** The municipality that a part of the request names; undefined when none does. */
export function municipalityNamed(parts: readonly unknown[]): string | undefined {
  const named = parts.map((part) => codeSchema.safeParse(part).data);
  return named.find((part) => part !== undefined)?.municipalityCode;
}

/**
 * Everything that the caller may not do, by the same rows: with this case or, without one,
 * anywhere. What else a request names, such as a draft, is asked of when it comes.
 */
export function refusalsOf(caller: Caller, served: Served, standing?: CaseStanding): Refusal[] {
  return accessRows.flatMap((row) => {
    try {
      assertSomewhere(row, caller, served);
      if (standing !== undefined) {
        const { municipalityCode } = standing.planCase;
        if (row.about === 'case') assertOnCase(row, caller, standing);
        assertInMunicipality(row, caller, [{ municipalityCode }]);
      }
      return [];
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault;
      return [{ endpoint: row.name, reason: errorSentence(fault) }];
    }
  });
}

function assertSomewhere(row: AccessRow, caller: Caller, served: Served): void {
  if (callerAs(caller, row.roles).grants.length === 0) {
    throw caller.id === anonymousCaller.id ? new DomainError('signInRequired') : denied(row);
  }
  if (row.about === 'shared') assertEverywhere(row, caller, served);
}

/** Says which roles may; the systems that may too ask nobody. */
function denied({ roles: allowed, summarySv, summaryEn }: AccessRow): DomainError {
  const what = language() === 'en' ? summaryEn : summarySv;
  const people = roles.filter(({ id }) => id !== 'apiClient' && allowed.includes(id));
  return new DomainError('accessDenied', {
    what: `${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    roles: people.map(({ labelSv }) => labelSv.toLowerCase()).join(', '),
  });
}

/** For what names its municipality itself, wherever it does: path, query or body. */
export function assertInMunicipality(
  row: AccessRow,
  caller: Caller,
  parts: readonly unknown[],
): void {
  const { about } = row;
  if (about !== 'municipality') return;
  for (const part of parts) {
    const named = codeSchema.safeParse(part);
    if (!named.success) continue;
    const { municipalityCode: code } = named.data;
    if (!belongsTo(caller, code)) throw new DomainError('municipalityForeign', { code });
    if (!isAnyOf(caller, row.roles, code)) throw denied(row);
  }
}

function assertEverywhere({ roles: allowed }: AccessRow, caller: Caller, served: Served): void {
  const isEverywhere =
    served === 'every'
      ? caller.grants.some((grant) => grant.roles.some((role) => allowed.includes(role)))
      : served.every((code) => isAnyOf(caller, allowed, code));
  if (!isEverywhere) throw new DomainError('sharedDenied');
}

function assertOnCase(row: AccessRow, caller: Caller, standing: CaseStanding): void {
  const { planCase, memberIds } = standing;
  const { municipalityCode, stage } = planCase;
  const here = rolesIn(caller, municipalityCode).filter((role) => row.roles.includes(role));
  if (here.length === 0) throw denied(row);
  const isMember = memberIds.includes(caller.id);
  const isOfficerAlone = here.every((role) => role === 'caseOfficer');
  if (row.by === 'members' && isOfficerAlone && memberIds.length > 0 && !isMember) {
    throw new DomainError('notMember');
  }
  if (row.by === 'outsiders' && isMember) throw new DomainError('membersApprove');
  if (row.onlyOpen === true && (stage === 'closed' || stage === 'repealed')) {
    throw new DomainError('caseClosed');
  }
}

async function assertKnown(
  caller: Caller,
  { planCase: { id: planCaseId, municipalityCode } }: CaseStanding,
  services: Services,
): Promise<void> {
  if (isAnyOf(caller, draftKnowers, municipalityCode)) return;
  const frozen = await services.snapshots.list(planCaseId);
  if (frozen.length === 0) throw new DomainError('planCaseNotFound', { planCaseId });
}

async function assertFrozen(
  { roles, onlyFrozen }: AccessRow,
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
  if (isAnyOf(caller, full, standing.planCase.municipalityCode)) return;
  const { snapshotId } = named.data;
  const isFrozen = await services.snapshots.isFrozen(planCaseId, snapshotId);
  if (!isFrozen) throw new DomainError('snapshotNotFound', { snapshotId });
}
