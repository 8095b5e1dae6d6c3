import {
  distanceReferenceSchema,
  squaresReferenceSchema,
  type SquaresReference,
} from '../vocabulary/spatialReference.ts';
import { distanceMunicipality } from './distanceReference.ts';
import { distancesToNearestM } from './distances.ts';
import { createNearestIndex } from './nearest.ts';
import { readObjectLayer } from './objectLayer.ts';
import { readPopulationSquares, type PopulationSquare } from './populationSquares.ts';
import { meanDistanceM, reachOf } from './reach.ts';
import { check, type ReferenceCheck } from './referenceCheck.ts';
import { serviceLayerFile } from './serviceLayerFiles.ts';
import type { StatisticsRow } from './statisticsRows.ts';

const radiusKey = /^(\d+)m$/;
const MEAN_DISTANCE_KEY = 'medelavstand_befolkningsvagt_m';
const DISTANCE_M = 1e-6;

/**
 * The table of squares that a `spatial-squares/1` file needs beside it, by name. Its layers depend
 * on what the table holds: `squaresReferenceLayers`.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function squaresReferenceInputs(file: unknown): { squaresFile: string } {
  return { squaresFile: squaresReferenceSchema.parse(file).rutor };
}

/**
 * The layer files of a `spatial-squares/1` file, by the layer's name: as it says itself, else as a
 * distance file of the same municipality says, else as the layers of that name are usually called.
 *
 * Shape:  `rows` are those of the table of squares; `distanceFiles` are parsed
 *         `spatial-distance/1` files found beside it, if any.
 * Throws: ZodError or DomainError when the input does not follow its format.
 */
export function squaresReferenceLayers(
  file: unknown,
  rows: readonly StatisticsRow[],
  distanceFiles: readonly unknown[] = [],
): ReadonlyMap<string, string> {
  const reference = squaresReferenceSchema.parse(file);
  const { municipalityCode } = chooseSquares(reference, readPopulationSquares(rows));
  const neighbours = distanceFiles.flatMap((other) => {
    const { data } = distanceReferenceSchema.safeParse(other);
    return data !== undefined && distanceMunicipality(data.punkter) === municipalityCode
      ? [data.lager]
      : [];
  });
  const named = { ...neighbours.find((lager) => lager !== undefined), ...reference.lager };
  return new Map(
    Object.keys(reference.resultat).flatMap((layer) => {
      const layerFile = named[layer] ?? serviceLayerFile(layer, municipalityCode);
      return layerFile === undefined ? [] : [[layer, layerFile]];
    }),
  );
}

/**
 * Every expected number of a `spatial-squares/1` file against the product's own search and sums. A
 * key that is not known, or a layer that was not handed over, fails.
 *
 * Shape:  `rows` are those of the table of squares; `layers` the parsed GeoJSON of each layer by
 *         its name in the file (`squaresReferenceLayers`).
 * Throws: ZodError or DomainError when the input does not follow its format.
 */
export function runSquaresReference(
  file: unknown,
  data: {
    readonly rows: readonly StatisticsRow[];
    readonly layers: ReadonlyMap<string, unknown>;
  },
): ReferenceCheck[] {
  const reference = squaresReferenceSchema.parse(file);
  const { squares } = chooseSquares(reference, readPopulationSquares(data.rows));
  const population = squares.reduce((sum, square) => sum + square.population, 0);
  return [
    check('antal_rutor', reference.antal_rutor, squares.length),
    check('befolkning_totalt', reference.befolkning_totalt, population),
    ...Object.entries(reference.resultat).flatMap(([layer, expected]) => {
      const geojson = data.layers.get(layer);
      const distancesM = geojson === undefined ? undefined : distancesOf(squares, geojson);
      return checkLayer(layer, expected, squares, distancesM);
    }),
  ];
}

function distancesOf(squares: readonly PopulationSquare[], geojson: unknown): Float64Array {
  const { objects } = readObjectLayer(geojson);
  const index = createNearestIndex(objects.map(({ shape3006 }) => shape3006));
  return distancesToNearestM(
    squares.map(({ midpoint }) => midpoint),
    index,
  );
}

type Chosen = {
  readonly squares: readonly PopulationSquare[];
  readonly municipalityCode: string | undefined;
};

/**
 * The squares that the file is about. It may leave out whose they are: then they are those of the
 * one municipality, or all, whose number and population fit, or else the one that fits either.
 */
function chooseSquares(reference: SquaresReference, squares: readonly PopulationSquare[]): Chosen {
  const codes = [...new Set(squares.map(({ municipalityCode }) => municipalityCode))];
  const choices: Chosen[] = [
    ...codes.map((code) => ({
      squares: squares.filter(({ municipalityCode }) => municipalityCode === code),
      municipalityCode: code,
    })),
    { squares, municipalityCode: codes.length === 1 ? codes[0] : undefined },
  ];
  const fitsNumber = ({ squares: chosen }: Chosen): boolean =>
    chosen.length === reference.antal_rutor;
  const fitsPopulation = ({ squares: chosen }: Chosen): boolean =>
    chosen.reduce((sum, { population }) => sum + population, 0) === reference.befolkning_totalt;
  const stated = reference.kommunkod;
  const chosen =
    stated === undefined
      ? (choices.find((choice) => fitsNumber(choice) && fitsPopulation(choice)) ??
        choices.find(fitsNumber) ??
        choices.find(fitsPopulation))
      : choices.find(({ municipalityCode }) => municipalityCode === stated);
  return chosen ?? { squares: [], municipalityCode: stated };
}

function checkLayer(
  layer: string,
  expected: SquaresReference['resultat'][string],
  squares: readonly PopulationSquare[],
  distancesM: Float64Array | undefined,
): ReferenceCheck[] {
  const population = squares.map((square) => square.population);
  const population65plus = squares.map((square) => square.population65plus);
  return Object.entries(expected).flatMap(([key, value]) => {
    const id = `${layer}/${key}`;
    if (typeof value === 'number') {
      const isMean = key === MEAN_DISTANCE_KEY && distancesM !== undefined;
      const got = isMean ? meanDistanceM(distancesM, population) : undefined;
      return [check(id, value, got, DISTANCE_M)];
    }
    const radiiM = [Number(radiusKey.exec(key)?.[1])];
    const [all] = distancesM ? reachOf(distancesM, population, radiiM) : [];
    const [older] = distancesM ? reachOf(distancesM, population65plus, radiiM) : [];
    const numbers: Readonly<Record<string, number | undefined>> = {
      andel_befolkning: all?.share,
      befolkning: all?.weight,
      rutor: all?.origins,
      andel_65plus: older?.share,
    };
    return Object.entries(value).map(([name, number]) =>
      check(`${id}/${name}`, number, numbers[name]),
    );
  });
}
