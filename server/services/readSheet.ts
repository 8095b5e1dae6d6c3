import { DomainError } from '../vocabulary/errors.ts';
import {
  columnLetters,
  sheetLimits,
  type SheetCell,
  type SheetReading,
  type SheetRow,
} from '../vocabulary/sheet.ts';
import { readCsvLines } from './parseCsv.ts';
import { readWorkbook } from './readWorkbook.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What older workbooks, and newer ones with a password, lie in. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export type SheetToRead = {
  readonly bytes: Uint8Array;
  /** Of a workbook with several; absent: the first that one sees. */
  readonly sheet?: string | undefined;
};

/**
 * A table of rows out of a workbook (.xlsx) or a text table (CSV), as it stands.
 *
 * Shape:  rows with something in them, within `sheetLimits`.
 * Throws: DomainError `sheet…` or `csv…` with row and column where there are such. All or nothing.
 */
export async function readSheet({ bytes, sheet }: SheetToRead): Promise<SheetReading> {
  if (startsWith(bytes, COMPOUND)) throw new DomainError('sheetOldOrLocked');
  const { found, rows } = startsWith(bytes, ZIP)
    ? await readWorkbook(bytes, sheet)
    : readTextTable(bytes);
  const kept = withinLimits(rows);
  if (kept.length < 2) {
    throw found.kind === 'csv'
      ? new DomainError('csvEmpty')
      : new DomainError('sheetEmpty', { sheet: found.sheet });
  }
  return { found, rows: kept };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function readTextTable(bytes: Uint8Array): SheetReading {
  const { rows, columns, letters } = sheetLimits;
  // Separators may also stand within texts.
  const most = { rows: rows + 1, cells: rows * columns + letters };
  const { encoding, separator, lines } = readCsvLines(bytes, most);
  for (const { row, cells } of lines) {
    cells.forEach((text, at) => {
      const meant = misreadText(text);
      if (meant === null) return;
      throw new DomainError('sheetMisread', { row, column: columnLetters(at), text, meant });
    });
  }
  return {
    found: { kind: 'csv', encoding, separator },
    rows: lines.map(({ row, cells }) => ({ row, cells: [...cells] })),
  };
}

/** Rows with something in them, no more and no longer than what is taken in. */
function withinLimits(rows: readonly SheetRow[]): SheetRow[] {
  const { rows: mostRows, columns: mostColumns, cellLetters, letters } = sheetLimits;
  let total = 0;
  const kept: SheetRow[] = [];
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cell === '')) continue;
    if (row > mostRows) throw new DomainError('sheetTooManyRows', { row, most: mostRows });
    if (cells.length > mostColumns) {
      const column = columnLetters(cells.length - 1);
      throw new DomainError('sheetTooManyColumns', { column, most: mostColumns });
    }
    cells.forEach((cell, at) => {
      const length = lettersOf(cell);
      total += length;
      if (length <= cellLetters) return;
      const column = columnLetters(at);
      throw new DomainError('sheetTextTooLong', { row, column, most: cellLetters });
    });
    if (total > letters) throw new DomainError('sheetTooMuchText', { most: letters });
    kept.push({ row, cells });
  }
  return kept;
}

function lettersOf(cell: SheetCell): number {
  const value = typeof cell === 'object' ? Object.values(cell)[0] : cell;
  return typeof value === 'string' ? value.length : 1;
}

const LETTERS_OF_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
);

/**
 * What a text was before UTF-8 was taken for Windows-1252 and saved so ("AktÃ¶r" for "Aktör");
 * null when it is as it should be. Swedish never happens to be written so.
 */
function misreadText(text: string): string | null {
  if (!/[\u0080-\uffff]/.test(text)) return null;
  const bytes = Array.from(text, (letter) => LETTERS_OF_1252.indexOf(letter));
  if (bytes.includes(-1)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
