import { lineKindOf } from '../../../server/vocabulary/lineKinds.ts';
import { hardLineSchema, type HardLine } from '../../../server/vocabulary/hardSide.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { changeById, useAlternativeChange } from '../../case/editing.ts';
import { Window } from '../../components/Dialogs.tsx';
import { percentFormat, yearFormat, countFormat } from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import {
  DistributionField,
  SourceKindField,
  SourceNoteField,
} from '../../components/SourceFields.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import type { LineEdit } from './lineEdit.ts';
import { LineExtras } from './LineExtras.tsx';
import { quantitySources } from './newLine.ts';
import { TimingFields } from './TimingFields.tsx';

const { shape } = hardLineSchema;
const ALL = '';

/** When a line is paid, how long it lasts, whose budget it is in, and where its amount is from. */
export function LineDetails({
  line,
  isOpen,
  onClose,
}: {
  readonly line: HardLine;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const fieldId = `${alternative.id}.hardLines.${line.id}`;
  const edit = (recipe: (draft: HardLine) => void) =>
    change(({ hardLines }) => changeById(hardLines, line.id, recipe));
  const source = {
    fieldId: `${fieldId}.amount`,
    label: line.label,
    value: line.amount,
    onChange: (amount: HardLine['amount']) => edit((draft) => (draft.amount = amount)),
  };
  return (
    <Window title={text.hard.details(line.label)} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        <TimingFields line={line} fieldId={fieldId} onEdit={edit} />
        <div className="form-grid">
          <NumberField
            fieldId={`${fieldId}.growthPerYear`}
            label={text.hard.growthPerYear}
            format={percentFormat}
            schema={shape.growthPerYear}
            value={line.growthPerYear}
            onChange={(value) => edit((draft) => (draft.growthPerYear = value))}
          />
          <AssetFields line={line} fieldId={fieldId} onEdit={edit} />
          <QuantityField line={line} onEdit={edit} />
          <TextField
            fieldId={`${fieldId}.committee`}
            label={text.hard.committee}
            hint={text.hard.committeeHint}
            schema={shape.committee}
            value={line.committee ?? ''}
            onChange={(value) => edit((draft) => (draft.committee = value))}
            onClear={() => edit((draft) => delete draft.committee)}
          />
          <DistributionField {...source} />
          <SourceKindField {...source} />
          <div className="wide">
            <SourceNoteField {...source} />
          </div>
        </div>
        <LineExtras line={line} fieldId={fieldId} onEdit={edit} />
        <div className="dialog-actions">
          <button type="button" className="button" data-look="primary" onClick={onClose}>
            {text.hard.done}
          </button>
        </div>
      </div>
    </Window>
  );
}

/** Life and first year, for what is used up over many years; components have lives of their own. */
function AssetFields({ line, fieldId, onEdit }: LineEdit) {
  const kind = lineKindOf(line.kind);
  if (kind.asset !== 'fixed' && kind.isContribution !== true) return null;
  return (
    <>
      {line.components === undefined ? (
        <NumberField
          fieldId={`${fieldId}.lifeYears`}
          label={text.hard.lifeYears}
          format={countFormat}
          schema={shape.lifeYears}
          value={line.lifeYears}
          onChange={(value) => onEdit((draft) => (draft.lifeYears = value))}
        />
      ) : null}
      <NumberField
        fieldId={`${fieldId}.commissionYear`}
        label={text.hard.commissionYear}
        format={yearFormat}
        schema={shape.commissionYear}
        value={line.commissionYear}
        onChange={(value) => onEdit((draft) => (draft.commissionYear = value))}
      />
    </>
  );
}

function QuantityField({ line, onEdit }: Pick<LineEdit, 'line' | 'onEdit'>) {
  const { alternative } = useCase();
  const sources = quantitySources(line.basis, alternative);
  if (sources.length === 0) return null;
  return (
    <SelectField
      label={text.hard.quantityOf}
      options={[
        { value: ALL, label: text.hard.quantityAll },
        ...sources.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={line.quantityOf ?? ALL}
      onChange={(value) =>
        onEdit((draft) => {
          if (value === ALL) delete draft.quantityOf;
          else draft.quantityOf = value;
        })
      }
    />
  );
}
