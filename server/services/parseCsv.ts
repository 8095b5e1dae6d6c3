import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../vocabulary/errors.ts';
import { columnLetters } from '../vocabulary/sheet.ts';

/** Control characters that no text table has, and files of other kinds do. */
const binary = /[\0-\x08\x0e-\x1f]/;
const separators = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof separators)[number];
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type CsvRow = Record<string, string>;

/**
 * The rows of a text table, each by column name.
 *
 * Shape:  the first row names the columns. Separator is the one of semicolon, comma and tab
 *         that the header has most of. Quoted cells, byte order mark and either line ending are
 *         read; empty lines at the end are passed over. UTF-8, else Windows-1252. Row 1 is the
 *         header, as a spreadsheet counts.
 * Throws: DomainError with row and column when the file is no text table, has no rows, names a
 *         column twice, leaves a quote open, or has a row of another length.
 */
export function parseCsvBytes(bytes: Uint8Array): CsvRow[] {
  const [header, ...body] = readCsvLines(bytes).lines;
  if (header === undefined || body.length === 0) throw new DomainError('csvEmpty');
  const columns = header.cells.map((cell) => cell.trim());
  const repeated = columns.find((column, at) => columns.indexOf(column) !== at);
  if (repeated !== undefined) throw new DomainError('csvColumnRepeated', { column: repeated });
  return body.map(({ cells, row }) => {
    if (cells.length !== columns.length) {
      const facts = { row, expected: columns.length, got: cells.length };
      throw new DomainError('csvRowLength', facts);
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

export type CsvLine = { readonly cells: readonly string[]; readonly row: number };
export type CsvLines = {
  readonly encoding: CsvEncoding;
  readonly separator: CsvSeparator;
  readonly lines: readonly CsvLine[];
};

/**
 * The lines of a text table as they stand, with what was found out of the file. `most`: lines
 * beyond `rows` are not read, and none when more would be made of them than `cells`.
 *
 * Throws: DomainError with row and column, as `parseCsvBytes`, of what is no text table.
 */
export function readCsvLines(
  bytes: Uint8Array,
  most = { rows: Infinity, cells: Infinity },
): CsvLines {
  const { text, encoding } = decodeText(bytes);
  const separator = separatorOf(text);
  if (countOf(separator, text) > most.cells) {
    throw new DomainError('sheetTooManyCells', { most: most.cells });
  }
  const strange = binary.exec(text);
  if (strange !== null)
    throw new DomainError('csvNotText', placeOf(text, strange.index, separator));
  return { encoding, separator, lines: readLines(text, separator, most.rows) };
}

function readLines(text: string, separator: CsvSeparator, most: number): CsvLine[] {
  try {
    const cells: string[][] = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      ...(most === Infinity ? {} : { to: most }),
    });
    const lines = cells.map((line, index) => ({ cells: line, row: index + 1 }));
    const last = lines.findLastIndex((line) => line.cells.join('') !== '');
    return lines.slice(0, last + 1);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Lines that were read before the one at fault; an open quote swallows those after it.
    const read = typeof error['records'] === 'number' ? error['records'] : 0;
    throw new DomainError('csvMalformed', { row: read + 1 });
  }
}

/** The one that the header has most of; the comma when it has none. */
function separatorOf(text: string): CsvSeparator {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = separators.map((separator) => countOf(separator, header));
  return separators[counted.indexOf(Math.max(...counted))] ?? ',';
}

/** Row and column of a character, as a spreadsheet names them. */
function placeOf(text: string, at: number, separator: CsvSeparator) {
  const before = text.slice(0, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return { row: countOf('\n', before) + 1, column: columnLetters(countOf(separator, line)) };
}

/** Counted where they stand: of a hostile file there may be millions. */
function countOf(letter: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

/** UTF-8 when it is that, UTF-16 when a byte order mark says so, else Windows-1252. */
function decodeText(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  const [first, second] = bytes;
  const as = (encoding: CsvEncoding) => ({
    text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes),
    encoding,
  });
  if (first === 0xff && second === 0xfe) return as('utf-16le');
  if (first === 0xfe && second === 0xff) return as('utf-16be');
  try {
    return as('utf-8');
  } catch {
    return as('windows-1252');
  }
}
