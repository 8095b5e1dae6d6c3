import { z } from 'zod';
import { labelSchema } from './numbers.ts';
import { named } from './text/language.ts';

/** What a person or a system may be in a municipality. */
export const roles = named([
  { id: 'caseOfficer', labelSv: 'Handläggare' },
  { id: 'economist', labelSv: 'Ekonom och granskare' },
  { id: 'committeeReader', labelSv: 'Nämndläsare' },
  { id: 'administrator', labelSv: 'Administratör' },
  { id: 'operations', labelSv: 'Drift' },
  { id: 'apiClient', labelSv: 'Anslutet system' },
  { id: 'resident', labelSv: 'Invånare' },
] as const);
export const roleSchema = z.enum(roles.map((role) => role.id));
export type Role = z.infer<typeof roleSchema>;

export const municipalityCodeSchema = z.string().regex(/^\d{4}$/);

/** Who acts: what a use case knows of the person or system that asks. */
export const callerSchema = z.strictObject({
  /** The same for the same person every time; never a name or an address. */
  id: z.string().min(1).max(200),
  name: labelSchema,
  /** `every` is for the command line and the embedded edition, which have no tenants to part. */
  grants: z.array(
    z.strictObject({
      municipalityCode: z.union([municipalityCodeSchema, z.literal('every')]),
      roles: z.array(roleSchema),
    }),
  ),
});
export type Caller = z.infer<typeof callerSchema>;

/** Who someone is to the provider that vouched for them. */
export const identitySchema = z.strictObject({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(500),
});
export type Identity = z.infer<typeof identitySchema>;

/** Someone who has signed in, and what they were then. */
export const personSchema = z.strictObject({
  ...callerSchema.shape,
  ...identitySchema.shape,
  seenAt: z.iso.datetime(),
});
export type Person = z.infer<typeof personSchema>;

/** What someone may not do, by the endpoint's name, and why not; whatever is not named they may. */
export const refusalSchema = z.strictObject({ endpoint: z.string(), reason: z.string() });
export type Refusal = z.infer<typeof refusalSchema>;

/** Who writes in a case. */
export const caseMemberSchema = z.strictObject({
  ...callerSchema.pick({ id: true, name: true }).shape,
  joinedAt: z.iso.datetime(),
});
export type CaseMember = z.infer<typeof caseMemberSchema>;

/** Who may see what is not frozen; the others see a case as it was put before its readers. */
export const draftReaders = ['caseOfficer', 'economist', 'apiClient'] as const satisfies Role[];

/** What the caller is in this municipality; nothing where it has no grant. */
export function rolesIn({ grants }: Caller, municipalityCode: string): Role[] {
  const here = grants.filter(
    (grant) => grant.municipalityCode === 'every' || grant.municipalityCode === municipalityCode,
  );
  return [...new Set(here.flatMap((grant) => grant.roles))];
}

/** Whether anything of this municipality may be seen at all. */
export function belongsTo(caller: Caller, municipalityCode: string): boolean {
  return rolesIn(caller, municipalityCode).length > 0;
}

/** The caller where it is one of these, and nowhere else. */
export function callerAs(caller: Caller, wanted: readonly Role[]): Caller {
  const grants = caller.grants.filter((grant) => grant.roles.some((role) => wanted.includes(role)));
  return { ...caller, grants };
}

/** Whether the caller is one of these in the municipality. */
export function isAnyOf(caller: Caller, wanted: readonly Role[], municipalityCode: string) {
  return rolesIn(caller, municipalityCode).some((role) => wanted.includes(role));
}

export function mayReadDrafts(caller: Caller, municipalityCode: string): boolean {
  return isAnyOf(caller, draftReaders, municipalityCode);
}

const staffRoles: Role[] = ['caseOfficer', 'economist', 'administrator', 'operations'];

/** Whoever may run the program on the machine may do everything there. */
export const commandLineCaller: Caller = {
  id: 'command-line',
  name: 'Kommandoraden',
  grants: [{ municipalityCode: 'every', roles: staffRoles }],
};

/** Whoever has not said who they are may do what a resident may. */
export const anonymousCaller: Caller = {
  id: 'anonymous',
  name: 'Anonym',
  grants: [{ municipalityCode: 'every', roles: ['resident'] }],
};

const invented = (id: string, name: string, role: Role): Person => ({
  id: `demo-${id}`,
  name,
  grants: [{ municipalityCode: 'every', roles: [role] }],
  issuer: 'demo',
  subject: id,
  seenAt: '2026-01-01T00:00:00.000Z',
});

/** Invented, for trying the program on one's own machine; the first is who one begins as. */
export const demoPeople: readonly Person[] = [
  invented('handlaggare', 'Demo-handläggare', 'caseOfficer'),
  invented('planarkitekt', 'Demo-planarkitekt', 'caseOfficer'),
  invented('ekonom', 'Demo-ekonom', 'economist'),
  invented('namndsekreterare', 'Demo-nämndsekreterare', 'committeeReader'),
  invented('administrator', 'Demo-administratör', 'administrator'),
  invented('drift', 'Demo-driftansvarig', 'operations'),
];
