import { nameOf } from '../../server/vocabulary/text/language.ts';
import { text } from '../text/sv.ts';
import { parseNumberSv } from './parseNumberSv.ts';

export type ExportCell = string | number | null;
export type ExportTable = {
  /** The first row is the header; a unit that a whole column has stands there. */
  readonly rows: readonly (readonly ExportCell[])[];
};

/** A table of which the page shows a part: fetched when it is saved, and said so beside. */
export type WholeTable = { readonly said: string; readonly load: () => Promise<ExportTable> };

/** A cell as it is shown, and the number behind it where that is known. */
export type ShownCell = { readonly shown: string; readonly exact?: number | undefined };

type Measured = { readonly value: number; readonly unit: string };

const NUMBER = /^([-\u2212+]?[\d \u00a0\u202f\u2009]*\d(?:[,.]\d+)?)\s*([\p{L}%].*)?$/u;
const MONEY: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mkr: 6 };
/** As a page in English has it, its unit on both sides: "SEK 3.1 million". */
const ENGLISH_MONEY = /^SEK\s(.*?\d)(?:\s(million|thousand))?$/u;
const ENGLISH_UNITS: Readonly<Record<string, string>> = { million: 'mnkr', thousand: 'tkr' };
/** What stands in a cell that has no number. */
const NOTHING = /^[–—-]?$/u;
/** A shown number is rounded; the one behind it is the same within this share. */
const ROUNDING = 0.06;

/**
 * A table as a spreadsheet wants it: a column whose cells are all numbers of one unit becomes
 * numbers, with the unit in its header; any other stays the text it is. tkr and mnkr become kr.
 */
export function exportTable(
  header: readonly string[],
  shown: readonly (readonly ShownCell[])[],
): ExportTable {
  const columns = header.map((label, at) =>
    exportColumn(
      label,
      shown.map((row) => row[at] ?? { shown: '' }),
    ),
  );
  return {
    rows: [
      columns.map(({ label }) => label),
      ...shown.map((_, row) => columns.map(({ cells }) => cells[row] ?? null)),
    ],
  };
}

function exportColumn(
  label: string,
  shown: readonly ShownCell[],
): { readonly label: string; readonly cells: readonly ExportCell[] } {
  const asText = {
    label,
    cells: shown.map((cell) => (cell.shown === '' ? null : cell.shown)),
  };
  const read = shown.map((cell) => (NOTHING.test(cell.shown) ? null : measured(cell, label)));
  const numbers = read.filter((cell) => cell !== null && cell !== undefined);
  const [first] = numbers;
  if (first === undefined || read.includes(undefined)) return asText;
  if (numbers.some(({ unit }) => unit !== first.unit)) return asText;
  const isSaid = first.unit === '' || label.includes(first.unit);
  return {
    label: isSaid ? label : `${label} (${first.unit})`.trim(),
    cells: read.map((cell) => cell?.value ?? null),
  };
}

/** Undefined when the cell is no number. */
function measured({ shown, exact }: ShownCell, label: string): Measured | undefined {
  const [, amount = shown, scale = ''] = ENGLISH_MONEY.exec(shown.trim()) ?? [];
  const written = amount === shown ? shown : `${amount} ${ENGLISH_UNITS[scale] ?? 'kr'}`;
  const [, digits = '', words = ''] = NUMBER.exec(written.trim()) ?? [];
  if (digits === '' || /^0\d/.test(digits)) return undefined;
  const read = parseNumberSv(digits.replace('+', ''), 'none');
  if (!read.ok) return undefined;
  const [first = '', ...rest] = words.split(' ');
  const exponent = MONEY[first];
  const unit = exponent === undefined ? nameOf(words) : [nameOf('kr'), ...rest].join(' ');
  const value = Number(`${read.value}e${exponent ?? 0}`);
  if (exact === undefined) return { value, unit };
  // Shares are kept as fractions, and money in kr also where the header says mnkr.
  const inHeader = MONEY[/\b(tkr|mnkr|mkr)\b/.exec(label)?.[1] ?? ''] ?? 0;
  const behind = unit.startsWith('%') ? exact * 100 : exact / 10 ** inHeader;
  const lastDigit = 10 ** ((exponent ?? 0) - (digits.split(/[,.]/)[1]?.length ?? 0));
  const isSame = Math.abs(behind - value) <= Math.max(lastDigit, Math.abs(value) * ROUNDING);
  return { value: isSame ? behind : value, unit };
}

/** The cells of a table on the page, as a reader sees them; what is typed in fields included. */
export function tableOnPage(table: HTMLTableElement): ExportTable {
  const [header, ...body] = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell): ShownCell[] => {
      const spanned = Array.from({ length: cell.colSpan - 1 }, () => ({ shown: '' }));
      return [shownIn(cell), ...spanned];
    }),
  );
  const heads = [...(table.rows[0]?.cells ?? [])];
  // The first column names the rows; another without a name may hold buttons alone.
  const kept = heads.flatMap((head, at) => {
    const isSaid = at === 0 || wordsIn(head) !== '' || columnOf(table, at).some(saysMore);
    return isSaid && !head.hasAttribute('data-acts') ? [at] : [];
  });
  return exportTable(
    kept.map((at) => header?.[at]?.shown ?? ''),
    body.map((row) => kept.map((at) => inUnit(row[at] ?? { shown: '' }, unitOf(table, at)))),
  );
}

/** A number without its unit gets the one that its whole column has. */
function inUnit({ shown, ...cell }: ShownCell, unit: string): ShownCell {
  return { ...cell, shown: unit !== '' && /\d$/.test(shown) ? `${shown} ${unit}` : shown };
}

/** Of a column whose header leaves its unit to the sentence above, or of all its fields. */
function unitOf(table: HTMLTableElement, at: number): string {
  const ofColumn = table.rows[0]?.cells[at]?.dataset['unit'];
  if (ofColumn !== undefined) return ofColumn;
  const fields = columnOf(table, at).flatMap((cell) => [...cell.querySelectorAll('input')]);
  const units = new Set(fields.map(({ dataset }) => dataset['unit'] ?? ''));
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/** What a cell says, with the number behind it where it is one figure alone. */
function shownIn(cell: HTMLElement): ShownCell {
  const shown = wordsIn(cell);
  const [figure, ...others] = cell.querySelectorAll<HTMLElement>('.why-figure');
  const exact = figure?.dataset['exact'];
  const isAlone = others.length === 0 && inOneLine(figure?.dataset['shown'] ?? '') === shown;
  return exact === undefined || !isAlone ? { shown } : { shown, exact: Number(exact) };
}

function columnOf(table: HTMLTableElement, at: number): HTMLTableCellElement[] {
  return [...table.rows].slice(1).flatMap((row) => row.cells[at] ?? []);
}

/** Something besides what one presses. */
function saysMore(cell: HTMLElement): boolean {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const act of copy.querySelectorAll('button, a')) act.remove();
  return copy.textContent.trim() !== '';
}

function wordsIn(cell: HTMLElement): string {
  const fields = [...cell.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const words = text.tableImport;
  const typed = fields.map((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
    return field.type === 'checkbox' ? words[field.checked ? 'yes' : 'no'] : field.value;
  });
  return inOneLine(fields.length > 0 ? typed.join(' ') : cell.innerText);
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
