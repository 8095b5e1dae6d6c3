import { DomainError } from '../vocabulary/errors.ts';
import type { Position, Ring, Surface } from '../vocabulary/geometry.ts';

/** Place of a fault in a file, each counted from one; absent where the file has no such level. */
export type Where = {
  readonly feature?: number;
  readonly part?: number;
  readonly ring?: number;
  readonly position?: number;
};

/** Two dimensions whatever the file had; `where` says which feature it was. */
export type SurfaceFeature = {
  readonly surface: Surface;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly where: Where;
};

/** A feature whose geometry was read as `Geometry`; `id` as the file wrote it. */
export type ReadFeature<Geometry> = {
  readonly geometry: Geometry;
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly where: Where;
};

export type FeatureFile<Geometry> = {
  readonly features: readonly ReadFeature<Geometry>[];
  /** Every `crs` member found, wherever it stood, as it was written. */
  readonly crsMembers: readonly unknown[];
  /** Positions that carried heights or measures, which were left out. */
  readonly positionsWithHeight: number;
};

export type SurfaceFile = Omit<FeatureFile<Surface>, 'features'> & {
  readonly features: readonly SurfaceFeature[];
};

/** Which way positions are written; GeoJSON says east first, some exports say north first. */
export type AxisOrder = 'eastNorth' | 'northEast';

export type SurfaceFileLimits = { readonly maxPositions: number; readonly axisOrder?: AxisOrder };

/** Beyond this no coordinate on earth lies, in metres or degrees. */
const MAX_COORDINATE = 1e8;
const otherGeometryTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
];
/** RFC 7946 section 7.1: members that would turn one type of object into another. */
const foreignMembers = {
  FeatureCollection: ['coordinates', 'geometries', 'geometry', 'properties'],
  Feature: ['coordinates', 'geometries', 'features'],
  geometry: ['geometry', 'properties', 'features'],
} as const;

type Members = Readonly<Record<string, unknown>>;
/** What a reading adds up as it goes. */
export type Tally = {
  positions: number;
  positionsWithHeight: number;
  readonly crsMembers: unknown[];
  readonly limits: SurfaceFileLimits;
};
/** Reads the geometry of a feature, which may be missing. */
export type ReadGeometry<Geometry> = (value: unknown, where: Where, tally: Tally) => Geometry;

/**
 * The surfaces of a GeoJSON document: a FeatureCollection, a Feature or a bare geometry.
 *
 * Shape:  `input` is parsed JSON of any shape. Every feature must have a surface; an empty
 *         FeatureCollection gives no features.
 * Throws: DomainError with the place of the fault when the structure is not RFC 7946, a geometry
 *         is missing or is no surface, a ring is open or short, or a coordinate is not a number.
 *         Whether rings cross is not looked at here (`validity.ts`).
 */
export function readSurfaces(input: unknown, limits: SurfaceFileLimits): SurfaceFile {
  const { features, ...rest } = readFeatures(input, limits, readSurface);
  const surfaces = features.map(({ geometry, properties, where }) => {
    return { surface: geometry, properties, where };
  });
  return { ...rest, features: surfaces };
}

/**
 * The features of a GeoJSON document, each geometry read by `readGeometry`.
 *
 * Throws: DomainError with the place of the fault when the structure is not RFC 7946.
 */
export function readFeatures<Geometry>(
  input: unknown,
  limits: SurfaceFileLimits,
  readGeometry: ReadGeometry<Geometry>,
): FeatureFile<Geometry> {
  const tally = newTally(limits);
  const features = readRoot(input, tally, readGeometry);
  const { crsMembers, positionsWithHeight } = tally;
  return { features, crsMembers, positionsWithHeight };
}

export function newTally(limits: SurfaceFileLimits): Tally {
  return { positions: 0, positionsWithHeight: 0, crsMembers: [], limits };
}

function readRoot<Geometry>(
  input: unknown,
  tally: Tally,
  readGeometry: ReadGeometry<Geometry>,
): ReadFeature<Geometry>[] {
  const root = membersOf(input, {});
  const type = root['type'];
  if (type === 'FeatureCollection') {
    checkMembers(root, foreignMembers.FeatureCollection, {}, tally);
    const features = root['features'];
    if (!isList(features)) throw new DomainError('geojsonMemberWrong', { member: 'features' });
    return features.map((feature, index) =>
      readFeature(feature, { feature: index + 1 }, tally, readGeometry),
    );
  }
  if (type === 'Feature') return [readFeature(root, {}, tally, readGeometry)];
  return [{ geometry: readGeometry(root, {}, tally), properties: {}, where: {} }];
}

