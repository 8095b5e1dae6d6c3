import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { uncertaintyTexts } from '../../../server/vocabulary/text/sv/uncertainty.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment, useFigures } from '../../case/FiguresContext.tsx';
import { useAssumptionTornado, useDotplot, useTornado } from '../../charts/caseScenes.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { hasNoAmounts, NothingYet } from '../../components/NothingYet.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { useViewParam } from '../../components/viewParam.ts';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { ChancesCard, InformationCard } from './Alternatives.tsx';
import { SwitchingCard } from './Assumptions.tsx';
import { ScenariosCard } from './Scenarios.tsx';
import { QuantilesCard, SkewNote } from './Spread.tsx';
import { EffectSwitchingCard, GroupSwitchingCard } from './Switching.tsx';

type Spread = Assessment['uncertainty']['byPerspective'][string];

/** `…/osakerhet`: how the result spreads, what it hangs on, and what would turn it. */
export function UncertaintyPage() {
  const { alternative } = useCase();
  const assessment = useAssessment();
  return (
    <>
      <CaseHead
        section={text.nav.uncertainty}
        lead={text.uncertainty.lead}
        {...(assessment === null
          ? {}
          : {
              figures: text.uncertainty.draws(
                formatNumber(assessment.uncertainty.draws),
                uncertaintyTexts.sampling[assessment.uncertainty.sampling],
                assessment.uncertainty.seed,
              ),
            })}
      />
      <Words of={['likely', 'trust', 'draw', 'seed', 'switching', 'riskGroup', 'perspective']} />
      <AlternativePicker />
      <KeyResults />
      {hasNoAmounts(alternative) ? <NothingYet /> : null}
      {assessment === null || hasNoAmounts(alternative) ? null : (
        <>
          <p className="muted">{text.uncertainty.intro}</p>
          <Spreads assessment={assessment} />
        </>
      )}
    </>
  );
}

function Spreads({ assessment }: { readonly assessment: Assessment }) {
  const spreads = assessment.uncertainty.byPerspective;
  const options = perspectiveOptions(
    Object.keys(spreads).filter((id) => id in (assessment.results.risk ?? {})),
  );
  const [chosen, choose] = useViewParam('perspektiv', ['samhalle', ...Object.keys(spreads)]);
  const perspective = chosen in spreads ? chosen : (options[0]?.value ?? '');
  const spread = spreads[perspective];
  if (spread === undefined) return <p className="card">{text.uncertainty.noRisk}</p>;
  return (
    <>
      <div className="row">
        <SelectField
          label={text.compare.perspective}
          options={options}
          value={perspective}
          onChange={choose}
          isOfView
        />
      </div>
      {spread.sd === 0 ? (
        <p className="card">{text.uncertainty.noAssumptions}</p>
      ) : (
        <WhatIsUncertain assessment={assessment} perspective={perspective} spread={spread} />
      )}
      <ScenariosCard assessment={assessment} />
      {Object.values(spreads).every(({ sd }) => sd === 0) ? null : (
        <QuantilesCard assessment={assessment} />
      )}
      <EffectSwitchingCard assessment={assessment} />
      <details>
        <summary>{text.uncertainty.groups}</summary>
        <div className="stack">
          <GroupTornado assessment={assessment} perspective={perspective} />
          <GroupSwitchingCard assessment={assessment} />
        </div>
      </details>
    </>
  );
}

type OfPerspective = { readonly assessment: Assessment; readonly perspective: string };

/** How it spreads, what moves it most, and what would turn it; where anything is uncertain. */
function WhatIsUncertain({
  assessment,
  perspective,
  spread,
}: OfPerspective & { readonly spread: Spread }) {
  const { outcome } = useFigures();
  return (
    <>
      <div className="columns">
        <div className="stack">
          <Dotplot assessment={assessment} spread={spread} perspective={perspective} />
          <SkewNote assessment={assessment} perspective={perspective} />
        </div>
        <AssumptionTornado assessment={assessment} perspective={perspective} />
      </div>
      <SwitchingCard assessment={assessment} perspective={perspective} />
      {outcome.ok ? (
        <div className={outcome.results.assessments.length > 2 ? 'stack' : 'columns'}>
          <ChancesCard results={outcome.results} perspective={perspective} />
          <InformationCard results={outcome.results} perspective={perspective} />
        </div>
      ) : null}
    </>
  );
}

function Dotplot({ assessment, spread, perspective }: OfPerspective & { readonly spread: Spread }) {
  return (
    <SceneFrame
      name="utfall"
      draw={useDotplot(spread, perspective)}
      how={text.compare.how.dotplot}
      alternativeId={assessment.alternativeId}
    />
  );
}

function AssumptionTornado({ assessment, perspective }: OfPerspective) {
  return (
    <SceneFrame
      name="antaganden"
      draw={useAssumptionTornado(assessment, perspective)}
      how={text.compare.how.tornado}
      alternativeId={assessment.alternativeId}
    />
  );
}

function GroupTornado({ assessment, perspective }: OfPerspective) {
  return (
    <SceneFrame
      name="grupper"
      draw={useTornado(assessment, perspective)}
      how={text.compare.how.groupTornado}
      alternativeId={assessment.alternativeId}
    />
  );
}
