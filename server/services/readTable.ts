import type { FigureStatus } from '../../db/repositories/statisticsStatuses.ts';
import { readStatisticsRows } from '../geo/statisticsRows.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { StatisticsSet, Values } from '../vocabulary/place.ts';
import {
  columnsOf,
  recogniseStatisticsTable,
  statisticsTables,
  type StatisticsTable,
} from '../vocabulary/statisticsTables.ts';
import { readWhole, type ByteSource } from './byteSource.ts';
import { parseCsvBytes, type CsvRow } from './parseCsv.ts';

export type StatisticsImport = {
  readonly fileName: string;
  /** Which table; absent: recognised by file name and columns. */
  readonly tableId?: string | undefined;
  /** Use the figures on another version's borders, joining on code. */
  readonly joinOnCode: boolean;
  /** Carry the figures to the newest other borders by area weights. */
  readonly areaWeights?: boolean;
  /** Demo figures; marked wherever they are shown. */
  readonly isInvented?: boolean;
  readonly bytes: Uint8Array | ByteSource;
};
/** Figures by area code, and what the source marks some of them with. */
export type StatisticsToStore = {
  readonly about: Omit<StatisticsSet, 'id' | 'importedOn' | 'rowCount'>;
  readonly valuesByCode: ReadonlyMap<string, Values>;
  readonly statuses: readonly Omit<FigureStatus, 'setId'>[];
  /** Of a file: what its figures are, and whether they are carried to other borders. */
  readonly file?: {
    readonly table: StatisticsTable;
    readonly areaWeights: boolean;
    /** Rows that were left out because they have no code. */
    readonly uncoded: number;
  };
};

/** A table is text in memory; the largest of the nation is a few megabytes. */
const LARGEST_TABLE_BYTES = 60_000_000;

/** The table of a file, recognised or named, every cell of it read. Throws: DomainError with its place. */
export async function readTable(given: StatisticsImport): Promise<StatisticsToStore> {
  const { bytes } = given;
  const all = parseCsvBytes(
    bytes instanceof Uint8Array ? bytes : await readWhole(bytes, LARGEST_TABLE_BYTES),
  );
  const columns = Object.keys(all[0] ?? {});
  const table = findTable(given, columns);
  const known = [...columnsOf(table), ...(table.unread ?? [])];
  const unknown = columns.find((column) => !known.includes(column));
  if (unknown !== undefined) {
    const facts = { row: 1, column: unknown, table: table.labelSv };
    throw new DomainError('statisticsColumnUnknown', facts);
  }
  const rows = table.hasRowsWithoutCode === true ? all.filter((row) => isCoded(row, table)) : all;
  const valuesByCode = readStatisticsRows(table, rows);
  checkCodes(table, rows);
  const about = {
    tableId: table.id,
    label: table.labelSv,
    areaKind: table.areaKind,
    areaVersion: table.areaVersion,
    year: table.year,
    joinsOnCode: given.joinOnCode,
    source: sourceOf(table),
    licence: table.source.licence,
    isInvented: given.isInvented ?? false,
    variables: Object.keys(table.variables),
  };
  const uncoded = all.length - rows.length;
  const file = { table, areaWeights: given.areaWeights === true, uncoded };
  return { about, valuesByCode, statuses: [], file };
}

function findTable({ tableId, fileName }: StatisticsImport, columns: readonly string[]) {
  if (tableId === undefined) {
    const table = recogniseStatisticsTable(fileName, columns);
    if (table === undefined) throw new DomainError('statisticsTableUnknown', { fileName });
    return table;
  }
  const table = statisticsTables.find(({ id }) => id === tableId);
  if (table === undefined) {
    const known = statisticsTables.map(({ id }) => id).join(', ');
    throw new DomainError('statisticsTableIdUnknown', { tableId, known });
  }
  return table;
}

const isCoded = (row: CsvRow, { codeColumn }: StatisticsTable) =>
  (row[codeColumn] ?? '').trim() !== '';

function checkCodes(table: StatisticsTable, rows: readonly CsvRow[]): void {
  const at = rows.findIndex((row) => !isCoded(row, table));
  // Row 1 is the header.
  if (at >= 0) {
    throw new DomainError('statisticsCodeMissing', { row: at + 2, column: table.codeColumn });
  }
}

function sourceOf({ source }: StatisticsTable): string {
  return `${source.publisher}, ${source.title} (${source.contentId})`;
}
