import { connectPostgres } from '../../db/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { pause, until } from './kills.ts';
import { startLife } from './lives.ts';
import { emptyLedger, hold, write } from './writers.ts';

const WRITERS = 8;

export type RestartFigures = {
  readonly restarts: number;
  readonly acknowledged: number;
  /** From PostgreSQL's being ready to the first act that was done. */
  readonly longestHealMs: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
  readonly half: readonly string[];
  /** Acts that were done more than once. */
  readonly doubled: readonly string[];
};

/** Stops PostgreSQL at once under the work of eight writers, starts it again, and sees who heals. */
export async function restartUnderLoad(
  server: TestServer,
  { restarts }: { restarts: number },
): Promise<RestartFigures> {
  const place = server.url('postgres');
  const life = await startLife(place);
  const ledger = emptyLedger();
  let isOver = false;
  const work = { origin: () => life.origin, isOver: () => isOver };
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(ledger, writer, work));
  const heals: number[] = [];
  for (let at = 0; at < restarts; at += 1) {
    const before = ledger.acknowledged;
    await until(() => ledger.acknowledged > before + 10, 10_000);
    await server.restart();
    const ready = performance.now();
    const down = ledger.acknowledged;
    await until(() => ledger.acknowledged > down, 20_000);
    heals.push(performance.now() - ready);
    await pause(100);
  }
  isOver = true;
  await Promise.all(writers);
  const { lost, half } = await hold(ledger.cases, life.origin);
  const doubled = await doubledIn(place);
  await life.kill();
  return {
    restarts,
    acknowledged: ledger.acknowledged,
    longestHealMs: Math.round(Math.max(...heals)),
    refused: Object.fromEntries(ledger.refused),
    ...{ lost, half, doubled },
  };
}

/** Marks are made once: two cases with the same are one act done twice. */
async function doubledIn(place: string): Promise<string[]> {
  const knex = connectPostgres(place);
  const rows: { title: string }[] = await knex('plan_cases')
    .select('title')
    .where('title', 'like', 'skrivare%')
    .groupBy('title')
    .havingRaw('count(*) > 1');
  await knex.destroy();
  return rows.map(({ title }) => title);
}
