import { DomainError } from '../vocabulary/errors.ts';
import type { Crs, Position } from '../vocabulary/geometry.ts';
import type { Square } from '../vocabulary/reach.ts';
import { surfaceAreaM2 } from './area.ts';
import type { Notice } from './notice.ts';
import { readObjectLayer, type LayerObject } from './objectLayer.ts';
import { readPopulationSquares } from './populationSquares.ts';
import { boundsOfShapes, type Shape } from './shape.ts';
import { contradictionNotices, statedColumns, type StatedThing } from './statedPosition.ts';
import type { StatisticsRow } from './statisticsRows.ts';
import { centreOf } from './surface.ts';

export type SquareLayerFile = {
  readonly squares: readonly Square[];
  readonly year: number;
  readonly sideM: number;
  readonly notices: readonly Notice[];
};

/** What the file itself does not say, said by whoever imports it. */
export type SquareLayerOptions = {
  readonly statedCrs?: Crs | undefined;
  readonly year?: number | undefined;
  readonly sideM?: number | undefined;
};

const yearInName = /_(\d{4})$/;
const populationColumn = /^(?:befolkning|beftotalt|poptot)(?:_\d{4})?$/;
const olderColumn = /^befolkning_65_plus(?:_\d{4})?$/;
/** Borders of squares are rounded to whole metres, midpoints to half ones. */
const ROUNDING_M = 1;

/**
 * Population squares from the rows of a CSV file with their midpoints in SWEREF 99 TM.
 *
 * Throws: DomainError with row and column; also when the size of the squares or the year is said
 *         neither by the file nor by `options`, or is contradicted.
 */
export function readSquareTable(
  rows: readonly StatisticsRow[],
  options: SquareLayerOptions = {},
): SquareLayerFile {
  const read = readPopulationSquares(rows);
  const squares = read.map(({ midpoint, municipalityCode, population, population65plus }) => ({
    midpoint,
    municipalityCode,
    population,
    population65plus,
  }));
  const names = Object.keys(rows[0] ?? {});
  const year = yearOf(
    names.find((name) => populationColumn.test(name)),
    options.year,
  );
  const things = rows.map((row, at) => ({
    name: row['rutid'] ?? `nr ${at + 1}`,
    position3006: read[at]?.midpoint ?? [NaN, NaN],
    stated: statedColumns(row),
  }));
  const sideM = sideOf(squares, sideByNameM(rows, squares), options.sideM);
  return completed(squares, year, sideM, things);
}

/**
 * Population squares from a GeoJSON document: squares as surfaces, or their midpoints as points.
 *
 * Throws: as `readSquareTable`, and as `readObjectLayer`; also for a surface that is no square, since
 *         its people would be put in the wrong place.
 */
export function readSquareFeatures(
  input: unknown,
  options: SquareLayerOptions = {},
): SquareLayerFile {
  const { objects, notices } = readObjectLayer(input, { statedCrs: options.statedCrs });
  const names = Object.keys(objects[0]?.properties ?? {});
  const column = names.find((name) => populationColumn.test(name.toLowerCase()));
  if (column === undefined) {
    throw new DomainError('squaresColumnMissing', { column: 'befolkning_ÅÅÅÅ' });
  }
  const older = names.find((name) => olderColumn.test(name.toLowerCase()));
  const squares = objects.map((object, at) => squareOf(object, at, column, older));
  const things = objects.map(({ properties }, at) => ({
    name: textOf(properties['rutid']) || `nr ${at + 1}`,
    position3006: squares[at]?.midpoint ?? ([NaN, NaN] as const),
    stated: statedColumns(properties),
  }));
  const sideM = sideOf(squares, drawnSideM(objects), options.sideM);
  const file = completed(squares, yearOf(column, options.year), sideM, things);
  return { ...file, notices: [...notices, ...file.notices] };
}

function squareOf(
  { shape3006, properties }: LayerObject,
  at: number,
  column: string,
  older: string | undefined,
): Square {
  if (!isPointOrSquare(shape3006)) throw new DomainError('squaresNotSquare', { number: at + 1 });
  const facts = { row: at + 1, column };
  const population = countOf(properties[column], facts);
  const [x, y] = centreOf(boundsOfShapes([shape3006]));
  return {
    midpoint: [x, y],
    municipalityCode: textOf(properties['kommunkod']).slice(0, 8),
    population,
    population65plus: older === undefined ? null : countOf(properties[older], facts),
  };
}

