import type { z } from 'zod';
import { text } from '../text/sv.ts';
import { formatEntry, storedValue, type NumberFormat } from './numberFormats.ts';
import { parseNumberSv } from './parseNumberSv.ts';

/** What a typed text means to a field. */
export type EntryReading =
  | { readonly ok: true; readonly value: number; readonly note: string | null }
  | {
      readonly ok: false;
      readonly message: string;
      /** Ready-written answers to the question, to choose by a button. */
      readonly suggestions: readonly string[];
    };

/**
 * Reads a typed text as the field's kind of number and checks it against the schema it is
 * stored under, so that a field refuses exactly what the server would.
 */
export function readEntry(typed: string, format: NumberFormat, schema: z.ZodType): EntryReading {
  const entry = parseNumberSv(typed, format.unit, format.suffix);
  if (!entry.ok) {
    const suggestions = entry.suggestions.map((shown, at) => {
      const written = formatEntry(storedValue(shown, format), format);
      // The second reading takes the dot as a decimal sign: "1,0", so that the two differ.
      return at === 1 && !written.includes(',') ? `${written},0` : written;
    });
    return { ok: false, message: text.entry.fault(entry.fault, format, suggestions), suggestions };
  }
  const value = storedValue(entry.value, format);
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const message = rangeMessage(checked.error.issues[0], format);
    return { ok: false, message, suggestions: [] };
  }
  const note = entry.note === undefined ? null : text.entry.threeDecimals(entry.value);
  return { ok: true, value, note };
}

function rangeMessage(issue: z.core.$ZodIssue | undefined, format: NumberFormat): string {
  const limit = (value: number | bigint) =>
    [formatEntry(Number(value), format), format.suffix].filter((part) => part !== '').join(' ');
  if (issue?.code === 'too_small') {
    return text.entry.tooSmall(limit(issue.minimum), issue.inclusive !== false);
  }
  if (issue?.code === 'too_big') return text.entry.tooBig(limit(issue.maximum));
  if (issue?.code === 'invalid_type') return text.entry.notWhole;
  return text.entry.notAllowed;
}
