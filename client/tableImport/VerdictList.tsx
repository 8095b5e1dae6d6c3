import { ResultTable } from '../components/ResultTable.tsx';
import { text } from '../text/sv.ts';
import type { Level, Verdict } from './verdicts.ts';

const words = text.tableImport;
const MOST_SHOWN = 100;
const MOST_LETTERS = 200;
const order: Readonly<Record<Level, number>> = { error: 0, warn: 1, ok: 2 };

/** What becomes of each row: those with faults first, each with where in the file it is. */
export function VerdictList<Row>({
  verdicts,
  labelOf,
}: {
  readonly verdicts: readonly Verdict<Row>[];
  readonly labelOf: (row: Row) => string;
}) {
  if (verdicts.length === 0) return null;
  const sorted = verdicts.toSorted((a, b) => order[a.level] - order[b.level] || a.row - b.row);
  return (
    <>
      <ResultTable
        isList
        hasExport={false}
        caption={words.verdicts}
        columns={[{ label: words.head.row }, { label: words.head.verdict }]}
        rows={sorted.slice(0, MOST_SHOWN).map((verdict) => ({
          id: String(verdict.row),
          cells: [verdict.row, <Told key="told" verdict={verdict} labelOf={labelOf} />],
        }))}
      />
      {verdicts.length > MOST_SHOWN ? (
        <p className="muted">{words.moreRows(MOST_SHOWN, verdicts.length)}</p>
      ) : null}
    </>
  );
}

/** A row that could not be read is known by what is in it. */
function asRead(cells: readonly string[]): string {
  const shown = cells.join(' | ');
  return shown.length > MOST_LETTERS ? `${shown.slice(0, MOST_LETTERS)}…` : shown;
}

function Told<Row>({
  verdict: { level, sentences, cells, value },
  labelOf,
}: {
  readonly verdict: Verdict<Row>;
  readonly labelOf: (row: Row) => string;
}) {
  return (
    <div className="import-verdict" data-level={level}>
      <strong>{words.level[level]}</strong>{' '}
      <span className="import-row">{value === undefined ? asRead(cells) : labelOf(value)}</span>
      {sentences.length === 0 ? null : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
