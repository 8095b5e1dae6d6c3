import { z } from 'zod';
import { named } from './text/language.ts';

export const checkStates = named([
  { id: 'good', labelSv: 'Bra' },
  { id: 'mind', labelSv: 'Se över' },
  { id: 'bad', labelSv: 'Åtgärda' },
] as const);
export const checkStateSchema = z.enum(checkStates.map(({ id }) => id));

/** One thing about the running program, and what to do about it when it is not good. */
export const operationCheckSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  state: checkStateSchema,
  sentence: z.string(),
});
export type OperationCheck = z.infer<typeof operationCheckSchema>;

/** What a backup leaves behind in the database that it is of, and a restored one in the new. */
export const backupTraceSchema = z.strictObject({
  act: z.enum(['backupTaken', 'backupRestored']),
  /** The moment that the copy is of, ISO 8601 in UTC. */
  takenAt: z.iso.datetime(),
  rows: z.int(),
  /** Of a copy that was written here; it was read through before it had its name. */
  written: z
    .strictObject({ file: z.string(), sha256: z.string(), isEncrypted: z.boolean() })
    .nullable(),
});
export type BackupTrace = z.infer<typeof backupTraceSchema>;

/** What the program knows of itself and of where it runs. */
export type RunningFacts = {
  readonly engine: 'sqlite' | 'postgres';
  /** Someone has said that the database may lose what was acknowledged last. */
  readonly mayLoseWrites: boolean;
  /** Every step of the tables' history is taken, and no other. */
  readonly isUpToDate: boolean;
  /** Where the data folder is; null when it cannot be told. */
  readonly freeBytes: number | null;
  readonly isSignInConfigured: boolean;
  readonly hasMetricsToken: boolean;
  /** ISO 8601; the database's own clock is null when it has none of its own. */
  readonly time: string;
  readonly databaseTime: string | null;
  readonly jobs: { readonly queued: number; readonly running: number };
  readonly threads: { readonly threads: number; readonly waiting: number };
  readonly version: string;
};

export type OperationFacts = RunningFacts & {
  /** The latest that is known; null when none is. */
  readonly backup: BackupTrace | null;
};
