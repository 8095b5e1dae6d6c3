import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { amenitySchema, type Amenity } from '../../../server/vocabulary/programme.ts';
import { serviceKinds } from '../../../server/vocabulary/reach.ts';
import { useCase } from '../../case/CaseContext.tsx';
import {
  changeById,
  freshId,
  freshLabel,
  removeById,
  useAlternativeChange,
} from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Fold } from '../../components/Fold.tsx';
import { decimalFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EditButton } from '../../components/EditButton.tsx';

const { shape } = amenitySchema;
const words = text.amenities;
/** Preschools and schools stand among the premises, by their places. */
const kindOptions = shape.kind.options.map((value) => ({
  value,
  label: serviceKinds.find(({ id }) => id === value)?.labelSv ?? value,
}));

function addAmenity({ programme }: Alternative, completionYear: number): void {
  const amenities = (programme.amenities ??= []);
  amenities.push({
    id: freshId('plats'),
    label: freshLabel(words.newAmenity, amenities),
    kind: 'play',
    completionYear,
  });
}

/** What the plan makes room for that is there for everyone: parks, play areas, stops. */
export function Amenities() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const { amenities = [] } = alternative.programme;
  return (
    <Fold isPart id="plan.amenities" title={words.title} startsOpen="wide">
      <EditTable
        caption={words.title}
        heads={[
          { label: words.head.label },
          { label: words.head.kind, width: 'w-choice' },
          { label: words.head.area, width: 'w-number' },
          { label: words.head.year, width: 'w-year' },
          { label: '', width: 'w-action' },
        ]}
        none={text.plan.none}
        add={
          <EditButton
            onClick={() =>
              change((draft) => addAmenity(draft, state.content.settings.baseYear + 4))
            }
          >
            {words.add}
          </EditButton>
        }
      >
        {amenities.map((amenity) => (
          <AmenityRow key={amenity.id} amenity={amenity} />
        ))}
      </EditTable>
    </Fold>
  );
}

function AmenityRow({ amenity }: { readonly amenity: Amenity }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.amenities.${amenity.id}`;
  const edit = (recipe: (draft: Amenity) => void) =>
    change(({ programme }) => changeById(programme.amenities ?? [], amenity.id, recipe));
  const labelOf = (column: string) => text.plan.of(column, amenity.label);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ programme }) => removeById(programme.amenities ?? [], amenity.id));
  };
  return (
    <EditRow>
      <Cell label={words.head.label}>
        <TextField
          fieldId={`${fieldId}.label`}
          label={labelOf(words.head.label)}
          isLabelHidden
          isGrowing
          schema={shape.label}
          value={amenity.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
      </Cell>
      <Cell label={words.head.kind}>
        <SelectField
          label={labelOf(words.head.kind)}
          isLabelHidden
          options={kindOptions}
          value={amenity.kind}
          onChange={(value) => edit((draft) => (draft.kind = value))}
        />
      </Cell>
      <Cell label={words.head.area}>
        <NumberField
          fieldId={`${fieldId}.areaM2`}
          label={labelOf(words.head.area)}
          isLabelHidden
          format={decimalFormat}
          schema={shape.areaM2}
          value={amenity.areaM2}
          onChange={(value) => edit((draft) => (draft.areaM2 = value))}
          onClear={() => edit((draft) => delete draft.areaM2)}
        />
      </Cell>
      <Cell label={words.head.year}>
        <NumberField
          fieldId={`${fieldId}.completionYear`}
          label={labelOf(words.head.year)}
          isLabelHidden
          format={yearFormat}
          schema={shape.completionYear}
          value={amenity.completionYear}
          onChange={(value) => edit((draft) => (draft.completionYear = value))}
        />
      </Cell>
      <Cell>
        <RemoveButton of={amenity.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}
