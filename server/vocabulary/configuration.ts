import { z } from 'zod';
import { DomainError } from './errors.ts';
import { disclosureFloor, disclosureLimitsSchema, type DisclosureLimits } from './place.ts';
import { defaultSourceAddresses, defaultSourceLimits, type SourceSettings } from './sources.ts';
import { configurationTexts } from './text/sv/configuration.ts';

const wholeNumber = (pattern: RegExp, max: number) =>
  z
    .string()
    .regex(pattern)
    .transform(Number)
    .refine((value) => value <= max);
const countSchema = (max: number) => wholeNumber(/^[1-9]\d{0,6}$/, max);
const limitSchema = wholeNumber(/^\d{1,5}$/, 99_999);
/** Addresses with commas between, of one machine or of a net. */
const proxiesSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1));
const addressSchema = z.url({ protocol: /^https?$/ });

/** Words that stand in examples, so that anyone can guess them. */
const guessed = /change.?me|byt.?mig|example|exempel|secret|hemlig|password|l[oö]senord|default/i;
/** A secret has no default and is made by chance: 32 characters or more, no example. */
const secretSchema = z
  .string()
  .min(32)
  .max(1000)
  .refine((value) => !guessed.test(value) && new Set(value).size >= 10);

/** The first signs; those after it are still believed, so that one can take over from another. */
const keysSchema = z.string().refine((text) => {
  return text.split(',').every((key) => secretSchema.safeParse(key).success);
});

/**
 * Every variable of the environment that the program reads, and no other; `server/main.ts` alone
 * reads them. What each means stands in `text/sv/configuration.ts`.
 */
export const configurationSchema = z.object({
  PORT: wholeNumber(/^\d{1,5}$/, 65_535).default(3000),
  HELKALKYL_DATA: z.string().min(1).default('./data'),
  /** A file; absent: beside the data folder, made at the first start. */
  HELKALKYL_AUDIT_KEY: z.string().min(1).optional(),
  /** Absent: a file in the data folder. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HELKALKYL_MAY_LOSE_WRITES: z.enum(['ja', 'nej']).default('nej'),
  HELKALKYL_SMALLEST_COUNT: limitSchema.pipe(disclosureLimitsSchema.shape.smallestCount).optional(),
  HELKALKYL_SMALLEST_BASE: limitSchema.pipe(disclosureLimitsSchema.shape.smallestBase).optional(),
  /** The first encrypts backups, each opens them. */
  HELKALKYL_BACKUP_KEYS: keysSchema.optional(),
  /** Nothing is asked over the net until someone says so. */
  HELKALKYL_INTERNET: z.enum(['ja', 'nej']).default('nej'),
  HELKALKYL_KOLADA: addressSchema.default(defaultSourceAddresses.kolada),
  HELKALKYL_SCB: addressSchema.default(defaultSourceAddresses.scb),
  HELKALKYL_SCB_WFS: addressSchema.default(defaultSourceAddresses.scbAreas),
  HELKALKYL_CALLS_PER_SECOND: countSchema(50).default(defaultSourceLimits.calls),
  HELKALKYL_TIMEOUT_S: countSchema(600).default(defaultSourceLimits.timeoutMs / 1000),
  HELKALKYL_METRICS_TOKEN: secretSchema.optional(),
  /** Another than this machine's own needs sign-in. */
  HELKALKYL_HOST: z.string().min(1).max(253).default('127.0.0.1'),
  HELKALKYL_URL: addressSchema.optional(),
  /** Absent: one on this machine. */
  HELKALKYL_PROXY: proxiesSchema.optional(),
  /** The first of them switches sign-in on; then the next four are needed. */
  HELKALKYL_OIDC_ISSUER: addressSchema.optional(),
  HELKALKYL_OIDC_CLIENT: z.string().min(1).max(500).optional(),
  HELKALKYL_OIDC_SECRET: secretSchema.optional(),
  HELKALKYL_SESSION_KEYS: keysSchema.optional(),
  HELKALKYL_ROLES: z.string().min(1).optional(),
  HELKALKYL_OIDC_GROUPS: z.string().min(1).max(200).default('groups'),
  HELKALKYL_OIDC_ACR: z.string().max(500).default(''),
  HELKALKYL_OIDC_AUDIENCE: z.string().min(1).max(500).optional(),
});
export type Configuration = z.infer<typeof configurationSchema>;
type SettingName = keyof Configuration;

/** Never printed. Each may stand in a file instead, whose path is given as `<name>_FILE`. */
export const secretSettings = [
  'DATABASE_URL',
  'HELKALKYL_BACKUP_KEYS',
  'HELKALKYL_METRICS_TOKEN',
  'HELKALKYL_OIDC_SECRET',
  'HELKALKYL_SESSION_KEYS',
] as const satisfies readonly SettingName[];
const isSecret = (name: string) => secretSettings.some((secret) => secret === name);

