import { useCallback } from 'react';
import { comparePlanCaseVersions } from '../../../server/contract/records.ts';
import type { CaseComparison } from '../../../server/vocabulary/history.ts';
import { reviewOutcomes, type CaseReview, type Review } from '../../../server/vocabulary/review.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.review;

/** The last review and everything in the case that has changed since. */
export function ChangesCard({ review: { reviews, version } }: { readonly review: CaseReview }) {
  const [last, ...earlier] = reviews;
  if (last === undefined) {
    return (
      <Card title={words.changes}>
        <p>{words.neverReviewed}</p>
      </Card>
    );
  }
  return (
    <Card title={words.changes} lead={reviewText(last)}>
      {last.note === '' ? null : <p className="user-text">{last.note}</p>}
      {last.version === version ? (
        <p>{words.unchanged}</p>
      ) : (
        <Changes from={last.version} to={version} />
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <ul>
            {earlier.map((each) => (
              <li key={each.number}>
                {reviewText(each)} {each.note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function reviewText({ outcome, version, finishedAt, finishedBy }: Review): string {
  const label = reviewOutcomes.find(({ id }) => id === outcome)?.labelSv ?? outcome;
  return words.finished(label, finishedBy.name, dayOf(finishedAt), version);
}

function Changes({ from, to }: { readonly from: number; readonly to: number }) {
  const { id: planCaseId } = useCase().state;
  const load = useCallback(
    (signal: AbortSignal) =>
      call(comparePlanCaseVersions, { params: { planCaseId }, query: { from, to }, signal }),
    [planCaseId, from, to],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { differences, more } = loaded.value;
  const content = differences.filter((each) => each.of === 'content');
  const process = differences.filter((each) => each.of === 'process');
  return (
    <>
      {content.length === 0 ? (
        <p>{words.unchanged}</p>
      ) : (
        <>
          <h3>{words.changedSince(from, to)}</h3>
          <Sentences of={content} />
        </>
      )}
      {more === 0 ? null : <p className="muted">{text.history.more(more)}</p>}
      {process.length === 0 ? null : (
        <>
          <h3>{words.processSince}</h3>
          <Sentences of={process} />
        </>
      )}
    </>
  );
}

function Sentences({ of }: { readonly of: CaseComparison['differences'] }) {
  return (
    <ul>
      {of.map(({ sentence }, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
}
