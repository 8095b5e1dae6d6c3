import { useState } from 'react';
import type { ReviewComment } from '../../../server/vocabulary/review.ts';
import { Entry } from '../../components/Entry.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { useWhyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';

const words = text.review;

export type Settle = (commentId: string, isSettled: boolean) => void;

/** What is said of one place, the first first. */
export function Comments({
  comments,
  onSettle,
}: {
  readonly comments: readonly ReviewComment[];
  readonly onSettle: Settle;
}) {
  const mayWrite = useWhyNot('settleComment') === null;
  if (comments.length === 0) return null;
  return (
    <ul className="comment-list">
      {comments.map((comment) => (
        <li key={comment.id} data-settled={comment.settledAt !== null}>
          <Comment comment={comment} mayWrite={mayWrite} onSettle={onSettle} />
        </li>
      ))}
    </ul>
  );
}

function Comment({
  comment,
  mayWrite,
  onSettle,
}: {
  readonly comment: ReviewComment;
  readonly mayWrite: boolean;
  readonly onSettle: Settle;
}) {
  const { id, text: said, writtenAt, writtenBy, settledAt, settledBy } = comment;
  const at = (isoTime: string) => words.at(dayOf(isoTime), clockTime(isoTime));
  return (
    <>
      <p className="muted small">
        {words.by(writtenBy.name, at(writtenAt))}
        {settledAt === null || settledBy === null
          ? ''
          : ` ${words.settledBy(settledBy.name, at(settledAt))}`}
      </p>
      <p className="user-text">{said}</p>
      {mayWrite ? (
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-label={
            settledAt === null
              ? words.settleOf(writtenBy.name, at(writtenAt))
              : words.reopenOf(writtenBy.name, at(writtenAt))
          }
          onClick={() => onSettle(id, settledAt === null)}
        >
          {settledAt === null ? words.settle : words.reopen}
        </button>
      ) : null}
    </>
  );
}

export function WriteForm({
  of,
  onSend,
  onCancel,
}: {
  readonly of: string;
  readonly onSend: (said: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const [said, setSaid] = useState('');
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        if (said.trim() !== '') void onSend(said.trim());
      }}
    >
      <Entry
        isLong
        label={words.commentOn(of)}
        hint={words.commentHint}
        value={said}
        onChange={setSaid}
      />
      <div className="row">
        <button type="submit" className="button">
          {words.send}
        </button>
        <button type="button" className="button" data-look="quiet" onClick={onCancel}>
          {text.notice.cancel}
        </button>
      </div>
    </form>
  );
}
