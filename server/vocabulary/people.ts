import { z } from 'zod';
import { labelSchema } from './numbers.ts';

/** What a person or a system may be in a municipality. */
export const roles = [
  { id: 'caseOfficer', labelSv: 'Handläggare' },
  { id: 'economist', labelSv: 'Ekonom och granskare' },
  { id: 'committeeReader', labelSv: 'Nämndläsare' },
  { id: 'administrator', labelSv: 'Administratör' },
  { id: 'operations', labelSv: 'Drift' },
  { id: 'apiClient', labelSv: 'Anslutet system' },
  { id: 'resident', labelSv: 'Invånare' },
] as const;
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

/** Everything the caller is, wherever it is that. */
export function allRoles({ grants }: Caller): Role[] {
  return [...new Set(grants.flatMap((grant) => grant.roles))];
}

const staffRoles: Role[] = ['caseOfficer', 'economist', 'administrator', 'operations'];

/** Whoever may run the program on the machine may do everything there. */
export const commandLineCaller: Caller = {
  id: 'command-line',
  name: 'Kommandoraden',
  grants: [{ municipalityCode: 'every', roles: staffRoles }],
};

/** Until someone signs in: the embedded edition has one user, who is nobody in particular. */
export const demoCaller: Caller = {
  id: 'demo',
  name: 'Demoanvändare',
  grants: [{ municipalityCode: 'every', roles: staffRoles }],
};
