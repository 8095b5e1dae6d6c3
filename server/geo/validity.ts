import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type { Position, Surface } from '../vocabulary/geometry.ts';

/** Why a surface is not valid, in the order of the error numbers of JTS. */
const invalidReasons = [
  'unknown',
  'repeatedPoint',
  'holeOutsideShell',
  'nestedHoles',
  'disconnectedInterior',
  'selfIntersection',
  'ringSelfIntersection',
  'nestedShells',
  'duplicateRings',
  'tooFewPoints',
  'invalidCoordinate',
  'ringNotClosed',
] as const;
export type InvalidReason = (typeof invalidReasons)[number];

/** `at` is a place where the fault is, in the surface's own coordinates; not always known. */
export type Invalidity = { readonly reason: InvalidReason; readonly at?: Position };

/**
 * The first fault of a surface by the rules of OGC Simple Features, or undefined when it is valid:
 * rings that do not cross themselves or each other, holes inside their outer ring, parts apart.
 * What the library cannot read counts as invalid.
 *
 * Source: JTS `IsValidOp`; tests hold every polygon of the JTS corpus to its verdict.
 */
export function findInvalidity(surface: Surface): Invalidity | undefined {
  try {
    const geometry: unknown = new GeoJSONReader(new GeometryFactory()).read(surface);
    const operation = new IsValidOp(geometry);
    if (operation.isValid()) return undefined;
    const error = operation.getValidationError();
    const type: unknown = error.getErrorType();
    const reason = (typeof type === 'number' ? invalidReasons[type] : undefined) ?? 'unknown';
    const at = readPosition(error.getCoordinate());
    return at === undefined ? { reason } : { reason, at };
  } catch {
    return { reason: 'unknown' };
  }
}

function readPosition(coordinate: unknown): Position | undefined {
  if (typeof coordinate !== 'object' || coordinate === null) return undefined;
  if (!('x' in coordinate && 'y' in coordinate)) return undefined;
  const { x, y } = coordinate;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}
