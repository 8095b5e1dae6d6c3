import { openDatabase } from '../../db/connection.ts';
import { engineOf } from '../../db/engine.ts';
import { startLife } from './lives.ts';
import { emptyLedger, hold, write } from './writers.ts';

const WRITERS = 8;

export type KillFigures = {
  readonly kills: number;
  readonly acknowledged: number;
  readonly doneUnanswered: number;
  readonly lost: readonly string[];
  readonly half: readonly string[];
  /** What the database says of itself at the end; empty: it is whole. */
  readonly broken: readonly string[];
};

/** The same list of delays for the same seed, so that a finding can be looked for again. */
export function delays(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 5 + (state / 2 ** 32) * 495;
  });
}

/**
 * Kills a server 5–500 ms into the work of eight writers, again and again on the same database,
 * and holds what is there to what was acknowledged, after each kill and for all at the end.
 */
export async function killDuringWrites(
  place: string,
  { kills, seed, tell }: { kills: number; seed: number; tell: (line: string) => void },
): Promise<KillFigures> {
  const ledger = emptyLedger();
  const sums = { doneUnanswered: 0, lost: [] as string[], half: [] as string[] };
  const note = (found: Awaited<ReturnType<typeof hold>>) => {
    sums.doneUnanswered += found.doneUnanswered;
    sums.lost.push(...found.lost);
    sums.half.push(...found.half);
  };
  for (const [at, delay] of delays(seed, kills).entries()) {
    const life = await startLife(place);
    // What the last kill cut off is known before anyone writes on.
    note(await hold(ledger.cases.slice(-50), life.origin));
    note(
      await hold(
        ledger.cases.filter(({ onItsWay }) => onItsWay !== undefined),
        life.origin,
      ),
    );
    let isOver = false;
    const work = { origin: () => life.origin, isOver: () => isOver };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(ledger, writer, work));
    // The clock starts when there is something to lose.
    const before = ledger.acknowledged;
    await until(() => ledger.acknowledged > before, 5000);
    await pause(delay);
    await life.kill();
    isOver = true;
    await Promise.all(writers);
    if ((at + 1) % 20 === 0) {
      const { lost, half } = sums;
      tell(
        `${at + 1} kills, ${ledger.acknowledged} acknowledged, ${lost.length} lost, ${half.length} half`,
      );
    }
  }
  const last = await startLife(place);
  note(await hold(ledger.cases, last.origin));
  await last.kill();
  return { kills, acknowledged: ledger.acknowledged, ...sums, broken: await faultsOf(place) };
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for something to come true, at most so long; tells whether it did. */
export async function until(isTrue: () => boolean, longestMs: number): Promise<boolean> {
  const end = performance.now() + longestMs;
  while (!isTrue() && performance.now() < end) await pause(2);
  return isTrue();
}

/** What the engine finds wrong, and rows of one act without the others. */
async function faultsOf(place: string): Promise<string[]> {
  const { knex, close } = await openDatabase(place);
  const found: string[] = [];
  if (engineOf(knex) === 'sqlite') {
    const said: { integrity_check: string }[] = await knex.raw('PRAGMA integrity_check');
    found.push(...said.map((row) => row.integrity_check).filter((word) => word !== 'ok'));
    const keys: unknown[] = await knex.raw('PRAGMA foreign_key_check');
    found.push(...keys.map((key) => `foreign key ${JSON.stringify(key)}`));
  }
  const count = async (table: string) => {
    const rows: { total: number }[] = await knex(table).count({ total: '*' });
    return rows[0]?.total ?? 0;
  };
  const cases = await count('plan_cases');
  const listed = await count('plan_case_directory');
  const alternatives = await count('alternatives');
  if (listed !== cases) found.push(`${cases} cases, ${listed} in the directory`);
  if (alternatives !== 2 * cases) found.push(`${cases} cases, ${alternatives} alternatives`);
  await close();
  return found;
}
