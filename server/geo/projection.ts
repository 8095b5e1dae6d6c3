import proj4 from 'proj4';
import { invariant } from '../vocabulary/errors.ts';
import {
  coordinateSystems,
  type Crs,
  type Position,
  type Surface,
} from '../vocabulary/geometry.ts';
import { mapPositions } from './surface.ts';

/**
 * RT 90 2.5 gon V straight from SWEREF 99: a strip fitted to the old grid, so that no datum shift is
 * needed and a position comes back to where it was. Within some decimetres of the shift by seven
 * parameters (EPSG:3021 on Bessel 1841), which the tests compare with.
 *
 * Source: Lantmäteriet, "Projektionsparametrar SWEREF 99 – RT 90": central meridian
 *         15° 48' 22.624306", scale 1.00000561024, false northing -667.711, easting 1500064.274.
 */
const RT90_STRIP = '+lon_0=15.806284529444444 +k=1.00000561024 +x_0=1500064.274';
const RT90_FALSE_NORTHING_M = -667.711;

/**
 * Our own definitions, not a registry's: every system lies on GRS 80 with no datum shift, that is
 * WGS 84 is treated as SWEREF 99 (they differ by decimetres in the field). Transverse Mercator;
 * SWEREF 99 TM has scale 0.9996 and false easting 500 km, the local zones 1 and 150 km.
 */
function definitionOf(crs: Crs): string {
  const system = coordinateSystems.find(({ id }) => id === crs);
  invariant(system !== undefined, `no definition of ${crs}`);
  const datum = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs';
  if (system.kind === 'geographic') return `+proj=longlat ${datum}`;
  if (system.kind === 'former') {
    return `+proj=tmerc +lat_0=0 ${RT90_STRIP} +y_0=${RT90_FALSE_NORTHING_M} +units=m ${datum}`;
  }
  const strip =
    system.kind === 'national'
      ? '+lon_0=15 +k=0.9996 +x_0=500000'
      : `+lon_0=${system.centralMeridianDeg} +k=1 +x_0=150000`;
  return `+proj=tmerc +lat_0=0 ${strip} +y_0=0 +units=m ${datum}`;
}

const GEOGRAPHIC = 'EPSG:4326';
const converters = new Map(
  coordinateSystems.map(({ id }) => [id, proj4(definitionOf(GEOGRAPHIC), definitionOf(id))]),
);

function converterOf(crs: Crs) {
  const converter = converters.get(crs);
  invariant(converter !== undefined, `no converter for ${crs}`);
  return converter;
}

/**
 * A position in another coordinate system, x before y in both.
 *
 * Units:  metres in the SWEREF systems, degrees in WGS 84.
 * Gives:  not-a-number coordinates when the position lies outside what the projection can carry.
 * Source: checked to 1 mm against PROJ 9.1 (`reference/spatial/koordinater.json`).
 */
export function projectPosition(position: Position, from: Crs, to: Crs): Position {
  if (from === to) return position;
  try {
    const geographic = from === GEOGRAPHIC ? position : converterOf(from).inverse(position);
    return to === GEOGRAPHIC ? geographic : converterOf(to).forward(geographic);
  } catch {
    // proj4 throws on infinite coordinates; the caller asks whether the answer is finite.
    return [NaN, NaN];
  }
}

/** A surface in another coordinate system; edges stay straight between their ends. */
export function projectSurface(surface: Surface, from: Crs, to: Crs): Surface {
  if (from === to) return surface;
  return mapPositions(surface, (position) => projectPosition(position, from, to));
}

/** The zones for the south end about here, those for the north begin; no border is exact. */
const NORTH_FROM_LATITUDE = 62.2;
/** Gotland lies by itself at 18 45, south of the other places in that zone. */
const GOTLAND = { minLon: 18, maxLon: 19.5, minLat: 56.8, maxLat: 58.5 };
/** First county code in the north: Västernorrland (22) to Norrbotten (25). */
const NORTH_FROM_COUNTY = 22;
const GOTLAND_COUNTY = 9;

function isOnGotland([lon, lat]: Position): boolean {
  const { minLon, maxLon, minLat, maxLat } = GOTLAND;
  return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
}

/**
 * The local zone that suits a place: the nearest central meridian among the zones made for the
 * south or for the north. A suggestion to measure in, since a municipality chooses its own zone.
 *
 * Units:  `position` is longitude and latitude in degrees.
 * Source: zones EPSG:3007–3018; agrees with the ten places of `reference/spatial/koordinater.json`.
 */
export function municipalZone(position: Position, municipalityCode?: string): Crs {
  const county = municipalityCode === undefined ? undefined : Number(municipalityCode.slice(0, 2));
  if (county === undefined ? isOnGotland(position) : county === GOTLAND_COUNTY) return 'EPSG:3015';
  const isNorth =
    county === undefined ? position[1] >= NORTH_FROM_LATITUDE : county >= NORTH_FROM_COUNTY;
  return zoneForLongitude(position[0], isNorth ? 'north' : 'south');
}

/** The zone of a series whose central meridian is nearest; of two as near the western one. */
export function zoneForLongitude(longitudeDeg: number, series: 'south' | 'north'): Crs {
  let nearest: { id: Crs; distanceDeg: number } | undefined;
  for (const system of coordinateSystems) {
    if (system.kind !== 'local' || system.series !== series) continue;
    const distanceDeg = Math.abs(system.centralMeridianDeg - longitudeDeg);
    if (nearest === undefined || distanceDeg < nearest.distanceDeg) {
      nearest = { id: system.id, distanceDeg };
    }
  }
  invariant(nearest !== undefined, `no local zones in the ${series}`);
  return nearest.id;
}
