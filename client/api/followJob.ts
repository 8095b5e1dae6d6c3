import { cancelJob, readJob } from '../../server/contract/jobs.ts';
import type { Job, JobResult } from '../../server/vocabulary/jobs.ts';
import { text } from '../text/sv.ts';
import { ApiError, call } from './call.ts';

const LOOK_MS = 400;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Looks at a job until it has ended, and tells how far it has come: 0..1, null while that is not
 * known.
 *
 * Throws: ApiError with the sentence of a job that failed, or that someone cancelled.
 */
export async function followJob(
  { id }: Job,
  onShare: (share: number | null) => void,
): Promise<JobResult> {
  for (;;) {
    const { state, share, result, error } = await call(readJob, { params: { jobId: id } });
    if (result !== null) return result;
    if (error !== null) throw faultOf(error);
    if (state === 'cancelled') throw new ApiError(0, text.areaImport.cancelled, null);
    onShare(share);
    await wait(LOOK_MS);
  }
}

/** A job that has ended meanwhile stays as it is. */
export async function cancelQuietly({ id }: Job): Promise<void> {
  await call(cancelJob, { params: { jobId: id } }).catch(() => undefined);
}

/** The same as when the request itself is answered with it. */
function faultOf({ code, sentence }: NonNullable<Job['error']>): ApiError {
  const type = `urn:helkalkyl:problem:${code}`;
  return new ApiError(422, sentence, {
    type,
    title: '',
    status: 422,
    detail: sentence,
    instance: '',
  });
}
