import type { Facts } from '../../../errors.ts';

/** "Object 3, part 2: ": where in the file the fault is, as far as it is known. */
function place({ feature, part }: Facts): string {
  if (feature === undefined) return part === undefined ? '' : `Part ${part}: `;
  return part === undefined ? `Object ${feature}: ` : `Object ${feature}, part ${part}: `;
}

/** Sentences of faults found in layers that distances are measured to, by code. */
export const distanceErrors = {
  objectLayerEmpty: () =>
    'The file contains no objects to measure distances to. Export the layer again.',
  objectGeometryMissing: (facts: Facts) =>
    `${place(facts)}The position is missing. Give the object a point, line or surface, or remove it from the file.`,
  objectCoordinatesNotList: (facts: Facts) =>
    `${place(facts)}The coordinates are not nested as the type of geometry requires. Export the layer again as GeoJSON.`,
  lineTooShort: (facts: Facts) =>
    `${place(facts)}The line has fewer than two points. Draw it again or remove it from the file.`,
  squaresEmpty: () => 'The file contains no squares. Export the table again.',
  squaresColumnMissing: (facts: Facts) =>
    `The column “${facts['column'] ?? ''}” is missing from the table of squares. Check that it is the right table and that the heading row is included.`,
  squaresValueNotNumber: (facts: Facts) =>
    `Row ${facts['row'] ?? ''}, column “${facts['column'] ?? ''}”: “${facts['value'] ?? ''}” is not a number. Every square needs its centre point and its population.`,
  squaresNegative: (facts: Facts) =>
    `Square ${facts['number'] ?? ''} has a population below zero. Correct the value or export the table again.`,
  squaresRepeated: (facts: Facts) =>
    `Square ${facts['number'] ?? ''} has the same centre point as a square before it. Remove one of them, otherwise the residents are counted twice.`,
  squaresNotSquare: (facts: Facts) =>
    `Object ${facts['number'] ?? ''} is neither a square nor a centre point. Read in squares with four sides of equal length, or their centre points.`,
  squaresYearUnknown: () =>
    'The file does not say which year the population is for. Enter the year, or name the column befolkning_ÅÅÅÅ, with the year last.',
  squaresYearContradicted: (facts: Facts) =>
    `The file gives the year ${facts['file'] ?? ''} but you entered ${facts['stated'] ?? ''}. Correct the one that is wrong and read in again.`,
  squaresSideUnknown: () =>
    'The side of the squares cannot be seen in the file. Enter the side in metres, for example 1000.',
  squaresSideContradicted: (facts: Facts) =>
    `The squares lie ${facts['found'] ?? ''} m apart but the side is given as ${facts['stated'] ?? ''} m. Enter the right side, or divide the file by the size of the squares.`,
  serviceLayerNotFound: (facts: Facts) =>
    `The layer ${facts['layerId'] ?? ''} does not exist. It may already have been removed; load the page again.`,
  squareLayerNotFound: (facts: Facts) =>
    `The squares ${facts['layerId'] ?? ''} do not exist. They may already have been removed; load the page again.`,
  squaresOfSizes: (facts: Facts) =>
    `The squares are of different sizes: ${facts['first'] ?? ''} and ${facts['second'] ?? ''} m. Read in squares of one size at a time.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

/** What was noticed in a layer that was accepted, by the code of its `Notice`. */
export const distanceNotices = {
  objectSurfacesInvalid: (facts: Facts) =>
    facts['count'] === 1
      ? `1 surface has a boundary that crosses or touches itself, object ${facts['first'] ?? 1}. The distance to the boundary is right all the same.`
      : `${facts['count'] ?? ''} surfaces have a boundary that crosses or touches itself, the first is object ${facts['first'] ?? 1}. The distance to the boundary is right all the same.`,
  positionsContradict: (facts: Facts) =>
    `${facts['count'] === 1 ? 'One object has' : `${facts['count'] ?? ''} objects have`} coordinates in the columns that contradict the position in the file: ${facts['named'] ?? ''}. The position in the file is used. Check which one is right.`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
