import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import type { Ring, Surface } from '../vocabulary/geometry.ts';
import { signedRingAreaM2, surfaceAreaM2 } from './area.ts';
import { newTally, readSurface } from './geojson.ts';
import { partsOf, surfaceOf } from './surface.ts';
import { findInvalidity } from './validity.ts';

/** A surface whose area a redrawing changes by more than this share is another one. */
const MEND_TOLERANCE = 0.001;
/** Gaps along shared borders that are the rounding of their positions. */
const LARGEST_GAP_M2 = 1;

/**
 * An invalid surface made valid, or undefined when that would be a guess.
 *
 * Shape:  a ring that touches or crosses itself is drawn anew when its area stays what it was (to
 *         a thousandth); parts that overlap are joined, so that common ground counts once.
 * Units:  the surface's own plane, degrees too.
 * Source: JTS buffer by 0 and union; held to the surfaces of Göteborg and Uppsala in the tests.
 */
export function mendSurface(surface: Surface): Surface | undefined {
  let changeM2 = 0;
  const drawn = partsOf(surface).flatMap((rings) => {
    const part = surfaceOf([rings]);
    if (findInvalidity(part) === undefined) return [part];
    const anew = redraw(part);
    const areaM2 = anew === undefined ? 0 : surfaceAreaM2(anew);
    changeM2 += Math.abs(areaM2 - surfaceAreaM2(part));
    return anew === undefined ? [] : [anew];
  });
  const isSame = changeM2 <= MEND_TOLERANCE * surfaceAreaM2(surface);
  return isSame && drawn.length > 0 ? joinSurfaces(drawn) : undefined;
}

/** One surface of all, common ground counted once; undefined when none that is valid comes out. */
export function joinSurfaces(surfaces: readonly Surface[]): Surface | undefined {
  const parts = surfaces.flatMap(partsOf);
  return readJts(() => UnaryUnionOp.union(jtsOf({ type: 'MultiPolygon', coordinates: parts })));
}

/**
 * The areas joined into a larger one, in EPSG:3006: gaps of less than a square metre along their
 * borders are closed. Undefined when they cannot be joined.
 */
export function dissolve(surfaces: readonly Surface[]): Surface | undefined {
  const joined = joinSurfaces(surfaces);
  if (joined === undefined) return undefined;
  const isGround = (ring: Ring, index: number) =>
    index === 0 || Math.abs(signedRingAreaM2(ring)) >= LARGEST_GAP_M2;
  return surfaceOf(partsOf(joined).map((rings) => rings.filter(isGround)));
}

/** Undefined when nothing is left of the part. */
function redraw(part: Surface): Surface | undefined {
  return readJts(() => BufferOp.bufferOp(jtsOf(part), 0));
}

function jtsOf(surface: Surface): unknown {
  return new GeoJSONReader(new GeometryFactory()).read(surface);
}

/** What the library drew, when it is a surface and valid. It throws on what it cannot read. */
function readJts(draw: () => unknown): Surface | undefined {
  try {
    const written: unknown = new GeoJSONWriter().write(draw());
    const surface = readSurface(written, {}, newTally({ maxPositions: Infinity }));
    return findInvalidity(surface) === undefined ? surface : undefined;
  } catch {
    return undefined;
  }
}
