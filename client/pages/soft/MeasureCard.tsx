import { measureSchema, type Measure } from '../../../server/vocabulary/measures.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { removeById, useAlternativeChange } from '../../case/editing.ts';
import { ConfirmButton } from '../../components/Dialogs.tsx';
import { Fold } from '../../components/Fold.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { Chain } from './Chain.tsx';
import { Costs } from './Costs.tsx';
import { Effects } from './Effects.tsx';
import { MeasureClocks } from './MeasureClocks.tsx';
import { useMeasure } from './useMeasure.ts';

const { shape } = measureSchema;
/** More than so many are each drawn when it is opened: a measure has a hundred fields. */
const MOST_DRAWN = 20;

/** One measure: its chain in five steps, then what each step rests on. */
export function MeasureCard({ measure }: { readonly measure: Measure }) {
  const { store, alternative } = useCase();
  const isOneOfMany = alternative.measures.length > MOST_DRAWN;
  const change = useAlternativeChange();
  const { fieldId, edit } = useMeasure(measure.id);
  const remove = () => {
    store.dropDraftsBelow(`${fieldId}.`);
    change(({ measures }) => removeById(measures, measure.id));
  };
  return (
    <Fold
      id={fieldId}
      title={measure.label}
      said={measure.targetGroup}
      startsOpen={isOneOfMany ? 'never' : 'wide'}
      isOneOfMany={isOneOfMany}
    >
      <Chain measure={measure} />
      <div className="form-grid form-grid-named">
        <TextField
          fieldId={`${fieldId}.label`}
          label={text.soft.label}
          schema={shape.label}
          value={measure.label}
          onChange={(value) => edit((draft) => (draft.label = value))}
        />
        <TextField
          fieldId={`${fieldId}.targetGroup`}
          label={text.soft.targetGroup}
          isGrowing
          schema={shape.targetGroup}
          value={measure.targetGroup}
          onChange={(value) => edit((draft) => (draft.targetGroup = value))}
        />
        <TextField
          fieldId={`${fieldId}.activities`}
          label={text.soft.activities}
          schema={shape.activities}
          value={measure.activities}
          isLong
          onChange={(value) => edit((draft) => (draft.activities = value))}
        />
        <TextField
          fieldId={`${fieldId}.outputs`}
          label={text.soft.outputs}
          hint={text.soft.outputsHint}
          schema={shape.outputs.unwrap()}
          value={measure.outputs ?? ''}
          isLong
          onChange={(value) => edit((draft) => (draft.outputs = value))}
          onClear={() => edit((draft) => delete draft.outputs)}
        />
      </div>
      <Costs measure={measure} />
      <Effects measure={measure} />
      <MeasureClocks measure={measure} />
      <div>
        <ConfirmButton
          label={text.soft.remove}
          title={text.soft.removeTitle(measure.label)}
          sentence={text.soft.removeSentence}
          action={text.soft.remove}
          onConfirm={remove}
        />
      </div>
    </Fold>
  );
}
