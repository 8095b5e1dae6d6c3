import { Link } from 'react-router';
import { readReview } from '../../../server/contract/review.ts';
import { reviewOutcomes } from '../../../server/vocabulary/review.ts';
import { call } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useCaseLoad } from '../../case/useCaseLoad.ts';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.review;
const read = (planCaseId: string, signal: AbortSignal) =>
  call(readReview, { params: { planCaseId }, signal });

/** Who reviewed the case last, and whether it still is what they read; nothing before anyone has. */
export function ReviewStanding() {
  const { id } = useCase().state;
  const { loaded } = useCaseLoad(read);
  if (loaded.state !== 'ready') return null;
  const { reviews, changesSince } = loaded.value;
  const [last] = reviews;
  if (last === undefined) return null;
  const outcome = reviewOutcomes.find((each) => each.id === last.outcome)?.labelSv ?? '';
  return (
    <p>
      {words.standing(outcome, last.finishedBy.name, dayOf(last.finishedAt))}{' '}
      {changesSince === 0 ? '' : words.changedAfter}{' '}
      <Link className="goes" to={`/arenden/${id}/granskning`}>
        {text.overview.goTo(words.title)}
      </Link>
    </p>
  );
}
