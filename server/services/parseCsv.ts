import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../vocabulary/errors.ts';

/** Control characters that no text table has, and files of other kinds do. */
const binary = /[\0-\x08\x0e-\x1f]/;

export type CsvRow = Record<string, string>;

/**
 * The rows of a text table, each by column name.
 *
 * Shape:  the first row names the columns. Separator is semicolon when the header has more of
 *         them than commas, else comma. Quoted cells, byte order mark and either line ending are
 *         read; empty lines at the end are passed over. UTF-8, else Windows-1252. Row 1 is the
 *         header, as a spreadsheet counts.
 * Throws: DomainError with row and column when the file is no text table, has no rows, names a
 *         column twice, leaves a quote open, or has a row of another length.
 */
export function parseCsvBytes(bytes: Uint8Array): CsvRow[] {
  const rows = readRows(decodeText(bytes));
  const [header, ...body] = rows;
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

type Line = { readonly cells: readonly string[]; readonly row: number };

function readRows(text: string): Line[] {
  try {
    const cells: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
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

function separatorOf(text: string): ';' | ',' {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (binary.test(text)) throw new DomainError('csvNotText');
  return text;
}
