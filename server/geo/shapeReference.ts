import { invariant } from '../vocabulary/errors.ts';
import { crsSchema, type Crs, type Position } from '../vocabulary/geometry.ts';
import {
  areasReferenceSchema,
  coordinatesReferenceSchema,
} from '../vocabulary/spatialReference.ts';
import { centroidOf, perimeterM } from './area.ts';
import { readAreaLayer, type LayerArea } from './areaLayer.ts';
import { createAreaIndex, overlay } from './overlay.ts';
import { projectPosition } from './projection.ts';
import { AREA_FLOOR_M2, check, type ReferenceCheck } from './referenceCheck.ts';
import { boundsOf, partsOf, surfaceOf } from './surface.ts';

/** Twelve digits of a northing leave this much to rounding, doubled. */
const POSITION_M = 1e-5;

/** The layer that a `spatial-areas/1` file needs beside it, by name. */
export function areasReferenceInputs(file: unknown): { layerFile: string } {
  return { layerFile: areasReferenceSchema.parse(file).omraden };
}

/**
 * Every expected number of a `spatial-areas/1` file: area, length of border, centroid and holes of
 * each area, and their sum, union and bounds.
 *
 * Shape:  `areaLayer` is the parsed GeoJSON of `omraden`; the areas are those that the file lists.
 * Throws: ZodError or DomainError when the input does not follow its format.
 */
export function runAreasReference(file: unknown, areaLayer: unknown): ReferenceCheck[] {
  const reference = areasReferenceSchema.parse(file);
  const layer = readAreaLayer(areaLayer, { kind: 'deso', version: reference.omraden });
  const byCode = new Map(layer.areas.map((area) => [area.code, area]));
  const areas = reference.deso.flatMap(({ deso }) => byCode.get(deso) ?? []);
  invariant(areas.length > 0, `${reference.omraden} has none of the areas asked for`);
  const { minX, minY, maxX, maxY } = boundsOf(
    surfaceOf(areas.flatMap(({ geometry3006 }) => partsOf(geometry3006))),
  );
  const sumM2 = areas.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  return [
    check('antal_deso', reference.antal_deso, areas.length),
    check('summa_area_m2', reference.summa_area_m2, sumM2, AREA_FLOOR_M2),
    check('union_area_m2', reference.union_area_m2, sumM2 - overlapM2(areas), AREA_FLOOR_M2),
    ...[minX, minY, maxX, maxY].map((value, index) =>
      within(`bounds/${index}`, reference.bounds[index] ?? NaN, value, POSITION_M),
    ),
    ...reference.deso.flatMap((expected) => checkArea(expected, byCode.get(expected.deso))),
  ];
}

function checkArea(
  expected: {
    deso: string;
    area_m2: number;
    omkrets_m: number;
    centroid_e: number;
    centroid_n: number;
    antal_hal: number;
  },
  area: LayerArea | undefined,
): ReferenceCheck[] {
  const id = (key: string): string => `${expected.deso}/${key}`;
  const surface = area?.geometry3006;
  const centroid = surface === undefined ? undefined : centroidOf(surface);
  const holes = surface && partsOf(surface).reduce((sum, rings) => sum + rings.length - 1, 0);
  return [
    check(id('area_m2'), expected.area_m2, area?.areaM2, AREA_FLOOR_M2),
    check(id('omkrets_m'), expected.omkrets_m, surface && perimeterM(surface)),
    within(id('centroid_e'), expected.centroid_e, centroid?.[0], POSITION_M),
    within(id('centroid_n'), expected.centroid_n, centroid?.[1], POSITION_M),
    check(id('antal_hal'), expected.antal_hal, holes),
  ];
}

/** Ground that two areas both claim; ground that three claim does not occur in these layers. */
function overlapM2(areas: readonly LayerArea[]): number {
  const index = createAreaIndex(areas);
  const shared = areas.map(({ code, geometry3006 }) =>
    overlay(geometry3006, index)
      .filter((part) => part.code !== code)
      .reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0),
  );
  // Each pair is met twice.
  return shared.reduce((sum, value) => sum + value, 0) / 2;
}

const MILLIMETRE = 1e-3;
/** A millimetre on the ground is never less than this, in degrees. */
const MILLIMETRE_DEG = 9e-9;
/** SCB publishes its pair with eight decimals of a degree, which is good to 4 mm. */
const PUBLISHED_PAIR_M = 4e-3;

/**
 * Every control point of a `spatial-coordinates/1` file, both ways, to one millimetre.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function runCoordinatesReference(file: unknown): ReferenceCheck[] {
  const { par, scb_kontrollpar: published } = coordinatesReferenceSchema.parse(file);
  return [
    ...checkPair('scb_kontrollpar', published, 'EPSG:3006', published, PUBLISHED_PAIR_M),
    ...par.flatMap((place) => {
      const zone = crsSchema.parse(`EPSG:${place.lokal_zon.epsg}`);
      return [
        ...checkPair(place.plats, place, 'EPSG:3006', place.epsg3006, MILLIMETRE),
        ...checkPair(place.plats, place, zone, place.lokal_zon, MILLIMETRE),
      ];
    }),
  ];
}

function checkPair(
  name: string,
  { lon, lat }: { lon: number; lat: number },
  crs: Crs,
  { e, n }: { e: number; n: number },
  toleranceM: number,
): ReferenceCheck[] {
  const there: Position = projectPosition([lon, lat], 'EPSG:4326', crs);
  const back: Position = projectPosition([e, n], crs, 'EPSG:4326');
  const toleranceDeg = (toleranceM / MILLIMETRE) * MILLIMETRE_DEG;
  return [
    within(`${name}/${crs}/e`, e, there[0], toleranceM),
    within(`${name}/${crs}/n`, n, there[1], toleranceM),
    within(`${name}/${crs}/lon`, lon, back[0], toleranceDeg),
    within(`${name}/${crs}/lat`, lat, back[1], toleranceDeg),
  ];
}

/** Coordinates are compared by distance alone: 1e-9 of a northing would be six millimetres. */
function within(
  id: string,
  expected: number,
  got: number | undefined,
  tolerance: number,
): ReferenceCheck {
  return { id, expected, got, pass: got !== undefined && Math.abs(got - expected) <= tolerance };
}
