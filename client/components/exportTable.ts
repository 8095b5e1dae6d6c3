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
export type ShownCell = {
  readonly shown: string;
  readonly exact?: number | undefined;
  /** Of what year an amount is: "2026 års priser"; empty where nothing is known. */
  readonly prices?: string;
};

type Measured = { readonly value: number; readonly unit: string };

const NUMBER = /^([-\u2212+]?[\d \u00a0\u202f\u2009]*\d(?:[,.]\d+)?)\s*([\p{L}%]\D*)?$/u;
const MONEY: Readonly<Record<string, number>> = { kr: 0, tkr: 3, mnkr: 6, mkr: 6 };
/** As a page in English has it, its unit on both sides: "SEK 3.1 million". */
const ENGLISH_MONEY = /^SEK\s(.*?\d)(?:\s(million|thousand))?$/u;
const ENGLISH_UNITS: Readonly<Record<string, string>> = { million: 'mnkr', thousand: 'tkr' };
/** An amount among words: "troligen 7–19 mnkr". */
const MONEY_SAID = /\d\s*(?:kr|tkr|mnkr)(?!\p{L})|SEK\s*\d/u;
const MONEY_NAMED = /(?<!\p{L})(?:kr|tkr|mnkr|SEK)(?!\p{L})/u;
/** What stands in a cell that has no number. */
const NOTHING = /^[–—-]?$/u;
/** A shown number is rounded; the one behind it is the same within this share. */
const ROUNDING = 0.06;

/**
 * A table as a spreadsheet wants it: a column whose cells are all numbers of one unit becomes
 * numbers, with the unit in its header; any other stays the text it is. tkr and mnkr become kr.
 * The header also says what year the amounts are of, or a column beside it where they differ.
 */
export function exportTable(
  header: readonly string[],
  shown: readonly (readonly ShownCell[])[],
): ExportTable {
  const columns = header.flatMap((label, at) =>
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

type ExportColumn = { readonly label: string; readonly cells: readonly ExportCell[] };

function exportColumn(label: string, shown: readonly ShownCell[]): ExportColumn[] {
  const filled = shown.filter((cell) => !NOTHING.test(cell.shown));
  const years = [...new Set(filled.map(({ prices = '' }) => prices))];
  const [year = ''] = years.length === 1 ? years : [];
  const named = (...parts: readonly string[]) => {
    const unsaid = parts.filter((part) => part !== '' && !label.includes(part));
    return unsaid.length === 0 ? label : `${label} (${unsaid.join(', ')})`.trim();
  };
  const isOfMoney = filled.length > 0 && filled.every((cell) => MONEY_SAID.test(cell.shown));
  const asText = {
    label: isOfMoney ? named(year) : label,
    cells: shown.map((cell) => (cell.shown === '' ? null : cell.shown)),
  };
  const read = shown.map((cell) => (NOTHING.test(cell.shown) ? null : measured(cell, label)));
  const numbers = read.filter((cell) => cell !== null && cell !== undefined);
  const [first] = numbers;
  if (first === undefined || read.includes(undefined)) return [asText];
  const { unit } = first;
  if (numbers.some((each) => each.unit !== unit)) return [asText];
  const cells = read.map((cell) => cell?.value ?? null);
  const isMoney = unit.startsWith(nameOf('kr')) || MONEY_NAMED.test(label);
  return [
    { label: isMoney ? named(unit, year) : named(unit), cells },
    ...(isMoney && years.length > 1
      ? [
          {
            label: text.prices.column(label),
            cells: shown.map(({ prices = '' }) => (prices === '' ? null : prices)),
          },
        ]
      : []),
  ];
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

const FIELDS = 'input, select, textarea';

/** A cell on the page: what it says, and what stands smaller below that. */
type PageCell = ShownCell & { readonly note: string };
const nothing: PageCell = { shown: '', note: '' };

/**
 * The cells of a table on the page, as a reader sees them; what is typed in fields included. What
 * stands below the numbers of a column gets a column of its own. Amounts are of the prices that
 * their field or their column says, and else of those that are given.
 */
export function tableOnPage(table: HTMLTableElement, prices: string): ExportTable {
  const [header, ...body] = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell): PageCell[] => [
      cellOnPage(cell),
      ...Array.from({ length: cell.colSpan - 1 }, () => nothing),
    ]),
  );
  const heads = [...(table.rows[0]?.cells ?? [])];
  const columns = heads.flatMap((head, at) => {
    const label = header?.[at]?.shown ?? '';
    // The first column names the rows; of others some hold buttons alone.
    if (at > 0 && isOfActs(columnOf(table, at), label)) return [];
    const cells = body
      .map((row) => row[at] ?? nothing)
      .map((cell) => ({ ...cell, prices: cell.prices ?? head.dataset['prices'] ?? prices }));
    const unit = unitOf(table, at);
    const notes = cells.map((cell) => ({ shown: cell.note, prices: cell.prices }));
    return [
      { label, cells: cells.map((cell) => inUnit(cell, unit)) },
      ...(notes.some(({ shown }) => shown !== '')
        ? [{ label: text.download.below(label), cells: notes }]
        : []),
    ];
  });
  return exportTable(
    columns.map(({ label }) => label),
    body.map((_, row) => columns.map(({ cells }) => cells[row] ?? nothing)),
  );
}

/** A number without its unit gets the one that its whole column has. */
export function inUnit({ shown, ...cell }: ShownCell, unit: string): ShownCell {
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

/** With the number behind it where it is one figure alone. */
function cellOnPage(cell: HTMLElement): PageCell {
  const whole = wordsIn(cell);
  const below = [...cell.querySelectorAll<HTMLElement>('.sub')].map((sub) => wordsIn(sub));
  const notes = below.filter((note) => note !== '' && whole.includes(note));
  const shown = notes.reduce((rest, note) => inOneLine(rest.replace(note, '')), whole);
  const figures = [...cell.querySelectorAll<HTMLElement>('.why-figure')];
  const figure = figures.find(({ dataset }) => inOneLine(dataset['shown'] ?? '') === shown);
  const exact = figure?.dataset['exact'];
  const prices = cell.querySelector<HTMLElement>('[data-prices]')?.dataset['prices'];
  return {
    shown,
    note: notes.join('; '),
    ...(exact === undefined ? {} : { exact: Number(exact) }),
    ...(prices === undefined ? {} : { prices }),
  };
}

function columnOf(table: HTMLTableElement, at: number): HTMLTableCellElement[] {
  return [...table.rows].slice(1).flatMap((row) => row.cells[at] ?? []);
}

/** What one presses and nothing else; without a name also what only leads somewhere. */
function isOfActs(cells: readonly HTMLElement[], label: string): boolean {
  const acts = label === '' ? 'button, a' : '.button';
  const saysMore = (cell: HTMLElement) => {
    const copy = cell.cloneNode(true) as HTMLElement;
    for (const act of copy.querySelectorAll(acts)) act.remove();
    return copy.textContent.trim() !== '' || copy.querySelector(FIELDS) !== null;
  };
  return (
    (label === '' || cells.some((cell) => cell.querySelector(acts) !== null)) &&
    !cells.some(saysMore)
  );
}

function wordsIn(cell: HTMLElement): string {
  const fields = [...cell.querySelectorAll<HTMLInputElement>(FIELDS)];
  const words = text.tableImport;
  const typed = fields.map((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
    return field.type === 'checkbox' ? words[field.checked ? 'yes' : 'no'] : field.value;
  });
  return inOneLine(
    fields.length > 0 ? typed.filter((each) => each !== '').join('; ') : cell.innerText,
  );
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
