import { DomainError } from '../vocabulary/errors.ts';
import {
  columnsOf,
  type StatisticsTable,
  type StatisticsVariable,
} from '../vocabulary/statisticsTables.ts';
import type { AreaValues } from './arealWeighting.ts';

/** A row of a CSV file by column name, as text. */
export type StatisticsRow = Readonly<Record<string, string>>;

/** Signs for "no figure" in official statistics. */
const noFigure = ['', '.', '..', '-'];
const numberPattern = /^-?\d+(?:[.,]\d+)?$/;
/** Row 1 is the header, as the reader's spreadsheet counts. */
const FIRST_ROW = 2;

/**
 * The variables of a statistics table by area code.
 *
 * Shape:  one row an area, or several where the table says which of them a variable sums. A
 *         cell without a figure gives null, and so does every sum or ratio that needs it.
 * Throws: DomainError with row and column when a column is missing, a code repeats or a cell is
 *         not a number. All or nothing.
 */
export function readStatisticsRows(
  table: StatisticsTable,
  rows: readonly StatisticsRow[],
): Map<string, AreaValues> {
  const missing = columnsOf(table).find((column) => rows[0]?.[column] === undefined);
  if (missing !== undefined) {
    throw new DomainError('statisticsColumnMissing', { column: missing, file: table.file });
  }
  const variables = Object.entries(table.variables);
  const hasSeveralRows = variables.some(([, { from }]) => 'where' in from);
  const rowsByCode = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const code = row[table.codeColumn] ?? '';
    const before = rowsByCode.get(code);
    if (before !== undefined && !hasSeveralRows) {
      throw new DomainError('statisticsCodeRepeated', { code, row: index + FIRST_ROW });
    }
    if (before === undefined) rowsByCode.set(code, [index]);
    else before.push(index);
  }
  const readArea = (indexes: readonly number[]): AreaValues => {
    const values: Record<string, number | null> = {};
    for (const [id, variable] of variables) values[id] = readVariable(variable, rows, indexes);
    for (const [id, { from }] of variables) {
      if ('ratio' in from) values[id] = ratio(values[from.ratio.of], values[from.ratio.base]);
    }
    return values;
  };
  return new Map([...rowsByCode].map(([code, indexes]) => [code, readArea(indexes)]));
}

function readVariable(
  { from }: StatisticsVariable,
  rows: readonly StatisticsRow[],
  indexes: readonly number[],
): number | null {
  if ('ratio' in from) return null;
  const columns = 'sum' in from ? from.sum : [from.column];
  const conditions = 'column' in from ? Object.entries(from.where ?? {}) : [];
  const chosen = indexes.filter((index) =>
    conditions.every(([column, allowed]) => allowed.includes(rows[index]?.[column] ?? '')),
  );
  if (chosen.length === 0) return null;
  let sum = 0;
  for (const index of chosen) {
    for (const column of columns) {
      const value = readNumber(rows[index]?.[column] ?? '', index, column);
      if (value === null) return null;
      sum += value;
    }
  }
  return sum;
}

function readNumber(cell: string, index: number, column: string): number | null {
  const text = cell.trim();
  if (noFigure.includes(text)) return null;
  if (!numberPattern.test(text)) {
    const facts = { row: index + FIRST_ROW, column, value: text.slice(0, 40) };
    throw new DomainError('statisticsValueNotNumber', facts);
  }
  return Number(text.replace(',', '.'));
}

function ratio(of: number | null | undefined, base: number | null | undefined): number | null {
  return of == null || base == null || base === 0 ? null : of / base;
}
