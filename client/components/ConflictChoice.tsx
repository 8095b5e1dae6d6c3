import { useId, useRef, useState } from 'react';
import { firstChoices, type Choices, type ConflictRow, type Side } from '../case/conflict.ts';
import { text } from '../text/sv.ts';

const words = text.conflict;
const sides = ['mine', 'theirs'] as const;

/** What differs, field by field, and which of the two is to be; settled when all is chosen. */
export function ConflictChoice({
  rows,
  after,
  onSettle,
}: {
  readonly rows: readonly ConflictRow[];
  /** What is said when nothing is left to choose. */
  readonly after?: string;
  readonly onSettle: (choices: Choices) => void;
}) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const choices = new Map([...firstChoices(rows), ...chosen]);
  const left = rows.filter(({ key }) => !choices.has(key)).length;
  const chooseAll = (side: Side) =>
    setChosen(
      new Map(
        rows
          .filter(({ changedBy }) => changedBy !== 'theirs')
          .map(({ key }) => [key, side] as const),
      ),
    );
  const choose = (key: string, side: Side) => setChosen(new Map([...chosen, [key, side]]));
  const place = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="conflict-call">
        <button
          type="button"
          className="button"
          onClick={() => {
            place.current?.scrollIntoView({ block: 'center' });
            place.current?.focus();
          }}
        >
          {words.show}
        </button>
      </div>
      <div className="stack-small conflict" ref={place} tabIndex={-1}>
        <Rows rows={rows} choices={choices} onChoose={choose} />
        <div className="row">
          {sides.map((side) => (
            <button
              key={side}
              type="button"
              className="button"
              data-look="quiet"
              onClick={() => chooseAll(side)}
            >
              {words.chooseAll[side]}
            </button>
          ))}
          <button
            type="button"
            className="button"
            aria-disabled={left > 0}
            onClick={() => {
              if (left === 0) onSettle(choices);
            }}
          >
            {words.save}
          </button>
        </div>
        <p className="muted small">{left > 0 ? words.left(left) : (after ?? '')}</p>
      </div>
    </>
  );
}

/** What a person must choose, and below it what only one of the two has changed. */
function Rows({
  rows,
  choices,
  onChoose,
}: {
  readonly rows: readonly ConflictRow[];
  readonly choices: Choices;
  readonly onChoose: (key: string, side: Side) => void;
}) {
  const clashes = rows.filter(({ changedBy }) => changedBy === 'both');
  const others = rows.filter(({ changedBy }) => changedBy !== 'both');
  const list = (listed: readonly ConflictRow[]) => (
    <ul className="plain-list stack-small">
      {listed.map((row) => (
        <li key={row.key}>
          <Row row={row} side={choices.get(row.key)} onChoose={(side) => onChoose(row.key, side)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {clashes.length === 0 ? null : list(clashes)}
      {others.length === 0 ? null : (
        <details>
          <summary>{words.others(others.length)}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}

function Row({
  row: { place, mine, theirs, kind, changedBy },
  side: chosen,
  onChoose,
}: {
  readonly row: ConflictRow;
  readonly side: Side | undefined;
  readonly onChoose: (side: Side) => void;
}) {
  const name = useId();
  const values = { mine, theirs };
  return (
    <fieldset className="conflict-row">
      <legend>
        <strong>{place}</strong> <span className="muted small">{words.changedBy[changedBy]}</span>
      </legend>
      {sides.map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            checked={chosen === side}
            onChange={() => onChoose(side)}
          />
          <span>
            <span className="muted">{words.side[side]}</span>{' '}
            {kind === 'reordered' ? words.order[side] : words.value(values[side])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
