import { connectPostgres, isPostgres } from '../../db/postgres.ts';
import { connectSqlite } from '../../db/sqlite.ts';
import { pause } from './kills.ts';
import { startLife } from './lives.ts';
import { emptyLedger, hold, writeOnce } from './writers.ts';

export type LockFigures = {
  readonly heldMs: number;
  readonly waitedMs: number;
  /** Answers by status and code; none: the act was done. */
  readonly refused: readonly string[];
  readonly lost: readonly string[];
};

/** Holds the database for so long in this process while a server is asked to write in it. */
export async function holdTheLock(
  place: string,
  holdsMs: readonly number[],
): Promise<LockFigures[]> {
  const life = await startLife(place);
  const ledger = emptyLedger();
  await writeOnce(ledger, 0, life.origin);
  const figures: LockFigures[] = [];
  for (const heldMs of holdsMs) {
    const lock = isPostgres(place) ? connectPostgres(place) : connectSqlite(place);
    const transaction = await lock.transaction();
    await (isPostgres(place)
      ? transaction.raw('LOCK TABLE plan_cases IN ACCESS EXCLUSIVE MODE')
      : // The first write takes SQLite's one lock for writing.
        transaction('plan_case_directory').where({ plan_case_id: '' }).delete());
    ledger.refused.clear();
    const start = performance.now();
    const write = writeOnce(ledger, 0, life.origin).then(() => performance.now() - start);
    await pause(heldMs);
    await transaction.rollback();
    await lock.destroy();
    const waitedMs = Math.round(await write);
    const { lost } = await hold(ledger.cases, life.origin);
    figures.push({ heldMs, waitedMs, refused: [...ledger.refused.keys()], lost });
  }
  await life.kill();
  return figures;
}
