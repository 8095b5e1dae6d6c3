import { useState } from 'react';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';
import { Suggestions } from './FieldMessage.tsx';
import { judgeBlock, type JudgedCell, type PastedCell } from './pasteBlock.ts';
import { ResultTable } from './ResultTable.tsx';

const words = text.paste;
const MOST_SHOWN = 200;
const order: Readonly<Record<JudgedCell['verdict'], number>> = {
  fault: 0,
  ask: 1,
  change: 2,
  same: 3,
};

/** What a block would do to a table, cell by cell, before any of it is done: all or nothing. */
export function PastePreview({
  placed,
  onFill,
  onClose,
}: {
  readonly placed: readonly PastedCell[];
  readonly onFill: (cells: readonly JudgedCell[]) => void;
  readonly onClose: () => void;
}) {
  const [cells, setCells] = useState(placed);
  const judged = judgeBlock(cells);
  const count = (verdict: JudgedCell['verdict']) =>
    judged.filter((cell) => cell.verdict === verdict).length;
  const changed = judged.filter(({ verdict }) => verdict === 'change');
  const canFill = count('fault') + count('ask') === 0 && changed.length > 0;
  /** Puts the answer to a question in place of what was asked about. */
  const answer = (asked: (at: number) => number | null) =>
    setCells(
      cells.map((cell, at) => {
        const chosen = asked(at);
        const given = chosen === null ? undefined : judged[at]?.suggestions[chosen];
        return given === undefined ? cell : { ...cell, given };
      }),
    );
  return (
    <Window title={words.title(cells.length)} isOpen onClose={onClose}>
      <p role="status">
        {words.summary(changed.length, count('same'), count('ask'), count('fault'))}
      </p>
      {count('ask') > 1 ? (
        <AnswerAll judged={judged} onAnswer={(chosen) => answer(() => chosen)} />
      ) : null}
      <CellList
        judged={judged}
        onAnswer={(at, chosen) => answer((each) => (each === at ? chosen : null))}
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          data-look={canFill ? 'primary' : undefined}
          data-refused={!canFill}
          aria-disabled={!canFill}
          onClick={() => {
            if (canFill) onFill(changed);
          }}
        >
          {words.fill(changed.length)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.notice.cancel}
        </button>
      </div>
    </Window>
  );
}

/** One answer to all questions, shown as it would be to the first. */
function AnswerAll({
  judged,
  onAnswer,
}: {
  readonly judged: readonly JudgedCell[];
  readonly onAnswer: (chosen: number) => void;
}) {
  const first = judged.find(({ verdict }) => verdict === 'ask');
  if (first === undefined) return null;
  return (
    <div className="row">
      {first.suggestions.map((suggestion, chosen) => (
        <button
          key={suggestion}
          type="button"
          className="button"
          data-look="quiet"
          onClick={() => onAnswer(chosen)}
        >
          {words.answerAll(first.given, suggestion)}
        </button>
      ))}
    </div>
  );
}

function CellList({
  judged,
  onAnswer,
}: {
  readonly judged: readonly JudgedCell[];
  readonly onAnswer: (at: number, chosen: number) => void;
}) {
  const { head } = words;
  const sorted = judged
    .map((cell, at) => ({ ...cell, at }))
    .toSorted((one, other) => order[one.verdict] - order[other.verdict] || one.at - other.at);
  return (
    <>
      <ResultTable
        isList
        hasExport={false}
        caption={words.caption}
        columns={[head.cell, head.before, head.after, head.verdict].map((label) => ({ label }))}
        rows={sorted.slice(0, MOST_SHOWN).map((cell) => ({
          id: String(cell.at),
          cells: [
            cell.label,
            cell.before === '' && cell.field !== null ? words.empty : cell.before,
            <strong key="after">{cell.given}</strong>,
            <span key="verdict" className="paste-verdict" data-verdict={cell.verdict}>
              <strong>{words.verdicts[cell.verdict]}</strong> {cell.message}
              <Suggestions
                choices={cell.suggestions}
                onChoose={(choice) => onAnswer(cell.at, cell.suggestions.indexOf(choice))}
              />
            </span>,
          ],
        }))}
      />
      {judged.length > MOST_SHOWN ? (
        <p className="muted">{words.more(MOST_SHOWN, judged.length)}</p>
      ) : null}
    </>
  );
}
