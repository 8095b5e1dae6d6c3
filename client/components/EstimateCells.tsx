import { useId, useRef, useState, type FocusEvent } from 'react';
import type { z } from 'zod';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { text } from '../text/sv.ts';
import { Cell } from './EditTable.tsx';
import { readBy, type CellReader } from './cellReaders.ts';
import { useDrafts } from './drafts.ts';
import { EvidencePicker } from './EvidencePicker.tsx';
import { CellMessage, FieldError, Suggestions } from './FieldMessage.tsx';
import type { NumberFormat } from './numberFormats.ts';
import { readEntry } from './readEntry.ts';
import {
  estimateParts,
  estimateTexts,
  readEstimate,
  spreadInterval,
  type EstimatePart,
  type EstimateTexts,
} from './readEstimate.ts';

type EstimateProps = {
  readonly fieldId: string;
  /** Of what: "Hyra" gives "Hyra, lågt". */
  readonly label: string;
  readonly format: NumberFormat;
  readonly schema: z.ZodType;
  /** Undefined where nothing was entered yet: the cells are empty, and so they stay. */
  readonly value: Estimate | undefined;
  readonly onChange: (value: Estimate) => void;
  /** Nothing stands after them in the row: messages reach the other way. */
  readonly isLast?: boolean;
};

/** What an estimate is begun from: everything but its numbers. */
const nothingYet: Estimate = { central: 0 };
const noTexts: EstimateTexts = { low: '', central: '', high: '' };

function messageSide(part: EstimatePart, isLast: boolean): 'start' | 'end' {
  return part === 'high' || (part === 'central' && isLast) ? 'end' : 'start';
}

/** The texts of the three cells and what they mean together. */
function useEstimateEntry({ fieldId, format, schema, value, onChange }: EstimateProps) {
  const { drafts, keepDraft, dropDraft } = useDrafts();
  const [typed, setTyped] = useState<Partial<EstimateTexts>>({});
  const [isQuiet, setQuiet] = useState(false);
  /** What stood there when one began to type. */
  const before = useRef(value);
  const draftId = (part: EstimatePart) => `${fieldId}.${part}`;
  const stored = value === undefined ? noTexts : estimateTexts(value, format);
  const textOf = (part: EstimatePart) => drafts[draftId(part)] ?? stored[part];
  const kept: EstimateTexts = {
    low: textOf('low'),
    central: textOf('central'),
    high: textOf('high'),
  };
  const isUnread = estimateParts.some((part) => draftId(part) in drafts);
  const reading = isUnread
    ? readEstimate(kept, { before: value ?? nothingYet, format, schema })
    : null;

  const type = (part: EstimatePart, next: string) => {
    if (Object.keys(typed).length === 0) before.current = value;
    setTyped((earlier) => ({ ...earlier, [part]: next }));
    if (!isUnread) setQuiet(true);
    const texts = spreadInterval({ ...kept, [part]: next }, part, format);
    const read = readEstimate(texts, { before: value ?? nothingYet, format, schema });
    if (read.ok) {
      for (const each of estimateParts) dropDraft(draftId(each));
      onChange(read.value);
    } else {
      keepDraft(draftId(part), next);
      // "1" on the way to "1.000" was read, and is not what is meant.
      if (before.current !== undefined && before.current !== value) onChange(before.current);
    }
  };
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    setTyped({});
    const next = event.relatedTarget;
    const isWithin = next instanceof HTMLElement && next.dataset['estimate'] === fieldId;
    if (!isWithin) setQuiet(false);
  };
  const choose = (part: EstimatePart, choice: string) => {
    type(part, choice);
    setTyped({});
    setQuiet(false);
  };
  const fault = reading !== null && !reading.ok && !isQuiet ? reading : null;
  return { shown: { ...kept, ...typed }, type, leave, choose, fault };
}

/** The three together, an interval in one of them spread over all. */
function cellReader(
  { fieldId, format, schema, value }: EstimateProps,
  part: EstimatePart,
): CellReader {
  return {
    group: fieldId,
    part,
    faultsIn: ({ low = '', central = '', high = '' }) => {
      let texts: EstimateTexts = { low, central, high };
      for (const each of estimateParts) texts = spreadInterval(texts, each, format);
      const unread = estimateParts.flatMap((each) => {
        const read = readEntry(texts[each], format, schema);
        return read.ok || texts[each].trim() === '' ? [] : [{ ...read, part: each }];
      });
      if (unread.length > 0) return unread;
      const read = readEstimate(texts, { before: value ?? nothingYet, format, schema });
      return read.ok ? [] : [read];
    },
  };
}

/** Three cells of a row: low, central and high of one number. */
export function EstimateCells(props: EstimateProps) {
  const { fieldId, label, format, isLast = false } = props;
  const id = useId();
  const { shown, type, leave, choose, fault } = useEstimateEntry(props);
  const { isReadOnly } = useDrafts();
  const priceYear = props.value?.priceBase?.year;
  return estimateParts.map((part) => {
    const isFaulty = fault?.part === part;
    return (
      <Cell key={part} label={text.entry.partName[part]} isThird>
        <input
          ref={readBy(cellReader(props, part))}
          className="input"
          data-number="true"
          data-estimate={fieldId}
          data-unit={format.suffix}
          data-prices={priceYear === undefined ? undefined : text.prices.of(priceYear)}
          inputMode="decimal"
          autoComplete="off"
          aria-label={text.entry.partLabel(label, part, format.suffix)}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${id}-error` : undefined}
          value={shown[part]}
          readOnly={isReadOnly}
          onChange={(event) => type(part, event.target.value)}
          onBlur={leave}
        />
        {isFaulty ? (
          <CellMessage side={messageSide(part, isLast)}>
            <FieldError id={`${id}-error`} message={fault.message} />
            <Suggestions choices={fault.suggestions} onChoose={(choice) => choose(part, choice)} />
          </CellMessage>
        ) : null}
        {part === 'central' ? (
          <EvidencePicker {...props} value={props.value ?? nothingYet} />
        ) : null}
      </Cell>
    );
  });
}
