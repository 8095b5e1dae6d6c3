import { actors, actorLabelSv } from '../../../server/vocabulary/actors.ts';
import {
  bearerSchema,
  indicatorCostSchema,
  type IndicatorCost,
} from '../../../server/vocabulary/equity.ts';
import { valueKinds } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, freshLabel, removeById } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { percentFormat, sekPerFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { optionsOf, SelectField, type Option } from '../../components/SelectField.tsx';
import { SourceNoteField } from '../../components/SourceFields.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { useEquityChange, useSociotope } from './useEquity.ts';
import { EditButton } from '../../components/EditButton.tsx';

const words = text.equityCards.sociotope;
const { shape } = indicatorCostSchema;
const perCase = sekPerFormat('kr/person');
const kindOptions = optionsOf(valueKinds);

/** Indicators that may have a cost: those that say something is worse. */
function useIndicatorOptions(): readonly Option<string>[] {
  const rows = useSociotope()?.rows ?? [];
  return rows
    .filter(({ state }) => state !== 'notJudged')
    .map(({ indicatorId, label }) => ({ value: indicatorId, label }));
}

/** What a case costs, by indicator, with who bears it. */
export function UnitCosts() {
  const costs = useCase().state.content.equity?.costs ?? [];
  const change = useEquityChange();
  const options = useIndicatorOptions();
  const [first] = options;
  return (
    <details open={costs.length === 0}>
      <summary>{words.costs}</summary>
      <div className="stack-small">
        <p className="muted">{words.costsLead}</p>
        <EditTable
          caption={words.costs}
          heads={[
            { label: words.costHead.label, width: 'w-name' },
            { label: words.costHead.indicator, width: 'w-name' },
            ...(['low', 'central', 'high'] as const).map((part) => ({
              label: text.entry.withUnit(text.entry.partName[part], perCase.suffix),
              width: 'w-count',
            })),
            { label: text.equityCards.source },
            { label: '', width: 'w-action' },
          ]}
          add={
            first === undefined ? null : (
              <EditButton
                onClick={() =>
                  change((equity) => equity.costs.push(newCost(equity.costs, first.value)))
                }
              >
                {words.add}
              </EditButton>
            )
          }
        >
          {costs.map((cost) => (
            <CostRow key={cost.id} cost={cost} options={options} />
          ))}
        </EditTable>
        {costs.map((cost) => (
          <CostDetails key={cost.id} cost={cost} />
        ))}
      </div>
    </details>
  );
}

function newCost(taken: readonly IndicatorCost[], indicatorId: string): IndicatorCost {
  const label = freshLabel(words.newCost, taken);
  return { id: freshId('kostnad'), indicatorId, label, kind: 'realCost', bearers: [] };
}

/** A function that changes one cost by a recipe on a draft of it. */
function useCostChange(id: string): (recipe: (draft: IndicatorCost) => void) => void {
  const change = useEquityChange();
  return (recipe) => change(({ costs }) => changeById(costs, id, recipe));
}

type RowProps = { readonly cost: IndicatorCost };

function CostRow({ cost, options }: RowProps & { readonly options: readonly Option<string>[] }) {
  const { store } = useCase();
  const change = useEquityChange();
  const edit = useCostChange(cost.id);
  const fieldId = `equity.costs.${cost.id}`;
  const { unitCostSekPerYear: value, label } = cost;
  const known = options.some((option) => option.value === cost.indicatorId)
    ? options
    : [...options, { value: cost.indicatorId, label: cost.indicatorId }];
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ costs }) => removeById(costs, cost.id));
  };
  return (
    <EditRow>
      <Cell label={words.costHead.label}>
        <TextField
          fieldId={`${fieldId}.label`}
          label={words.costHead.label}
          isLabelHidden
          isGrowing
          schema={shape.label}
          value={label}
          onChange={(next) => edit((draft) => (draft.label = next))}
        />
      </Cell>
      <Cell label={words.costHead.indicator}>
        <SelectField
          label={text.equityCards.of(words.costHead.indicator, label)}
          isLabelHidden
          options={known}
          value={cost.indicatorId}
          onChange={(next) => edit((draft) => (draft.indicatorId = next))}
        />
      </Cell>
      <EstimateCells
        fieldId={`${fieldId}.unitCost`}
        label={text.equityCards.of(words.unitCost, label)}
        format={perCase}
        schema={amountSchema}
        value={value}
        onChange={(next) => edit((draft) => (draft.unitCostSekPerYear = next))}
      />
      <Cell label={text.equityCards.source}>
        {value === undefined ? null : (
          <SourceNoteField
            fieldId={fieldId}
            label={text.equityCards.of(words.unitCost, label)}
            isLabelHidden
            value={value}
            onChange={(next) => edit((draft) => (draft.unitCostSekPerYear = next))}
          />
        )}
      </Cell>
      <Cell>
        <RemoveButton of={label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

/** What kind of cost it is, whose cases it may share, and who bears it. */
function CostDetails({ cost }: RowProps) {
  const edit = useCostChange(cost.id);
  const fieldId = `equity.costs.${cost.id}`;
  const optional = (name: 'overlapGroup' | 'includedBecause', label: string, hint?: string) => (
    <TextField
      fieldId={`${fieldId}.${name}`}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      schema={shape[name].unwrap()}
      value={cost[name] ?? ''}
      onChange={(next) => edit((draft) => (draft[name] = next))}
      onClear={() => edit((draft) => Reflect.deleteProperty(draft, name))}
    />
  );
  const grade = cost.unitCostSekPerYear?.catalogue?.grade;
  return (
    <fieldset className="stack-small">
      <legend>{cost.label}</legend>
      <div className="form-grid">
        <SelectField
          label={words.costHead.kind}
          options={kindOptions}
          value={cost.kind}
          onChange={(next) => edit((draft) => (draft.kind = next))}
        />
        {optional('overlapGroup', words.costHead.group, words.groupHint)}
        {grade === 'D' || grade === 'E' ? optional('includedBecause', words.included) : null}
      </div>
      <Bearers cost={cost} />
    </fieldset>
  );
}

function Bearers({ cost }: RowProps) {
  const edit = useCostChange(cost.id);
  const add = () =>
    edit(({ bearers }) => {
      bearers.push({ id: freshId('aktor'), actor: 'kommun', bearerShare: 0 });
    });
  return (
    <EditTable
      caption={text.equityCards.of(words.costHead.bearers, cost.label)}
      isNarrow
      heads={[
        { label: words.costHead.bearers, width: 'w-name' },
        { label: words.bearerShare, width: 'w-count' },
        { label: '', width: 'w-action' },
      ]}
      add={
        <EditButton data-look="quiet" aria-label={words.addBearerTo(cost.label)} onClick={add}>
          {words.addBearer}
        </EditButton>
      }
    >
      {cost.bearers.map((bearer) => (
        <BearerRow key={bearer.id} cost={cost} bearer={bearer} />
      ))}
    </EditTable>
  );
}

function BearerRow({
  cost,
  bearer,
}: RowProps & { readonly bearer: IndicatorCost['bearers'][number] }) {
  const edit = useCostChange(cost.id);
  const own = (recipe: (draft: typeof bearer) => void) =>
    edit(({ bearers }) => changeById(bearers, bearer.id, recipe));
  const label = text.equityCards.of(cost.label, actorLabelSv(bearer.actor));
  const known = actors.map(({ id, labelSv }): Option<string> => ({ value: id, label: labelSv }));
  const options = known.some(({ value }) => value === bearer.actor)
    ? known
    : [...known, { value: bearer.actor, label: actorLabelSv(bearer.actor) }];
  return (
    <EditRow>
      <Cell label={words.costHead.bearers}>
        <SelectField
          label={text.equityCards.of(words.costHead.bearers, cost.label)}
          isLabelHidden
          options={options}
          value={bearer.actor}
          onChange={(actor) => own((draft) => (draft.actor = actor))}
        />
      </Cell>
      <Cell label={words.bearerShare}>
        <NumberField
          fieldId={`equity.costs.${cost.id}.bearers.${bearer.id}`}
          label={label}
          isLabelHidden
          format={percentFormat}
          schema={bearerSchema.shape.bearerShare}
          value={bearer.bearerShare}
          onChange={(share) => own((draft) => (draft.bearerShare = share))}
        />
      </Cell>
      <Cell>
        <RemoveButton
          of={label}
          onRemove={() => edit(({ bearers }) => removeById(bearers, bearer.id))}
        />
      </Cell>
    </EditRow>
  );
}
