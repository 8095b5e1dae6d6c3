import {
  effectFlowSchema,
  flowBudgets,
  type MeasureEffect,
} from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { ActorField } from '../../components/ActorField.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat, sekPerFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField, type Option } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { useEffectEdit } from './useMeasure.ts';
import { EditButton } from '../../components/EditButton.tsx';

type Flow = MeasureEffect['flows'][number];
type FlowBudget = (typeof flowBudgets)[number];

const { shape } = effectFlowSchema;
const head = text.soft.flowHead;
const perPerson = sekPerFormat('kr/person');
const budgetOptions: readonly Option<FlowBudget | ''>[] = [
  { value: '', label: text.soft.budgetNone },
  ...flowBudgets.map((id) => ({ value: id, label: text.soft.budget[id] })),
];

export function newFlow(taken: readonly Flow[]): Flow {
  return {
    id: freshId('varde'),
    label: freshLabel(text.soft.newFlow, taken),
    from: 'real',
    to: 'hushall',
    unitValueSek: { central: 0 },
    cashableShare: 1,
    overlapShare: 0,
  };
}

/** Where the value of an effect lands, per person changed and year. */
export function Flows({
  measureId,
  effect,
}: {
  readonly measureId: string;
  readonly effect: MeasureEffect;
}) {
  const { edit } = useEffectEdit(measureId, effect.id);
  const { partName, withUnit } = text.entry;
  return (
    <div className="stack-small">
      <h4>{text.soft.flows}</h4>
      <EditTable
        caption={text.soft.of(text.soft.flows, effect.label)}
        heads={[
          { label: head.label },
          { label: head.from, width: 'w-party' },
          { label: head.to, width: 'w-party' },
          { label: withUnit(partName.low, perPerson.suffix), width: 'w-slim' },
          { label: withUnit(partName.central, perPerson.suffix), width: 'w-slim' },
          { label: withUnit(partName.high, perPerson.suffix), width: 'w-slim' },
          { label: withUnit(head.cashable, percentFormat.suffix), width: 'w-share' },
          { label: withUnit(head.overlap, percentFormat.suffix), width: 'w-share' },
          { label: head.budget, width: 'w-party' },
          { label: '', width: 'w-action' },
        ]}
        add={
          <EditButton
            onClick={() =>
              edit(({ flows }) => {
                flows.push(newFlow(flows));
              })
            }
          >
            {text.soft.addFlow}
          </EditButton>
        }
      >
        {effect.flows.map((flow) => (
          <FlowRow key={flow.id} measureId={measureId} effect={effect} flow={flow} />
        ))}
      </EditTable>
    </div>
  );
}

type FlowProps = {
  readonly measureId: string;
  readonly effect: MeasureEffect;
  readonly flow: Flow;
};

function FlowRow({ measureId, effect, flow }: FlowProps) {
  const { store } = useCase();
  const own = useEffectEdit(measureId, effect.id);
  const fieldId = `${own.fieldId}.flows.${flow.id}`;
  const edit = (recipe: (draft: Flow) => void) =>
    own.edit(({ flows }) => changeById(flows, flow.id, recipe));
  const labelOf = (column: string) => text.soft.of(column, `${effect.label}: ${flow.label}`);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    own.edit(({ flows }) => removeById(flows, flow.id));
  };
  return (
    <EditRow>
      <Cell label={head.label}>
        <TextField
          fieldId={`${fieldId}.label`}
          label={labelOf(head.label)}
          isLabelHidden
          isGrowing
          schema={shape.label}
          value={flow.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
      </Cell>
      {(['from', 'to'] as const).map((end) => (
        <Cell key={end} label={head[end]}>
          <ActorField
            label={labelOf(head[end])}
            realLabel={end === 'from' ? text.soft.fromReal : text.soft.toReal}
            value={flow[end]}
            onChange={(value) => edit((draft) => (draft[end] = value))}
          />
        </Cell>
      ))}
      <EstimateCells
        fieldId={`${fieldId}.unitValueSek`}
        label={labelOf(head.label)}
        format={perPerson}
        schema={amountSchema}
        value={flow.unitValueSek}
        onChange={(value) => edit((draft) => (draft.unitValueSek = value))}
      />
      <FlowShares flow={flow} fieldId={fieldId} labelOf={labelOf} onEdit={edit} />
      <Cell>
        {effect.flows.length === 1 ? null : <RemoveButton of={flow.label} onRemove={remove} />}
      </Cell>
    </EditRow>
  );
}

/** How much can be taken home, how much is counted elsewhere, and whose budget it is in. */
function FlowShares({
  flow,
  fieldId,
  labelOf,
  onEdit,
}: {
  readonly flow: Flow;
  readonly fieldId: string;
  readonly labelOf: (column: string) => string;
  readonly onEdit: (recipe: (draft: Flow) => void) => void;
}) {
  const shares = [
    { name: 'cashableShare', label: head.cashable },
    { name: 'overlapShare', label: head.overlap },
  ] as const;
  return (
    <>
      {shares.map(({ name, label }) => (
        <Cell key={name} label={text.entry.withUnit(label, percentFormat.suffix)}>
          <NumberField
            fieldId={`${fieldId}.${name}`}
            label={labelOf(label)}
            isLabelHidden
            format={percentFormat}
            schema={shape[name]}
            value={flow[name]}
            onChange={(value) => onEdit((draft) => (draft[name] = value))}
          />
        </Cell>
      ))}
      <Cell label={head.budget}>
        <SelectField<FlowBudget | ''>
          label={labelOf(head.budget)}
          isLabelHidden
          options={budgetOptions}
          value={flow.budget ?? ''}
          onChange={(value) =>
            onEdit((draft) => {
              if (value === '') delete draft.budget;
              else draft.budget = value;
            })
          }
        />
      </Cell>
    </>
  );
}
