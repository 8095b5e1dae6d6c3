import type { Measure } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId, freshLabel, useAlternativeChange } from '../../case/editing.ts';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { Card } from '../../components/Page.tsx';
import { SectionMessages } from '../../components/SectionMessages.tsx';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { BuiltEffects } from './BuiltEffects.tsx';
import { EffectsChart } from './EffectsChart.tsx';
import { DistributionCard } from './DistributionCard.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { Unpriced } from './Unpriced.tsx';
import { EditButton } from '../../components/EditButton.tsx';

function newMeasure(taken: readonly Measure[]): Measure {
  return {
    id: freshId('insats'),
    label: freshLabel(text.soft.newMeasure, taken),
    targetGroup: '',
    activities: '',
    costs: [],
    effects: [],
  };
}

/** `…/mjuk`: social measures as chains from resources to value, and what has no price. */
export function SoftPage() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const add = (
    <EditButton
      onClick={() =>
        change(({ measures }) => {
          measures.push(newMeasure(measures));
        })
      }
    >
      {text.soft.add}
    </EditButton>
  );
  return (
    <>
      <CaseHead section={text.nav.soft} lead={text.soft.lead} />
      <Words
        of={[
          'deadweight',
          'attribution',
          'moved',
          'cashable',
          'overlap',
          'unitValue',
          'trust',
          'presentValue',
        ]}
      />
      <AlternativePicker />
      <KeyResults isSticky />
      <SectionMessages section="soft" />
      <EffectsChart />
      {alternative.measures.length === 0 ? (
        <Card title={text.soft.measures}>
          <p className="muted">{text.soft.none}</p>
          {add}
        </Card>
      ) : (
        <>
          {alternative.measures.map((measure) => (
            <MeasureCard key={measure.id} measure={measure} />
          ))}
          <div>{add}</div>
        </>
      )}
      <BuiltEffects />
      <DistributionCard />
      <Unpriced />
    </>
  );
}
