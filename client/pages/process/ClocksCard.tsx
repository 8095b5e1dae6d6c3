import { clockStates, type ClockRow } from '../../../server/vocabulary/process.ts';
import type { ProcessStatus } from '../../../server/vocabulary/stageChange.ts';
import { Card } from '../../components/Page.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';

const words = text.process.clocks;

/** Every time that the law sets: from when, to when, by which section, and how it stands. */
export function ClocksCard({ status }: { readonly status: ProcessStatus }) {
  const { head } = words;
  const columns = [head.clock, head.from, head.until, head.done, head.state, head.law];
  return (
    <Card title={words.title} lead={words.lead(status.rulesReadOn)}>
      <ResultTable
        isList
        caption={words.title}
        columns={columns.map((label) => ({ label }))}
        rows={status.clocks.map((row) => ({ id: row.id, cells: cellsOf(row) }))}
      />
    </Card>
  );
}

/** A day stays on its line. */
function unbroken(words: string) {
  return <span className="unbroken">{words}</span>;
}

function cellsOf(row: ClockRow) {
  return [
    <span key="clock">
      {row.label}
      {row.notes.map((note) => (
        <span key={note} className="sub">
          {note}
        </span>
      ))}
    </span>,
    unbroken(
      row.from === null
        ? words.none
        : row.basis === 'planned'
          ? words.plannedDay(row.from)
          : row.from,
    ),
    unbroken(row.until === null ? words.none : words[row.sense](row.until)),
    unbroken(row.actual ?? (row.planned === null ? words.none : words.plannedDay(row.planned))),
    <State key="state" of={row} />,
    <span key="law">
      {row.lawSv}
      {row.isUnverified ? <span className="sub">{words.unverified}</span> : null}
    </span>,
  ];
}

/** Most clocks of a case have not begun: those that have are what one looks for. */
function State({ of: { state } }: { readonly of: ClockRow }) {
  const word = clockStates.find(({ id }) => id === state)?.labelSv;
  if (state === 'notStarted') return <span className="muted">{word}</span>;
  const isBad = state === 'overdue' || state === 'broken';
  return (
    <strong className="check-state" data-state={isBad ? 'bad' : undefined}>
      {word}
    </strong>
  );
}