/** One feature of a collection; throws DomainError with the place of the fault. */
export function readFeature<Geometry>(
  value: unknown,
  where: Where,
  tally: Tally,
  readGeometry: ReadGeometry<Geometry>,
): ReadFeature<Geometry> {
  const feature = membersOf(value, where);
  if (feature['type'] !== 'Feature') throw typeError(feature, where);
  checkMembers(feature, foreignMembers.Feature, where, tally);
  const { id, properties, geometry } = feature;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw new DomainError('geojsonMemberWrong', { member: 'id', ...where });
  }
  if (properties !== null && !isMembers(properties)) {
    throw new DomainError('geojsonMemberWrong', { member: 'properties', ...where });
  }
  return {
    geometry: readGeometry(geometry, where, tally),
    ...(id === undefined ? {} : { id }),
    properties: properties ?? {},
    where,
  };
}

/** A surface alone; throws DomainError with the place of the fault when it is none. */
export function readSurface(value: unknown, where: Where, tally: Tally): Surface {
  if (value === null || value === undefined) {
    throw new DomainError('geometryMissing', { ...where });
  }
  const geometry = membersOf(value, where);
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw typeError(geometry, where);
  checkGeometryMembers(geometry, where, tally);
  if (!isList(coordinates)) throw new DomainError('coordinatesNotList', { ...where });
  if (coordinates.length === 0) throw new DomainError('geometryEmpty', { ...where });
  if (type === 'Polygon') return { type, coordinates: readRings(coordinates, where, tally) };
  const parts = coordinates.map((part, index) =>
    readRings(part, { ...where, part: index + 1 }, tally),
  );
  return { type, coordinates: parts };
}

/** Refuses a geometry with members of another type of object. */
export function checkGeometryMembers(geometry: Members, where: Where, tally: Tally): void {
  checkMembers(geometry, foreignMembers.geometry, where, tally);
}

/** The rings of one Polygon, the outer one first; each closed. */
export function readRings(value: unknown, where: Where, tally: Tally): Ring[] {
  if (!isList(value)) throw new DomainError('coordinatesNotList', { ...where });
  if (value.length === 0) throw new DomainError('geometryEmpty', { ...where });
  return value.map((ring, index) => readRing(ring, { ...where, ring: index + 1 }, tally));
}

function readRing(value: unknown, where: Where, tally: Tally): Ring {
  if (!isList(value)) throw new DomainError('coordinatesNotList', { ...where });
  countPositions(value.length, tally);
  const ring = value.map((position, index) => readPosition(position, where, index + 1, tally));
  if (ring.length === 0) throw new DomainError('geometryEmpty', { ...where });
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new DomainError('ringNotClosed', { ...where });
  }
  if (ring.length < 4) throw new DomainError('ringTooShort', { ...where, count: ring.length });
  return ring;
}

/** Refuses a file before more of it is read than its limit. */
export function countPositions(count: number, tally: Tally): void {
  tally.positions += count;
  const { maxPositions } = tally.limits;
  if (tally.positions > maxPositions) throw new DomainError('tooManyPositions', { maxPositions });
}

/** One position in two dimensions; `position` is its place in its ring or line, from one. */
export function readPosition(
  value: unknown,
  ring: Where,
  position: number,
  tally: Tally,
): Position {
  if (!isList(value) || value.length < 2 || !value.every(isFiniteNumber)) {
    throw new DomainError('positionNotNumbers', { ...ring, position });
  }
  const [x = 0, y = 0, ...heights] = value;
  const largest = Math.max(Math.abs(x), Math.abs(y));
  if (largest > MAX_COORDINATE) throw new DomainError('positionTooLarge', { ...ring, position });
  if (heights.length > 0) tally.positionsWithHeight += 1;
  return tally.limits.axisOrder === 'northEast' ? [y, x] : [x, y];
}

/** `crs` is from the GeoJSON of 2008, which Swedish authorities still write. */
function checkMembers(
  members: Members,
  foreign: readonly string[],
  where: Where,
  tally: Tally,
): void {
  const wrong = foreign.find((member) => member in members);
  if (wrong !== undefined) {
    throw new DomainError('geojsonMemberForeign', { member: wrong, ...where });
  }
  const { bbox, crs } = members;
  const isBox =
    bbox === undefined ||
    (isList(bbox) && (bbox.length === 4 || bbox.length === 6) && bbox.every(isFiniteNumber));
  if (!isBox) throw new DomainError('geojsonMemberWrong', { member: 'bbox', ...where });
  if (crs !== undefined) tally.crsMembers.push(crs);
}

/** What is wrong with the `type` of an object that is not what was looked for. */
export function typeError(members: Members, where: Where): DomainError {
  const type = members['type'];
  if (typeof type !== 'string') return new DomainError('geojsonTypeMissing', { ...where });
  const code = otherGeometryTypes.includes(type) ? 'geometryNotSurface' : 'geojsonTypeUnknown';
  return new DomainError(code, { type: type.slice(0, 40), ...where });
}

export function membersOf(value: unknown, where: Where): Members {
  if (!isMembers(value)) throw new DomainError('geojsonNotObject', { ...where });
  return value;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
