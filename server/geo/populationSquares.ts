import { DomainError } from '../vocabulary/errors.ts';
import type { Position } from '../vocabulary/geometry.ts';
import type { StatisticsRow } from './statisticsRows.ts';
import { named } from '../vocabulary/text/language.ts';

/** A square of a population grid, counted at its midpoint in EPSG:3006. */
export type PopulationSquare = {
  readonly midpoint: Position;
  readonly municipalityCode: string;
  readonly population: number;
  readonly population65plus: number;
};

/** Columns by meaning; those of a year carry it in their name. */
const columnPatterns = named({
  municipalityCode: { pattern: /^kommunkod$/, nameSv: 'kommunkod' },
  easting: { pattern: /^e$/, nameSv: 'e' },
  northing: { pattern: /^n$/, nameSv: 'n' },
  population: { pattern: /^befolkning_\d{4}$/, nameSv: 'befolkning_ÅÅÅÅ' },
  population65plus: { pattern: /^befolkning_65_plus_\d{4}$/, nameSv: 'befolkning_65_plus_ÅÅÅÅ' },
} as const);
type Column = keyof typeof columnPatterns;

const numberPattern = /^-?\d+(?:\.\d+)?$/;
/** Row 1 is the header, as the reader's spreadsheet counts. */
const FIRST_ROW = 2;

/**
 * The squares of a population grid from the rows of its CSV file.
 *
 * Throws: DomainError with row and column when a column is missing or a cell is not a number. All
 *         or nothing.
 */
export function readPopulationSquares(rows: readonly StatisticsRow[]): PopulationSquare[] {
  const [header] = rows;
  if (header === undefined) throw new DomainError('squaresEmpty');
  const names = Object.keys(header);
  const columnOf = (column: Column): string => {
    const { pattern, nameSv } = columnPatterns[column];
    const name = names.find((candidate) => pattern.test(candidate));
    if (name === undefined) throw new DomainError('squaresColumnMissing', { column: nameSv });
    return name;
  };
  const columns = {
    municipalityCode: columnOf('municipalityCode'),
    easting: columnOf('easting'),
    northing: columnOf('northing'),
    population: columnOf('population'),
    population65plus: columnOf('population65plus'),
  };
  return rows.map((row, index) => ({
    midpoint: [readNumber(row, columns.easting, index), readNumber(row, columns.northing, index)],
    municipalityCode: row[columns.municipalityCode] ?? '',
    population: readNumber(row, columns.population, index),
    population65plus: readNumber(row, columns.population65plus, index),
  }));
}

function readNumber(row: StatisticsRow, column: string, index: number): number {
  const text = (row[column] ?? '').trim();
  if (!numberPattern.test(text)) {
    const facts = { row: index + FIRST_ROW, column, value: text.slice(0, 40) };
    throw new DomainError('squaresValueNotNumber', facts);
  }
  return Number(text);
}
