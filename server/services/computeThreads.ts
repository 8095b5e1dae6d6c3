import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { projectFolder } from '../../db/projectFolder.ts';
import { DomainError, InvariantError } from '../vocabulary/errors.ts';
import type { Compute } from './compute.ts';
import type { Asked } from './computeInThread.ts';
import type { OnShare } from './importProgress.ts';
import { valueOf, type Outcome } from './outcome.ts';

export type ThreadLimits = {
  readonly threads: number;
  /** Of one computation that has no limit of its own, its wait for a free thread included. */
  readonly timeS: number;
  /** Of one thread. */
  readonly memoryMb: number;
  /** That may wait for a thread; who comes after is asked to come back. */
  readonly waiting: number;
};
export const defaultThreadLimits: ThreadLimits = {
  threads: 1,
  timeS: 60,
  memoryMb: 512,
  waiting: 100,
};

/** Threads that compute beside the one that answers. */
export type ComputeThreads = {
  readonly compute: Compute;
  /**
   * The same for as long as `signal` is not raised: then the thread is ended in the middle of its
   * work. A job has a time of its own, longer than a reader would wait.
   */
  readonly until: (signal: AbortSignal) => Compute;
  readonly end: () => Promise<void>;
};

/**
 * A pool of threads; none is started before it is needed. A thread that takes too long or too much
 * is ended and replaced, and whoever waited for it is told.
 */
export function createComputeThreads(given: Partial<ThreadLimits> = {}): ComputeThreads {
  const limits = { ...defaultThreadLimits, ...given };
  const pool = new Piscina({
    filename: path.join(projectFolder, 'server', 'computeThread.mjs'),
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: Infinity,
    // Not those of this process: the thread needs none of its loaders.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  // A thread that falls while it has nothing to do harms no one: the next one is started anew.
  pool.on('error', () => undefined);
  let inHand = 0;
  const run = async (
    asked: Asked,
    signal: AbortSignal | undefined,
    onShare: OnShare | undefined,
  ): Promise<unknown> => {
    // Counted here: the pool's own limit overlooks those that can be stopped.
    if (inHand >= limits.threads + limits.waiting) throw new DomainError('computationsBusy');
    const limit = signal ?? AbortSignal.timeout(limits.timeS * 1000);
    const told = onShare && tellOf(onShare);
    inHand += 1;
    try {
      const ended: unknown = await pool.run(
        { ...asked, ...(told && { port: told.port }) },
        { signal: limit, ...(told && { transferList: [told.port] }) },
      );
      // The thread answers in no other form.
      return valueOf(ended as Outcome);
    } catch (error) {
      throw faultOf(error, signal === undefined && limit.aborted, limits);
    } finally {
      inHand -= 1;
      told?.end();
    }
  };
  const until = (signal?: AbortSignal): Compute =>
    // The computation by this name answers with this; the pool does not know that.
    ((name, input, onShare) => run({ name, input }, signal, onShare)) as Compute;
  return {
    compute: until(),
    until,
    end: () => pool.destroy(),
  };
}

/** The way that a thread tells how far it has come. */
function tellOf(onShare: OnShare) {
  const { port1: here, port2: port } = new MessageChannel();
  here.on('message', (share: number) => onShare(share));
  return { port, end: () => here.close() };
}

/** Why a computation came to no end of its own. */
function faultOf(error: unknown, isTooLong: boolean, { timeS, memoryMb }: ThreadLimits): unknown {
  if (error instanceof DomainError || error instanceof InvariantError) return error;
  if (isTooLong) return new DomainError('computationTooLong', { timeS });
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new DomainError('computationTooLarge', { memoryMb });
  }
  if (error.name === 'AbortError') return error;
  // The thread's own fault, or its end: as any fault of ours, with what is known of it.
  return new InvariantError(`a computing thread failed: ${error.stack ?? error.message}`);
}
