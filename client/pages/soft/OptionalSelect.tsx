import { optionsOf, SelectField } from '../../components/SelectField.tsx';

/** One of a list, or none of it yet. */
export function OptionalSelect<Id extends string>({
  label,
  isLabelHidden = false,
  noneLabel,
  rows,
  value,
  onChange,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly noneLabel: string;
  readonly rows: readonly { readonly id: Id; readonly labelSv: string }[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id | undefined) => void;
}) {
  return (
    <SelectField<Id | ''>
      label={label}
      isLabelHidden={isLabelHidden}
      options={[{ value: '', label: noneLabel }, ...optionsOf(rows)]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
