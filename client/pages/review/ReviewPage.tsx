import { useState } from 'react';
import {
  checkPlace,
  finishReview,
  settleComment,
  writeComment,
} from '../../../server/contract/review.ts';
import type { CaseReview, ReviewAnswer, ReviewItem } from '../../../server/vocabulary/review.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useReview } from '../../case/useReview.ts';
import { CaseHead } from '../../components/CasePage.tsx';
import { Choices } from '../../components/Choices.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { useWhyNot } from '../../people/refusals.ts';
import { useViewParam } from '../../components/viewParam.ts';
import { text } from '../../text/sv.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { Comments } from './Comments.tsx';
import { FinishCard } from './FinishCard.tsx';
import { ReviewList, type ListActs } from './ReviewList.tsx';

const words = text.review;

/** `…/granskning`: what is new since the last review, what is checked, and what is asked. */
export function ReviewPage() {
  const { id: planCaseId } = useCase().state;
  const { loaded, reload } = useReview();
  const [fault, setFault] = useState<string | null>(null);
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setFault(null);
    try {
      await act();
      reload();
      return true;
    } catch (thrown) {
      setFault(faultSentence(thrown));
      reload();
      return false;
    }
  };
  const params = { planCaseId };
  const version = loaded.state === 'ready' ? loaded.value.version : 0;
  const acts: Acts = {
    check: (place, isChecked) =>
      void attempt(() => call(checkPlace, { params, body: { place, isChecked, version } })),
    write: (place, said) =>
      attempt(() => call(writeComment, { params, body: { place, text: said } })),
    settle: (commentId, isSettled) =>
      void attempt(() =>
        call(settleComment, { params: { planCaseId, commentId }, body: { isSettled } }),
      ),
    finish: (answer) => attempt(() => call(finishReview, { params, body: answer })),
  };
  return (
    <>
      <CaseHead section={words.title} lead={words.lead} />
      {fault === null ? null : <FaultNotice sentence={fault} />}
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
      ) : null}
      {loaded.state === 'ready' ? <Review review={loaded.value} acts={acts} /> : null}
    </>
  );
}

type Acts = ListActs & {
  readonly finish: (answer: ReviewAnswer) => Promise<boolean>;
};

const filters = {
  all: () => true,
  left: ({ state }: ReviewItem) => state !== 'checked',
  fallen: ({ state }: ReviewItem) => state === 'fallen',
  open: ({ comments }: ReviewItem) => comments.some(({ settledAt }) => settledAt === null),
} as const;
type Filter = keyof typeof filters;
const names = ['all', 'left', 'fallen', 'open'] as const;

function Review({ review, acts }: { readonly review: CaseReview; readonly acts: Acts }) {
  const { content } = useCase().state;
  const [filter, choose] = useViewParam<Filter>('visa', names);
  const whyNot = useWhyNot('checkPlace');
  // What keeps one from answering too, that the case is closed, stands above the page.
  const mayComment = useWhyNot('writeComment') === null;
  const { items, strayComments } = review;
  const count = (name: Filter) => items.filter(filters[name]).length;
  const shown = items.filter(filters[filter]);
  return (
    <>
      {whyNot === null || !mayComment ? null : (
        <Notice kind="info">{words.readOnly(whyNot)}</Notice>
      )}
      <ChangesCard review={review} />
      <Card
        title={words.list}
        lead={[
          words.progress(items.length - count('left'), items.length, count('fallen')),
          text.prices.allIn(content.settings.priceYear),
        ].join(' ')}
      >
        <Choices
          label={words.show}
          options={names.map((name) => ({ value: name, label: words.filter[name](count(name)) }))}
          value={filter}
          onChange={choose}
        />
        {shown.length === 0 ? <p>{words.nothing}</p> : <ReviewList items={shown} acts={acts} />}
      </Card>
      {strayComments.length === 0 ? null : (
        <Card title={words.stray}>
          <Comments comments={strayComments} onSettle={acts.settle} />
        </Card>
      )}
      <FinishCard left={count('left')} open={count('open')} onFinish={acts.finish} />
    </>
  );
}
