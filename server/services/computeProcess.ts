import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../db/projectFolder.ts';
import type { Compute } from './compute.ts';
import type { Asked } from './computeInThread.ts';
import { defaultThreadLimits, type ComputeThreads, type ThreadLimits } from './computeThreads.ts';
import type { OnShare } from './importProgress.ts';
import { valueOf, type Outcome } from './outcome.ts';
import type { Turns } from './turns.ts';

/** One computation that the process is told to do; `id` is the server's number of it. */
export type Told = {
  readonly id: number;
  readonly pool: string;
  readonly asked: Asked;
  readonly mayBeStopped: boolean;
  readonly tellsShare: boolean;
};
export type Answered =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly outcome: Outcome };
type Waiting = {
  readonly pool: string;
  readonly onShare: OnShare | undefined;
  readonly end: (outcome: Outcome) => void;
};
type Pools = Readonly<Record<string, Partial<ThreadLimits>>>;

/** Pools of computing threads, by name, in one process beside the one that answers. */
export type ComputeProcess<Pool extends string> = {
  readonly pool: (name: Pool) => Pick<ComputeThreads, 'compute' | 'until'> & {
    /** How many threads compute, and how many computations wait for one. */
    readonly state: () => { readonly threads: number; readonly waiting: number };
  };
  readonly end: () => Promise<void>;
};

/**
 * The engine's helpers, which sweep and compile, come behind nobody while they serve a thread that
 * answers too; in a process of its own all that computes does, and what ends it ends no server. It
 * is started when it is first needed, and anew when it has fallen; who waited for it is told. What
 * goes there and comes back goes by `inTurn`; absent: as it comes.
 */
export function createComputeProcess<Pool extends string>(
  pools: Readonly<Record<Pool, Partial<ThreadLimits>>>,
  inTurn: Turns['behindAnswers'] = (work) => work(),
): ComputeProcess<Pool> {
  const waiting = new Map<number, Waiting>();
  let running: ChildProcess | undefined;
  let last = 0;
  const tell = (told: Told): void => {
    running ??= startProcess(pools, waiting, () => (running = undefined));
    running.send(told);
  };
  const run = async (
    pool: Pool,
    asked: Asked,
    signal: AbortSignal | undefined,
    onShare: OnShare | undefined,
  ): Promise<unknown> => {
    if (signal?.aborted === true) return valueOf({ stopped: true });
    const id = (last += 1);
    const stop = (): void => void running?.send({ stop: id });
    signal?.addEventListener('abort', stop);
    const [mayBeStopped, tellsShare] = [signal !== undefined, onShare !== undefined];
    try {
      const outcome = await new Promise<Outcome>((end) => {
        waiting.set(id, { pool, onShare, end });
        tell({ id, pool, asked, mayBeStopped, tellsShare });
      });
      return valueOf(outcome);
    } finally {
      signal?.removeEventListener('abort', stop);
      waiting.delete(id);
    }
  };
  return {
    pool: (pool) => {
      const until = (signal?: AbortSignal): Compute =>
        // The computation by this name answers with this; the process does not know that.
        ((name, input, onShare) =>
          inTurn(() => run(pool, { name, input }, signal, onShare))) as Compute;
      const state = () => {
        const inHand = [...waiting.values()].filter((one) => one.pool === pool).length;
        const threads = Math.min(inHand, pools[pool].threads ?? defaultThreadLimits.threads);
        return { threads, waiting: inHand - threads };
      };
      return { compute: until(), until, state };
    },
    end: async () => {
      const ended = running;
      if (ended === undefined) return;
      const gone = new Promise((resolve) => ended.once('exit', resolve));
      ended.kill('SIGKILL');
      await gone;
    },
  };
}

function startProcess(
  pools: Pools,
  waiting: ReadonlyMap<number, Waiting>,
  onEnd: () => void,
): ChildProcess {
  const file = path.join(projectFolder, 'server', 'computeProcess.mjs');
  // What reads strangers' files needs no secrets.
  const env = Object.entries(process.env).filter(([name]) => !/^(HELKALKYL_|DATABASE_)/.test(name));
  const started = fork(file, [JSON.stringify(pools)], {
    // What is done by helpers is taken from whoever answers, when the processors are few.
    execArgv: ['--single-threaded-gc'],
    env: Object.fromEntries(env),
    serialization: 'advanced',
  });
  started.on('message', (answered: Answered) => {
    const asked = waiting.get(answered.id);
    if ('share' in answered) asked?.onShare?.(answered.share);
    else asked?.end(answered.outcome);
  });
  let isOver = false;
  const fall = (why: string): void => {
    if (isOver) return;
    isOver = true;
    onEnd();
    started.kill('SIGKILL');
    for (const { end } of waiting.values()) end({ broken: `the computing process fell: ${why}` });
  };
  started.once('exit', (code, signal) => fall(signal ?? String(code)));
  // It could not be started, or is no longer there to be told.
  started.on('error', ({ message }) => fall(message));
  return started;
}
