import { useId, useState } from 'react';
import type { z } from 'zod';
import { readBy, textReader } from './cellReaders.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { useDrafts } from './drafts.ts';
import { FieldError } from './FieldMessage.tsx';
import { textFault } from './textFault.ts';

type TextFieldProps = {
  readonly fieldId: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly schema: z.ZodType;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onClear?: () => void;
  /** Several lines, as a text of its own. */
  readonly isLong?: boolean;
  /** One line that is shown in full, on as many rows as it takes: for cells of tables. */
  readonly isGrowing?: boolean;
  readonly autoComplete?: string;
};

/** The typed text, kept as a draft while the schema it is stored under refuses it. */
function useTextEntry({
  fieldId,
  schema,
  value,
  onChange,
  onClear,
}: Pick<TextFieldProps, 'fieldId' | 'schema' | 'value' | 'onChange' | 'onClear'>) {
  const { drafts, keepDraft, dropDraft, isReadOnly } = useDrafts();
  const [isQuiet, setQuiet] = useState(false);
  const draft = drafts[fieldId];
  const shown = draft ?? value;
  const type = (next: string) => {
    if (draft === undefined) setQuiet(true);
    if (next === '' && onClear !== undefined) {
      dropDraft(fieldId);
      onClear();
    } else if (schema.safeParse(next).success) {
      dropDraft(fieldId);
      onChange(next);
    } else {
      keepDraft(fieldId, next);
    }
  };
  const isFaulty = draft !== undefined && !isQuiet;
  return { shown, type, leave: () => setQuiet(false), isFaulty, isReadOnly };
}

/** A text of one line, or of several; faults are said when one leaves it. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, hint, schema, isLong = false, isGrowing = false } = props;
  const id = useId();
  const { shown, type, leave, isFaulty, isReadOnly } = useTextEntry(props);
  const described = [
    hint === undefined ? null : `${id}-hint`,
    isFaulty ? `${id}-error` : null,
  ].filter((part) => part !== null);
  const shared = {
    ref: readBy(textReader(props.fieldId, schema)),
    id,
    'data-field': props.fieldId,
    value: shown,
    readOnly: isReadOnly,
    'aria-invalid': isFaulty,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    onBlur: leave,
  };
  return (
    <div className={isLong ? 'field wide' : 'field'}>
      <FieldLabel htmlFor={id} label={label} isHidden={isLabelHidden} />
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {isLong ? (
        <textarea {...shared} className="textarea" onChange={(event) => type(event.target.value)} />
      ) : isGrowing ? (
        <textarea
          {...shared}
          className="textarea textarea-line"
          rows={1}
          // As a line: come to by Tab, all of it is chosen and what is typed takes its place.
          onFocus={({ target }) => target.select()}
          onChange={(event) => type(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      ) : (
        <input
          {...shared}
          className="input"
          autoComplete={props.autoComplete ?? 'off'}
          onChange={(event) => type(event.target.value)}
        />
      )}
      <FieldError id={`${id}-error`} message={isFaulty ? textFault(schema, shown) : null} />
    </div>
  );
}
