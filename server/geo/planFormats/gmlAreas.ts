import { DomainError } from '../../vocabulary/errors.ts';
import type { Position, Ring, Surface } from '../../vocabulary/geometry.ts';
import { signedRingAreaM2 } from '../area.ts';
import type { AxisOrder } from '../geojson.ts';
import { surfaceOf } from '../surface.ts';
import { MAX_FILE_POSITIONS } from './rawPlan.ts';
import { descendantsOf, type XmlElement } from './xml.ts';

/** A boundary line that areas share; its positions are east before north. */
export type BoundaryLine = {
  readonly id: string;
  readonly line: number;
  readonly positions: readonly Position[];
  /** A kind of curve that is not straight between its positions, which we do not read. */
  readonly curve?: string;
};

/** Signed references to boundary lines, in any order. */
export type AreaOfLines = {
  readonly id: string;
  readonly line: number;
  readonly parts: readonly { readonly lineId: string; readonly isForward: boolean }[];
};

/** Lines are used again and again: what they come to together is limited. */
export type PositionBudget = { left: number };

/** Ends of lines that are one corner may differ by the last written digit. */
const SAME_CORNER_M = 0.001;
const MAX_COORDINATE = 1e8;
const straight = ['LineString', 'LineStringSegment'];
const curves = ['Arc', 'ArcString', 'ArcByBulge', 'ArcByCenterPoint', 'Circle', 'CubicSpline'];

/** Every `DP_Grans`, by its id. Throws: DomainError with the file's line at a wrong coordinate. */
export function readBoundaryLines(
  root: XmlElement,
  axisOrder: AxisOrder,
): Map<string, BoundaryLine> {
  const lines = new Map<string, BoundaryLine>();
  let positionCount = 0;
  for (const element of descendantsOf(root, 'DP_Grans')) {
    const { line } = element;
    const id = element.attributes['id'];
    if (id === undefined || lines.has(id)) {
      throw new DomainError('gmlIdWrong', { line, id: id?.slice(0, 80) });
    }
    const curve = curves.find((name) => descendantsOf(element, name).length > 0);
    const positions = straight
      .flatMap((name) => descendantsOf(element, name))
      .flatMap((segment) => readPositions(segment, axisOrder));
    positionCount += positions.length;
    if (positionCount > MAX_FILE_POSITIONS) {
      throw new DomainError('tooManyPositions', { maxPositions: MAX_FILE_POSITIONS });
    }
    lines.set(id, { id, line, positions, ...(curve === undefined ? {} : { curve }) });
  }
  return lines;
}

function readPositions(segment: XmlElement, axisOrder: AxisOrder): Position[] {
  return segment.children
    .filter(({ name }) => name === 'pos' || name === 'posList')
    .flatMap((element) => {
      const { line, text, attributes } = element;
      const numbers = text.split(/\s+/).map(readCoordinate);
      const dimension = Number(attributes['srsDimension'] ?? '2');
      const isRead =
        (dimension === 2 || dimension === 3) &&
        numbers.every((number) => number !== undefined) &&
        numbers.length % dimension === 0 &&
        (element.name === 'posList' || numbers.length === dimension);
      if (!isRead) throw new DomainError('gmlPositionWrong', { line, text: text.slice(0, 40) });
      return Array.from({ length: numbers.length / dimension }, (_, at): Position => {
        const [first = 0, second = 0] = numbers.slice(at * dimension);
        return axisOrder === 'northEast' ? [second, first] : [first, second];
      });
    });
}

