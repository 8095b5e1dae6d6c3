import { useCallback } from 'react';
import { parsedChanges, planChangesScene } from '../../../server/scenes/planChanges.ts';
import type { Likely, PlanChange } from '../../../server/vocabulary/equityFindings.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { equityTexts } from '../../../server/vocabulary/text/sv/equity.ts';
import { sceneTexts } from '../../../server/vocabulary/text/sv/scenes.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { Fold } from '../../components/Fold.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { text } from '../../text/sv.ts';
import { LinkedEffects } from './LinkedEffects.tsx';
import { NewcomerFields } from './NewcomerFields.tsx';
import { equityAnchors } from './Overview.tsx';
import { useEquityOfAlternative } from './useEquity.ts';

const words = text.equityCards.changes;

/** What the alternative changes for those who stay, apart from who moves in. */
export function PlanChanges() {
  const equity = useEquityOfAlternative();
  if (equity === null || equity.found.changes.length === 0) return null;
  const { changes } = equity.found;
  return (
    <Fold id={equityAnchors.changes} title={words.title} said={text.equityOverview.changesLead}>
      <p className="lead">{words.lead}</p>
      <AlternativePicker />
      <div className="stack-small">
        <ResultTable
          isList
          caption={words.caption}
          columns={[
            { label: words.head.indicator },
            { label: words.head.before, isNumber: true },
            { label: words.head.stayers, isNumber: true },
            { label: words.head.composition, isNumber: true },
            { label: words.head.after, isNumber: true },
          ]}
          rows={changes.map((change, place) => ({
            id: change.indicatorId,
            cells: changeCells(change, [...equity.path, 'changes', place]),
          }))}
        />
        <p className="muted">{equityTexts.compositionNote}</p>
        <NewcomerFields changes={changes} />
        <LinkedEffects changes={changes} />
      </div>
      {parsedChanges(changes).length === 0 ? null : (
        <ChangesChart place={equity.place} changes={changes} />
      )}
    </Fold>
  );
}

function ChangesChart({
  changes,
  place,
}: {
  readonly changes: readonly PlanChange[];
  readonly place: number;
}) {
  const { title, registryNumber } = useCase().state.content;
  const source = sceneTexts.source({ title, registryNumber });
  const draw = useCallback(
    (size: { width: number; textSize: number }) =>
      planChangesScene({ changes, source, place }, size),
    [changes, source, place],
  );
  return <SceneFrame name="forandring" draw={draw} how={words.how} />;
}

function changeCells(change: PlanChange, path: readonly (string | number)[]) {
  const { label, shareBefore, ofStayers, ofComposition, shareAfter, lacks } = change;
  const figure = (key: string, value: Likely | null, kind: 'points' | 'share') => {
    if (value === null) return text.compare.noValue;
    const shown = equityTexts[`${kind}Likely`](value);
    return (
      <>
        <WhyFigure shown={shown} path={[...path, key, 'likely']} />
        <span className="sub">{equityTexts[`${kind}Interval`](value)}</span>
      </>
    );
  };
  return [
    <>
      {label}
      {lacks.length === 0 ? null : <span className="sub">{equityTexts.lack(lacks)}</span>}
    </>,
    shareBefore === null ? (
      text.compare.noValue
    ) : (
      <WhyFigure
        key="before"
        shown={formatPercent(shareBefore, 1)}
        path={[...path, 'shareBefore']}
      />
    ),
    figure('ofStayers', ofStayers, 'points'),
    figure('ofComposition', ofComposition, 'points'),
    figure('shareAfter', shareAfter, 'share'),
  ];
}
