import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { inSentence, listed } from '../../../server/vocabulary/text/sv/words.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment, useFigures } from '../../case/FiguresContext.tsx';
import { riskGroupsOf } from '../../case/riskGroups.ts';
import { TriedCase } from '../../case/TriedCase.tsx';
import { CashFlowChart } from '../../charts/CashFlowChart.tsx';
import { useBridge, useOperatingBudget, useWhoPays } from '../../charts/caseScenes.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { usePerspective } from '../../charts/usePerspective.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { hasNoAmounts, NothingYet } from '../../components/NothingYet.tsx';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { Clocks } from './Clocks.tsx';
import { CompareTable } from './CompareTable.tsx';
import { Trial } from './Trial.tsx';
import { useTrial } from './useTrial.ts';

/** The alternatives of the case that is open, or of a frozen one: figures, charts and sliders. */
export function Comparison() {
  const { state, alternative } = useCase();
  const assessment = useAssessment();
  const isEmpty = state.content.alternatives.every(
    (each) => hasNoAmounts(each) && each.unpricedEffects.length === 0,
  );
  return (
    <>
      <Words
        of={[
          'baseline',
          'hardSoft',
          'society',
          'perspective',
          'presentValue',
          'horizon',
          'residual',
          'likely',
        ]}
      />
      <AlternativePicker />
      {assessment === null || hasNoAmounts(alternative) ? (
        <>
          <KeyResults />
          {hasNoAmounts(alternative) ? <NothingYet /> : null}
          {isEmpty ? null : <CompareTable />}
        </>
      ) : (
        <Compared assessment={assessment} />
      )}
    </>
  );
}

/** The comparison, as it is and as it would be with other assumptions. */
function Compared({ assessment }: { readonly assessment: Assessment }) {
  const { settings } = useCase().state.content;
  const own = useFigures();
  const groups = riskGroupsOf(settings);
  const trial = useTrial(groups);
  const tried = groups.flatMap(({ name, label }) => {
    const factor = trial.factors[name];
    return factor === undefined ? [] : [text.trial.tried(inSentence(label), formatPercent(factor))];
  });
  return (
    <TriedCase factors={trial.factors} tried={listed(tried)}>
      <KeyResults />
      <CompareTable />
      <div className="columns columns-charts">
        <Trial trial={trial} own={own} before={assessment} />
        <Charts />
      </div>
    </TriedCase>
  );
}

function Charts() {
  const assessment = useAssessment();
  return assessment === null ? null : <ChartsOf assessment={assessment} />;
}

function ChartsOf({ assessment }: { readonly assessment: Assessment }) {
  return (
    <div className="stack">
      <SceneFrame
        name="vem-betalar"
        draw={useWhoPays(assessment)}
        how={text.compare.how.whoPays}
        alternativeId={assessment.alternativeId}
      />
      <PerspectiveBridge assessment={assessment} />
      <Clocks assessment={assessment} />
      <CashFlowChart assessment={assessment} />
      <SceneFrame
        name="driftbudget"
        draw={useOperatingBudget(assessment)}
        how={text.compare.how.budget}
        alternativeId={assessment.alternativeId}
      />
    </div>
  );
}

function PerspectiveBridge({ assessment }: { readonly assessment: Assessment }) {
  const ids = Object.keys(assessment.results.npv_by_layer);
  const { perspective, field } = usePerspective('brygga', 'samhalle', ids);
  return (
    <SceneFrame
      name="brygga"
      draw={useBridge(assessment, perspective)}
      how={text.compare.how.bridge}
      alternativeId={assessment.alternativeId}
    >
      {field}
    </SceneFrame>
  );
}
