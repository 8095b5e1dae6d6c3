import { useState } from 'react';
import { Link } from 'react-router';
import type { ReviewAnswer } from '../../../server/vocabulary/review.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { Entry } from '../../components/Entry.tsx';
import { May } from '../../components/May.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

const words = text.review;

/** Ends the review: all is checked, or the case goes back with what is to be changed. */
export function FinishCard({
  left,
  open,
  onFinish,
}: {
  /** How many things are not checked. */
  readonly left: number;
  /** How many have a comment that nobody has settled. */
  readonly open: number;
  readonly onFinish: (answer: ReviewAnswer) => Promise<boolean>;
}) {
  const { id } = useCase().state;
  const [note, setNote] = useState('');
  const finish = async (outcome: ReviewAnswer['outcome']) => {
    if (await onFinish({ outcome, note: note.trim() })) setNote('');
  };
  return (
    <Card title={words.finish} lead={words.finishLead}>
      <p>{words.remains(left, open)}</p>
      <May use="finishReview" isQuiet>
        <Entry isLong label={words.note} hint={words.noteHint} value={note} onChange={setNote} />
        <p className="row">
          <button
            type="button"
            className="button"
            data-look="primary"
            onClick={() => void finish('reviewed')}
          >
            {words.accept}
          </button>
          <button type="button" className="button" onClick={() => void finish('returned')}>
            {words.giveBack}
          </button>
        </p>
      </May>
      <p>
        <Link to={`/arenden/${id}/bilaga`}>{words.toAnnex}</Link>
      </p>
    </Card>
  );
}
