import type { ClaimedJob, JobEnd, JobQueue } from '../../db/jobQueue.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { jobKinds } from '../vocabulary/jobs.ts';
import type { Caller } from '../vocabulary/people.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import type { Compute } from './compute.ts';
import type { ComputeThreads } from './computeThreads.ts';
import { doJob } from './jobWork.ts';
import type { ServicesFor } from './services.ts';

/** Once more when a thread, or the program, fell while it was done. */
const MOST_ATTEMPTS = 2;
const LEASE_MS = 30_000;
const BEAT_MS = 2000;
const LOOK_MS = 5000;
const KEPT_MS = 30 * 24 * 3_600_000;

export type JobRunnerOptions = {
  readonly queue: JobQueue;
  readonly servicesFor: ServicesFor;
  readonly threads: Pick<ComputeThreads, 'until'>;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Is told of faults of ours, under the reference that the job shows. */
  readonly report: (error: unknown, reference: string) => void;
};
export type JobRunner = {
  /** There may be something to do. */
  readonly wake: () => void;
  /** Stops, and leaves what is not done to others. */
  readonly end: () => Promise<void>;
};

/** Does jobs, one at a time, whoever asked for them and whichever process they were asked of. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { queue, now, report, newId } = options;
  const by = newId();
  const ending = new AbortController();
  let turn: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const later = (ms: number) => new Date(Date.parse(now()) + ms).toISOString();
  const lease = () => ({ by, until: later(LEASE_MS) });
  const doAll = async (): Promise<void> => {
    isWaiting = false;
    await queue.removeEndedBefore(later(-KEPT_MS));
    while (!ending.signal.aborted) {
      const claimed = await queue.claim(lease(), now());
      if (claimed === undefined) return;
      await run({ ...options, by, lease, ending: ending.signal }, claimed);
    }
  };
  const wake = (): void => {
    if (isWaiting || ending.signal.aborted) return;
    isWaiting = true;
    // A database that is away for a while is asked again at the next look.
    turn = turn.then(doAll).catch((error: unknown) => report(error, newId()));
  };
  const looking = setInterval(wake, LOOK_MS);
  wake();
  return {
    wake,
    end: async () => {
      clearInterval(looking);
      ending.abort();
      await turn;
    },
  };
}

type Running = JobRunnerOptions & {
  readonly by: string;
  readonly lease: () => { readonly by: string; readonly until: string };
  /** Raised when the program is to stop. */
  readonly ending: AbortSignal;
};

async function run(running: Running, claimed: ClaimedJob): Promise<void> {
  const { queue, servicesFor, threads, by, lease, ending, now } = running;
  const { job, input, file } = claimed;
  if (job.attempts > MOST_ATTEMPTS) {
    await queue.end(job, by, failedFor(new DomainError('jobAbandoned')), now());
    return;
  }
  const lost = new AbortController();
  const timeS = jobKinds.find(({ id }) => id === job.kind)?.timeS ?? 0;
  const tooLong = AbortSignal.timeout(timeS * 1000);
  const signal = AbortSignal.any([ending, lost.signal, tooLong]);
  let share: number | null = null;
  const beat = setInterval(() => {
    queue.renew(job, lease(), share).then(
      (isOurs) => isOurs || lost.abort(),
      // A beat that did not come through: the lease has room for several.
      () => undefined,
    );
  }, BEAT_MS);
  const tell = (done: number): void => {
    share = Math.min(1, done);
    signal.throwIfAborted();
  };
  const compute = threads.until(signal);
  // A process that stood still may find its job with another: nothing of it is then stored.
  const assertOurs = async (asked: Promise<boolean>): Promise<void> => {
    if (!(await asked)) lost.abort();
    lost.signal.throwIfAborted();
  };
  const computeWhileOurs = (async (name, given, onShare) => {
    const computed = await compute(name, given, onShare);
    await assertOurs(queue.renew(job, lease(), share));
    return computed;
  }) as Compute;
  try {
    invariant(input !== undefined, `a job of kind ${job.kind} says what it is in other words`);
    const services = servicesFor(callerOf(claimed), {
      compute: computeWhileOurs,
      assertOurs: ({ jobs }) => assertOurs(jobs.isHeldBy(job, by)),
    });
    const result = await doJob(services, input, file, tell);
    await queue.end(job, by, { state: 'done', result }, now());
  } catch (error) {
    if (lost.signal.aborted) return;
    if (ending.aborted) await queue.release(job, by, job.attempts - 1);
    else await fail(running, claimed, tooLong.aborted ? longFault(timeS) : error);
  } finally {
    clearInterval(beat);
  }
}

const longFault = (timeS: number) => new DomainError('computationTooLong', { timeS });

/** Who asked acts again, with nothing more than what the job was asked in. */
function callerOf({ job: { municipalityCode, askedBy }, askedById }: ClaimedJob): Caller {
  return {
    id: askedById,
    name: askedBy,
    grants: [{ municipalityCode, roles: ['caseOfficer'] }],
  };
}

/** A fault of the input stays one; one of ours is tried once more. */
async function fail(
  { queue, by, now, newId, report }: Running,
  { job }: ClaimedJob,
  error: unknown,
): Promise<void> {
  if (error instanceof DomainError) {
    await queue.end(job, by, failedFor(error), now());
    return;
  }
  const reference = newId();
  report(error, reference);
  if (job.attempts < MOST_ATTEMPTS) {
    await queue.release(job, by, job.attempts);
    return;
  }
  await queue.end(job, by, failedFor(new DomainError('unexpected', { reference })), now());
}

function failedFor(error: DomainError): JobEnd {
  return { state: 'failed', error: { code: error.code, sentence: errorSentence(error) } };
}
