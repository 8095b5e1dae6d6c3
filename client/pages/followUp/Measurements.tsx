import {
  measurementSchema,
  type FollowUp,
  type Measurement,
} from '../../../server/vocabulary/decision.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, freshId, removeById } from '../../case/editing.ts';
import { EditButton } from '../../components/EditButton.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { decimalFormat } from '../../components/numberFormats.ts';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';

const words = text.followUp.measured;
const { head } = words;
const { shape } = measurementSchema;

/** What has been measured of one indicator since, in its own unit. */
export function Measurements({ of }: { readonly of: FollowUp }) {
  const { store } = useCase();
  const { id, label, unit, measurements = [] } = of;
  const add = () =>
    store.change((draft) =>
      changeById(draft.followUp ?? [], id, (row) => {
        row.measurements ??= [];
        row.measurements.push({ id: freshId('matning'), source: '' });
      }),
    );
  const valueHead = unit === '' ? head.value : words.valueIn(unit);
  return (
    <>
      <h3>{words.title}</h3>
      <EditTable
        caption={`${words.title}: ${label}`}
        heads={[
          { label: head.measuredOn, width: 'w-choice' },
          { label: valueHead, width: 'w-number', prices: 'own' },
          { label: head.source },
          { label: '', width: 'w-action' },
        ]}
        none={words.none}
        add={
          <EditButton aria-label={words.addTo(label)} onClick={add}>
            {words.add}
          </EditButton>
        }
      >
        {measurements.map((each, at) => (
          <MeasurementRow key={each.id} of={of} measurement={each} number={at + 1} />
        ))}
      </EditTable>
    </>
  );
}

function MeasurementRow({
  of,
  measurement,
  number,
}: {
  readonly of: FollowUp;
  readonly measurement: Measurement;
  /** From 1, as it stands in the table. */
  readonly number: number;
}) {
  const { store } = useCase();
  const fieldId = `followUp.${of.id}.measurements.${measurement.id}`;
  const inList = (recipe: (list: Measurement[]) => void) =>
    store.change((draft) =>
      changeById(draft.followUp ?? [], of.id, ({ measurements = [] }) => recipe(measurements)),
    );
  const edit = (recipe: (draft: Measurement) => void) =>
    inList((list) => changeById(list, measurement.id, recipe));
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    inList((list) => removeById(list, measurement.id));
  };
  const field = (name: 'measuredOn' | 'value' | 'source') =>
    ({
      fieldId: `${fieldId}.${name}`,
      label: words.of(head[name], number, of.label),
      isLabelHidden: true,
    }) as const;
  return (
    <EditRow>
      <Cell label={head.measuredOn}>
        <TextField
          {...field('measuredOn')}
          schema={shape.measuredOn.unwrap()}
          value={measurement.measuredOn ?? ''}
          onChange={(value) => edit((draft) => (draft.measuredOn = value))}
          onClear={() => edit((draft) => delete draft.measuredOn)}
        />
      </Cell>
      <Cell label={of.unit === '' ? head.value : words.valueIn(of.unit)}>
        <NumberField
          {...field('value')}
          format={{ ...decimalFormat, suffix: of.unit }}
          schema={shape.value.unwrap()}
          value={measurement.value}
          onChange={(value) => edit((draft) => (draft.value = value))}
          onClear={() => edit((draft) => delete draft.value)}
        />
      </Cell>
      <Cell label={head.source}>
        <TextField
          {...field('source')}
          isGrowing
          schema={shape.source}
          value={measurement.source}
          onChange={(value) => edit((draft) => (draft.source = value))}
        />
      </Cell>
      <Cell>
        <RemoveButton of={words.row(number, of.label)} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}
