import { useState } from 'react';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import type { Assessment } from '../../../server/vocabulary/snapshot.ts';
import { useAssessment, useCase } from '../../case/CaseContext.tsx';
import { useDotplot, useTornado } from '../../charts/caseScenes.ts';
import { perspectiveOptions } from '../../charts/perspectives.ts';
import { SceneFrame } from '../../charts/SceneFrame.tsx';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { hasNoAmounts, NothingYet } from '../../components/NothingYet.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { text } from '../../text/sv.ts';
import { EffectSwitchingCard, GroupSwitchingCard, QuantilesCard } from './Switching.tsx';

type Spread = Assessment['uncertainty']['byPerspective'][string];

/** `…/osakerhet`: how the result spreads, what it hangs on, and what would turn it. */
export function UncertaintyPage() {
  const { state, alternative } = useCase();
  const assessment = useAssessment();
  return (
    <>
      <CaseHead
        section={text.nav.uncertainty}
        {...(assessment === null
          ? {}
          : {
              lead: text.uncertainty.draws(
                formatNumber(assessment.uncertainty.draws),
                assessment.uncertainty.seed,
              ),
            })}
      />
      {state.content.alternatives.length > 1 ? <AlternativePicker /> : null}
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
  const [chosen, setChosen] = useState('samhalle');
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
          onChange={setChosen}
        />
      </div>
      <div className="columns">
        <Dotplot spread={spread} perspective={perspective} />
        <Tornado assessment={assessment} perspective={perspective} />
      </div>
      <GroupSwitchingCard assessment={assessment} />
      <div className="columns columns-wide-narrow">
        <QuantilesCard assessment={assessment} />
        <EffectSwitchingCard assessment={assessment} />
      </div>
    </>
  );
}

function Dotplot({
  spread,
  perspective,
}: {
  readonly spread: Spread;
  readonly perspective: string;
}) {
  return <SceneFrame draw={useDotplot(spread, perspective)} how={text.compare.how.dotplot} />;
}

function Tornado({
  assessment,
  perspective,
}: {
  readonly assessment: Assessment;
  readonly perspective: string;
}) {
  return <SceneFrame draw={useTornado(assessment, perspective)} how={text.compare.how.tornado} />;
}
