import { parseJsonBytes } from '../services/parseJson.ts';
import type { Configuration } from '../vocabulary/configuration.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { roleRulesSchema, type RoleRule, type SignInSettings } from '../vocabulary/signIn.ts';
import { violationTexts } from '../vocabulary/text/sv/zodIssues.ts';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

const TIMEOUT_S = 10;

/** Settings of sign-in, with the keys that sessions are signed with. */
export type SignInSetUp = {
  readonly settings: SignInSettings;
  readonly keys: readonly string[];
};

/**
 * Undefined when nothing of sign-in is set, which only this machine's own users may reach.
 *
 * Throws: DomainError `hostNeedsSignIn`, `signInIncomplete`, `urlNeedsTls`, `rolesInvalid`.
 */
export async function signInSetUp(
  configuration: Configuration,
  readFile: (file: string) => Promise<Uint8Array>,
): Promise<SignInSetUp | undefined> {
  const { HELKALKYL_HOST: host, HELKALKYL_OIDC_ISSUER: issuer } = configuration;
  const isLocal = loopbackHosts.includes(host);
  if (issuer === undefined) {
    if (!isLocal) throw new DomainError('hostNeedsSignIn', { host });
    return undefined;
  }
  const needed = {
    HELKALKYL_URL: configuration.HELKALKYL_URL,
    HELKALKYL_OIDC_CLIENT: configuration.HELKALKYL_OIDC_CLIENT,
    HELKALKYL_OIDC_SECRET: configuration.HELKALKYL_OIDC_SECRET,
    HELKALKYL_SESSION_KEYS: configuration.HELKALKYL_SESSION_KEYS,
    HELKALKYL_ROLES: configuration.HELKALKYL_ROLES,
  };
  const missing = Object.entries(needed).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  if (missing.length > 0)
    throw new DomainError('signInIncomplete', { missing: missing.join(', ') });
  const url = needed.HELKALKYL_URL ?? '';
  const isOverTls = new URL(url).protocol === 'https:';
  if (!isOverTls && !loopbackHosts.includes(new URL(url).hostname)) {
    throw new DomainError('urlNeedsTls', { url });
  }
  const file = needed.HELKALKYL_ROLES ?? '';
  return {
    keys: (needed.HELKALKYL_SESSION_KEYS ?? '').split(','),
    settings: {
      issuer,
      clientId: needed.HELKALKYL_OIDC_CLIENT ?? '',
      clientSecret: needed.HELKALKYL_OIDC_SECRET ?? '',
      publicUrl: url,
      groupsClaim: configuration.HELKALKYL_OIDC_GROUPS,
      acrValues: configuration.HELKALKYL_OIDC_ACR.split(' ').filter((value) => value !== ''),
      audience: configuration.HELKALKYL_OIDC_AUDIENCE,
      timeoutS: TIMEOUT_S,
      rules: readRules(file, parseJsonBytes(await readFile(file))),
    },
  };
}

function readRules(file: string, json: unknown): RoleRule[] {
  const read = roleRulesSchema.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  const [first] = violationTexts(read.error.issues);
  const { field: place = '', message = '' } = first ?? {};
  throw new DomainError('rolesInvalid', { file, place, message });
}
