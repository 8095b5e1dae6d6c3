import {
  distributions,
  sourceKinds,
  sourceNoteSchema,
  type Distribution,
  type Estimate,
} from '../../server/vocabulary/numbers.ts';
import { text } from '../text/sv.ts';
import { optionsOf, SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

type SourceKind = NonNullable<Estimate['source']>['kind'];

const kindOptions: readonly { readonly value: SourceKind | ''; readonly label: string }[] = [
  { value: '', label: text.register.noKind },
  ...sourceKinds.map(({ id, labelSv }) => ({ value: id, label: labelSv })),
];

/** The estimate with a source of another kind, or without one. */
function withKind(estimate: Estimate, kind: SourceKind | ''): Estimate {
  const { source, ...numbers } = estimate;
  return kind === '' ? numbers : { ...numbers, source: { kind, note: source?.note ?? '' } };
}

/** A note without a kind is somebody's own judgement until they say otherwise. */
function withNote(estimate: Estimate, note: string): Estimate {
  const kind = estimate.source?.kind ?? 'ownAssumption';
  return { ...estimate, source: { kind, note } };
}

export type SourceProps = {
  readonly fieldId: string;
  /** Of what, for those who cannot see the row. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Estimate;
  readonly onChange: (value: Estimate) => void;
};

/** What kind of source a number has. */
export function SourceKindField({ label, isLabelHidden, value, onChange }: SourceProps) {
  return (
    <SelectField<SourceKind | ''>
      label={isLabelHidden === true ? text.register.sourceKindOf(label) : text.hard.sourceKind}
      isLabelHidden={isLabelHidden ?? false}
      options={kindOptions}
      value={value.source?.kind ?? ''}
      onChange={(kind) => onChange(withKind(value, kind))}
    />
  );
}

/** Where the number is from: what, who and when. */
export function SourceNoteField({ fieldId, label, isLabelHidden, value, onChange }: SourceProps) {
  return (
    <TextField
      fieldId={`${fieldId}.note`}
      label={isLabelHidden === true ? text.register.sourceNoteOf(label) : text.hard.sourceNote}
      isLabelHidden={isLabelHidden ?? false}
      isGrowing
      {...(isLabelHidden === true ? {} : { hint: text.hard.sourceNoteHint })}
      schema={sourceNoteSchema.shape.note}
      value={value.source?.note ?? ''}
      onChange={(note) => onChange(withNote(value, note))}
    />
  );
}

const distributionOptions = optionsOf(distributions);
const USUAL: Distribution = 'triangular';

/** The estimate with another distribution; the usual one is not written out. */
function withDistribution(estimate: Estimate, distribution: Distribution): Estimate {
  const changed: Estimate = { ...estimate, distribution };
  if (distribution === USUAL) delete changed.distribution;
  return changed;
}

/** How a number spreads between its low and its high; nothing for one that is certain. */
export function DistributionField({
  label,
  isLabelHidden = false,
  value,
  onChange,
}: Omit<SourceProps, 'fieldId'>) {
  if (value.low === undefined || value.low === value.high) return null;
  return (
    <SelectField
      label={isLabelHidden ? text.register.distributionOf(label) : text.register.distribution}
      isLabelHidden={isLabelHidden}
      {...(isLabelHidden ? {} : { hint: text.register.distributionHint })}
      options={distributionOptions}
      value={value.distribution ?? USUAL}
      onChange={(distribution) => onChange(withDistribution(value, distribution))}
    />
  );
}
