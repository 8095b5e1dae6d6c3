import { readReview } from '../../server/contract/review.ts';
import { call } from '../api/call.ts';
import { useCaseLoad } from './useCaseLoad.ts';

const read = (planCaseId: string, signal: AbortSignal) =>
  call(readReview, { params: { planCaseId }, signal });

/** What of the open case is checked, asked and finished. */
export function useReview() {
  return useCaseLoad(read);
}
