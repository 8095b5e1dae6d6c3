import { useState } from 'react';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment, useCase } from '../../case/CaseContext.tsx';
import { useBridge, useCashFlow, useOperatingBudget, useWhoPays } from '../../charts/caseScenes.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { hasNoAmounts, NothingYet } from '../../components/NothingYet.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { Clocks } from './Clocks.tsx';
import { CompareTable } from './CompareTable.tsx';
import { Trial } from './Trial.tsx';

/** `…/jamfor`: the alternatives side by side, who pays and gains, and when. */
export function ComparePage() {
  const { state, alternative } = useCase();
  const { content } = state;
  const assessment = useAssessment();
  const spread = assessment?.uncertainty.byPerspective;
  const society = spread?.['samhalle'];
  const municipality = spread?.['kommun'];
  const hasFinding = society !== undefined && municipality !== undefined && society.sd > 0;
  return (
    <>
      <CaseHead
        section={text.nav.compare}
        lead={text.compare.lead(content.settings.priceYear)}
        {...(hasFinding
          ? {
              title: text.compare.finding(
                content.title,
                society.chanceAboveZero,
                municipality.chanceAboveZero,
              ),
            }
          : {})}
      />
      {content.alternatives.length > 1 ? <AlternativePicker /> : null}
      <KeyResults />
      {hasNoAmounts(alternative) ? (
        <>
          <NothingYet />
          <CompareTable />
        </>
      ) : null}
      {assessment === null || hasNoAmounts(alternative) ? null : (
        <Comparison assessment={assessment} />
      )}
    </>
  );
}

function Comparison({ assessment }: { readonly assessment: Assessment }) {
  return (
    <>
      <div className="columns columns-wide-narrow">
        <div className="stack">
          <SceneFrame
            draw={useWhoPays(assessment)}
            how={text.compare.how.whoPays}
            alternativeId={assessment.alternativeId}
          />
          <PerspectiveBridge assessment={assessment} />
        </div>
        <div className="stack">
          <Trial key={assessment.alternativeId} assessment={assessment} />
          <Clocks assessment={assessment} />
        </div>
      </div>
      <CompareTable />
      <PerspectiveCashFlow assessment={assessment} />
      <SceneFrame
        draw={useOperatingBudget(assessment)}
        how={text.compare.how.budget}
        alternativeId={assessment.alternativeId}
      />
    </>
  );
}

function PerspectiveCashFlow({ assessment }: { readonly assessment: Assessment }) {
  const [perspective, setPerspective] = useState('kommun');
  const ids = Object.keys(assessment.keyFigures.yearlyByPerspective);
  return (
    <SceneFrame draw={useCashFlow(assessment, perspective)} how={text.compare.how.cashFlow}>
      <SelectField
        label={text.compare.perspective}
        options={perspectiveOptions(ids)}
        value={perspective}
        onChange={setPerspective}
        isOfView
      />
    </SceneFrame>
  );
}

function PerspectiveBridge({ assessment }: { readonly assessment: Assessment }) {
  const [perspective, setPerspective] = useState('samhalle');
  const ids = Object.keys(assessment.results.npv_by_layer);
  return (
    <SceneFrame
      draw={useBridge(assessment, perspective)}
      how={text.compare.how.bridge}
      alternativeId={assessment.alternativeId}
    >
      <SelectField
        label={text.compare.perspective}
        options={perspectiveOptions(ids)}
        value={perspective}
        onChange={setPerspective}
        isOfView
      />
    </SceneFrame>
  );
}
