import { DomainError } from '../vocabulary/errors.ts';
import type { Position, Ring, Surface } from '../vocabulary/geometry.ts';
import {
  checkGeometryMembers,
  countPositions,
  isList,
  membersOf,
  readPosition,
  readRings,
  typeError,
  type Tally,
  type Where,
} from './geojson.ts';
import type { Bounds } from './surface.ts';

/** What one thing takes up in the plane: any mix of points, lines and parts of a surface. */
export type Shape = {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  /** Each the outer ring and its holes, every ring closed. */
  readonly parts: readonly (readonly Ring[])[];
};

/** A shape of nothing but a surface. */
export function shapeOfSurface(surface: Surface): Shape {
  const parts = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
  return { points: [], lines: [], parts };
}

/** Every position moved by `move`. */
export function mapShape(shape: Shape, move: (position: Position) => Position): Shape {
  return {
    points: shape.points.map(move),
    lines: shape.lines.map((line) => line.map(move)),
    parts: shape.parts.map((rings) => rings.map((ring) => ring.map(move))),
  };
}

/** Least rectangle around shapes; reaches from plus to minus infinity when there is nothing. */
export function boundsOfShapes(shapes: readonly Shape[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([x, y]: Position): void => {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  };
  for (const { points, lines, parts } of shapes) {
    points.forEach(take);
    for (const line of lines) line.forEach(take);
    for (const [outer = []] of parts) outer.forEach(take);
  }
  return { minX, minY, maxX, maxY };
}

/** Deeper than this no collection of geometries is nested on purpose. */
const MAX_DEPTH = 8;

/**
 * The shape of a GeoJSON geometry of any type.
 *
 * Throws: DomainError with the place of the fault when the geometry is missing, is not RFC 7946,
 *         or has no position at all: a thing that is nowhere has no distance.
 */
export function readShape(value: unknown, where: Where, tally: Tally): Shape {
  if (value === null || value === undefined) {
    throw new DomainError('objectGeometryMissing', { ...where });
  }
  const shape = readGeometry(value, where, tally, 0);
  const { points, lines, parts } = shape;
  if (points.length + lines.length + parts.length === 0) {
    throw new DomainError('objectGeometryMissing', { ...where });
  }
  return shape;
}

const nothing: Shape = { points: [], lines: [], parts: [] };

function readGeometry(value: unknown, where: Where, tally: Tally, depth: number): Shape {
  const geometry = membersOf(value, where);
  const { type, coordinates } = geometry;
  if (type === 'GeometryCollection' && depth < MAX_DEPTH) {
    const members = listOf(geometry['geometries'], where);
    return joinShapes(members.map((member) => readGeometry(member, where, tally, depth + 1)));
  }
  const read = typeof type === 'string' ? readers.get(type) : undefined;
  if (read === undefined) throw typeError(geometry, where);
  checkGeometryMembers(geometry, where, tally);
  return { ...nothing, ...read(coordinates, where, tally) };
}

type ReadCoordinates = (value: unknown, where: Where, tally: Tally) => Partial<Shape>;
const readers: ReadonlyMap<string, ReadCoordinates> = new Map<string, ReadCoordinates>([
  ['Point', (value, where, tally) => ({ points: readPositions([value], where, tally) })],
  ['MultiPoint', (value, where, tally) => ({ points: readPositions(value, where, tally) })],
  ['LineString', (value, where, tally) => ({ lines: [readLine(value, where, tally)] })],
  [
    'MultiLineString',
    (value, where, tally) => ({ lines: readParts(readLine, value, where, tally) }),
  ],
  ['Polygon', (value, where, tally) => ({ parts: [readRings(value, where, tally)] })],
  ['MultiPolygon', (value, where, tally) => ({ parts: readParts(readRings, value, where, tally) })],
]);

function readParts<Part>(
  read: (value: unknown, where: Where, tally: Tally) => Part,
  value: unknown,
  where: Where,
  tally: Tally,
): Part[] {
  return listOf(value, where).map((part, index) =>
    read(part, { ...where, part: index + 1 }, tally),
  );
}

function readPositions(value: unknown, where: Where, tally: Tally): Position[] {
  const positions = listOf(value, where);
  countPositions(positions.length, tally);
  return positions.map((position, index) => readPosition(position, where, index + 1, tally));
}

function readLine(value: unknown, where: Where, tally: Tally): Position[] {
  const line = readPositions(value, where, tally);
  if (line.length < 2) throw new DomainError('lineTooShort', { ...where });
  return line;
}

function listOf(value: unknown, where: Where): readonly unknown[] {
  if (!isList(value)) throw new DomainError('objectCoordinatesNotList', { ...where });
  return value;
}

function joinShapes(shapes: readonly Shape[]): Shape {
  return {
    points: shapes.flatMap(({ points }) => points),
    lines: shapes.flatMap(({ lines }) => lines),
    parts: shapes.flatMap(({ parts }) => parts),
  };
}
