import type { Job, JobInput } from '../vocabulary/jobs.ts';
import type { Environment } from './environment.ts';

const LONGEST_LABEL = 200;

/** Whose a job is, and what it is called. */
export type JobAbout = { readonly municipalityCode: string; readonly label: string };

/** Puts work in the queue, for whichever process comes to it. */
export async function askForJob(
  { caller, now, newId, jobAsked, storage }: Environment,
  { municipalityCode, label }: JobAbout,
  input: JobInput,
  file?: Uint8Array,
): Promise<Job> {
  const job: Job = {
    id: newId(),
    municipalityCode,
    kind: input.kind,
    label: label.slice(0, LONGEST_LABEL),
    state: 'queued',
    share: null,
    attempts: 0,
    askedBy: caller.name,
    askedAt: now(),
    startedAt: null,
    endedAt: null,
    result: null,
    error: null,
  };
  await storage.inTransaction(({ jobs }) =>
    jobs.insert({ job, askedById: caller.id, input, file }),
  );
  jobAsked();
  return job;
}