function readCoordinate(text: string): number | undefined {
  if (!/^[-+]?\d{1,12}(\.\d{1,15})?$/.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= MAX_COORDINATE ? number : undefined;
}

/** Every `DP_Omrade`, by its id. */
export function readAreas(root: XmlElement): Map<string, AreaOfLines> {
  const areas = new Map<string, AreaOfLines>();
  for (const element of descendantsOf(root, 'DP_Omrade')) {
    const { line } = element;
    const id = element.attributes['id'];
    if (id === undefined || areas.has(id)) {
      throw new DomainError('gmlIdWrong', { line, id: id?.slice(0, 80) });
    }
    const parts = element.children
      .filter(({ name }) => name === 'plus' || name === 'minus')
      .map((part) => ({ lineId: referenceOf(part), isForward: part.name === 'plus' }));
    areas.set(id, { id, line, parts });
  }
  return areas;
}

/** `#L1` without its sign; '' when the element refers to nothing. */
export function referenceOf(element: XmlElement): string {
  return (element.attributes['href'] ?? '').replace(/^#/, '');
}

/** References of children of a name, as `omrade` of a provision. */
export function referencesOf(element: XmlElement, name: string): string[] {
  return element.children.filter((child) => child.name === name).map(referenceOf);
}

/**
 * The surface that an area's lines enclose: each line is turned when its sign is minus, and they are
 * joined end to end into rings, whatever order the file has them in.
 *
 * Throws: DomainError naming area and line when a line is missing or curved, or the lines do not
 *         close; nothing is closed in silence.
 */
export function assembleArea(
  area: AreaOfLines,
  lines: ReadonlyMap<string, BoundaryLine>,
  budget: PositionBudget,
): Surface {
  const waiting = area.parts.map(({ lineId, isForward }) => {
    const line = lines.get(lineId);
    const facts = { area: area.id, line: area.line, boundary: lineId.slice(0, 80) };
    if (line === undefined) throw new DomainError('gmlLineMissing', facts);
    if (line.curve !== undefined) {
      throw new DomainError('gmlCurveNotRead', { ...facts, line: line.line, curve: line.curve });
    }
    if (line.positions.length < 2)
      throw new DomainError('gmlLineEmpty', { ...facts, line: line.line });
    budget.left -= line.positions.length;
    if (budget.left < 0) {
      throw new DomainError('tooManyPositions', { maxPositions: MAX_FILE_POSITIONS });
    }
    return isForward ? [...line.positions] : [...line.positions].reverse();
  });
  const rings: Ring[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    rings.push(closeRing(path, waiting, area));
  }
  if (rings.length === 0) throw new DomainError('gmlAreaEmpty', { area: area.id, line: area.line });
  return surfaceOfRings(rings);
}

/** Takes from `waiting` the lines that lead from the path's end back to its start. */
function closeRing(path: Position[], waiting: Position[][], { id, line }: AreaOfLines): Ring {
  const start = path[0];
  for (;;) {
    const end = path.at(-1);
    if (isSameCorner(start, end) && path.length > 2) {
      return [...path.slice(0, -1), ...path.slice(0, 1)];
    }
    const next = waiting.findIndex((candidate) => isSameCorner(candidate[0], end));
    const [found] = next < 0 ? [] : waiting.splice(next, 1);
    if (found === undefined) {
      throw new DomainError('gmlRingNotClosed', { area: id, line, x: end?.[0], y: end?.[1] });
    }
    path.push(...found.slice(1));
  }
}

function isSameCorner(one: Position | undefined, other: Position | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.hypot(one[0] - other[0], one[1] - other[1]) <= SAME_CORNER_M;
}

/** Rings inside an odd number of others are holes of the smallest of them. */
function surfaceOfRings(rings: readonly Ring[]): Surface {
  const nested = rings.map((ring) => {
    const around = rings.filter((other) => other !== ring && isInside(ring[0], other));
    return { ring, around, areaM2: Math.abs(signedRingAreaM2(ring)) };
  });
  const outers = nested.filter(({ around }) => around.length % 2 === 0);
  const parts = outers.map(({ ring }) => [ring]);
  for (const { ring, around } of nested.filter((one) => one.around.length % 2 === 1)) {
    const holder = outers
      .filter((outer) => around.includes(outer.ring))
      .sort((one, other) => one.areaM2 - other.areaM2)[0];
    parts.find(([outer]) => outer === holder?.ring)?.push(ring);
  }
  return surfaceOf(parts);
}

/** Even-odd rule; what is on the border itself is judged when the surface's validity is. */
function isInside(position: Position | undefined, ring: Ring): boolean {
  const [x, y] = position ?? [0, 0];
  let isIn = false;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[at + 1] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
  }
  return isIn;
}

/** Systems named by `srsName` on the geometry, each once. */
export function crsNamesOf(root: XmlElement): string[] {
  const names = new Set<string>();
  const visit = (element: XmlElement): void => {
    const name = element.attributes['srsName'];
    if (name !== undefined) names.add(name);
    element.children.forEach(visit);
  };
  visit(root);
  return [...names];
}

/** Elements directly below that nobody reads, by name, for the list of what was dropped. */
export function unreadChildren(element: XmlElement, read: readonly string[]): string[] {
  return element.children.map(({ name }) => name).filter((name) => !read.includes(name));
}
