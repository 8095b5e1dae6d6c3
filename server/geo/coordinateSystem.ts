import { DomainError } from '../vocabulary/errors.ts';
import { coordinateSystems, type Crs, type Position } from '../vocabulary/geometry.ts';
import { municipalZone, projectPosition } from './projection.ts';
import { cornersOf, type Bounds } from './surface.ts';

/** Who said which system a file is in: its `crs` member, the user, or the rule of RFC 7946. */
export type CrsSource = 'file' | 'stated' | 'rfc7946';
export type ResolvedCrs = { readonly crs: Crs; readonly crsSource: CrsSource };

/**
 * Longitudes of Sweden by whole degree of latitude, from the outlines of the municipalities.
 * With `SEA_MARGIN_DEG` they hold the territorial sea; coarse, to tell a wrong system from a right.
 */
const longitudesByLatitude: readonly (readonly [lat: number, west: number, east: number])[] = [
  [55, 12.8, 14.7],
  [56, 12.4, 18.4],
  [57, 11.6, 19.3],
  [58, 11.1, 19.2],
  [59, 11.1, 19.1],
  [60, 12.3, 18.9],
  [61, 12.2, 17.5],
  [62, 12.1, 18.5],
  [63, 12.0, 20.9],
  [64, 12.8, 21.6],
  [65, 14.2, 24.2],
  [66, 14.5, 24.2],
  [67, 16.1, 23.8],
  [68, 17.1, 23.5],
  [69, 20.1, 20.9],
];
const SEA_MARGIN_DEG = 0.5;
const MIN_LATITUDE = 55.1;
const MAX_LATITUDE = 69.1;
/** A local zone serves places about this far from its central meridian, in degrees. */
const ZONE_REACH_DEG = 1.6;
/** North of the first no southern zone is used, south of the second no northern but on Gotland. */
const SOUTHERN_ZONES_TO_LATITUDE = 62.6;
const NORTHERN_ZONES_FROM_LATITUDE = 61;
/** The strips of RT 90 beside 2.5 gon V, which nobody can tell from it by the numbers. */
const otherRt90Codes = ['3019', '3020', '3022', '3023', '3024'];

const crsNamePattern =
  /^(?:urn:(?:x-)?ogc:def:crs:EPSG:(?:[^:]*:)?|EPSG:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]+\/)(\d{1,6})$/i;
const crs84Pattern =
  /^(?:urn:(?:x-)?ogc:def:crs:OGC:[^:]*:CRS84|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/[^/]+\/CRS84)$/i;

/**
 * The coordinate system of a file, never guessed: what its `crs` member says, else what the user
 * stated, else WGS 84 when every coordinate fits longitude and latitude (RFC 7946).
 *
 * Throws: DomainError when the file contradicts itself or the user, names a system we do not know,
 *         or has metres without a system; then the likely systems are named for the user to choose.
 */
export function resolveCrs(
  crsMembers: readonly unknown[],
  stated: Crs | undefined,
  bounds: Bounds,
): ResolvedCrs {
  // A null member is the GeoJSON of 2008 for "not known": someone has to say.
  const named = crsMembers.filter((member) => member !== null).map(readCrsMember);
  const [crs, ...others] = named;
  const other = others.find((candidate) => candidate !== crs);
  if (crs !== undefined && other !== undefined) {
    throw new DomainError('crsContradictsItself', { first: crs, second: other });
  }
  if (crs !== undefined) {
    if (stated === undefined || stated === crs) return { crs, crsSource: 'file' };
    throw new DomainError('crsContradictsStated', { file: crs, stated });
  }
  if (stated !== undefined) return { crs: stated, crsSource: 'stated' };
  if (crsMembers.length === 0 && fitsDegrees(bounds)) {
    return { crs: 'EPSG:4326', crsSource: 'rfc7946' };
  }
  throw notStatedError(bounds);
}

function readCrsMember(member: unknown): Crs {
  const name = nameOfCrsMember(member);
  if (crs84Pattern.test(name)) return 'EPSG:4326';
  const code = crsNamePattern.exec(name)?.[1];
  const system = coordinateSystems.find(({ id }) => id === `EPSG:${code ?? ''}`);
  if (system !== undefined) return system.id;
  const isRt90 = code !== undefined && otherRt90Codes.includes(code);
  throw new DomainError(isRt90 ? 'crsRt90' : 'crsUnknown', { name: name.slice(0, 80) });
}

