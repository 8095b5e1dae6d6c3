import { useDrafts } from '../../components/drafts.ts';

/** Some of a list, each ticked or not. */
export function CheckList<Id extends string>({
  label,
  rows,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly { readonly id: Id; readonly labelSv: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}) {
  return (
    <fieldset className="stack-small">
      <legend>{label}</legend>
      {rows.map(({ id, labelSv }) => (
        <Check
          key={id}
          label={labelSv}
          isChecked={chosen.includes(id)}
          onChange={(isChecked) =>
            onChange(
              rows
                .map((row) => row.id)
                .filter((row) => (row === id ? isChecked : chosen.includes(row))),
            )
          }
        />
      ))}
    </fieldset>
  );
}

export function Check({
  label,
  isChecked,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const { isReadOnly } = useDrafts();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
