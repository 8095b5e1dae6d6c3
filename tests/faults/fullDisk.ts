import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLife, type Life } from './lives.ts';
import { emptyLedger, hold, writeOnce } from './writers.ts';

const KILOBYTE = 1024;

/** A disk of a few megabytes in memory; undefined where we may not mount one. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    /** Makes it its own, as PostgreSQL wants a folder to be. */
    give: (uid: number, gid: number) => chownSync(folder, uid, gid),
    /** Takes up everything but so much. */
    fill: (leaveKilobytes: number) => {
      const { bavail, bsize } = statfsSync(folder);
      const bytes = bavail * bsize - leaveKilobytes * KILOBYTE;
      writeFileSync(filler, Buffer.alloc(Math.max(0, bytes)));
    },
    makeRoom: () => truncateSync(filler, 0),
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

export type FullFigures = {
  readonly actsBefore: number;
  /** What the first refusal said. */
  readonly refusal: string;
  /** Whether everything acknowledged could be read while there was no room. */
  readonly lostWhileFull: readonly string[];
  readonly refusedAfterRoom: readonly string[];
  readonly lost: readonly string[];
};

/** Writes until there is no room, reads, makes room and writes on, all in one life of the server. */
export async function fillTheDisk(
  place: string,
  { fill, makeRoom }: { fill: (life: Life) => void; makeRoom: (life: Life) => void },
): Promise<FullFigures> {
  const life = await startLife(place);
  const ledger = emptyLedger();
  await writeOnce(ledger, 0, life.origin);
  fill(life);
  for (let acts = 0; acts < 3000 && ledger.refused.size === 0; acts += 1) {
    await writeOnce(ledger, 0, life.origin);
  }
  const actsBefore = ledger.acknowledged;
  const [refusal = 'none'] = ledger.refused.keys();
  const { lost: lostWhileFull } = await hold(ledger.cases, life.origin);
  makeRoom(life);
  ledger.refused.clear();
  for (let acts = 0; acts < 5; acts += 1) await writeOnce(ledger, 0, life.origin);
  const { lost } = await hold(ledger.cases, life.origin);
  await life.kill();
  return { actsBefore, refusal, lostWhileFull, refusedAfterRoom: [...ledger.refused.keys()], lost };
}

/** Lets no file of the process grow past so much; without a number, as large as they like. */
export function limitFiles({ pid }: Life, kilobytes?: number): void {
  const soft = kilobytes === undefined ? 'unlimited' : kilobytes * KILOBYTE;
  spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${soft}:unlimited`]);
}
