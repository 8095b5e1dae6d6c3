import { union } from 'martinez-polygon-clipping';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import { coordinateSystems, type Crs, type Ring, type Surface } from '../vocabulary/geometry.ts';
import { surfaceAreaM2 } from './area.ts';
import { checkInSweden, resolveCrs, type CrsSource } from './coordinateSystem.ts';
import { readSurfaces, type AxisOrder, type SurfaceFeature, type SurfaceFile } from './geojson.ts';
import { heightNotices, type Notice } from './notice.ts';
import { municipalZone as suitingZone, projectSurface } from './projection.ts';
import { edgedSurface, sharedAreaM2 } from './sharedArea.ts';
import { boundsOf, centreOf, partsOf, surfaceOf } from './surface.ts';
import { findInvalidity } from './validity.ts';

export type PlanAreaOptions = {
  /** What the user says that the file is in. */
  readonly statedCrs?: Crs | undefined;
  /** The municipality's own zone, to measure in; else the file's, else one that suits the place. */
  readonly municipalZone?: Crs | undefined;
  /** `northEast` when the user has confirmed that the file has its axes swapped. */
  readonly axisOrder?: AxisOrder | undefined;
};

export type PlanArea = {
  readonly crs: Crs;
  readonly crsSource: CrsSource;
  /** In `crs`, x before y, two dimensions. */
  readonly geometry: Surface;
  /** For overlays and distances. */
  readonly geometry3006: Surface;
  /** For the map only. */
  readonly geometryWgs84: Surface;
  /** Planar, in `areaCrs`. */
  readonly areaM2: number;
  readonly areaCrs: Crs;
  readonly notices: readonly Notice[];
};

/** A detailed plan has some hundreds; the checks grow with the square of it. */
export const MAX_POSITIONS = 5000;
const MAX_FEATURES = 100;
const MIN_AREA_M2 = 1;
const MAX_AREA_M2 = 1000e6;
/** Neighbours whose shared border is rounded to millimetres may overlap by less than this. */
const ROUNDING_OVERLAP_M2 = 1;

/**
 * The plan area of a GeoJSON document, checked and measured.
 *
 * Shape:  a Polygon or MultiPolygon, bare or in a Feature, or a FeatureCollection of them. Several
 *         features become one surface; features that share a border are joined along it.
 * Units:  `areaM2` by the shoelace formula in the municipality's zone, which `areaCrs` names.
 * Throws: DomainError saying what and where when the structure, coordinate system, place, validity
 *         or size is not that of a Swedish plan area. Nothing is repaired in silence.
 */
export function readPlanArea(input: unknown, options: PlanAreaOptions = {}): PlanArea {
  const { axisOrder = 'eastNorth' } = options;
  return planAreaOf(readSurfaces(input, { maxPositions: MAX_POSITIONS, axisOrder }), options);
}

/**
 * The plan area of surfaces that were read from a file of any format, checked and measured.
 *
 * Throws: as `readPlanArea`; the place of a fault is the `where` of the surface.
 */
export function planAreaOf(file: SurfaceFile, options: PlanAreaOptions = {}): PlanArea {
  const { statedCrs, axisOrder = 'eastNorth' } = options;
  const { features } = file;
  if (features.length === 0) throw new DomainError('planAreaWithoutFeatures');
  if (features.length > MAX_FEATURES) {
    throw new DomainError('planAreaTooManyFeatures', {
      count: features.length,
      max: MAX_FEATURES,
    });
  }
  const bounds = boundsOf(surfaceOf(features.flatMap(({ surface }) => partsOf(surface))));
  const { crs, crsSource } = resolveCrs(file.crsMembers, statedCrs, bounds);
  checkInSweden(bounds, crs);
  for (const feature of features) checkValid(feature);
  const { geometry, notices } = combineFeatures(features, crs);
  const measured = measure(geometry, crs, options.municipalZone);
  return {
    crs,
    crsSource,
    geometry,
    geometry3006: projectSurface(geometry, crs, 'EPSG:3006'),
    geometryWgs84: projectSurface(geometry, crs, 'EPSG:4326'),
    ...measured,
    notices: [
      ...(axisOrder === 'northEast' ? [{ code: 'axesSwapped', facts: {} }] : []),
      ...heightNotices(file.positionsWithHeight),
      ...notices,
    ],
  };
}

