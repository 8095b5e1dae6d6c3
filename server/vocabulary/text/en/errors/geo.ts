import type { Facts } from '../../../errors.ts';
import { formatArea, formatNumber } from '../../../formatSv.ts';
import { coordinateSystems, crsLabelSv } from '../../../geometry.ts';

/** "Object 3, part 1, ring 2, point 7: ": where in the file the fault is, as far as it is known. */
function place({ feature, part, ring, position }: Facts): string {
  const steps = [
    feature === undefined ? '' : `object ${feature}`,
    part === undefined ? '' : `part ${part}`,
    ring === undefined ? '' : `ring ${ring}`,
    position === undefined ? '' : `point ${position}`,
  ].filter((step) => step !== '');
  const text = steps.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

/** Degrees are small numbers and need their decimals, metres do not. */
function coordinate(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return formatNumber(value, Math.abs(value) < 1000 ? 6 : 2);
}

function near({ x, y }: Facts): string {
  return x === undefined || y === undefined
    ? ''
    : ` near x ${coordinate(x)}, y ${coordinate(y)} (the file’s coordinates)`;
}

function system(crs: string | number | undefined): string {
  const known = coordinateSystems.find(({ id }) => id === crs);
  return known === undefined ? String(crs) : crsLabelSv(known.id);
}

/** "SWEREF 99 TM (EPSG:3006) or SWEREF 99 18 00 (EPSG:3011)". */
function systems(candidates: string | number | undefined): string {
  const names = String(candidates ?? '')
    .split(',')
    .filter((crs) => crs !== '')
    .map(system);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}

function squareMetres(value: string | number | undefined): string {
  if (typeof value !== 'number') return '';
  return value < 1 ? `${formatNumber(value, 4)} m²` : formatArea(value);
}

const reasons: Readonly<Record<string, string>> = {
  unknown: 'the surface cannot be understood',
  repeatedPoint: 'the same point stands several times',
  holeOutsideShell: 'a hole lies outside the outer edge of the surface',
  nestedHoles: 'a hole lies inside another hole',
  disconnectedInterior: 'the holes divide the surface into several pieces',
  selfIntersection:
    'the boundary of the surface crosses itself or two parts of the surface overlap',
  ringSelfIntersection: 'the boundary of the surface touches itself',
  nestedShells: 'one part of the surface lies inside another part',
  duplicateRings: 'the same boundary stands twice',
  tooFewPoints: 'the boundary has too few different points to enclose a surface',
  invalidCoordinate: 'a coordinate is not a number',
  ringNotClosed: 'the boundary does not go back to its first point',
};

function reasonText({ reason }: Facts): string {
  return reasons[String(reason)] ?? String(reason);
}

const kindNames: Readonly<Record<string, string>> = {
  deso: 'a DeSO code (nine characters, like 2080C1170)',
  regso: 'a RegSO code (eight characters, like 2080R018)',
  kommun: 'a municipality code (four digits, like 0380)',
  district: 'an area code (at most 40 characters)',
};

const structureErrors = {
  geojsonNotObject: (facts: Facts) =>
    `${place(facts)}There must be a GeoJSON object here. Export the area as GeoJSON and try again.`,
  geojsonTypeMissing: (facts: Facts) =>
    `${place(facts)}The member “type” is missing or is not text. Export the area as GeoJSON and try again.`,
  geojsonTypeUnknown: (facts: Facts) =>
    `${place(facts)}The type “${facts['type'] ?? ''}” does not exist in GeoJSON. Write for example Feature or Polygon, with a capital letter.`,
  geojsonMemberWrong: (facts: Facts) =>
    `${place(facts)}The member “${facts['member'] ?? ''}” is missing or has the wrong form. Export the area again as GeoJSON according to RFC 7946.`,
  geojsonMemberForeign: (facts: Facts) =>
    `${place(facts)}The member “${facts['member'] ?? ''}” may not stand here according to RFC 7946. Remove it or export again.`,
  geometryMissing: (facts: Facts) =>
    `${place(facts)}The geometry is missing. Draw or export the surface so that the file has its boundary.`,
  geometryNotSurface: (facts: Facts) =>
    `${place(facts)}The geometry is ${facts['type'] ?? ''}. A surface is needed here: Polygon or MultiPolygon. Remove points and lines from the file.`,
  geometryEmpty: (facts: Facts) =>
    `${place(facts)}The surface is empty. Export it again so that the points of the boundary are included.`,
  coordinatesNotList: (facts: Facts) =>
    `${place(facts)}The coordinates are not nested as the type of geometry requires. Export the surface again as Polygon or MultiPolygon.`,
  positionNotNumbers: (facts: Facts) =>
    `${place(facts)}The point is not two numbers. Write east and north, or longitude and latitude, as numbers without quotation marks.`,
  positionTooLarge: (facts: Facts) =>
    `${place(facts)}The coordinate is larger than any place on earth has. Check the decimal mark.`,
  ringTooShort: (facts: Facts) =>
    `${place(facts)}The boundary has only ${facts['count'] ?? ''} ${facts['count'] === 1 ? 'point' : 'points'}. A surface needs at least three corners and, last, the first point again.`,
  ringNotClosed: (facts: Facts) =>
    `${place(facts)}The boundary is not closed. The last point must be the same as the first.`,
  tooManyPositions: (facts: Facts) =>
    `The file has more than ${formatNumber(Number(facts['maxPositions']))} points. Simplify the boundary or divide the file.`,
  geometryInvalid: (facts: Facts) =>
    `${place(facts)}The surface is not valid: ${reasonText(facts)}${near(facts)}. Correct the boundary in the map program and try again.`,
};

const coordinateSystemErrors = {
  crsContradictsItself: (facts: Facts) =>
    `The file gives two coordinate systems: ${system(facts['first'])} and ${system(facts['second'])}. Export everything in one system.`,
  crsContradictsStated: (facts: Facts) =>
    `The file says ${system(facts['file'])} but you have entered ${system(facts['stated'])}. Find out which one is right and enter it, or export the file again.`,
  crsUnknown: (facts: Facts) =>
    `The coordinate system “${facts['name'] ?? ''}” cannot be read. Export in SWEREF 99 TM, the municipality’s SWEREF 99 zone or WGS 84.`,
  crsRt90: () =>
    'The file is in a zone of RT 90 that cannot be read. RT 90 2.5 gon V (EPSG:3021) works. Otherwise convert to SWEREF 99 in the map program and try again.',
  crsNotStated: (facts: Facts) =>
    facts['candidates'] === ''
      ? 'The file does not say which coordinate system it is in, and the numbers fit no SWEREF 99 system. Export the file again with its coordinate system.'
      : `The file does not say which coordinate system it is in. Enter it. The numbers fit ${systems(facts['candidates'])}.`,
  crsNotStatedAxesSwapped: (facts: Facts) =>
    `The file does not say which coordinate system it is in, and the numbers seem to stand with north before east. GeoJSON has east first. Swap the order and enter the system. The numbers then fit ${systems(facts['candidates'])}.`,
  outsideSweden: (facts: Facts) =>
    `The area lies outside Sweden${near(facts)} when it is read as ${system(facts['crs'])}. Check the coordinates and the coordinate system.`,
  outsideSwedenAxesSwapped: (facts: Facts) =>
    `The area lies outside Sweden${near(facts)}, but falls in Sweden if the axes are swapped. GeoJSON has east (longitude) first. Swap the order or confirm that the axes are reversed.`,
  outsideSwedenOtherCrs: (facts: Facts) =>
    `The area lies outside Sweden${near(facts)} when it is read as ${system(facts['crs'])}. The numbers fit ${systems(facts['candidates'])}. Enter the right coordinate system.`,
};

const planAreaErrors = {
  planAreaWithoutFeatures: () => 'The file contains no area. Export the plan area and try again.',
  planAreaTooManyFeatures: (facts: Facts) =>
    `The file has ${facts['count'] ?? ''} objects, at most ${facts['max'] ?? ''} can be read as one plan area. Select the surfaces that belong to the plan.`,
  planAreaFeaturesOverlap: (facts: Facts) =>
    `Objects ${facts['first'] ?? ''} and ${facts['second'] ?? ''} overlap by ${squareMetres(facts['overlapM2'])}. The same land may only be counted once: remove the overlap or one of the objects.`,
  planAreaFeaturesNotJoined: (facts: Facts) =>
    `The ${facts['count'] ?? ''} surfaces border on each other but cannot be joined. Join them into one surface in the map program and try again.`,
  planAreaTooSmall: (facts: Facts) =>
    `The area is ${squareMetres(facts['areaM2'])}, smaller than ${squareMetres(facts['minM2'])}. Check the coordinates and their decimals.`,
  planAreaTooLarge: (facts: Facts) =>
    `The area is ${squareMetres(facts['areaM2'])}, larger than ${squareMetres(facts['maxM2'])}. Detailed plans are not that large. Check that the file contains the plan area.`,
};

const areaLayerErrors = {
  areaLayerEmpty: () => 'The file contains no areas. Export the layer again.',
  areaCodeMissing: (facts: Facts) =>
    `${place(facts)}The code of the area is missing. It was looked for under ${facts['tried'] ?? ''}. Enter which property has the code.`,
  areaCodeMalformed: (facts: Facts) =>
    `${place(facts)}“${facts['code'] ?? ''}” is not ${kindNames[String(facts['kind'])] ?? 'an area code'}. Codes are text: check that leading zeros have not been lost.`,
  areaCodeRepeated: (facts: Facts) =>
    `The code ${facts['code'] ?? ''} stands on both object ${facts['first'] ?? ''} and object ${facts['second'] ?? ''}. Every area must have a code of its own; an area in several parts is a MultiPolygon.`,
  areaMunicipalityMissing: (facts: Facts) =>
    `${place(facts)}Area ${facts['code'] ?? ''} has no municipality code. Enter which municipality the areas belong to.`,
  areasInvalid: (facts: Facts) =>
    `${facts['count'] === 1 ? '1 area is not a valid surface' : `${facts['count'] ?? ''} areas are not valid surfaces`}, among them ${facts['codes'] ?? ''}, and cannot be corrected without guessing. The first one: ${reasonText(facts)}${near(facts)}. Nothing has been read in. Correct the surfaces in the map program and try again.`,
  areaPartsNotJoined: (facts: Facts) =>
    `${facts['count'] ?? ''} parts of area ${facts['code'] ?? ''} cannot be joined: their boundaries do not agree with each other. Read in a finished layer instead.`,
};

const statisticsErrors = {
  statisticsColumnMissing: (facts: Facts) =>
    `The column “${facts['column'] ?? ''}” is missing from the file (it belongs to ${facts['file'] ?? ''}). Check that it is the right table and that the heading row is included.`,
  statisticsCodeRepeated: (facts: Facts) =>
    `Row ${facts['row'] ?? ''}: the area ${facts['code'] ?? ''} already has a row. Remove one of them.`,
  statisticsCodeOtherVersion: (facts: Facts) =>
    `Row ${facts['row'] ?? ''}: the code ${facts['code'] ?? ''} belongs to other boundaries than those of the table, which is of version ${facts['areaVersion'] ?? ''}. Fetch the table for the right version.`,
  statisticsValueNotNumber: (facts: Facts) =>
    `Row ${facts['row'] ?? ''}, column “${facts['column'] ?? ''}”: “${facts['value'] ?? ''}” is not a number. Write a number without spaces, or .. if the figure is missing.`,
};

/** Sentences of faults found in plan areas, area layers and area statistics, by code. */
export const geoErrors = {
  ...structureErrors,
  ...coordinateSystemErrors,
  ...planAreaErrors,
  ...areaLayerErrors,
  ...statisticsErrors,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

/** What was done with a file that was accepted, by the code of its `Notice`. */
export const geoNotices = {
  heightsDropped: (facts: Facts) =>
    `Heights at ${formatNumber(Number(facts['positions']))} ${facts['positions'] === 1 ? 'point' : 'points'} were not read in. The area is measured in the plane.`,
  axesSwapped: () => 'The coordinates were read with north before east, as you confirmed.',
  featuresCombined: (facts: Facts) =>
    `${facts['count'] ?? ''} surfaces were read as one plan area.`,
  areasMended: (facts: Facts) => {
    const more = facts['more'] === 0 ? '' : ` and ${facts['more'] ?? ''} more`;
    return `Invalid surfaces were corrected when they were read in, in ${facts['count'] === 1 ? '1 area' : `${facts['count'] ?? ''} areas`}: ${facts['codes'] ?? ''}${more}. Boundaries that touched themselves were redrawn, and parts that lay on top of each other are counted once.`;
  },
  areasJoined: (facts: Facts) =>
    `${facts['parts'] ?? ''} DeSO were joined into ${facts['count'] ?? ''} RegSO by the RegSO code.`,
  featuresJoined: (facts: Facts) =>
    `${facts['count'] ?? ''} surfaces that border on each other were joined into one plan area.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
