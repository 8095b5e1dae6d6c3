import { type Alternative } from '../../../server/vocabulary/planCase.ts';
import { facilityKinds, facilitySchema } from '../../../server/vocabulary/programme.ts';
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
import { countFormat, yearFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { PlannedNote } from './PlannedNote.tsx';
import { EditButton } from '../../components/EditButton.tsx';

type Facility = Alternative['programme']['facilities'][number];

const { shape } = facilitySchema;
const { facilityHead } = text.plan;

function newFacility(taken: readonly Facility[], completionYear: number): Facility {
  return {
    id: freshId('lokal'),
    label: freshLabel(text.plan.newFacility, taken),
    kind: 'preschool',
    places: 0,
    completionYear,
  };
}

function removeFacility(alternative: Alternative, facilityId: string): void {
  removeById(alternative.programme.facilities, facilityId);
  for (const line of alternative.hardLines) {
    if (line.quantityOf === facilityId) delete line.quantityOf;
  }
}

/** Public premises counted in places. */
export function Facilities() {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const { facilities } = alternative.programme;
  const head = text.plan.facilityHead;
  const add = () =>
    change(({ programme }) => {
      const year = state.content.settings.baseYear + 4;
      programme.facilities.push(newFacility(programme.facilities, year));
    });
  return (
    <Fold isPart id="plan.facilities" title={text.plan.facilities} startsOpen="wide">
      <EditTable
        caption={text.plan.facilities}
        heads={[
          { label: head.label },
          { label: head.kind, width: 'w-choice' },
          { label: head.places, width: 'w-count' },
          { label: head.placesForPlan, width: 'w-number' },
          { label: head.year, width: 'w-year' },
          { label: '', width: 'w-action' },
        ]}
        none={text.plan.none}
        add={<EditButton onClick={add}>{text.plan.addFacility}</EditButton>}
      >
        {facilities.map((facility) => (
          <FacilityRow key={facility.id} facility={facility} />
        ))}
      </EditTable>
    </Fold>
  );
}

function FacilityRow({ facility }: { readonly facility: Facility }) {
  const { store, alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.facilities.${facility.id}`;
  const edit = (recipe: (draft: Facility) => void) =>
    change(({ programme }) => changeById(programme.facilities, facility.id, recipe));
  const labelOf = (column: string) => text.plan.of(column, facility.label);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change((draft) => removeFacility(draft, facility.id));
  };
  return (
    <EditRow>
      <Cell label={text.plan.facilityHead.label}>
        <div>
          <TextField
            fieldId={`${fieldId}.label`}
            label={labelOf(text.plan.facilityHead.label)}
            isLabelHidden
            isGrowing
            schema={shape.label}
            value={facility.label}
            onChange={(value) => edit((draft) => (draft.label = value))}
          />
          <PlannedNote row={facility} label={facility.label} fieldId={fieldId} onEdit={edit} />
        </div>
      </Cell>
      <Cell label={text.plan.facilityHead.kind}>
        <SelectField
          label={labelOf(text.plan.facilityHead.kind)}
          isLabelHidden
          options={optionsOf(facilityKinds)}
          value={facility.kind}
          onChange={(value) => edit((draft) => (draft.kind = value))}
        />
      </Cell>
      <PlacesCells facility={facility} fieldId={fieldId} onEdit={edit} />
      <Cell label={facilityHead.year}>
        <NumberField
          fieldId={`${fieldId}.completionYear`}
          label={labelOf(facilityHead.year)}
          isLabelHidden
          format={yearFormat}
          schema={shape.completionYear}
          value={facility.completionYear}
          onChange={(value) => edit((draft) => (draft.completionYear = value))}
        />
      </Cell>
      <Cell>
        <RemoveButton of={facility.label} onRemove={remove} />
      </Cell>
    </EditRow>
  );
}

/** All places, and those that the plan itself needs; empty where all are the plan's. */
function PlacesCells({
  facility,
  fieldId,
  onEdit: edit,
}: {
  readonly facility: Facility;
  readonly fieldId: string;
  readonly onEdit: (recipe: (draft: Facility) => void) => void;
}) {
  const labelOf = (column: string) => text.plan.of(column, facility.label);
  return (
    <>
      <Cell label={facilityHead.places}>
        <NumberField
          fieldId={`${fieldId}.places`}
          label={labelOf(facilityHead.places)}
          isLabelHidden
          format={countFormat}
          schema={shape.places}
          value={facility.places}
          onChange={(value) => edit((draft) => (draft.places = value))}
        />
      </Cell>
      <Cell label={facilityHead.placesForPlan}>
        <NumberField
          fieldId={`${fieldId}.placesForPlan`}
          label={labelOf(facilityHead.placesForPlan)}
          isLabelHidden
          format={countFormat}
          schema={shape.placesForPlan}
          value={facility.placesForPlan}
          onChange={(value) => edit((draft) => (draft.placesForPlan = value))}
          onClear={() => edit((draft) => delete draft.placesForPlan)}
        />
      </Cell>
    </>
  );
}
