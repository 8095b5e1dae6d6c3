import type { Knex } from 'knex';
import { z } from 'zod';
import {
  jobErrorSchema,
  jobInputSchema,
  jobKindSchema,
  jobResultSchema,
  jobSchema,
  jobStateSchema,
  type Job,
  type JobInput,
  type JobKind,
} from '../../server/vocabulary/jobs.ts';
import type { Caller } from '../../server/vocabulary/people.ts';
import { engineOf } from '../engine.ts';
import { jsonText, type TenantKey } from './columns.ts';

const rowSchema = z.strictObject({
  municipality_code: z.string(),
  id: z.uuid(),
  kind: jobKindSchema,
  label: z.string(),
  state: jobStateSchema,
  share: z.number().nullable(),
  attempts: z.coerce.number<number>(),
  asked_by_name: z.string(),
  asked_at: z.string(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  result: jsonText(jobResultSchema).nullable(),
  error: jsonText(jobErrorSchema).nullable(),
});
export const jobColumns = Object.keys(rowSchema.shape);

/** Row <-> job, checked both ways. */
export const jobRow = z.codec(rowSchema, jobSchema, {
  decode: ({ municipality_code, asked_by_name, asked_at, started_at, ended_at, ...same }) => ({
    ...same,
    municipalityCode: municipality_code,
    askedBy: asked_by_name,
    askedAt: asked_at,
    startedAt: started_at,
    endedAt: ended_at,
  }),
  encode: ({ municipalityCode, askedBy, askedAt, startedAt, endedAt, ...same }) => ({
    ...same,
    municipality_code: municipalityCode,
    asked_by_name: askedBy,
    asked_at: askedAt,
    started_at: startedAt,
    ended_at: endedAt,
  }),
});

export type JobToAsk = {
  readonly job: Job;
  readonly askedById: string;
  readonly input: JobInput;
  readonly file: Uint8Array | undefined;
};

/** Jobs as who asks may see them; that of another municipality is not there. */
export function jobRepository(knex: Knex, { grants }: Caller) {
  const codes = grants.map(({ municipalityCode }) => municipalityCode);
  const mine = () =>
    codes.includes('every') ? knex('jobs') : knex('jobs').whereIn('municipality_code', codes);
  return {
    async insert({ job, askedById, input, file }: JobToAsk): Promise<void> {
      await knex('jobs').insert({
        ...jobRow.encode(job),
        asked_by_id: askedById,
        input: JSON.stringify(jobInputSchema.encode(input)),
        file: file === undefined ? null : Buffer.from(file),
      });
    },
    async find(id: string): Promise<Job | undefined> {
      const row: unknown = await mine().select(jobColumns).where({ id }).first();
      return row === undefined ? undefined : jobRow.parse(row);
    },
    /** Latest asked first. */
    async list(limit: number): Promise<Job[]> {
      const order = [
        { column: 'asked_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ];
      const rows: unknown[] = await mine().select(jobColumns).orderBy(order).limit(limit);
      return rows.map((row) => jobRow.parse(row));
    },
    /**
     * Whether `by` still runs it. It stays so until the transaction ends: on PostgreSQL whoever looks
     * for abandoned jobs passes it over, while its progress and a cancel come through; in a file
     * nobody writes who has read what another has changed since.
     */
    async isHeldBy({ municipalityCode, id }: TenantKey, by: string): Promise<boolean> {
      const held = knex('jobs')
        .where({ municipality_code: municipalityCode, id, claimed_by: by, state: 'running' })
        .first('id');
      if (engineOf(knex) === 'postgres') void held.forKeyShare();
      const row: unknown = await held;
      return row !== undefined;
    },
    /** Whether one of the kind waits or runs in the municipality. */
    async isUnderWay(municipalityCode: string, kind: JobKind): Promise<boolean> {
      const row: unknown = await knex('jobs')
        .where({ municipality_code: municipalityCode, kind })
        .whereIn('state', ['queued', 'running'])
        .first('id');
      return row !== undefined;
    },
    /** False when it had ended. */
    async cancel({ municipalityCode, id }: TenantKey, endedAt: string): Promise<boolean> {
      const cancelled = await knex('jobs')
        .where({ municipality_code: municipalityCode, id })
        .whereIn('state', ['queued', 'running'])
        .update({ state: 'cancelled', ended_at: endedAt, file: null });
      return cancelled > 0;
    },
  };
}
