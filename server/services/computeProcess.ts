import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  readonly told: Told;
  readonly signal: AbortSignal | undefined;
  readonly onShare: OnShare | undefined;
  readonly end: (outcome: Outcome) => void;
};
type Pools = Readonly<Record<string, Partial<ThreadLimits>>>;
/** Comes last of all who want a processor, or with a small share beside them. */
type Standing = 'last' | 'behind';
/** What comes last, and was given less than this share of a processor for so long, is let in. */
const STARVED = { share: 0.05, afterMs: 2000 };

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
 *
 * It comes last on the processors, so that who answers never waits for it. Where others keep them busy all
 * the time it would never compute: then it is started anew with a small share of its own, and keeps that.
 */
export function createComputeProcess<Pool extends string>(
  pools: Readonly<Record<Pool, Partial<ThreadLimits>>>,
  inTurn: Turns['behindAnswers'] = (work) => work(),
): ComputeProcess<Pool> {
  const waiting = new Map<number, Waiting>();
  let running: ChildProcess | undefined;
  let standing: Standing = process.platform === 'linux' ? 'last' : 'behind';
  let last = 0;
  const start = (): ChildProcess =>
    startProcess(pools, standing, waiting, (why) => {
      running = undefined;
      if (why === 'fell') return;
      standing = 'behind';
      for (const { told, signal, end } of waiting.values()) {
        if (signal?.aborted === true) end({ stopped: true });
        else tell(told);
      }
    });
  const tell = (told: Told): void => {
    running ??= start();
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
    const told = { id, pool, asked, mayBeStopped, tellsShare };
    try {
      const outcome = await new Promise<Outcome>((end) => {
        waiting.set(id, { told, signal, onShare, end });
        tell(told);
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
        const inHand = [...waiting.values()].filter(({ told }) => told.pool === pool).length;
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
  standing: Standing,
  waiting: ReadonlyMap<number, Waiting>,
  onEnd: (why: 'fell' | 'starved') => void,
): ChildProcess {
  const file = path.join(projectFolder, 'server', 'computeProcess.mjs');
  // What reads strangers' files needs no secrets.
  const env = Object.entries(process.env).filter(([name]) => !/^(HELKALKYL_|DATABASE_)/.test(name));
  const started = fork(file, [standing, JSON.stringify(pools)], {
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
  const end = (why: 'fell' | 'starved'): void => {
    isOver = true;
    clearInterval(watch);
    started.kill('SIGKILL');
    onEnd(why);
  };
  const fall = (why: string): void => {
    if (isOver) return;
    end('fell');
    for (const one of waiting.values()) one.end({ broken: `the computing process fell: ${why}` });
  };
  const hasWork = (): boolean => waiting.size > 0;
  const watch =
    standing === 'last' ? watchStarving(started, hasWork, () => end('starved')) : undefined;
  started.once('exit', (code, signal) => fall(signal ?? String(code)));
  // It could not be started, or is no longer there to be told.
  started.on('error', ({ message }) => fall(message));
  return started;
}

/** Looks now and then whether a process that has had work all the time was hardly let on to a processor. */
function watchStarving(
  { pid }: ChildProcess,
  hasWork: () => boolean,
  starving: () => void,
): NodeJS.Timeout | undefined {
  if (pid === undefined) return undefined;
  let since = processorTime(pid);
  const look = (): void => {
    const now = processorTime(pid);
    if (!hasWork()) since = now;
    const passedMs = now.atMs - since.atMs;
    if (passedMs < STARVED.afterMs) return;
    const share = (now.usedMs - since.usedMs) / passedMs;
    since = now;
    if (share < STARVED.share) starving();
  };
  return setInterval(look, 500).unref();
}

/** What a process of Linux has used of the processors, by now. Throws: Error when it is gone. */
function processorTime(pid: number): { readonly atMs: number; readonly usedMs: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After its name, which may hold spaces; a tick is a hundredth of a second. See proc_pid_stat(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { atMs: performance.now(), usedMs: (Number(fields[11]) + Number(fields[12])) * 10 };
}
