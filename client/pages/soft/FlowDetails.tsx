import {
  effectFlowSchema,
  valueKinds,
  type EffectFlow,
  type MeasureEffect,
} from '../../../server/vocabulary/measures.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { changeById } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { countFormat, sekPerFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { amountSchema } from '../../components/readEstimate.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { text } from '../../text/sv.ts';
import { OptionalSelect } from './OptionalSelect.tsx';
import { useEffectEdit } from './useMeasure.ts';
import { useSocialEffect } from './useSocial.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = effectFlowSchema;
const head = text.soft.flowHead;
const perPerson = sekPerFormat('kr/person');

type Of = { readonly measureId: string; readonly effect: MeasureEffect };

/** What kind of value each flow is, how late it is noticed, and what its unit value is. */
export function FlowDetails({ measureId, effect }: Of) {
  return (
    <details className="effect">
      <summary>{text.soft.flowDetails}</summary>
      <div className="stack">
        <EditTable
          caption={text.soft.of(text.soft.flowDetails, effect.label)}
          heads={[
            { label: head.label, width: 'w-name' },
            { label: head.kind, width: 'w-party' },
            { label: head.lag, width: 'w-share' },
            { label: head.unitValueIs, width: 'w-party' },
          ]}
        >
          {effect.flows.map((flow) => (
            <DetailRow key={flow.id} measureId={measureId} effect={effect} flow={flow} />
          ))}
        </EditTable>
        <WholeValue measureId={measureId} effect={effect} />
      </div>
    </details>
  );
}

function DetailRow({ measureId, effect, flow }: Of & { readonly flow: EffectFlow }) {
  const own = useEffectEdit(measureId, effect.id);
  const edit = (recipe: (draft: EffectFlow) => void) =>
    own.edit(({ flows }) => changeById(flows, flow.id, recipe));
  const labelOf = (column: string) => text.soft.of(column, `${effect.label}: ${flow.label}`);
  return (
    <EditRow>
      <Cell label={head.label}>
        <span className="cell-text">{flow.label}</span>
      </Cell>
      <Cell label={head.kind}>
        <OptionalSelect
          label={labelOf(head.kind)}
          isLabelHidden
          noneLabel={text.soft.notChosen}
          rows={valueKinds}
          value={flow.kind}
          onChange={(kind) =>
            edit((draft) => {
              if (kind === undefined) delete draft.kind;
              else draft.kind = kind;
            })
          }
        />
      </Cell>
      <Cell label={head.lag}>
        <NumberField
          fieldId={`${own.fieldId}.flows.${flow.id}.lagYears`}
          label={labelOf(head.lag)}
          isLabelHidden
          format={countFormat}
          schema={shape.lagYears.unwrap()}
          value={flow.lagYears}
          onChange={(value) => edit((draft) => (draft.lagYears = value))}
          onClear={() => edit((draft) => delete draft.lagYears)}
        />
      </Cell>
      <Cell label={head.unitValueIs}>
        <OptionalSelect
          label={labelOf(head.unitValueIs)}
          isLabelHidden
          noneLabel={text.soft.notChosen}
          rows={text.soft.unitValueKinds}
          value={flow.unitValueIs}
          onChange={(unitValueIs) =>
            edit((draft) => {
              if (unitValueIs === undefined) delete draft.unitValueIs;
              else draft.unitValueIs = unitValueIs;
            })
          }
        />
      </Cell>
    </EditRow>
  );
}

/** The whole value per person that the source prints, and what the flows leave of it. */
function WholeValue({ measureId, effect }: Of) {
  const { fieldId, edit } = useEffectEdit(measureId, effect.id);
  const split = useSocialEffect(measureId, effect.id)?.unitValue ?? null;
  const { partName, withUnit } = text.entry;
  const total = effect.unitValueTotalSek;
  if (total === undefined) {
    return (
      <EditButton
        data-look="quiet"
        onClick={() => edit((draft) => (draft.unitValueTotalSek = { central: 0 }))}
      >
        {text.soft.addWholeValue}
      </EditButton>
    );
  }
  const label = text.soft.of(text.soft.wholeValue, effect.label);
  return (
    <>
      <EditTable
        caption={label}
        heads={[
          { label: '' },
          ...[partName.low, partName.central, partName.high].map((name) => ({
            label: withUnit(name, perPerson.suffix),
            width: 'w-number',
          })),
          { label: '', width: 'w-action' },
        ]}
      >
        <EditRow>
          <Cell>
            <span className="cell-text">{text.soft.wholeValue}</span>
          </Cell>
          <EstimateCells
            fieldId={`${fieldId}.unitValueTotalSek`}
            label={label}
            format={perPerson}
            schema={amountSchema}
            value={total}
            onChange={(value) => edit((draft) => (draft.unitValueTotalSek = value))}
          />
          <Cell>
            <RemoveButton
              of={label}
              onRemove={() => edit((draft) => delete draft.unitValueTotalSek)}
            />
          </Cell>
        </EditRow>
      </EditTable>
      {split === null ? null : <p>{socialTexts.residual(split)}</p>}
    </>
  );
}
