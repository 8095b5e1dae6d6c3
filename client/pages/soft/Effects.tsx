import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';
import { grades } from '../../../server/vocabulary/grades.ts';
import type { Measure, MeasureEffect } from '../../../server/vocabulary/measures.ts';
import { squares } from '../../../server/vocabulary/text/sv/words.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId, freshLabel, removeById } from '../../case/editing.ts';
import { text } from '../../text/sv.ts';
import { EffectFields } from './EffectFields.tsx';
import { EffectImport } from './EffectImport.tsx';
import { FlowDetails } from './FlowDetails.tsx';
import { Flows, newFlow } from './Flows.tsx';
import { useMeasure } from './useMeasure.ts';
import { EditButton } from '../../components/EditButton.tsx';

function newEffect(taken: readonly MeasureEffect[], startYear: number): MeasureEffect {
  return {
    id: freshId('effekt'),
    label: freshLabel(text.soft.newEffect, taken),
    mechanism: '',
    persons: 0,
    effectShare: { central: 0 },
    startYear,
    rampYears: 2,
    fullYears: 8,
    decayPerYear: 0.1,
    lastYear: startYear + 30,
    deadweightShare: 0,
    attributionShare: 1,
    displacementShare: 0,
    growthPerYear: 0,
    grade: 'own',
    flows: [newFlow([])],
  };
}

/** What the measure changes, one effect at a time; each opens to its numbers. */
export function Effects({ measure }: { readonly measure: Measure }) {
  const { state } = useCase();
  const { edit } = useMeasure(measure.id);
  return (
    <div className="stack-small">
      <h3>{text.soft.effects}</h3>
      {measure.effects.length === 0 ? <p className="muted">{text.soft.noEffects}</p> : null}
      <div className="effects">
        {measure.effects.map((effect) => (
          <EffectDetails key={effect.id} measureId={measure.id} effect={effect} />
        ))}
      </div>
      <EditButton
        onClick={() =>
          edit(({ effects }) => {
            effects.push(newEffect(effects, state.content.settings.baseYear + 4));
          })
        }
      >
        {text.soft.addEffect}
      </EditButton>
      <EffectImport measure={measure} />
    </div>
  );
}

function EffectDetails({
  measureId,
  effect,
}: {
  readonly measureId: string;
  readonly effect: MeasureEffect;
}) {
  const { store } = useCase();
  const { fieldId, edit } = useMeasure(measureId);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.effects.${effect.id}.`);
    edit(({ effects }) => removeById(effects, effect.id));
  };
  return (
    <details className="effect">
      <summary>
        <span className="effect-name">{effect.label}</span>
        <span className="muted">
          {text.soft.effectSummary(
            formatPercent(effect.effectShare.central, 1),
            formatNumber(effect.persons),
            gradeWords(effect),
          )}
        </span>
      </summary>
      <div className="stack">
        <EffectFields measureId={measureId} effect={effect} />
        <Flows measureId={measureId} effect={effect} />
        <FlowDetails measureId={measureId} effect={effect} />
        <div>
          <EditButton data-look="quiet" onClick={remove}>
            {text.soft.removeEffect(effect.label)}
          </EditButton>
        </div>
      </div>
    </details>
  );
}

function gradeWords({ grade }: MeasureEffect): string {
  const found = grades.find(({ id }) => id === grade);
  return found === undefined ? grade : `${found.labelSv} ${squares(found.squares)}`;
}
