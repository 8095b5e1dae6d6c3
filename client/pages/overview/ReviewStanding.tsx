import { Link } from 'react-router';
import { reviewOutcomes } from '../../../server/vocabulary/review.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useReview } from '../../case/useReview.ts';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.review;

/** Who reviewed the case last, and whether it still is what they read; nothing before anyone has. */
export function ReviewStanding() {
  const { id } = useCase().state;
  const { loaded } = useReview();
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
