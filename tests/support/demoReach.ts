import { readFileSync } from 'node:fs';
import { readPlanArea } from '../../server/geo/planArea.ts';
import { readServiceLayer } from '../../server/geo/serviceLayer.ts';
import { readSquareTable } from '../../server/geo/squareLayer.ts';
import { parseCsvBytes } from '../../server/services/parseCsv.ts';
import { createPlaceReach, type ReachRepositories } from '../../server/services/placeReach.ts';
import type { ServiceLayer, SquareLayer } from '../../server/vocabulary/reach.ts';
import { demoTexts } from '../../server/vocabulary/text/sv/demo.ts';
import { readDemoJson } from './demoCase.ts';

type DemoLayers = { layers: (Pick<ServiceLayer, 'kind' | 'label'> & { file: unknown })[] };

const about = {
  version: '2025',
  source: demoTexts.reachSource,
  licence: 'own',
  isInvented: true,
  importedOn: '2026-01-01',
} as const;

const services = (readDemoJson('services.json') as DemoLayers).layers.map(
  ({ file, ...named }, at) => {
    const { objects } = readServiceLayer(file);
    const id = `5f0c8a10-0000-4000-8000-00000000000${at}`;
    const layer: ServiceLayer = {
      ...about,
      ...named,
      ...{ id, asOf: '2025-06-01', objectCount: objects.length },
    };
    return { layer, objects };
  },
);

const file = readSquareTable(parseCsvBytes(readFileSync('db/demo/squares.csv')));
const squares = file.squares.toSorted(
  ({ midpoint: [a, b] }, { midpoint: [c, d] }) => a - c || b - d,
);
const grid: SquareLayer = {
  ...about,
  id: '5f0c8a10-0000-4000-8000-0000000000ff',
  label: demoTexts.squaresLabel,
  year: file.year,
  sideM: file.sideM,
  squareCount: squares.length,
};

/** The demo's own files, as the database gives them. */
const repositories: ReachRepositories = {
  serviceLayers: {
    list: () => Promise.resolve(services.map(({ layer }) => layer).toReversed()),
    listObjects: (id) =>
      Promise.resolve([...(services.find(({ layer }) => layer.id === id)?.objects ?? [])]),
  },
  squareLayers: {
    list: () => Promise.resolve([grid]),
    listInBounds: (_, { minX, minY, maxX, maxY }) =>
      Promise.resolve(
        squares.filter(({ midpoint: [x, y] }) => x >= minX && x <= maxX && y >= minY && y <= maxY),
      ),
    listByMunicipality: (_, code) =>
      Promise.resolve(squares.filter(({ municipalityCode }) => municipalityCode === code)),
  },
};

/** Distances of the demo's place, measured from its files by the product itself. */
export const demoReach = await createPlaceReach().read(repositories, {
  planArea: readPlanArea(readDemoJson('kvarnbacken-plan.json')).geometry3006,
  municipalityCode: '9999',
  isInvented: true,
});
