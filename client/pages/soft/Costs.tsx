import { measureCostSchema, type Measure } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { ActorField } from '../../components/ActorField.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat, sekPerFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { CostImport } from './CostImport.tsx';
import { useMeasure } from './useMeasure.ts';
import { EditButton } from '../../components/EditButton.tsx';

type Cost = Measure['costs'][number];

const { shape } = measureCostSchema;
const head = text.soft.costHead;
const perYear = sekPerFormat('kr/år');
const YEARS = 10;

function newCost(taken: readonly Cost[], fromYear: number): Cost {
  return {
    id: freshId('kostnad'),
    label: freshLabel(text.soft.newCost, taken),
    from: 'kommun',
    to: 'real',
    sekPerYear: { central: 0 },
    fromYear,
    toYear: fromYear + YEARS - 1,
    growthPerYear: 0,
  };
}

/** What the measure costs, who pays, and the years. */
export function Costs({ measure }: { readonly measure: Measure }) {
  const { state } = useCase();
  const { edit } = useMeasure(measure.id);
  const { partName, withUnit } = text.entry;
  return (
    <div className="stack-small">
      <h3>{text.soft.costs}</h3>
      <EditTable
        caption={text.soft.of(text.soft.costs, measure.label)}
        heads={[
          { label: head.label, width: 'w-name' },
          { label: head.from, width: 'w-party' },
          { label: head.to, width: 'w-party' },
          { label: withUnit(partName.low, perYear.suffix), width: 'w-count' },
          { label: withUnit(partName.central, perYear.suffix), width: 'w-count' },
          { label: withUnit(partName.high, perYear.suffix), width: 'w-count' },
          { label: text.soft.fromYear, width: 'w-year' },
          { label: text.soft.toYear, width: 'w-year' },
          { label: withUnit(head.growth, percentFormat.suffix), width: 'w-share' },
          { label: '', width: 'w-action' },
        ]}
        none={text.soft.noCosts}
        add={
          <EditButton
            onClick={() =>
              edit(({ costs }) => {
                costs.push(newCost(costs, state.content.settings.baseYear + 3));
              })
            }
          >
            {text.soft.addCost}
          </EditButton>
        }
      >
        {measure.costs.map((cost) => (
          <CostRow key={cost.id} measureId={measure.id} cost={cost} />
        ))}
      </EditTable>
      <CostImport measure={measure} />
    </div>
  );
}

function CostRow({ measureId, cost }: { readonly measureId: string; readonly cost: Cost }) {
  const { store } = useCase();
  const measure = useMeasure(measureId);
  const fieldId = `${measure.fieldId}.costs.${cost.id}`;
  const edit = (recipe: (draft: Cost) => void) =>
    measure.edit(({ costs }) => changeById(costs, cost.id, recipe));
  const labelOf = (column: string) => text.soft.of(column, cost.label);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    measure.edit(({ costs }) => removeById(costs, cost.id));
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
          value={cost.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
      </Cell>
      <Cell label={head.from}>
        <ActorField
          label={labelOf(head.from)}
          realLabel={text.soft.fromReal}
          value={cost.from}
          onChange={(value) => edit((draft) => (draft.from = value))}
        />
      </Cell>
      <Cell label={head.to}>
        <ActorField
          label={labelOf(head.to)}
          realLabel={text.soft.toReal}
          value={cost.to}
          onChange={(value) => edit((draft) => (draft.to = value))}
        />
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.sekPerYear`}
        label={cost.label}
        format={perYear}
        schema={amountSchema}
        value={cost.sekPerYear}
        onChange={(value) => edit((draft) => (draft.sekPerYear = value))}
      />
      <CostTerms cost={cost} fieldId={fieldId} labelOf={labelOf} onEdit={edit} />
      <Cell>
        <RemoveButton of={cost.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

const terms = [
  { name: 'fromYear', label: text.soft.fromYear, format: yearFormat },
  { name: 'toYear', label: text.soft.toYear, format: yearFormat },
  { name: 'growthPerYear', label: head.growth, format: percentFormat },
] as const;

/** The years a cost runs, and how much faster than prices it grows. */
function CostTerms({
  cost,
  fieldId,
  labelOf,
  onEdit,
}: {
  readonly cost: Cost;
  readonly fieldId: string;
  readonly labelOf: (column: string) => string;
  readonly onEdit: (recipe: (draft: Cost) => void) => void;
}) {
  return terms.map(({ name, label, format }) => (
    <Cell key={name} label={text.entry.withUnit(label, format.suffix)}>
      <NumberField
        fieldId={`${fieldId}.${name}`}
        label={labelOf(label)}
        isLabelHidden
        format={format}
        schema={shape[name]}
        value={cost[name]}
        onChange={(value) => onEdit((draft) => (draft[name] = value))}
      />
    </Cell>
  ));
}