/** `{type: 'name', properties: {name}}`, or the still older `{type: 'EPSG', properties: {code}}`. */
function nameOfCrsMember(member: unknown): string {
  if (typeof member !== 'object' || member === null || !('properties' in member)) return '';
  const { properties } = member;
  if (typeof properties !== 'object' || properties === null) return '';
  if ('name' in properties && typeof properties.name === 'string') return properties.name.trim();
  if (!('code' in properties)) return '';
  const { code } = properties;
  return typeof code === 'string' || typeof code === 'number' ? `EPSG:${code}` : '';
}

function fitsDegrees({ minX, minY, maxX, maxY }: Bounds): boolean {
  return minX >= -180 && maxX <= 180 && minY >= -90 && maxY <= 90;
}

function notStatedError(bounds: Bounds): DomainError {
  const swapped = swapAxes(bounds);
  const candidates = likelySystems(bounds);
  const swappedCandidates = likelySystems(swapped);
  return candidates.length === 0 && swappedCandidates.length > 0
    ? new DomainError('crsNotStatedAxesSwapped', { candidates: swappedCandidates.join(',') })
    : new DomainError('crsNotStated', { candidates: candidates.join(',') });
}

function swapAxes({ minX, minY, maxX, maxY }: Bounds): Bounds {
  return { minX: minY, minY: minX, maxX: maxY, maxY: maxX };
}

/** Systems in which the numbers lie in Sweden, and for a local zone where that zone is used. */
export function likelySystems(bounds: Bounds): Crs[] {
  return coordinateSystems
    .filter((system) => {
      if (!liesInSweden(bounds, system.id)) return false;
      if (system.kind !== 'local') return true;
      return cornersOf(bounds).every((corner) => {
        const [lon, lat] = projectPosition(corner, system.id, 'EPSG:4326');
        const isItsSeries =
          system.series === 'south'
            ? lat <= SOUTHERN_ZONES_TO_LATITUDE
            : lat >= NORTHERN_ZONES_FROM_LATITUDE || municipalZone([lon, lat]) === system.id;
        return isItsSeries && Math.abs(lon - system.centralMeridianDeg) <= ZONE_REACH_DEG;
      });
    })
    .map(({ id }) => id);
}

/** Whether a rectangle lies in Sweden or its sea, when read in this system. */
export function liesInSweden(bounds: Bounds, crs: Crs): boolean {
  return cornersOf(bounds).every((corner) => {
    const [lon, lat] = projectPosition(corner, crs, 'EPSG:4326');
    if (!(lat >= MIN_LATITUDE && lat <= MAX_LATITUDE)) return false;
    const band = longitudesByLatitude.find(([from]) => from === Math.floor(lat));
    if (band === undefined) return false;
    const [, west, east] = band;
    return (
      lon >= west - SEA_MARGIN_DEG &&
      lon <= east + SEA_MARGIN_DEG &&
      returnsHome(corner, [lon, lat], crs)
    );
  });
}

/** Far outside its strip a projection folds over itself: such numbers do not come back. */
function returnsHome(position: Position, geographic: Position, crs: Crs): boolean {
  const [x, y] = projectPosition(geographic, 'EPSG:4326', crs);
  return Math.abs(x - position[0]) < 1 && Math.abs(y - position[1]) < 1;
}

/**
 * Refuses coordinates that lie outside Sweden, naming the likely cause.
 *
 * Throws: DomainError `outsideSwedenAxesSwapped` when swapping them puts them in Sweden,
 *         `outsideSwedenOtherCrs` when another system does, else `outsideSweden`.
 */
export function checkInSweden(bounds: Bounds, crs: Crs): void {
  if (liesInSweden(bounds, crs)) return;
  const [x, y] = [bounds.minX, bounds.minY];
  if (liesInSweden(swapAxes(bounds), crs)) {
    throw new DomainError('outsideSwedenAxesSwapped', { crs, x, y });
  }
  const candidates = likelySystems(bounds);
  if (candidates.length > 0) {
    throw new DomainError('outsideSwedenOtherCrs', { crs, x, y, candidates: candidates.join(',') });
  }
  throw new DomainError('outsideSweden', { crs, x, y });
}
