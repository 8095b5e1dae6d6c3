import { z } from 'zod';
import { municipalityCodeSchema, roles, type Caller, type Role } from './people.ts';

const givenRoles = roles
  .map(({ id }) => id)
  .filter((id) => id !== 'apiClient' && id !== 'resident');
const codeSchema = z.union([municipalityCodeSchema, z.literal('every')]);

/**
 * What a group of the provider's is in a municipality, or which municipality a system may ask
 * about. `every` is every municipality of the installation.
 */
export const roleRuleSchema = z.union([
  z.strictObject({
    group: z.string().min(1).max(500),
    municipalityCode: codeSchema,
    roles: z.array(z.enum(givenRoles)).min(1),
  }),
  z.strictObject({ client: z.string().min(1).max(500), municipalityCode: codeSchema }),
]);
export type RoleRule = z.infer<typeof roleRuleSchema>;
export const roleRulesSchema = z.array(roleRuleSchema).min(1);

/** How people and systems are let in by the municipality's own provider (OpenID Connect). */
export type SignInSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers find us, without a path: `https://kalkyl.example.se`. */
  readonly publicUrl: string;
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string;
  /** Ways of signing in of which one is asked for, such as with two factors; empty: any. */
  readonly acrValues: readonly string[];
  /** What a system's token must be meant for; absent: no systems are let in. */
  readonly audience?: string | undefined;
  /** Longest wait for an answer; a person stands waiting. */
  readonly timeoutS: number;
  readonly rules: readonly RoleRule[];
};

type Grants = Caller['grants'];

/** What a person of these groups is, municipality by municipality. */
export function grantsOfGroups(rules: readonly RoleRule[], groups: readonly string[]): Grants {
  return rules.flatMap((rule) =>
    'group' in rule && groups.includes(rule.group)
      ? [{ municipalityCode: rule.municipalityCode, roles: [...rule.roles] }]
      : [],
  );
}

export function grantsOfClient(rules: readonly RoleRule[], client: string): Grants {
  const asClient: Role[] = ['apiClient'];
  return rules.flatMap((rule) =>
    'client' in rule && rule.client === client
      ? [{ municipalityCode: rule.municipalityCode, roles: asClient }]
      : [],
  );
}

/** The municipalities that the rules name; `every` when they name none. */
export function servedBy(rules: readonly RoleRule[]): 'every' | string[] {
  const codes = [...new Set(rules.map(({ municipalityCode }) => municipalityCode))];
  const named = codes.filter((code) => code !== 'every');
  return named.length === 0 ? 'every' : named;
}
