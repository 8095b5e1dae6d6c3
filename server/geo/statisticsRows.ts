import { DomainError } from '../vocabulary/errors.ts';
import {
  columnsOf,
  countUnits,
  isOutsideVersion,
  type StatisticsTable,
  type StatisticsVariable,
} from '../vocabulary/statisticsTables.ts';
import type { AreaValues } from './arealWeighting.ts';

/** A row of a CSV file by column name, as text. */
export type StatisticsRow = Readonly<Record<string, string>>;

/** Signs for "no figure" in official statistics. */
const noFigure = ['', '.', '..', '-'];
const numberPattern = /^-?\d+(?:[.,]\d+)?$/;
/** SCB writes the version of the borders behind a code: `2080A0010_DeSO2025`. */
const versionSuffix = /^(.*)_(?:DeSO|RegSO)(\d{4})$/;
/** Row 1 is the header, as the reader's spreadsheet counts. */
const FIRST_ROW = 2;

/**
 * The variables of a statistics table by area code.
 *
 * Shape:  one row an area, or several where the table says which of them a variable sums. A
 *         cell without a figure gives null, and so does every sum or ratio that needs it; an area
 *         where everything is 0 in a year that its borders have no figures for has none.
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
    const code = plainCode(row[table.codeColumn] ?? '', table, index + FIRST_ROW);
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
    return maskOutsideVersion(table, values);
  };
  return new Map([...rowsByCode].map(([code, indexes]) => [code, readArea(indexes)]));
}

function plainCode(written: string, { areaVersion }: StatisticsTable, row: number): string {
  const [, code, version] = versionSuffix.exec(written.trim()) ?? [];
  if (code === undefined) return written;
  if (version !== areaVersion) {
    throw new DomainError('statisticsCodeOtherVersion', { row, code: written, areaVersion });
  }
  return code;
}

/**
 * The values of an area, every one missing when all are 0 in a year outside that of its borders: a
 * service answers 0 for areas that there were not yet. Areas with figures keep them.
 */
export function maskOutsideVersion(
  table: Pick<StatisticsTable, 'areaKind' | 'areaVersion' | 'year'>,
  values: AreaValues,
): AreaValues {
  const isEmpty = Object.values(values).every((value) => value === 0 || value === null);
  if (!isEmpty || !isOutsideVersion(table)) return values;
  return Object.fromEntries(Object.keys(values).map((id) => [id, null]));
}

/** How far the parts of totals are from them: official figures carry noise, and are left so. */
export type TotalsDiffer = { readonly areas: number; readonly most: number };

/** In how many areas a total is not the sum of its parts, and by how much at most. */
export function totalsThatDiffer(
  { totals = [] }: StatisticsTable,
  valuesByCode: ReadonlyMap<string, AreaValues>,
): TotalsDiffer {
  let [areas, most] = [0, 0];
  for (const values of valuesByCode.values()) {
    const differences = totals.map(({ total, parts }) => {
      const known = [total, ...parts].map((id) => values[id] ?? null);
      if (known.includes(null)) return 0;
      const sum = parts.reduce((all, id) => all + (values[id] ?? 0), 0);
      return Math.abs((values[total] ?? 0) - sum);
    });
    const largest = Math.max(0, ...differences);
    if (largest > 0) areas += 1;
    most = Math.max(most, largest);
  }
  return { areas, most };
}

/** Variables that area weights can carry: counts, and shares and means that are made of counts. */
export function isCarried({ isMedian }: StatisticsVariable): boolean {
  return isMedian !== true;
}

/** A share in per cent, or a mean: of its base it makes a count, or a sum. */
function perOfBase({ unit, base, isMedian }: StatisticsVariable) {
  if (base === undefined || isMedian === true) return null;
  return unit === 'percent' ? { base, per: 100 } : unit === 'tkr' ? { base, per: 1 } : null;
}

/** What area weights carry of an area: its counts, and what its shares and means are made of. */
export function countsToCarry(table: StatisticsTable, values: AreaValues): AreaValues {
  const counts: Record<string, number | null> = {};
  for (const [id, variable] of Object.entries(table.variables)) {
    if (countUnits.includes(variable.unit)) counts[id] = values[id] ?? null;
    const part = perOfBase(variable);
    if (part === null) continue;
    const [level, of] = [values[id] ?? null, values[part.base] ?? null];
    if (of === 0) counts[id] = 0;
    else counts[id] = level === null || of === null ? null : (level * of) / part.per;
  }
  return counts;
}

/** The table's variables again of what was carried. */
export function fromCarried(table: StatisticsTable, counts: AreaValues): AreaValues {
  const values: Record<string, number | null> = {};
  for (const [id, variable] of Object.entries(table.variables)) {
    const { unit, from } = variable;
    const part = perOfBase(variable);
    if (countUnits.includes(unit)) values[id] = counts[id] ?? null;
    else if (part !== null) {
      const level = ratio(counts[id], counts[part.base]);
      values[id] = level === null ? null : level * part.per;
    } else if ('ratio' in from) values[id] = ratio(counts[from.ratio.of], counts[from.ratio.base]);
  }
  return values;
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