export const settingNames = z
  .array(configurationSchema.keyof())
  .parse(Object.keys(configurationSchema.shape));
const meanings: Readonly<Record<SettingName, string>> = configurationTexts.meanings;

/** Variables by name, as a process has them. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables, every one of them.
 *
 * Throws: DomainError about the first that cannot be used, or that begins as ours and is none.
 */
export function readConfiguration(given: Given): Configuration {
  const [fault] = configurationFaults(given);
  if (fault !== undefined) throw fault;
  return configurationSchema.parse(given);
}

/** What is wrong with the variables: unknown names first, since they explain the others. */
export function configurationFaults(given: Given): DomainError[] {
  const known = [...settingNames, ...secretSettings.map((name) => `${name}_FILE`)];
  const unknown = Object.keys(given)
    .filter((name) => name.startsWith('HELKALKYL_') && !known.includes(name))
    .map((name) => new DomainError('settingUnknown', { name, nearest: nearestTo(name, known) }));
  const read = configurationSchema.safeParse(given);
  const names = new Set(read.error?.issues.map(({ path: [name] }) => String(name)));
  const faulty = settingNames.filter((name) => names.has(name));
  return [...unknown, ...faulty.map((name) => faultOf(name, given[name]))];
}

function faultOf(name: SettingName, value: string | undefined): DomainError {
  if (name === 'PORT') return new DomainError('portInvalid', { port: value });
  if (name === 'HELKALKYL_SMALLEST_COUNT' || name === 'HELKALKYL_SMALLEST_BASE') {
    const { smallestCount, smallestBase } = disclosureFloor;
    return new DomainError('disclosureInvalid', { name, value, smallestCount, smallestBase });
  }
  if (name === 'DATABASE_URL') return new DomainError('databaseUrlInvalid');
  if (isSecret(name)) return new DomainError('secretWeak', { name });
  return new DomainError('settingInvalid', { name, given: value, meaning: meanings[name] });
}

/** A variable as it is printed; `value` is never a secret's own, null when there is none. */
export type SettingRow = {
  readonly name: string;
  readonly value: string | null;
  readonly isDefault: boolean;
  readonly meaningSv: string;
};

/** Every variable in the order of the schema, with what holds when it is not given. */
export function settingRows(given: Given): SettingRow[] {
  const defaults: Given = z
    .record(z.string(), z.coerce.string())
    .parse(configurationSchema.parse({}));
  return settingNames.map((name) => {
    const value = given[name];
    const shown = value !== undefined && isSecret(name) ? configurationTexts.hidden : value;
    return {
      name,
      value: shown ?? defaults[name] ?? null,
      isDefault: value === undefined,
      meaningSv: meanings[name],
    };
  });
}

/** More may be hidden than the least that is, never less; undefined when nothing is asked for. */
export function disclosureOf(configuration: Configuration): DisclosureLimits | undefined {
  const { HELKALKYL_SMALLEST_COUNT: count, HELKALKYL_SMALLEST_BASE: base } = configuration;
  if (count === undefined && base === undefined) return undefined;
  return {
    smallestCount: count ?? disclosureFloor.smallestCount,
    smallestBase: base ?? disclosureFloor.smallestBase,
  };
}

/** What a backup may be encrypted with. */
export function backupSecretsOf({ HELKALKYL_BACKUP_KEYS: keys }: Configuration): string[] {
  return keys?.split(',') ?? [];
}

/**
 * What a new backup is encrypted with; undefined where there is nobody but invented people.
 *
 * Throws: DomainError `backupKeyMissing` where people sign in and nothing is given.
 */
export function backupSecretOf(configuration: Configuration): string | undefined {
  const [secret] = backupSecretsOf(configuration);
  if (secret === undefined && configuration.HELKALKYL_OIDC_ISSUER !== undefined) {
    throw new DomainError('backupKeyMissing');
  }
  return secret;
}

/** Undefined: nothing may be asked over the net. */
export function sourceSettingsOf(configuration: Configuration): SourceSettings | undefined {
  if (configuration.HELKALKYL_INTERNET === 'nej') return undefined;
  return {
    addresses: {
      kolada: configuration.HELKALKYL_KOLADA,
      scb: configuration.HELKALKYL_SCB,
      scbAreas: configuration.HELKALKYL_SCB_WFS,
    },
    limits: {
      ...defaultSourceLimits,
      calls: configuration.HELKALKYL_CALLS_PER_SECOND,
      timeoutMs: configuration.HELKALKYL_TIMEOUT_S * 1000,
    },
  };
}

/** The known name that takes the fewest changed letters to come to. */
function nearestTo(name: string, known: readonly string[]): string {
  const [nearest = ''] = [...known].sort((one, other) => steps(name, one) - steps(name, other));
  return nearest;
}

/** Levenshtein's distance: letters to add, take away or change. */
function steps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(from).entries()) {
    const next = [at + 1];
    for (const [place, other] of Array.from(to).entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
