import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { listHistory } from '../../../server/contract/records.ts';
import type { PlanCase } from '../../../server/vocabulary/planCase.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { contentOf } from '../../case/caseState.ts';
import {
  conflictRows,
  firstChoices,
  type Choices,
  type ConflictRow,
  type Side,
} from '../../case/conflict.ts';
import { Notice } from '../../components/Notice.tsx';
import { clockTime } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.conflict;
const sides = ['mine', 'theirs'] as const;

/** Someone saved in between: what differs, field by field, and which of the two is to be. */
export function Conflict({ theirs }: { readonly theirs: PlanCase }) {
  const { state, store } = useCase();
  const { content, savedContent } = state;
  const rows = useMemo(
    () => conflictRows(savedContent, content, contentOf(theirs)),
    [savedContent, content, theirs],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const choices = new Map([...firstChoices(rows), ...chosen]);
  const left = rows.filter(({ key }) => !choices.has(key)).length;
  const who = useWho(state.id, state.version);
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
    <Notice kind="error" isAnnounced>
      <strong>{words.title}. </strong>
      {words.lead(theirs.version, clockTime(theirs.updatedAt), who)}
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
              if (left === 0) store.settle(choices);
            }}
          >
            {words.save}
          </button>
        </div>
        <p className="muted small">{left > 0 ? words.left(left) : words.after}</p>
      </div>
    </Notice>
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

/** Who has saved since the version that this page builds on; empty until it is known. */
function useWho(planCaseId: string, version: number): readonly string[] {
  const load = useCallback(
    (signal: AbortSignal) => call(listHistory, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded } = useLoad(load);
  if (loaded.state !== 'ready') return [];
  const since = loaded.value.items.filter(({ toVersion }) => (toVersion ?? 0) > version);
  return [...new Set(since.map(({ actorName }) => actorName))];
}
