import { unpricedEffectSchema, type UnpricedEffect } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  changeById,
  freshId,
  freshLabel,
  removeById,
  useAlternativeChange,
} from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { gradeOptions } from '../../components/gradeOptions.ts';
import { Card } from '../../components/Page.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField, type Option } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = unpricedEffectSchema;
const head = text.soft.unpricedHead;
const steps = [-3, -2, -1, 0, 1, 2, 3];

/** Signs as many as the steps: "−−−", "0", "+++". */
function signs(step: number): string {
  return step === 0 ? '0' : (step < 0 ? '−' : '+').repeat(Math.abs(step));
}

const stepOptions: readonly Option<string>[] = steps.map((step) => ({
  value: String(step),
  label: text.soft.stepOption(signs(step), step),
}));

function newUnpriced(taken: readonly UnpricedEffect[]): UnpricedEffect {
  return {
    id: freshId('utan-pris'),
    label: freshLabel(text.soft.newUnpriced, taken),
    step: 0,
    sentence: '',
    grade: 'own',
    judgedBy: '',
  };
}

/** Effects on the seven-step scale: never summed, never hidden. */
export function Unpriced() {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const effects = alternative.unpricedEffects;
  return (
    <Card title={text.soft.unpriced} lead={text.soft.unpricedLead}>
      <EditTable
        caption={text.soft.unpriced}
        heads={[
          { label: head.label, width: 'w-name' },
          { label: head.step, width: 'w-step' },
          { label: head.sentence },
          { label: head.gradeAndJudge, width: 'w-wide' },
          { label: '', width: 'w-action' },
        ]}
        none={text.soft.noUnpriced}
        add={
          <EditButton
            onClick={() =>
              change(({ unpricedEffects }) => {
                unpricedEffects.push(newUnpriced(unpricedEffects));
              })
            }
          >
            {text.soft.addUnpriced}
          </EditButton>
        }
      >
        {effects.map((effect) => (
          <UnpricedRow key={effect.id} effect={effect} />
        ))}
      </EditTable>
    </Card>
  );
}

function UnpricedRow({ effect }: { readonly effect: UnpricedEffect }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.unpriced.${effect.id}`;
  const edit = (recipe: (draft: UnpricedEffect) => void) =>
    change(({ unpricedEffects }) => changeById(unpricedEffects, effect.id, recipe));
  const labelOf = (column: string) => text.soft.of(column, effect.label);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ unpricedEffects }) => removeById(unpricedEffects, effect.id));
  };
  const textField = (name: 'label' | 'sentence' | 'judgedBy') => (
    <TextField
      fieldId={`${fieldId}.${name}`}
      label={labelOf(head[name])}
      isLabelHidden
      isGrowing
      schema={shape[name]}
      value={effect[name]}
      onChange={(value) => edit((draft) => (draft[name] = value))}
    />
  );
  return (
    <EditRow>
      <Cell label={head.label}>{textField('label')}</Cell>
      <Cell label={head.step}>
        <SelectField
          label={labelOf(head.step)}
          isLabelHidden
          options={stepOptions}
          value={String(effect.step)}
          onChange={(value) => edit((draft) => (draft.step = Number(value)))}
        />
      </Cell>
      <Cell label={head.sentence}>{textField('sentence')}</Cell>
      <Cell label={head.gradeAndJudge}>
        <SelectField
          label={labelOf(head.grade)}
          isLabelHidden
          options={gradeOptions}
          value={effect.grade}
          onChange={(value) => edit((draft) => (draft.grade = value))}
        />
        {textField('judgedBy')}
      </Cell>
      <Cell>
        <RemoveButton of={effect.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}
