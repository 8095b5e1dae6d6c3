import {
  blockSchema,
  plannedFields,
  sourceInPlan,
  type Block,
  type Facility,
  type PlannedField,
} from '../../../server/vocabulary/programme.ts';
import { decimalFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { text } from '../../text/sv.ts';

const words = text.planFill;
/** Limits of an area are the same whatever area it is. */
const areaSchema = blockSchema.shape.grossFloorAreaM2;
type Planned = Pick<Block | Facility, 'use' | 'buildingAreaM2' | 'readFromPlan'>;

/** A field that a person has changed is no longer the plan's. */
export function changedByPerson(draft: Planned, field: PlannedField): void {
  if (draft.readFromPlan === undefined) return;
  const kept = Object.entries(draft.readFromPlan).filter(([name]) => name !== field);
  draft.readFromPlan = Object.fromEntries(kept);
}

/** What of a row was read from the plan, and the building area that the plan allows. */
export function PlannedNote({
  row,
  label,
  fieldId,
  onEdit,
}: {
  readonly row: Planned;
  readonly label: string;
  readonly fieldId: string;
  readonly onEdit: (recipe: (draft: Planned) => void) => void;
}) {
  const { use, buildingAreaM2 } = row;
  const read = plannedFields.flatMap(({ id, labelSv }) => {
    const source = sourceInPlan(row, id);
    return source === undefined ? [] : [{ id, labelSv, note: source.note }];
  });
  const area = plannedFields.find(({ id }) => id === 'buildingAreaM2');
  const areaLabel = `${area?.labelSv ?? ''}, ${area?.unit ?? ''}`;
  return (
    <>
      {read.length === 0 ? null : (
        <p className="field-note">
          {words.readFields(
            read.map(({ id, labelSv, note }) =>
              words.readField(
                id === 'use' ? `${labelSv.toLowerCase()} ${use ?? ''}` : labelSv,
                note,
              ),
            ),
          )}
        </p>
      )}
      {buildingAreaM2 === undefined ? null : (
        <div className="planned-area">
          <span className="field-note" aria-hidden="true">
            {areaLabel}
          </span>
          <NumberField
            fieldId={`${fieldId}.buildingAreaM2`}
            label={text.plan.of(areaLabel, label)}
            isLabelHidden
            format={decimalFormat}
            schema={areaSchema}
            value={buildingAreaM2.central}
            onChange={(central) =>
              onEdit((draft) => {
                draft.buildingAreaM2 = { central };
                changedByPerson(draft, 'buildingAreaM2');
              })
            }
            onClear={() =>
              onEdit((draft) => {
                delete draft.buildingAreaM2;
                changedByPerson(draft, 'buildingAreaM2');
              })
            }
          />
        </div>
      )}
    </>
  );
}
