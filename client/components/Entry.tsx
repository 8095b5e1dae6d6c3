import { useId } from 'react';

type EntryProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines, as a text of its own. */
  readonly isLong?: boolean;
};

/** What is said in a window or beside a file: nothing of it is the case's until it is sent. */
export function Entry({ label, hint, value, onChange, isLong = false }: EntryProps) {
  const id = useId();
  const shared = { id, value, 'aria-describedby': `${id}-hint` };
  return (
    <div className={isLong ? 'field wide' : 'field'}>
      <label htmlFor={id} className="label">
        {label}
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {isLong ? (
        <textarea
          {...shared}
          className="textarea"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className="input"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
