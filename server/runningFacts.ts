import { statfs } from 'node:fs/promises';
import packageJson from '../package.json' with { type: 'json' };
import { databaseTime, isUpToDate, type Database } from '../db/connection.ts';
import { engineOf } from '../db/engine.ts';
import type { Configuration } from './vocabulary/configuration.ts';
import type { RunningFacts } from './vocabulary/operations.ts';

/** What `/admin/drift` shows of the place where the program runs. */
export async function readFacts(
  configuration: Configuration,
  { knex }: Database,
  work: Pick<RunningFacts, 'jobs' | 'threads'>,
): Promise<RunningFacts> {
  const { HELKALKYL_DATA: folder } = configuration;
  const disk = await statfs(folder).catch(() => undefined);
  return {
    engine: engineOf(knex),
    mayLoseWrites: configuration.HELKALKYL_MAY_LOSE_WRITES === 'ja',
    isUpToDate: await isUpToDate(knex).catch(() => false),
    freeBytes: disk === undefined ? null : disk.bavail * disk.bsize,
    isSignInConfigured: configuration.HELKALKYL_OIDC_ISSUER !== undefined,
    hasMetricsToken: configuration.HELKALKYL_METRICS_TOKEN !== undefined,
    time: new Date().toISOString(),
    databaseTime: await databaseTime(knex),
    version: packageJson.version,
    ...work,
  };
}
