import { useState } from 'react';
import type { ReviewComment, ReviewItem } from '../../../server/vocabulary/review.ts';
import { Entry } from '../../components/Entry.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { useWhyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';

const words = text.review;

export type Settle = (commentId: string, isSettled: boolean) => void;
type Fields = ReviewItem['fields'];

/** What is said of one place, the first first. */
export function Comments({
  comments,
  fields = [],
  onSettle,
}: {
  readonly comments: readonly ReviewComment[];
  readonly fields?: Fields;
  readonly onSettle: Settle;
}) {
  const mayWrite = useWhyNot('settleComment') === null;
  if (comments.length === 0) return null;
  return (
    <ul className="comment-list">
      {comments.map((comment) => (
        <li key={comment.id} data-settled={comment.settledAt !== null}>
          <Comment
            comment={comment}
            field={fields.find(({ place }) => place === comment.place)?.label}
            mayWrite={mayWrite}
            onSettle={onSettle}
          />
        </li>
      ))}
    </ul>
  );
}

function Comment({
  comment,
  field,
  mayWrite,
  onSettle,
}: {
  readonly comment: ReviewComment;
  /** The name of the field that it is on; absent of the whole row. */
  readonly field: string | undefined;
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
        {field === undefined ? '' : ` ${words.aboutField(field)}.`}
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
  item: { place, fields },
  onSend,
  onCancel,
}: {
  readonly of: string;
  readonly item: Pick<ReviewItem, 'place' | 'fields'>;
  /** To the place of the row, or of one of its fields. */
  readonly onSend: (place: string, said: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const [said, setSaid] = useState('');
  const [about, setAbout] = useState(place);
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        if (said.trim() !== '') void onSend(about, said.trim());
      }}
    >
      {fields.length === 0 ? null : (
        <SelectField
          isOfView
          label={words.commentAbout}
          options={[
            { value: place, label: words.wholeRow },
            ...fields.map((field) => ({ value: field.place, label: field.label })),
          ]}
          value={about}
          onChange={setAbout}
        />
      )}
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
