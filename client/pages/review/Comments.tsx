import { useState } from 'react';
import type { ReviewComment } from '../../../server/vocabulary/review.ts';
import { Entry } from '../../components/Entry.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { useWhyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';

const words = text.review;

export type CommentActs = {
  /** True when it was kept. */
  readonly write: (place: string, said: string) => Promise<boolean>;
  readonly settle: (commentId: string, isSettled: boolean) => void;
};

/** What is said of one place, and a way to say more where there is a place to say it of. */
export function Comments({
  comments,
  acts,
  place,
  of = '',
}: {
  readonly comments: readonly ReviewComment[];
  readonly acts: CommentActs;
  readonly place?: string;
  /** What the place is called, for those who hear the button alone. */
  readonly of?: string;
}) {
  const mayWrite = useWhyNot('writeComment') === null;
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      {comments.length === 0 ? null : (
        <ul className="comment-list">
          {comments.map((comment) => (
            <li key={comment.id} data-settled={comment.settledAt !== null}>
              <Comment comment={comment} mayWrite={mayWrite} onSettle={acts.settle} />
            </li>
          ))}
        </ul>
      )}
      {place === undefined || !mayWrite ? null : isWriting ? (
        <WriteForm
          of={of}
          onSend={async (said) => {
            if (await acts.write(place, said)) setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <button
          type="button"
          className="button"
          data-look="quiet"
          aria-label={words.commentOn(of)}
          onClick={() => setWriting(true)}
        >
          {words.comment}
        </button>
      )}
    </>
  );
}

function Comment({
  comment,
  mayWrite,
  onSettle,
}: {
  readonly comment: ReviewComment;
  readonly mayWrite: boolean;
  readonly onSettle: CommentActs['settle'];
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

function WriteForm({
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
