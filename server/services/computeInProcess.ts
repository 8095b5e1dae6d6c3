import type { Answered, Told } from './computeProcess.ts';
import { createComputeThreads, type ThreadLimits } from './computeThreads.ts';
import { outcomeOf } from './outcome.ts';

/** What the computing process does: has its threads compute what it is told, until it is left. */
export function computeInProcess(pools: Readonly<Record<string, Partial<ThreadLimits>>>): void {
  const threads = new Map(
    Object.entries(pools).map(([name, limits]) => [name, createComputeThreads(limits)]),
  );
  const stops = new Map<number, AbortController>();
  const answer = (answered: Answered) => process.send?.(answered);
  const compute = async ({ id, pool, asked, mayBeStopped, tellsShare }: Told): Promise<void> => {
    const stop = new AbortController();
    stops.set(id, stop);
    const pooled = threads.get(pool);
    const run = mayBeStopped ? pooled?.until(stop.signal) : pooled?.compute;
    const onShare = tellsShare ? (share: number) => answer({ id, share }) : undefined;
    // The computation by this name takes this input; the message does not know that.
    const work = run?.(asked.name, asked.input, onShare);
    const outcome = await outcomeOf(Promise.resolve(work));
    stops.delete(id);
    answer({ id, outcome });
  };
  process.on('message', (told: Told | { readonly stop: number }) => {
    if ('stop' in told) stops.get(told.stop)?.abort();
    else void compute(told);
  });
  // It ends with the server, which is told to stop by the same keys.
  process.on('disconnect', () => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}
