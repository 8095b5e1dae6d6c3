import { weakGradeOf } from '../../../server/model/soft/effects.ts';
import { measureEffectSchema, type MeasureEffect } from '../../../server/vocabulary/measures.ts';
import { shareSchema } from '../../../server/vocabulary/numbers.ts';
import { socialTexts } from '../../../server/vocabulary/text/sv/social.ts';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { DistributionField } from '../../components/SourceFields.tsx';
import { gradeOptions } from '../../components/gradeOptions.ts';
import {
  countFormat,
  decimalFormat,
  percentFormat,
  yearFormat,
} from '../../components/numberFormats.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { text } from '../../text/sv.ts';
import { EffectContext } from './EffectContext.tsx';
import { EffectPath } from './EffectPath.tsx';
import { useEffectEdit, type EffectEdit } from './useMeasure.ts';
import { useSocialEffect } from './useSocial.ts';

const { shape } = measureEffectSchema;

/** What every effect needs. */
const basics = [
  { name: 'persons', label: text.soft.personsReached, format: decimalFormat },
  { name: 'startYear', label: text.soft.startYear, format: yearFormat },
  { name: 'lastYear', label: text.soft.lastYear, format: yearFormat },
] as const;
const takenOff = [
  { name: 'deadweightShare', label: text.soft.deadweightShare, format: percentFormat },
  { name: 'attributionShare', label: text.soft.attributionShare, format: percentFormat },
  { name: 'displacementShare', label: text.soft.displacementShare, format: percentFormat },
] as const;
const pathNumbers = [
  { name: 'rampYears', label: text.soft.rampYears, format: countFormat },
  { name: 'fullYears', label: text.soft.fullYears, format: countFormat },
  { name: 'decayPerYear', label: text.soft.decayPerYear, format: percentFormat },
  { name: 'growthPerYear', label: text.soft.growthPerYear, format: percentFormat },
] as const;
type EffectNumber = (typeof basics | typeof takenOff | typeof pathNumbers)[number];

/** How an effect works, how large it is, how long it lasts and how well it is known. */
export function EffectFields({
  measureId,
  effect,
}: {
  readonly measureId: string;
  readonly effect: MeasureEffect;
}) {
  const { fieldId, edit } = useEffectEdit(measureId, effect.id);
  const social = useSocialEffect(measureId, effect.id);
  const own: EffectEdit = { fieldId, effect, onEdit: edit };
  return (
    <>
      <Names {...own} />
      <IncludedBecause {...own} />
      <ShareTable {...own} />
      {effect.effectShare.low === undefined ? null : (
        <div className="form-grid">
          <DistributionField
            label={text.soft.of(text.soft.effectShare, effect.label)}
            value={effect.effectShare}
            onChange={(value) => edit((draft) => (draft.effectShare = value))}
          />
        </div>
      )}
      <Numbers {...own} numbers={basics} />
      <Numbers {...own} numbers={takenOff} />
      <Additional measureId={measureId} effect={effect} />
      <details className="effect">
        <summary>{text.soft.pathDetails}</summary>
        <div className="stack">
          <Numbers {...own} numbers={pathNumbers} />
          {social === null ? null : <EffectPath path={social.path} />}
        </div>
      </details>
      <details className="effect">
        <summary>{text.soft.contextDetails}</summary>
        <EffectContext {...own} reachShare={social?.reachShare ?? null} />
      </details>
    </>
  );
}

function Names({ fieldId, effect, onEdit }: EffectEdit) {
  return (
    <div className="form-grid form-grid-wide">
      <TextField
        fieldId={`${fieldId}.label`}
        label={text.soft.effectLabel}
        schema={shape.label}
        value={effect.label}
        onChange={(value) => onEdit((draft) => (draft.label = value))}
      />
      <SelectField
        label={text.soft.grade}
        options={gradeOptions}
        value={effect.grade}
        onChange={(value) => onEdit((draft) => (draft.grade = value))}
      />
      <TextField
        fieldId={`${fieldId}.mechanism`}
        label={text.soft.mechanism}
        schema={shape.mechanism}
        value={effect.mechanism}
        isLong
        onChange={(value) => onEdit((draft) => (draft.mechanism = value))}
      />
    </div>
  );
}

/** Weak evidence is context and not summed, unless someone says why; the reason is printed. */
function IncludedBecause({ fieldId, effect, onEdit }: EffectEdit) {
  if (weakGradeOf(effect) === null) return null;
  return (
    <TextField
      fieldId={`${fieldId}.includedBecause`}
      label={text.soft.includedBecause}
      hint={text.soft.includedBecauseHint}
      schema={shape.includedBecause}
      value={effect.includedBecause ?? ''}
      isLong
      onChange={(value) => onEdit((draft) => (draft.includedBecause = value))}
      onClear={() => onEdit((draft) => delete draft.includedBecause)}
    />
  );
}

function ShareTable({ fieldId, effect, onEdit }: EffectEdit) {
  const { partName, withUnit } = text.entry;
  return (
    <EditTable
      caption={text.soft.of(text.soft.effectShare, effect.label)}
      heads={[
        { label: '' },
        { label: withUnit(partName.low, percentFormat.suffix), width: 'w-number' },
        { label: withUnit(partName.central, percentFormat.suffix), width: 'w-number' },
        { label: withUnit(partName.high, percentFormat.suffix), width: 'w-number' },
      ]}
    >
      <EditRow>
        <Cell>
          <span className="cell-text">{text.soft.effectShare}</span>
        </Cell>
        <EstimateCells
          fieldId={`${fieldId}.effectShare`}
          label={text.soft.of(text.soft.effectShare, effect.label)}
          format={percentFormat}
          schema={shareSchema}
          isLast
          value={effect.effectShare}
          onChange={(value) => onEdit((draft) => (draft.effectShare = value))}
        />
      </EditRow>
    </EditTable>
  );
}

function Numbers({
  fieldId,
  effect,
  onEdit,
  numbers,
}: EffectEdit & { readonly numbers: readonly EffectNumber[] }) {
  return (
    <div className="form-grid">
      {numbers.map(({ name, label, format }) => (
        <NumberField
          key={name}
          fieldId={`${fieldId}.${name}`}
          label={label}
          format={format}
          schema={shape[name]}
          value={effect[name]}
          onChange={(value) => onEdit((draft) => (draft[name] = value))}
        />
      ))}
    </div>
  );
}

/** How much of the effect is counted, after what would have happened anyway. */
function Additional({
  measureId,
  effect,
}: {
  readonly measureId: string;
  readonly effect: MeasureEffect;
}) {
  const found = useAssessment()?.findings.effects.find(
    (each) => each.measureId === measureId && each.effectId === effect.id,
  );
  if (found === undefined) return null;
  const { additionalShare } = found;
  return (
    <p>
      {socialTexts.additional({ ...effect, additionalShare })}
      {effect.deadweightShare === 0 ? ` ${socialTexts.zeroDeadweight}` : ''}
    </p>
  );
}
