import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { DomainError } from '../vocabulary/errors.ts';
import {
  sheetLimits,
  type SheetCell,
  type SheetReading,
  type SheetRow,
} from '../vocabulary/sheet.ts';
import { packFiles, unpackFiles, type PackedFile } from './zipFiles.ts';

/** What the reader asks for; pictures, charts and what a pivot table keeps stay packed. */
const neededParts = /\.(xml|rels)$/i;
const otherParts = /^(xl\/(media|drawings|charts|embeddings|pivot\w*)|customXml)\//i;
const macroParts = /vbaProject|xl\/macrosheets\//i;
const MOST_CELLS = sheetLimits.rows * sheetLimits.columns;
const ANY_DAY = '1980-01-01T00:00:00.000Z';

/**
 * Every row of one sheet of a workbook (.xlsx): the one named, else the first that one sees.
 *
 * What the archive says of its sizes is asked before anything is unpacked and held to while it is,
 * and only what was unpacked so is handed to the reader: it never sees the sender's own archive.
 *
 * Throws: DomainError `sheet…` of what is cut, locked, too large, has macros or entities of its own.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<SheetReading> {
  const parts = await unpackParts(bytes);
  const packed = await packFiles(parts, ANY_DAY);
  const sheets = visibleSheets(parsed(packed, []));
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined || !sheets.includes(sheet)) {
    throw new DomainError('sheetUnknown', { sheet: sheet ?? '' });
  }
  const found = parsed(packed, [sheet]).Sheets[sheet];
  if (found === undefined) throw new DomainError('sheetUnreadable');
  return { found: { kind: 'workbook', sheets, sheet }, rows: rowsOf(found) };
}

async function unpackParts(bytes: Uint8Array): Promise<PackedFile[]> {
  const names: string[] = [];
  const wants = (path: string): boolean => {
    names.push(path);
    return neededParts.test(path) && !otherParts.test(path);
  };
  const { files: mostFiles, unpackedBytes: mostBytes } = sheetLimits;
  let parts: PackedFile[];
  try {
    parts = await unpackFiles(bytes, { mostFiles, mostBytes, wants });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'archiveTooLarge') {
      throw new DomainError('sheetTooLarge', { most: mostBytes / 1e6 });
    }
    throw new DomainError('sheetUnreadable');
  }
  if (names.some((name) => macroParts.test(name))) throw new DomainError('sheetMacros');
  if (!parts.some(({ path }) => path === 'xl/workbook.xml')) throw new DomainError('sheetForeign');
  if (new Set(parts.map(({ path }) => path.toLowerCase())).size < parts.length) {
    throw new DomainError('sheetUnreadable');
  }
  for (const part of parts) assertPlainXml(part);
  return parts;
}

/** Spreadsheets write UTF-8 without a document type; that is where entities are made. */
function assertPlainXml({ path, bytes }: PackedFile): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = text.subarray(0, 4).toString('latin1');
  if (start.includes('\0') || start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) {
    throw new DomainError('sheetUnreadable');
  }
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    throw new DomainError('sheetEntities', { path });
  }
  // Each cell becomes an object: that they are too many is to be known before they are made.
  if (path.startsWith('xl/worksheets/') && cellsIn(text) > MOST_CELLS) {
    throw new DomainError('sheetTooManyCells', { path, most: MOST_CELLS });
  }
  if (path === '[Content_Types].xml' && /macroEnabled\.main\+xml/i.test(text.toString('latin1'))) {
    throw new DomainError('sheetMacros');
  }
}

function cellsIn(xml: Buffer): number {
  const cell = /<(?:\w+:)?c[\s/>]/g;
  const text = xml.toString('latin1');
  let count = 0;
  while (count <= MOST_CELLS && cell.exec(text) !== null) count += 1;
  return count;
}

function parsed(packed: Uint8Array, sheets: string[]): WorkBook {
  try {
    return read(packed, {
      type: 'array',
      dense: true,
      sheets,
      cellDates: true,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
      bookDeps: false,
    });
  } catch {
    throw new DomainError('sheetUnreadable');
  }
}

function visibleSheets({ SheetNames, Workbook }: WorkBook): string[] {
  return SheetNames.filter((_, at) => (Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0);
}

/** The rows as they stand, from the first column to the last that is filled. */
function rowsOf(sheet: WorkSheet): SheetRow[] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: SheetRow[] = [];
  // Without the rows that are not there: one cell far down makes no million of them.
  data.forEach((line, index) => {
    const cells = Array.from(line ?? [], (cell) => (cell === undefined ? '' : cellOf(cell)));
    const width = cells.findLastIndex((cell) => cell !== '') + 1;
    rows.push({ row: index + 1, cells: cells.slice(0, width) });
  });
  return rows;
}

/** What a cell shows in place of a value, by the number it is kept as. */
const faultNames: Readonly<Record<number, string>> & { 0x0f: string } = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function cellOf({ t: type, v: value, f: formula }: CellObject): SheetCell {
  if (type === 'e') return { error: faultNames[Number(value)] ?? faultNames[0x0f] };
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (formula !== undefined) return { formula: value ?? null };
  return value ?? '';
}