function checkValid({ surface, where }: SurfaceFeature): void {
  const invalidity = findInvalidity(surface);
  if (invalidity === undefined) return;
  const { reason, at } = invalidity;
  throw new DomainError('geometryInvalid', { ...where, reason, x: at?.[0], y: at?.[1] });
}

/** The plan's size in the zone that municipal figures are given in. */
function measure(
  geometry: Surface,
  crs: Crs,
  zone: Crs | undefined,
): { areaM2: number; areaCrs: Crs } {
  const areaCrs = zone ?? zoneToMeasureIn(geometry, crs);
  invariant(areaCrs !== 'EPSG:4326', 'areas are not measured in degrees');
  const areaM2 = surfaceAreaM2(projectSurface(geometry, crs, areaCrs));
  if (areaM2 < MIN_AREA_M2) {
    throw new DomainError('planAreaTooSmall', { areaM2, minM2: MIN_AREA_M2 });
  }
  if (areaM2 > MAX_AREA_M2) {
    throw new DomainError('planAreaTooLarge', { areaM2, maxM2: MAX_AREA_M2 });
  }
  return { areaM2, areaCrs };
}

function zoneToMeasureIn(geometry: Surface, crs: Crs): Crs {
  if (coordinateSystems.some(({ id, kind }) => id === crs && kind === 'local')) return crs;
  return suitingZone(centreOf(boundsOf(projectSurface(geometry, crs, 'EPSG:4326'))));
}

function combineFeatures(
  features: readonly SurfaceFeature[],
  crs: Crs,
): { geometry: Surface; notices: Notice[] } {
  const [first, ...others] = features;
  invariant(first !== undefined, 'a plan area has at least one feature');
  if (others.length === 0) return { geometry: first.surface, notices: [] };
  checkApart(features, crs);
  const facts = { count: features.length };
  const together = surfaceOf(features.flatMap(({ surface }) => partsOf(surface)));
  if (findInvalidity(together) === undefined) {
    return { geometry: together, notices: [{ code: 'featuresCombined', facts }] };
  }
  // Neighbours that share a border are not a valid MultiPolygon: the border has to go.
  const geometry = others.reduce((joined, { surface }) => join(joined, surface), first.surface);
  const invalidity = findInvalidity(geometry);
  const lostM2 = Math.abs(areaIn3006(together, crs) - areaIn3006(geometry, crs));
  if (invalidity !== undefined || lostM2 > ROUNDING_OVERLAP_M2 * features.length) {
    throw new DomainError('planAreaFeaturesNotJoined', facts);
  }
  return { geometry, notices: [{ code: 'featuresJoined', facts }] };
}

function areaIn3006(surface: Surface, crs: Crs): number {
  return surfaceAreaM2(projectSurface(surface, crs, 'EPSG:3006'));
}

function join(one: Surface, other: Surface): Surface {
  const joined = union(partsOf(one), partsOf(other)) ?? [];
  return surfaceOf(joined.filter(isRings));
}

/** The library's type allows a bare polygon as well as a list of them; it answers with a list. */
function isRings(part: Ring | Ring[]): part is Ring[] {
  return typeof part[0]?.[0] !== 'number';
}

/** Features that overlap would count the same ground twice. */
function checkApart(features: readonly SurfaceFeature[], crs: Crs): void {
  const edged = features.map(({ surface }) =>
    edgedSurface(projectSurface(surface, crs, 'EPSG:3006')),
  );
  for (const [index, one] of edged.entries()) {
    for (const [before, other] of edged.slice(0, index).entries()) {
      const overlapM2 = sharedAreaM2(one, other);
      if (overlapM2 > ROUNDING_OVERLAP_M2) {
        throw new DomainError('planAreaFeaturesOverlap', {
          first: before + 1,
          second: index + 1,
          overlapM2,
        });
      }
    }
  }
}
