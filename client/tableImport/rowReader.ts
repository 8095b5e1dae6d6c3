import type { z } from 'zod';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { columnLetters, type SheetCell, type SheetRow } from '../../server/vocabulary/sheet.ts';
import {
  decimalFormat,
  formatEntry,
  percentFormat,
  yearFormat,
  type NumberFormat,
} from '../components/numberFormats.ts';
import { parseIntervalSv, parseNumberSv } from '../components/parseNumberSv.ts';
import { readEntry } from '../components/readEntry.ts';
import {
  amountSchema,
  estimateParts,
  readEstimate,
  spreadInterval,
  type EstimatePart,
  type EstimateTexts,
} from '../components/readEstimate.ts';
import { textFault } from '../components/textFault.ts';
import { text } from '../text/sv.ts';
import { choiceOf, type ImportField } from './fields.ts';
import { columnAt, valueFor, type Answers } from './mapping.ts';

const words = text.tableImport;
/** The most choices that are listed in a sentence. */
const MOST_LISTED = 8;

type FieldId = ImportField['id'];

/** Reads the fields of one row and gathers what is wrong with them and where. */
export type RowReader = {
  readonly has: (id: FieldId) => boolean;
  /** Null when it is empty or at fault; a fault is told once. */
  readonly text: (id: FieldId, schema: z.ZodType) => string | null;
  readonly choice: (id: FieldId) => string | null;
  readonly whole: (id: FieldId, schema: z.ZodType) => number | null;
  readonly number: (id: FieldId, format: NumberFormat, schema: z.ZodType) => number | null;
  /** `of`: the fields of low, central and high; absent are those of the amount. */
  readonly estimate: (format: NumberFormat, of?: EstimateFields) => Estimate | null;
  readonly fault: Tell;
  readonly warn: Tell;
};
type EstimateFields = {
  readonly ids: Readonly<Record<EstimatePart, FieldId>>;
  readonly schema: z.ZodType;
};
const amountFields: EstimateFields = {
  ids: { low: 'low', central: 'central', high: 'high' },
  schema: amountSchema,
};
type Tell = (id: FieldId | null, sentence: string) => null;

export type RowTold = {
  readonly faults: string[];
  readonly warnings: string[];
  /** A number has dots in it, and nobody has said what they mean. */
  readonly asksDots: boolean;
  /** A share is written without a percent sign, and nobody has said how shares are written. */
  readonly asksShares: boolean;
};

/** A row with what was said of the file, and where its sentences go. */
type Reading = {
  readonly row: SheetRow;
  readonly fields: readonly ImportField[];
  readonly answers: Answers;
  readonly fault: Tell;
  readonly warn: Tell;
  readonly ask: (what: 'dots' | 'shares') => void;
};

export function createRowReader(
  row: SheetRow,
  fields: readonly ImportField[],
  answers: Answers,
): { readonly reader: RowReader; readonly told: () => RowTold } {
  const faults: string[] = [];
  const warnings: string[] = [];
  const asked = new Set<'dots' | 'shares'>();
  const teller =
    (list: string[]): Tell =>
    (id, sentence) => {
      const at = id === null ? undefined : columnAt(answers.mapping, id);
      list.push(words.at(row.row, at === undefined ? null : columnLetters(at), sentence));
      return null;
    };
  const reading: Reading = {
    ...{ row, fields, answers, fault: teller(faults), warn: teller(warnings) },
    ask: (what) => asked.add(what),
  };
  const { fault, warn } = reading;
  const reader: RowReader = {
    ...{ fault, warn },
    has: (id) => isFilled(cellOf(reading, id)),
    text: (id, schema) => readText(reading, id, schema),
    choice: (id) => readChoice(reading, id),
    whole: (id, schema) => readNumber(reading, id, yearFormat, schema),
    number: (id, format, schema) => readNumber(reading, id, format, schema),
    estimate: (format, { ids, schema } = amountFields) => {
      const before = faults.length;
      const part = (each: EstimatePart) => numberWords(reading, ids[each], format) ?? '';
      let texts: EstimateTexts = { low: part('low'), central: part('central'), high: part('high') };
      if (faults.length > before) return null;
      for (const each of estimateParts) texts = spreadInterval(texts, each, format);
      const read = readEstimate(texts, { before: { central: 0 }, format, schema });
      return read.ok ? read.value : fault(ids[read.part], read.message);
    },
  };
  const told = () => ({
    ...{ faults, warnings },
    asksDots: asked.has('dots'),
    asksShares: asked.has('shares'),
  });
  return { reader, told };
}

function readNumber(
  reading: Reading,
  id: FieldId,
  format: NumberFormat,
  schema: z.ZodType,
): number | null {
  const typed = numberWords(reading, id, format);
  if (typed === null || typed.trim() === '') return null;
  const read = readEntry(typed, format, schema);
  return read.ok ? read.value : reading.fault(id, read.message);
}

