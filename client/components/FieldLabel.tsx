import { TermOf } from './Term.tsx';

/** The name of a field, with what it means where it is a word of the field. */
export function FieldLabel({
  htmlFor,
  label,
  isHidden = false,
}: {
  readonly htmlFor: string;
  readonly label: string;
  /** In tables the column says it; the label is then for those who cannot see the column. */
  readonly isHidden?: boolean;
}) {
  if (isHidden) {
    return (
      <label htmlFor={htmlFor} className="hidden-text">
        {label}
      </label>
    );
  }
  return (
    <span className="field-name">
      <label htmlFor={htmlFor} className="label">
        {label}
      </label>
      <TermOf label={label} />
    </span>
  );
}
