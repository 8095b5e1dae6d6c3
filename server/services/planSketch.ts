import type { AxisOrder } from '../geo/geojson.ts';
import { planAreaOf, type PlanArea } from '../geo/planArea.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Crs, Position, Ring } from '../vocabulary/geometry.ts';

const MIN_CORNERS = 3;
const MAX_CORNERS = 500;
/** "59,33" and "6580000.5"; no spaces inside, so that two numbers are never taken for one. */
const numberPattern = /^[-+\u2212]?\d{1,9}([.,]\d{1,9})?$/;

/**
 * The area that corners enclose, checked and measured as a plan area from a file is.
 *
 * Shape:  one corner a line, two numbers with space, tab or semicolon between; decimal comma or
 *         point. Empty lines are left out; the last corner may repeat the first.
 * Throws: DomainError with the line at fault, and as `planAreaOf`.
 */
export function readSketch({
  corners: text,
  crs,
  axisOrder,
}: {
  readonly corners: string;
  readonly crs: Crs;
  readonly axisOrder: AxisOrder;
}): { corners: number; planArea: PlanArea } {
  const ring = closedRing(
    text
      .split(/\r?\n/)
      .map((line, at) => ({ words: wordsOf(line), line: at + 1 }))
      .filter(({ words }) => words.length > 0)
      .map((row) => cornerOf(row, axisOrder)),
  );
  const corners = Math.max(ring.length - 1, 0);
  if (corners < MIN_CORNERS) throw new DomainError('sketchTooFewCorners', { corners });
  if (corners > MAX_CORNERS) {
    throw new DomainError('sketchTooManyCorners', { corners, max: MAX_CORNERS });
  }
  const surface = { type: 'Polygon' as const, coordinates: [ring] };
  const features = [{ surface, properties: {}, where: {} }];
  const file = { features, crsMembers: [], positionsWithHeight: 0 };
  try {
    return { corners, planArea: planAreaOf(file, { statedCrs: crs }) };
  } catch (fault) {
    const isSwapped = fault instanceof DomainError && fault.code === 'outsideSwedenAxesSwapped';
    // Told of what was typed: there is no file, nor a format that has one of them first.
    throw isSwapped ? new DomainError('sketchAxesSwapped', { axisOrder }) : fault;
  }
}

/** A comma at the end of a word stands between the numbers, one inside it is a decimal sign. */
function wordsOf(line: string): string[] {
  return line
    .split(/[\s;]+/)
    .map((word) => word.replace(/,$/, ''))
    .filter((word) => word !== '');
}

function cornerOf(
  { words, line }: { readonly words: readonly string[]; readonly line: number },
  axisOrder: AxisOrder,
): Position {
  const [first, second] = words.map(numberOf);
  if (words.length !== 2 || first === undefined || second === undefined) {
    throw new DomainError('sketchLineWrong', { line, text: words.join(' ').slice(0, 60) });
  }
  return axisOrder === 'northEast' ? [second, first] : [first, second];
}

function numberOf(word: string): number | undefined {
  if (!numberPattern.test(word)) return undefined;
  return Number(word.replace(',', '.').replace('\u2212', '-'));
}

function closedRing(corners: readonly Position[]): Ring {
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined) return [];
  const isClosed = corners.length > 1 && first[0] === last[0] && first[1] === last[1];
  return isClosed ? [...corners] : [...corners, first];
}
