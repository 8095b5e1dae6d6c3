import path from 'node:path';
import { connectPostgres } from '../../db/postgres.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { fillTheDisk, limitFiles, smallDisk, type FullFigures } from './fullDisk.ts';
import { killDuringWrites, type KillFigures } from './kills.ts';
import { bundleServer, removeBundle } from './lives.ts';
import { holdTheLock, type LockFigures } from './locks.ts';
import { restartUnderLoad, type RestartFigures } from './restarts.ts';

export type FaultPlan = {
  readonly kills: number;
  readonly holdsMs: readonly number[];
  readonly restarts: number;
  readonly tell: (line: string) => void;
};
export type FaultFigures = {
  readonly kills: Readonly<Record<string, KillFigures>>;
  readonly locks: Readonly<Record<string, readonly LockFigures[]>>;
  /** Undefined where no small disk may be mounted. */
  readonly fullDisk: Readonly<Record<string, FullFigures | undefined>>;
  readonly restarts: RestartFigures;
};

const SEED = 20_261_127;

/** Every fault on both engines, in a folder of their own. Only processes started here are ended. */
export async function everyFault(
  folder: string,
  plan: FaultPlan,
): Promise<{ figures: FaultFigures; faults: string[] }> {
  await bundleServer();
  const server = await startPostgres();
  const places = {
    SQLite: (name: string) => Promise.resolve(path.join(folder, `${name}.sqlite`)),
    PostgreSQL: (name: string) => newDatabase(server, name),
  };
  try {
    const kills: Record<string, KillFigures> = {};
    const locks: Record<string, LockFigures[]> = {};
    for (const [engine, place] of Object.entries(places)) {
      const tell = (line: string) => plan.tell(`${engine}: ${line}`);
      kills[engine] = await killDuringWrites(await place('kills'), {
        ...{ kills: plan.kills, seed: SEED, tell },
      });
      tell('locks');
      locks[engine] = await holdTheLock(await place('locks'), plan.holdsMs);
    }
    plan.tell('full disk');
    const fullDisk = {
      'SQLite, disk': await fullSqlite(),
      'SQLite, largest file': await fileLimit(path.join(folder, 'limit.sqlite')),
      PostgreSQL: await fullServer(server),
    };
    plan.tell('PostgreSQL restarted');
    const restarts = await restartUnderLoad(server, { restarts: plan.restarts });
    const figures = { kills, locks, fullDisk, restarts };
    return { figures, faults: faultsIn(figures) };
  } finally {
    await server.stop();
    await removeBundle();
  }
}

async function newDatabase(server: TestServer, name: string, clause = ''): Promise<string> {
  const maintenance = connectPostgres(server.url('postgres'));
  await maintenance.raw(`CREATE DATABASE ${name} ${clause}`);
  await maintenance.destroy();
  return server.url(name);
}

async function fullSqlite(): Promise<FullFigures | undefined> {
  const disk = smallDisk(8);
  if (disk === undefined) return undefined;
  try {
    return await fillTheDisk(path.join(disk.folder, 'helkalkyl.sqlite'), {
      fill: () => disk.fill(256),
      makeRoom: () => disk.makeRoom(),
    });
  } finally {
    disk.remove();
  }
}

function fileLimit(place: string): Promise<FullFigures> {
  return fillTheDisk(place, {
    fill: (life) => limitFiles(life, 2048),
    makeRoom: (life) => limitFiles(life),
  });
}

/** Its tables lie on the small disk; its log does not, since without that it stops altogether. */
async function fullServer(server: TestServer): Promise<FullFigures | undefined> {
  const disk = smallDisk(32);
  if (disk === undefined) return undefined;
  try {
    disk.give(...server.owner);
    const maintenance = connectPostgres(server.url('postgres'));
    await maintenance.raw(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
    await maintenance.destroy();
    const place = await newDatabase(server, 'full_disk', 'TABLESPACE small');
    const figures = await fillTheDisk(place, {
      fill: () => disk.fill(256),
      makeRoom: () => disk.makeRoom(),
    });
    const after = connectPostgres(server.url('postgres'));
    await after.raw('DROP DATABASE full_disk WITH (FORCE)');
    await after.raw('DROP TABLESPACE small');
    await after.destroy();
    return figures;
  } finally {
    disk.remove();
  }
}

const WAIT_LIMIT_MS = 5000;
/** What a busy machine may add to a wait before it is answered. */
const SLACK_MS = 3000;

/** What must never be, in words; empty: everything held. */
export function faultsIn({ kills, locks, fullDisk, restarts }: FaultFigures): string[] {
  const faults: string[] = [];
  for (const [engine, { lost, half, broken }] of Object.entries(kills)) {
    for (const one of [...lost, ...half, ...broken]) faults.push(`${engine}, kill: ${one}`);
  }
  for (const [engine, list] of Object.entries(locks)) {
    for (const { heldMs, waitedMs, refused, lost } of list) {
      const mustBeDone = heldMs < WAIT_LIMIT_MS - SLACK_MS;
      const isRefusal = refused.length === 1 && refused[0] === '503 storageBusy';
      if (mustBeDone && refused.length > 0) faults.push(`${engine}: refused after ${heldMs} ms`);
      if (refused.length > 0 && !isRefusal) faults.push(`${engine}: ${refused.join()}`);
      if (waitedMs > WAIT_LIMIT_MS + SLACK_MS) faults.push(`${engine}: waited ${waitedMs} ms`);
      for (const one of lost) faults.push(`${engine}, lock: ${one}`);
    }
  }
  for (const [where, full] of Object.entries(fullDisk)) {
    if (full === undefined) continue;
    const isTold = /^(507 storageFull|503 storageReadOnly)$/.test(full.refusal);
    if (!isTold) faults.push(`${where}: a full disk is told as ${full.refusal}`);
    const others = [...full.lostWhileFull, ...full.lost, ...full.refusedAfterRoom];
    for (const one of others) faults.push(`${where}: ${one}`);
  }
  const { lost, half, doubled, longestHealMs } = restarts;
  for (const one of [...lost, ...half, ...doubled]) faults.push(`restart: ${one}`);
  if (longestHealMs > WAIT_LIMIT_MS + SLACK_MS)
    faults.push(`restart: healed in ${longestHealMs} ms`);
  return faults;
}
