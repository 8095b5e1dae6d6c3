import type { OperationCheck, OperationFacts } from '../vocabulary/operations.ts';
import { operationTexts as text } from '../vocabulary/text/sv/operations.ts';
import { latestBackup } from './backupTraces.ts';
import type { Environment } from './environment.ts';

const LEAST_FREE_GB = 2;
const LOW_FREE_GB = 10;
const MANY_JOBS = 20;
const MANY_WAITING = 10;
const MOST_CLOCK_S = 5;
/** Of what was saved, how much at most may be in no copy. */
const MOST_LOST_MINUTES = { sqlite: 24 * 60, postgres: 15 } as const;

type Told = Pick<OperationCheck, 'state' | 'sentence'>;
const good = (sentence: string): Told => ({ state: 'good', sentence });
const mind = (sentence: string): Told => ({ state: 'mind', sentence });
const bad = (sentence: string): Told => ({ state: 'bad', sentence });

/** How the program and what it stands on are. */
export function createOperations(environment: Pick<Environment, 'facts' | 'storage'>) {
  return {
    checks: async (): Promise<OperationCheck[]> =>
      checksOf({ ...(await environment.facts()), backup: await latestBackup(environment) }),
  };
}

/** Each check in the order they are shown. */
export function checksOf(facts: OperationFacts): OperationCheck[] {
  const { engine, mayLoseWrites, isUpToDate, isSignInConfigured, hasMetricsToken } = facts;
  const { queued, running } = facts.jobs;
  const { threads, waiting } = facts.threads;
  const told: Readonly<Record<keyof typeof text, Told>> = {
    database: mayLoseWrites
      ? bad(text.database.bad)
      : good(text.database.good(engine === 'sqlite' ? 'SQLite' : 'PostgreSQL')),
    tables: isUpToDate ? good(text.tables.good) : bad(text.tables.bad),
    disk: diskTold(facts),
    backup: backupTold(facts),
    signIn: isSignInConfigured ? good(text.signIn.good) : mind(text.signIn.missing),
    secrets: hasMetricsToken ? good(text.secrets.good) : mind(text.secrets.missing),
    clock: clockTold(facts),
    jobs: queued > MANY_JOBS ? mind(text.jobs.many(queued)) : good(text.jobs.good(queued, running)),
    threads:
      waiting > MANY_WAITING
        ? mind(text.threads.many(waiting))
        : good(text.threads.good(threads, waiting)),
    version: good(text.version.good(facts.version)),
  };
  return Object.entries(text).map(([id, { label }]) => ({
    id,
    label,
    ...told[id as keyof typeof text],
  }));
}

function backupTold({ backup, engine, time }: OperationFacts): Told {
  if (backup === null) return mind(text.backup.unknown);
  const { takenAt, written } = backup;
  const at = text.backup.at(takenAt.slice(0, 10), takenAt.slice(11, 16));
  const told = written === null ? text.backup.restored(at) : text.backup.taken({ at, ...written });
  const minutes = Math.floor((Date.parse(time) - Date.parse(takenAt)) / 60_000);
  if (minutes <= MOST_LOST_MINUTES[engine]) return good(told);
  return mind(`${told} ${text.backup.old[engine](Math.floor(minutes / 60))}`);
}

function diskTold({ freeBytes, engine }: OperationFacts): Told {
  if (freeBytes === null) return mind(text.disk.unknown[engine]);
  const gigabytes = Math.floor(freeBytes / 1e9);
  if (gigabytes < LEAST_FREE_GB) return bad(text.disk.low(gigabytes));
  return gigabytes < LOW_FREE_GB ? mind(text.disk.low(gigabytes)) : good(text.disk.good(gigabytes));
}

function clockTold({ time, databaseTime }: OperationFacts): Told {
  if (databaseTime === null) return good(text.clock.own);
  const seconds = Math.round(Math.abs(Date.parse(time) - Date.parse(databaseTime)) / 1000);
  return seconds > MOST_CLOCK_S ? bad(text.clock.bad(seconds)) : good(text.clock.good);
}
