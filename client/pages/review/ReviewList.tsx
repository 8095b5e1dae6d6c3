import { useId, useState } from 'react';
import { Link } from 'react-router';
import { sourceKinds } from '../../../server/vocabulary/numbers.ts';
import {
  reviewItemStates,
  reviewSections,
  type ReviewFigure,
  type ReviewItem,
  type ReviewSection,
} from '../../../server/vocabulary/review.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { clockTime, dayOf } from '../../components/times.ts';
import { whyDigits, whyNumber } from '../../components/whyNumbers.ts';
import { focusField } from '../../components/whyPlace.ts';
import { useWhyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';
import { Comments, WriteForm, type Settle } from './Comments.tsx';

const words = text.review;
const pages: Readonly<Record<ReviewSection, string>> = {
  plan: 'plan',
  hard: 'hard',
  soft: 'mjuk',
  equity: 'jamlikhet',
  settings: 'antaganden',
};

export type ListActs = {
  readonly check: (place: string, isChecked: boolean) => void;
  /** True when it was kept. */
  readonly write: (place: string, said: string) => Promise<boolean>;
  readonly settle: Settle;
};

/** What there is to check, by the page that it is written on. */
export function ReviewList({
  items,
  acts,
}: {
  readonly items: readonly ReviewItem[];
  readonly acts: ListActs;
}) {
  const { id } = useCase().state;
  return reviewSections.map(({ id: section, labelSv }) => {
    const own = items.filter((item) => item.section === section);
    if (own.length === 0) return null;
    return (
      <section key={section} aria-label={labelSv} className="review-section">
        <h3>
          <Link to={`/arenden/${id}/${pages[section]}`}>{labelSv}</Link>
        </h3>
        <ul className="review-list">
          {own.map((item) => (
            <li key={item.place} data-state={item.state}>
              <Item item={item} acts={acts} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** One thing to check, with its figure, its mark and what is said of it. */
function Item({ item, acts }: { readonly item: ReviewItem; readonly acts: ListActs }) {
  const stateId = useId();
  const isRefused = useWhyNot('checkPlace') !== null;
  const mayWrite = useWhyNot('writeComment') === null;
  const [isWriting, setWriting] = useState(false);
  const { place, label, alternative, figure, state, comments } = item;
  const of = [label, alternative].filter((part) => part !== '').join(', ');
  return (
    <>
      <div className="review-item">
        <label className="check">
          <input
            type="checkbox"
            checked={state === 'checked'}
            disabled={isRefused}
            aria-describedby={stateId}
            onChange={(event) => acts.check(place, event.target.checked)}
          />
          <span>
            {label}
            {figure === '' ? null : (
              <>
                : <strong>{figure}</strong>
              </>
            )}
            {alternative === '' ? null : <span className="muted"> · {alternative}</span>}
          </span>
        </label>
        <span className="review-end">
          <span id={stateId} className="review-state" data-state={state}>
            {stateText(item)}
          </span>
          <ToPlace item={item} of={of} />
          {mayWrite && !isWriting ? (
            <button
              type="button"
              className="button"
              data-look="quiet"
              aria-label={words.commentOn(of)}
              onClick={() => setWriting(true)}
            >
              {words.comment}
            </button>
          ) : null}
        </span>
      </div>
      <Figures of={item} />
      <Sources of={item} />
      <Comments comments={comments} fields={item.fields} onSettle={acts.settle} />
      {isWriting ? (
        <WriteForm
          of={of}
          item={item}
          onSend={async (about, said) => {
            if (await acts.write(about, said)) setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        />
      ) : null}
    </>
  );
}

/**
 * The numbers that a mark vouches for. They stand open until the row is checked, where no single
 * figure says what it comes down to.
 */
function Figures({ of: { figure, figures, state } }: { readonly of: ReviewItem }) {
  if (figures.length === 0) return null;
  return (
    <details className="review-figures" open={figure === '' && state !== 'checked'}>
      <summary>{words.figures(figures.length, figure !== '')}</summary>
      <dl>
        {figures.map((each, at) => (
          <div key={at}>
            <dt>{each.label}</dt>
            <dd>{figureText(each)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function figureText({ unit, central, low, high, priceYear }: ReviewFigure): string {
  return words.figureText({
    central: whyNumber({ value: central, unit }),
    interval: low === null || high === null ? null : [whyDigits(low, unit), whyDigits(high, unit)],
    priceYear,
  });
}

/** What its numbers rest on, a line each. */
function Sources({ of: { sources, unsourced } }: { readonly of: ReviewItem }) {
  if (sources.length + unsourced === 0) return null;
  return (
    <ul className="review-sources">
      {sources.map(({ kind, note }) => (
        <li key={`${kind}: ${note}`}>
          {text.why.source(sourceKinds.find(({ id }) => id === kind)?.labelSv ?? kind, note)}
        </li>
      ))}
      {unsourced === 0 ? null : (
        <li className="review-unsourced">{words.unsourced(unsourced, sources.length)}</li>
      )}
    </ul>
  );
}

/** Leads to where it is written. */
function ToPlace({
  item: { place, section },
  of,
}: {
  readonly item: ReviewItem;
  readonly of: string;
}) {
  const { state, chooseAlternative } = useCase();
  const [list, alternativeId = '', ...rest] = place.split('/');
  const isOfAlternative = list === 'alternatives';
  return (
    <Link
      to={`/arenden/${state.id}/${pages[section]}`}
      aria-label={text.why.toFieldOf(of)}
      onClick={() => {
        if (!isOfAlternative) return;
        chooseAlternative(alternativeId);
        focusField([alternativeId, ...rest].join('.'));
      }}
    >
      {text.why.toField}
    </Link>
  );
}

function stateText({ state, markedAt, markedBy }: ReviewItem): string {
  const label = reviewItemStates.find(({ id }) => id === state)?.labelSv ?? state;
  if (markedAt === null || markedBy === null) return label;
  return words.marked(label, markedBy.name, dayOf(markedAt), clockTime(markedAt));
}
