import { distanceReferenceInputs, runDistanceReference } from '../../geo/distanceReference.ts';
import { arealWeightingInputs, runArealWeightingReference } from '../../geo/reference.ts';
import {
  areasReferenceInputs,
  runAreasReference,
  runCoordinatesReference,
} from '../../geo/shapeReference.ts';
import {
  runSquaresReference,
  squaresReferenceInputs,
  squaresReferenceLayers,
} from '../../geo/squaresReference.ts';
import { parseCsvBytes, type CsvRow } from '../../services/parseCsv.ts';
import { cliTexts } from '../../vocabulary/text/sv/cli.ts';
import { readLayers, standaloneKind, type ReferenceKind } from './kind.ts';

const DISTANCES = 'spatial-distance/1';

export const arealWeightingKind: ReferenceKind = {
  schemas: ['spatial-areal-weighting/1'],
  async run({ json }, world) {
    const { layerFile, tableFiles } = arealWeightingInputs(json);
    const found = await readLayers([layerFile], world);
    if ('skipped' in found) return found;
    const tables = new Map<string, CsvRow[]>();
    for (const name of tableFiles) {
      const bytes = await world.readData(name);
      if (bytes === null) return { skipped: cliTexts.referenceReasons.noData(name) };
      tables.set(name, parseCsvBytes(bytes));
    }
    const areaLayer = found.layers.get(layerFile);
    return { checks: runArealWeightingReference(json, { areaLayer, tables }) };
  },
};

export const areaShapesKind: ReferenceKind = {
  schemas: ['spatial-areas/1'],
  async run({ json }, world) {
    const { layerFile } = areasReferenceInputs(json);
    const found = await readLayers([layerFile], world);
    if ('skipped' in found) return found;
    return { checks: runAreasReference(json, found.layers.get(layerFile)) };
  },
};

export const coordinatesKind = standaloneKind('spatial-coordinates/1', runCoordinatesReference);

export const distancesKind: ReferenceKind = {
  schemas: [DISTANCES],
  async run({ json }, world) {
    const found = await readLayers(distanceReferenceInputs(json).layerFiles, world);
    if ('skipped' in found) return found;
    return { checks: runDistanceReference(json, found.layers) };
  },
};

export const squaresKind: ReferenceKind = {
  schemas: ['spatial-squares/1'],
  async run({ json }, world) {
    const { squaresFile } = squaresReferenceInputs(json);
    const bytes = await world.readData(squaresFile);
    if (bytes === null) return { skipped: cliTexts.referenceReasons.noData(squaresFile) };
    const rows = parseCsvBytes(bytes);
    const beside = world.files.filter(({ schema }) => schema === DISTANCES);
    const fileByKey = squaresReferenceLayers(
      json,
      rows,
      beside.map((file) => file.json),
    );
    const found = await readLayers([...new Set(fileByKey.values())], world);
    if ('skipped' in found) return found;
    const layers = new Map(
      [...fileByKey].map(([key, file]) => [key, found.layers.get(file)] as const),
    );
    return { checks: runSquaresReference(json, { rows, layers }) };
  },
};