/** A midpoint, or four corners with equal sides and diagonals, however the grid is turned. */
function isPointOrSquare({ points, lines, parts }: Shape): boolean {
  const [rings = [], ...others] = parts;
  if (lines.length > 0 || others.length > 0) return false;
  if (parts.length === 0) return points.length === 1;
  const [[a, b, c, d, end] = [], ...holes] = rings;
  const isClosed = end !== undefined && rings[0]?.length === 5;
  if (points.length > 0 || holes.length > 0 || !isClosed) return false;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  const isEqual = (...lengths: readonly number[]) =>
    Math.max(...lengths) - Math.min(...lengths) <= 2 * ROUNDING_M;
  const sides = [lengthM(a, b), lengthM(b, c), lengthM(c, d), lengthM(d, a)];
  return (
    isEqual(...sides) &&
    isEqual(lengthM(a, c), lengthM(b, d)) &&
    Math.min(...sides) > 2 * ROUNDING_M
  );
}

const lengthM = (from: Position, to: Position) => Math.hypot(to[0] - from[0], to[1] - from[1]);

function countOf(value: unknown, facts: { row: number; column: string }): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const shown = typeof value === 'string' ? value.slice(0, 40) : '';
  throw new DomainError('squaresValueNotNumber', { ...facts, value: shown });
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

function completed(
  squares: readonly Square[],
  year: number,
  sideM: number,
  things: readonly StatedThing[],
): SquareLayerFile {
  const negative = squares.findIndex(({ population }) => population < 0);
  if (negative >= 0) throw new DomainError('squaresNegative', { number: negative + 1 });
  const seen = new Set<string>();
  for (const [at, { midpoint }] of squares.entries()) {
    const key = midpoint.join();
    if (seen.has(key)) throw new DomainError('squaresRepeated', { number: at + 1 });
    seen.add(key);
  }
  return { squares, year, sideM, notices: contradictionNotices(things) };
}

function yearOf(column: string | undefined, stated: number | undefined): number {
  const own = yearInName.exec(column ?? '')?.[1];
  if (own === undefined) {
    if (stated === undefined) throw new DomainError('squaresYearUnknown');
    return stated;
  }
  if (stated !== undefined && stated !== Number(own)) {
    throw new DomainError('squaresYearContradicted', { file: own, stated });
  }
  return Number(own);
}

/** The side of squares that are drawn as surfaces; undefined for midpoints. */
function drawnSideM(objects: readonly LayerObject[]): number | undefined {
  const sides = objects.flatMap(({ shape3006: { parts } }) => {
    if (parts.length === 0) return [];
    const coordinates = parts.map((rings) => [...rings]);
    return [Math.sqrt(surfaceAreaM2({ type: 'MultiPolygon', coordinates }))];
  });
  const [first] = sides;
  if (first === undefined) return undefined;
  const other = sides.find((side) => Math.abs(side - first) > ROUNDING_M);
  if (other !== undefined) {
    throw new DomainError('squaresOfSizes', {
      first: Math.round(first),
      second: Math.round(other),
    });
  }
  return Math.round(first);
}

/** Six digits of easting and seven of northing: the lower left corner of an official square. */
const cornerInName = /^(\d{6})(\d{7})$/;

/** The side by the names of the squares, when every name holds a corner that fits its midpoint. */
function sideByNameM(
  rows: readonly StatisticsRow[],
  squares: readonly Square[],
): number | undefined {
  const sides = squares.map(({ midpoint: [x, y] }, at) => {
    const [, east, north] = cornerInName.exec((rows[at]?.['rutid'] ?? '').trim()) ?? [];
    const [halfX, halfY] = [x - Number(east), y - Number(north)];
    return halfX === halfY && halfX > 0 ? halfX * 2 : undefined;
  });
  const [first] = sides;
  return sides.every((side) => side === first) ? first : undefined;
}

/**
 * How large the squares are: as they are drawn or named, as someone says, or by the grid that their
 * midpoints lie in. Midpoints closer than a side would be of squares that overlap.
 */
function sideOf(
  squares: readonly Square[],
  drawnM: number | undefined,
  statedM: number | undefined,
): number {
  const gridM = gridSideM(squares.map(({ midpoint }) => midpoint));
  const sideM = drawnM ?? statedM ?? gridM;
  if (sideM === undefined) throw new DomainError('squaresSideUnknown');
  if (drawnM !== undefined && statedM !== undefined && Math.abs(drawnM - statedM) > ROUNDING_M) {
    throw new DomainError('squaresSideContradicted', { found: drawnM, stated: statedM });
  }
  if (gridM !== undefined && gridM < sideM - ROUNDING_M) {
    throw new DomainError('squaresSideContradicted', { found: gridM, stated: sideM });
  }
  return sideM;
}

/** A grid has its midpoints at multiples of its side from one another, along both axes. */
function gridSideM(midpoints: readonly Position[]): number | undefined {
  const [origin] = midpoints;
  if (origin === undefined) return undefined;
  const steps = midpoints.flatMap(([x, y]) => [
    Math.abs(Math.round(x - origin[0])),
    Math.abs(Math.round(y - origin[1])),
  ]);
  const side = steps.reduce(greatestCommonDivisor, 0);
  return side > 0 ? side : undefined;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
