import { useId } from 'react';
import { FieldLabel } from './FieldLabel.tsx';
import { useDrafts } from './drafts.ts';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
};

type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Chooses what is shown, and nothing of the case: for readers too. */
  readonly isOfView?: boolean;
};

/** One of a list, in the browser's own control: it works with every keyboard and every phone. */
export function SelectField<Value extends string>({
  label,
  isLabelHidden = false,
  hint,
  options,
  value,
  onChange,
  isOfView = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  const { isReadOnly } = useDrafts();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <div className="field">
      <FieldLabel htmlFor={id} label={label} isHidden={isLabelHidden} />
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className="select"
        value={value}
        disabled={isReadOnly && !isOfView}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The rows of a vocabulary list as options. */
export function optionsOf<Id extends string>(
  rows: readonly { readonly id: Id; readonly labelSv: string }[],
): Option<Id>[] {
  return rows.map(({ id, labelSv }) => ({ value: id, label: labelSv }));
}
