import { useEffect, useRef } from 'react';
import { useCase } from '../case/CaseContext.tsx';
import { FileButton } from '../components/FileButton.tsx';
import { EditButton } from '../components/EditButton.tsx';
import { FaultNotice, Notice } from '../components/Notice.tsx';
import { text } from '../text/sv.ts';
import type { ImportTarget } from './target.ts';
import { FileAnswers } from './FileAnswers.tsx';
import { useTableImport, type ReadFile, type TableImportState } from './useTableImport.ts';
import { judgeRows, type Verdicts } from './verdicts.ts';
import { VerdictList } from './VerdictList.tsx';

const words = text.tableImport;

/** Rows out of Excel or CSV into a list of the case: chosen, mapped, judged, all or nothing. */
export function TableImport<Row>({ target }: { readonly target: ImportTarget<Row> }) {
  const steps = useTableImport(target);
  const { current, choose } = steps;
  return (
    <div className="stack-small table-import">
      <div className="row">
        <FileButton
          label={current.step === 'read' ? words.chooseOther : words.choose}
          accept=".xlsx,.csv,.txt,text/csv"
          onChoose={(file) => void choose(file)}
        />
        <EditButton data-look="quiet" onClick={() => void steps.saveTemplate()}>
          {words.template}
        </EditButton>
      </div>
      {current.step === 'read' ? (
        <ReadPanel target={target} read={current} steps={steps} />
      ) : (
        <Outcome current={current} counted={target.counted} onUndo={steps.undo} />
      )}
    </div>
  );
}

function Outcome({
  current,
  counted,
  onUndo,
}: {
  readonly current: Exclude<TableImportState, { step: 'read' }>;
  readonly counted: (rows: number) => string;
  readonly onUndo: () => void;
}) {
  const { state } = useCase();
  switch (current.step) {
    case 'none':
      return null;
    case 'reading':
      return (
        <p className="muted" role="status">
          {words.reading}
        </p>
      );
    case 'failed':
      return <FaultNotice sentence={current.sentence} />;
    case 'undone':
      return (
        <Notice kind="info" isAnnounced>
          {words.undone}
        </Notice>
      );
    case 'done':
      return (
        <Notice kind="info" isAnnounced>
          {words.done(counted(current.rows), current.fileName)}
          {state.content === current.content ? (
            <div>
              <EditButton data-look="quiet" onClick={onUndo}>
                {words.undo}
              </EditButton>
            </div>
          ) : null}
        </Notice>
      );
  }
}

function ReadPanel<Row>({
  target,
  read,
  steps,
}: {
  readonly target: ImportTarget<Row>;
  readonly read: ReadFile;
  readonly steps: ReturnType<typeof useTableImport<Row>>;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { file, reading, answers } = read;
  const verdicts = judgeRows(reading, answers, target);
  const title = words.panel(target.what, file.name);
  const { found } = reading;
  return (
    <section className="stack-small import-panel" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>{words.found(found, verdicts.rows.length)}</p>
      <FileAnswers
        fields={target.fields}
        read={read}
        asksDots={verdicts.asksDots}
        asksShares={verdicts.asksShares}
        onAnswer={steps.answer}
        onHeader={steps.chooseHeader}
        onSheet={(sheet) => void steps.choose(file, sheet)}
      />
      <VerdictList verdicts={verdicts.rows} labelOf={target.labelOf} />
      <Decision target={target} verdicts={verdicts} onTake={steps.take} onCancel={steps.cancel} />
    </section>
  );
}

/** All of the rows or none of them, with what stands in the way said beside the button. */
function Decision<Row>({
  target,
  verdicts,
  onTake,
  onCancel,
}: {
  readonly target: ImportTarget<Row>;
  readonly verdicts: Verdicts<Row>;
  readonly onTake: (rows: readonly Row[]) => void;
  readonly onCancel: () => void;
}) {
  const { rows, canTake } = verdicts;
  const count = (wanted: string) => rows.filter(({ level }) => level === wanted).length;
  const hasFaults = count('error') > 0;
  const take = () => {
    if (canTake) onTake(rows.flatMap(({ value }) => (value === undefined ? [] : [value])));
  };
  return (
    <>
      {rows.length === 0 ? null : (
        <p role="status">
          <strong>{words.summary(count('ok'), count('warn'), count('error'))}</strong>{' '}
          {hasFaults ? words.allOrNothing : null}
        </p>
      )}
      {rows.length === 0 ? <Notice kind="error">{words.noRows}</Notice> : null}
      {rows.length + target.there > target.most ? (
        <Notice kind="error">{words.tooMany(target.most, target.there)}</Notice>
      ) : null}
      <div className="row">
        <button
          type="button"
          className="button"
          data-look="primary"
          aria-disabled={!canTake}
          onClick={take}
        >
          {words.act(target.counted(rows.length))}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
