import type { Knex } from 'knex';
import { z } from 'zod';
import {
  jobInputSchema,
  jobResultSchema,
  type Job,
  type JobError,
  type JobInput,
  type JobResult,
} from '../server/vocabulary/jobs.ts';
import { engineOf } from './engine.ts';
import type { TenantKey } from './repositories/columns.ts';
import { jobColumns, jobRow } from './repositories/jobs.ts';
import { transact } from './transaction.ts';

/** A job with all that it is run from. */
export type ClaimedJob = {
  readonly job: Job;
  readonly askedById: string;
  /** Undefined of a job that another version of the program put there. */
  readonly input: JobInput | undefined;
  readonly file: Uint8Array | undefined;
};
/** Who runs it, and until when nobody else may. */
export type Lease = { readonly by: string; readonly until: string };
export type JobEnd =
  | { readonly state: 'done'; readonly result: JobResult }
  | { readonly state: 'failed'; readonly error: JobError };

const claimedRow = z.strictObject({
  asked_by_id: z.string(),
  input: z.string().transform((text) => jobInputSchema.safeParse(JSON.parse(text)).data),
  file: z.instanceof(Uint8Array).nullable(),
});
const claimedColumns = Object.keys(claimedRow.shape);

export type JobQueue = ReturnType<typeof createJobQueue>;

/** Every municipality's jobs, as those who run them need to see them. */
export function createJobQueue(knex: Knex) {
  const at = ({ municipalityCode, id }: TenantKey) =>
    knex('jobs').where({ municipality_code: municipalityCode, id });
  /** As long as it is this process that runs it. */
  const held = (key: TenantKey, by: string) => at(key).where({ claimed_by: by });
  return {
    /** The job that has waited longest, or whose process is gone; undefined when none waits. */
    claim: (lease: Lease, now: string): Promise<ClaimedJob | undefined> =>
      transact(knex, (transaction) => claim(transaction, lease, now)),
    /** Tells how far it has come and keeps it; false when it is cancelled, or another's by now. */
    async renew(key: TenantKey, lease: Lease, share: number | null): Promise<boolean> {
      const change = { claimed_until: lease.until, share };
      return (await held(key, lease.by).where({ state: 'running' }).update(change)) > 0;
    },
    /** What was done before it could be stopped is done, cancelled or not. */
    async end(key: TenantKey, by: string, ended: JobEnd, endedAt: string): Promise<void> {
      const states = ended.state === 'done' ? ['running', 'cancelled'] : ['running'];
      await held(key, by)
        .whereIn('state', states)
        .update({
          state: ended.state,
          ended_at: endedAt,
          file: null,
          ...(ended.state === 'done'
            ? { share: 1, result: JSON.stringify(jobResultSchema.encode(ended.result)) }
            : { error: JSON.stringify(ended.error) }),
        });
    },
    /** Back in the queue, for this process or another. */
    async release(key: TenantKey, by: string, attempts: number): Promise<void> {
      await held(key, by)
        .where({ state: 'running' })
        .update({ state: 'queued', claimed_by: null, claimed_until: null, share: null, attempts });
    },
    async removeEndedBefore(time: string): Promise<void> {
      await knex('jobs').where('ended_at', '<', time).delete();
    },
    /** How many there are in each state. */
    async counts(): Promise<{ queued: number; running: number }> {
      const rows: unknown[] = await knex('jobs')
        .whereIn('state', ['queued', 'running'])
        .select('state')
        .count({ total: '*' })
        .groupBy('state');
      const counts = rows.map((row) => countRow.parse(row));
      const of = (state: string) => counts.find((one) => one.state === state)?.total ?? 0;
      return { queued: of('queued'), running: of('running') };
    },
  };
}

const countRow = z.strictObject({ state: z.string(), total: z.coerce.number() });

async function claim(
  transaction: Knex,
  lease: Lease,
  now: string,
): Promise<ClaimedJob | undefined> {
  const waiting = transaction('jobs')
    .select('municipality_code', 'id')
    .where({ state: 'queued' })
    .orWhere((orphaned) => {
      void orphaned.where({ state: 'running' }).where('claimed_until', '<', now);
    })
    .orderBy(['asked_at', 'id'])
    .first();
  // There several processes ask at the same time, and each is to get one of its own.
  if (engineOf(transaction) === 'postgres') void waiting.forUpdate().skipLocked();
  const key: unknown = await waiting;
  if (key === undefined) return undefined;
  const rows: unknown[] = await transaction('jobs')
    .where(keyRow.parse(key))
    .update({
      state: 'running',
      claimed_by: lease.by,
      claimed_until: lease.until,
      started_at: now,
      share: null,
      attempts: transaction.raw('attempts + 1'),
    })
    .returning([...jobColumns, ...claimedColumns]);
  const row = z.record(z.string(), z.unknown()).parse(rows[0]);
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[name]]));
  const { asked_by_id, input, file } = claimedRow.parse(pick(claimedColumns));
  const job = jobRow.parse(pick(jobColumns));
  return { job, askedById: asked_by_id, input, file: file ?? undefined };
}

const keyRow = z.strictObject({ municipality_code: z.string(), id: z.uuid() });
