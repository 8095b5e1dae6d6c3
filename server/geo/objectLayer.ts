import { DomainError } from '../vocabulary/errors.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import { checkInSweden, resolveCrs, type CrsSource } from './coordinateSystem.ts';
import { readFeatures, type ReadFeature } from './geojson.ts';
import { heightNotices, type Notice } from './notice.ts';
import { projectPosition } from './projection.ts';
import { boundsOfShapes, mapShape, readShape, type Shape } from './shape.ts';
import { centreOf } from './surface.ts';
import { findInvalidity } from './validity.ts';

/** Something to be near to: a stop, a playground, a path, a park. */
export type LayerObject = {
  /** The feature's own id, when the file has one; ids kept as a property stay in `properties`. */
  readonly id?: string | number;
  readonly shape3006: Shape;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type ObjectLayerFile = {
  readonly objects: readonly LayerObject[];
  readonly notices: readonly Notice[];
  readonly crs: Crs;
  readonly crsSource: CrsSource;
};

const MAX_POSITIONS = 10_000_000;

/**
 * A layer of things to measure the distance to, from a GeoJSON document.
 *
 * Shape:  every feature has a geometry of any type. All or nothing: one bad feature refuses the
 *         file.
 * Units:  geometry in EPSG:3006, whatever the file was in; edges stay straight between their ends.
 * Gives:  a notice, not a refusal, for surfaces that are not valid: the distance to their border
 *         is right, and inside means inside an odd number of rings.
 * Throws: DomainError on structure, coordinate system and geometry.
 */
export function readObjectLayer(
  input: unknown,
  { statedCrs }: { readonly statedCrs?: Crs | undefined } = {},
): ObjectLayerFile {
  const file = readFeatures(input, { maxPositions: MAX_POSITIONS }, readShape);
  if (file.features.length === 0) throw new DomainError('objectLayerEmpty');
  const shapes = file.features.map(({ geometry }) => geometry);
  const { crs, crsSource } = resolveCrs(file.crsMembers, statedCrs, boundsOfShapes(shapes));
  for (const shape of shapes) checkMiddleInSweden(shape, crs);
  const objects = file.features.map((feature) => layerObject(feature, crs));
  const notices = [...heightNotices(file.positionsWithHeight), ...validityNotices(file.features)];
  return { objects, notices, crs, crsSource };
}

/** A large thing may reach out to sea or over a border: its middle tells where it is. */
function checkMiddleInSweden(shape: Shape, crs: Crs): void {
  const [x, y] = centreOf(boundsOfShapes([shape]));
  checkInSweden({ minX: x, minY: y, maxX: x, maxY: y }, crs);
}

function layerObject(feature: ReadFeature<Shape>, crs: Crs): LayerObject {
  const { geometry, id, properties } = feature;
  const shape3006 =
    crs === 'EPSG:3006'
      ? geometry
      : mapShape(geometry, (position) => projectPosition(position, crs, 'EPSG:3006'));
  return { ...(id === undefined ? {} : { id }), shape3006, properties };
}

function validityNotices(features: readonly ReadFeature<Shape>[]): Notice[] {
  const invalid = features.filter(({ geometry: { parts } }) => {
    if (parts.length === 0) return false;
    const coordinates = parts.map((rings) => [...rings]);
    return findInvalidity({ type: 'MultiPolygon', coordinates }) !== undefined;
  });
  const first = invalid[0]?.where.feature;
  if (invalid.length === 0) return [];
  return [{ code: 'objectSurfacesInvalid', facts: { count: invalid.length, first } }];
}
