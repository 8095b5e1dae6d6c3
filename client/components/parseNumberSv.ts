import { language } from '../../server/vocabulary/text/language.ts';

/** What a field may be written in: kronor (also tkr and mnkr), percent, or a bare number. */
export type EntryUnit = 'kr' | '%' | 'none';

export type NumberFault =
  'empty' | 'notANumber' | 'foreignDigits' | 'grouping' | 'dot' | 'wrongUnit' | 'tooLarge';

export type NumberEntry =
  | { readonly ok: true; readonly value: number; readonly note?: 'threeDecimals' }
  | {
      readonly ok: false;
      readonly fault: NumberFault;
      /** What may have been meant, for a question; never chosen for the person. */
      readonly suggestions: readonly number[];
    };

export type IntervalEntry = { readonly low: number; readonly high: number };

/** A thousand billion: more than any municipality's balance sheet. */
export const LARGEST_ENTRY = 1e12;

const SPACES = /[ \u00a0\u2009\u202f]+/g;
const GROUPED = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/;
const PLAIN = /^(?:\d+(?:,\d+)?|,\d+)$/;
const THREE_DECIMALS = /^\d{1,3},\d{3}$/;
const ENGLISH_DECIMALS = /^(?:\d*|\d{1,3}(?: \d{3})+)\.\d+$/;
const exponents: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mkr: 6, '%': 0 };

/**
 * Reads a number as Swedish readers write it: spaces between groups, decimal comma, minus as
 * hyphen or U+2212, and `kr`, `tkr`, `mnkr` or `%` after it. Percent is read as it is written
 * ("3,5 %" gives 3.5). Notation that means different things in Sweden and elsewhere is answered
 * with what may be meant, never guessed. On a page in English a point is a decimal sign, and a
 * comma before three digits is asked about.
 *
 * `suffix`: the field's own unit, which may be typed out ("1 200 kr/m²").
 */
export function parseNumberSv(typed: string, unit: EntryUnit, suffix = ''): NumberEntry {
  const text = withoutSuffix(typed.replace(SPACES, ' ').trim(), suffix);
  if (text === '') return fault('empty');
  if (/[\p{Nd}\p{No}]/u.test(text.replace(/[0-9]/g, ''))) return fault('foreignDigits');
  const [, sign = '', digits = '', unitText = ''] =
    /^([-\u2212]?) ?([0-9., ]*?) ?(kr|tkr|mnkr|mkr|%)?$/iu.exec(text) ?? [];
  if (digits === '') return fault('notANumber');
  const written = unitText.toLowerCase();
  if (written !== '' && (unit === 'none' || (written === '%') !== (unit === '%'))) {
    return fault('wrongUnit');
  }
  const exponent = exponents[written] ?? 0;
  const signed = (body: string) => Number(`${sign === '' ? '' : '-'}${body}e${exponent}`);
  if (language() === 'en' && ENGLISH_DECIMALS.test(digits)) {
    return readValue(signed(digits.replace(/ /g, '')));
  }
  if (/\.|,.*,/.test(digits) || (language() === 'en' && THREE_DECIMALS.test(digits))) {
    return { ok: false, fault: 'dot', suggestions: dotReadings(digits).map(signed) };
  }
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) {
    return fault(/^[\d ]+(?:,\d+)?$/.test(digits) ? 'grouping' : 'notANumber');
  }
  const entry = readValue(signed(digits.replace(/ /g, '').replace(',', '.')));
  return entry.ok && THREE_DECIMALS.test(digits) ? { ...entry, note: 'threeDecimals' } : entry;
}

function readValue(value: number): NumberEntry {
  return Math.abs(value) > LARGEST_ENTRY ? fault('tooLarge') : { ok: true, value };
}

/**
 * "3..5", "3–5" and "3-5" as an interval; null when the text is something else. A unit after the
 * last number is of both, as it is written: "2,5–4 mnkr". One after the first alone is asked about.
 */
export function parseIntervalSv(typed: string, unit: EntryUnit, suffix = ''): IntervalEntry | null {
  const [first, second, ...rest] = typed.split(/\.\.|\u2013|(?<=\d ?)-/);
  if (first === undefined || second === undefined || rest.length > 0) return null;
  const [ofFirst, ofSecond] = [writtenUnit(first), writtenUnit(second)];
  if (ofFirst !== '' && ofSecond === '') return null;
  const high = parseNumberSv(second, unit, suffix);
  const low = parseNumberSv(ofFirst === '' ? `${first} ${ofSecond}` : first, unit, suffix);
  if (!low.ok || !high.ok || low.value > high.value) return null;
  return { low: low.value, high: high.value };
}

function writtenUnit(text: string): string {
  return /(?:kr|tkr|mnkr|mkr|%)\s*$/iu.exec(text)?.[0].trim() ?? '';
}

function fault(name: NumberFault): NumberEntry {
  return { ok: false, fault: name, suggestions: [] };
}

function withoutSuffix(text: string, suffix: string): string {
  const known = suffix.replace(SPACES, ' ').trim();
  const ends = known !== '' && text.toLowerCase().endsWith(known.toLowerCase());
  return ends && !(known in exponents) ? text.slice(0, text.length - known.length).trim() : text;
}

/** The readings of digits with dots: as thousands, and as a decimal sign where it can be one. */
function dotReadings(digits: string): string[] {
  const compact = digits.replace(/ /g, '');
  const readings = [asThousands(compact), asDecimal(compact)].filter((text) => text !== null);
  return readings.filter((text, at) => readings.indexOf(text) === at);
}

/** "1.234.567", "1.234,50" and "1,234.50" with their groups closed up; null when not grouped. */
function asThousands(compact: string): string | null {
  const dotted = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(compact);
  const english = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(compact);
  const [, whole, fraction] = dotted ?? english ?? [];
  if (whole === undefined) return null;
  const closed = whole.replace(/[.,]/g, '');
  return fraction === undefined ? closed : `${closed}.${fraction}`;
}

function asDecimal(compact: string): string | null {
  return /^\d*\.\d+$/.test(compact) ? (compact.startsWith('.') ? `0${compact}` : compact) : null;
}
