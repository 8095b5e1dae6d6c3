import { useId, useRef, useState } from 'react';
import type { z } from 'zod';
import { numberReader, readBy } from './cellReaders.ts';
import { text } from '../text/sv.ts';
import { useDrafts } from './drafts.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { CellMessage, FieldError, Suggestions } from './FieldMessage.tsx';
import { formatEntry, type NumberFormat } from './numberFormats.ts';
import { readEntry, type EntryReading } from './readEntry.ts';

type NumberFieldProps = {
  /** Which number of the case this is; what cannot be read is kept under it. */
  readonly fieldId: string;
  readonly label: string;
  /** In tables the column says it; the label is then for those who cannot see the column. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly format: NumberFormat;
  readonly schema: z.ZodType;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** Given when the field may be left empty. */
  readonly onClear?: () => void;
};

/** What is typed, what it means, and whether it is time to say so. */
export function useNumberEntry({
  fieldId,
  format,
  schema,
  value,
  onChange,
  onClear,
}: Pick<NumberFieldProps, 'fieldId' | 'format' | 'schema' | 'value' | 'onChange' | 'onClear'>) {
  const { drafts, keepDraft, dropDraft } = useDrafts();
  const [typed, setTyped] = useState<string | null>(null);
  const [isQuiet, setQuiet] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  /** What stood there when one began to type. */
  const before = useRef(value);

  const stored = value === undefined ? '' : formatEntry(value, format);
  const shown = typed ?? drafts[fieldId] ?? stored;
  const isUnread = fieldId in drafts;
  const reading = isUnread ? readEntry(shown, format, schema) : null;

  const type = (next: string) => {
    if (typed === null) before.current = value;
    setTyped(next);
    if (!isUnread) setQuiet(true);
    const read = readEntry(next, format, schema);
    setNote(null);
    if (next.trim() === '' && onClear !== undefined) {
      dropDraft(fieldId);
      onClear();
    } else if (read.ok) {
      dropDraft(fieldId);
      onChange(read.value);
    } else {
      keepDraft(fieldId, next);
      // "1" on the way to "1.000" was read, and is not what is meant.
      if (before.current === value) return;
      if (before.current === undefined) onClear?.();
      else onChange(before.current);
    }
  };
  const leave = () => {
    if (typed !== null) setNote(noteOf(readEntry(typed, format, schema)));
    setTyped(null);
    setQuiet(false);
  };
  const choose = (choice: string) => {
    type(choice);
    setTyped(null);
    setQuiet(false);
  };
  const fault = reading !== null && !reading.ok && !isQuiet ? reading : null;
  return { shown, type, leave, choose, fault, note };
}

function noteOf(reading: EntryReading): string | null {
  return reading.ok ? reading.note : null;
}

/** A number in Swedish notation with its unit beside it; faults are said when one leaves it. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden = false, hint, format, schema } = props;
  const id = useId();
  const mayBeEmpty = props.onClear !== undefined;
  const { shown, type, leave, choose, fault, note } = useNumberEntry(props);
  const { isReadOnly } = useDrafts();
  const described = [
    hint === undefined ? null : `${id}-hint`,
    fault === null ? null : `${id}-error`,
    note === null ? null : `${id}-note`,
  ].filter((part) => part !== null);
  return (
    <div className="field">
      <FieldLabel
        htmlFor={id}
        label={isLabelHidden ? text.entry.withUnit(label, format.suffix) : label}
        isHidden={isLabelHidden}
      />
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className="input-with-suffix">
        <input
          ref={readBy(numberReader(props.fieldId, format, { schema, mayBeEmpty }))}
          id={id}
          className="input"
          data-number="true"
          data-field={props.fieldId}
          data-unit={format.suffix}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          readOnly={isReadOnly}
          aria-invalid={fault !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
        {isLabelHidden || format.suffix === '' ? null : (
          <span className="suffix" aria-hidden="true">
            {format.suffix}
          </span>
        )}
      </span>
      <NumberMessages
        id={id}
        isInCell={isLabelHidden}
        fault={fault}
        note={note}
        onChoose={choose}
      />
    </div>
  );
}

/** What a number field has to say about what was typed; nothing when all is well. */
function NumberMessages({
  id,
  isInCell,
  fault,
  note,
  onChoose,
}: {
  readonly id: string;
  readonly isInCell: boolean;
  readonly fault: Extract<EntryReading, { ok: false }> | null;
  readonly note: string | null;
  readonly onChoose: (choice: string) => void;
}) {
  if (fault === null && note === null) return null;
  const messages = (
    <>
      <FieldError id={`${id}-error`} message={fault?.message ?? null} />
      <Suggestions choices={fault?.suggestions ?? []} onChoose={onChoose} />
      {note === null ? null : (
        <p className="field-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </>
  );
  return isInCell ? <CellMessage side="end">{messages}</CellMessage> : messages;
}