function cellOf({ row, answers }: Reading, id: FieldId): SheetCell {
  return row.cells[columnAt(answers.mapping, id) ?? -1] ?? '';
}

function isFilled(cell: SheetCell): boolean {
  return typeof cell === 'string' ? cell.trim() !== '' : true;
}

function readText(reading: Reading, id: FieldId, schema: z.ZodType): string | null {
  const { fields, fault } = reading;
  const written = cellWordsOf(reading, id, null);
  if (written === null) return null;
  if (/\0|\p{Surrogate}/u.test(written)) return fault(id, words.character);
  if (written.trim() === '') {
    const isNeeded = fields.find((field) => field.id === id)?.isNeeded === true;
    return isNeeded ? fault(id, words.missing(words.fields[id])) : null;
  }
  return schema.safeParse(written).success ? written : fault(id, textFault(schema, written));
}

function readChoice(reading: Reading, id: FieldId): string | null {
  const { fields, answers, fault } = reading;
  const choices = fields.find((field) => field.id === id)?.choices ?? [];
  const forAll = valueFor(answers.mapping, id);
  if (forAll !== undefined) return forAll;
  const typed = cellWordsOf(reading, id, null);
  if (typed === null) return null;
  if (typed.trim() === '') return fault(id, words.missing(words.fields[id]));
  const found = choiceOf(choices, typed);
  if (found !== undefined) return found.value;
  const labels = choices.map(({ label }) => label);
  return fault(
    id,
    choices.length > MOST_LISTED
      ? words.unknownChoiceOfMany(typed, words.fields[id])
      : words.unknownChoice(typed, labels),
  );
}

/** What a cell says; null, and a fault told, when it says nothing that can be used. */
function cellWordsOf(reading: Reading, id: FieldId, format: NumberFormat | null): string | null {
  const { fault, warn } = reading;
  const cell = cellOf(reading, id);
  if (typeof cell === 'string') return cell.startsWith('=') ? fault(id, words.formulaEmpty) : cell;
  const write = (value: string | number) =>
    typeof value === 'number' ? formatEntry(value, format ?? yearFormat) : value;
  if (typeof cell === 'number') return write(cell);
  if (typeof cell === 'boolean') return fault(id, words.truth);
  if ('day' in cell) return format === null ? cell.day : fault(id, words.day(cell.day));
  if ('error' in cell) return fault(id, words.error(cell.error));
  if (cell.formula === null || cell.formula === '') return fault(id, words.formulaEmpty);
  if (typeof cell.formula === 'boolean') return fault(id, words.truth);
  warn(id, words.formulaValue(write(cell.formula)));
  return write(cell.formula);
}

/** A number as it would be typed into a field, with what was said of the file. */
function numberWords(reading: Reading, id: FieldId, format: NumberFormat): string | null {
  const { answers, warn, ask } = reading;
  const isShare = format.unit === '%';
  const written = cellWordsOf(reading, id, isShare ? decimalFormat : format);
  if (written === null || written.trim() === '') return written;
  const isText = typeof cellOf(reading, id) === 'string';
  const swedish = isText ? withoutDots(written, answers.dots) : written;
  const full = isShare
    ? shareWords(swedish, reading)
    : format.unit === 'kr'
      ? withUnit(swedish, answers.unit)
      : swedish;
  const read = parseNumberSv(full, format.unit, format.suffix);
  if (read.ok && read.note !== undefined) warn(id, text.entry.threeDecimals(read.value));
  if (!read.ok && read.fault === 'dot') ask('dots');
  return full;
}

/** A share in percent, as fields have it; what says so itself is not asked about. */
function shareWords(written: string, { answers, ask }: Reading): string {
  if (written.includes('%')) return written;
  // Nothing is nothing, however it is written.
  const { unit, suffix } = decimalFormat;
  const single = parseNumberSv(written, unit, suffix);
  if (single.ok && single.value === 0) return written;
  ask('shares');
  if (answers.shares !== 'fraction') return written;
  const shown = (value: number) => formatEntry(value, percentFormat);
  if (single.ok) return shown(single.value);
  const interval = parseIntervalSv(written, unit, suffix);
  return interval === null ? written : `${shown(interval.low)}–${shown(interval.high)}`;
}

/** With what the dots mean said, the number as Swedish readers write it. */
function withoutDots(written: string, dots: Answers['dots']): string {
  if (dots === 'thousands') return written.replaceAll('.', ' ');
  if (dots === 'decimal') return written.replaceAll(',', ' ').replaceAll('.', ',');
  return written;
}

function withUnit(written: string, unit: Answers['unit']): string {
  return unit === '' || unit === 'kr' || /\p{L}/u.test(written) ? written : `${written} ${unit}`;
}
