import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../server/contract/system.ts';
import { parseJsonText } from '../../server/services/parseJson.ts';
import { testApp, type TestApp } from '../support/app.ts';
import {
  coordinateCases,
  geojsonFiles,
  jsonFiles,
  validityCases,
  type BadFile,
} from '../support/badPlanFiles.ts';
import { runHere } from '../support/commandLine.ts';
import { hasShared } from '../support/shared.ts';
import { workedMs } from '../support/worked.ts';

const MAX_MILLISECONDS = 1000;
/** Hundreds of files, each stored or not: more than one test is usually given. */
const patient = 180_000;
/** The command line is tried with every so many; both doors open on the same room. */
const EVERY = 6;
const root = '/helkalkyl/v1';
/** Where Sweden lies in SWEREF 99 TM; whatever is stored lies there. */
const sweden = { west: 200_000, south: 6_100_000, east: 1_100_000, north: 7_700_000 };
/** A few square centimetres, and the whole country: odd for a plan, not for a thing to be near. */
const tooOddForPlan = ['plan-area-016', 'plan-area-017'];

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(async () => {
  expect(test.reported).toEqual([]);
  await test.remove();
});

/** With how many live there, as a layer of squares has it. */
function asSquares(file: BadFile): BadFile {
  const value = parseJsonText(new TextDecoder().decode(file.bytes)) as Record<string, unknown>;
  const properties = { befolkning_2025: 7 };
  const given = value['type'] === 'FeatureCollection' ? value['features'] : [value];
  const features = (given as Record<string, unknown>[]).map((one) =>
    one['type'] === 'Feature'
      ? { ...one, properties }
      : { type: 'Feature', properties, geometry: one },
  );
  const { crs } = value;
  const layer = { type: 'FeatureCollection', ...(crs === undefined ? {} : { crs }), features };
  return { ...file, bytes: new TextEncoder().encode(JSON.stringify(layer)) };
}

function geometryOf({ bytes }: BadFile): { type?: unknown; coordinates?: unknown } {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const [first] = (value['features'] as Record<string, unknown>[] | undefined) ?? [value];
  return first?.['geometry'] ?? first ?? {};
}
const isSurface = (file: BadFile) => /Polygon$/.test(String(geometryOf(file).type));

type Layer = 'service-layers' | 'square-layers';
type Taken = { readonly isIn: boolean; readonly said: string };
const about = {
  'service-layers': {
    kind: 'green',
    version: '1',
    source: 'X',
    licence: 'own',
    asOf: '2025-01-01',
  },
  'square-layers': { version: '1', source: 'X', licence: 'own' },
};
const lines = {
  'service-layers':
    'services import f --kind green --version 1 --source X --licence own --as-of 2025-01-01',
  'square-layers': 'squares import f --version 1 --source X --licence own',
};

async function byApi(layer: Layer, { bytes, crs }: BadFile): Promise<Taken> {
  const { status, body } = await request(test.app)
    .post(`${root}/${layer}`)
    .query({ ...about[layer], ...(crs === undefined ? {} : { crs }) })
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(bytes));
  if (status === 201) return { isIn: true, said: (body as { notices: string[] }).notices.join() };
  return { isIn: false, said: status < 500 ? problemSchema.parse(body).detail : '' };
}

async function byCommandLine(layer: Layer, { bytes, crs }: BadFile): Promise<Taken> {
  const line = `${lines[layer]}${crs === undefined ? '' : ` --crs ${crs}`}`;
  const { code, stderr } = await runHere(test.services, line, { f: bytes });
  return { isIn: code === 0, said: code === 2 ? '' : stderr };
}

async function count(layer: Layer): Promise<number> {
  const table = test.database.knex(layer.replace('-', '_'));
  const [row]: { total?: number }[] = await table.count({ total: '*' });
  return Number(row?.total);
}

/** What became of a file at a door, and what is not as it should be. */
async function wrong(
  layer: Layer,
  file: BadFile,
  { put, mayBeIn }: { put: typeof byApi; mayBeIn: (said: string) => boolean },
): Promise<string[]> {
  const before = await count(layer);
  const start = workedMs();
  const { isIn, said } = await put(layer, file);
  const tooLong = workedMs() - start > MAX_MILLISECONDS ? [`${file.name}: slow`] : [];
  const added = (await count(layer)) - before;
  if (!isIn) {
    return [
      ...tooLong,
      ...(added === 0 ? [] : [`${file.name}: half-stored`]),
      ...(/\S/.test(said) ? [] : [`${file.name}: no sentence`]),
      ...(file.outcome === 'accept' ? [`${file.name}: refused, ${said}`] : []),
    ];
  }
  return [
    ...tooLong,
    ...(added === 1 ? [] : [`${file.name}: ${added} stored`]),
    ...(mayBeIn(said) ? [] : [`${file.name}: taken in unsaid`]),
  ];
}

async function wrongAtBothDoors(
  layer: Layer,
  files: readonly BadFile[],
  mayBeIn: (file: BadFile, said: string) => boolean,
): Promise<string[]> {
  const all: string[] = [];
  for (const [at, file] of files.entries()) {
    const doors = at % EVERY === 0 ? [byApi, byCommandLine] : [byApi];
    for (const put of doors) {
      const may = (said: string) => mayBeIn(file, said);
      all.push(...(await wrong(layer, file, { put, mayBeIn: may })));
    }
  }
  return all;
}

const corpora = hasShared
  ? [
      { name: 'json-parsing', files: jsonFiles() },
      { name: 'geojson', files: geojsonFiles() },
      { name: 'domain coordinates', files: coordinateCases() },
      { name: 'geometry-validity', files: validityCases() },
    ]
  : [];

describe.each(corpora)('$name at the API and the command line', ({ files }) => {
  it(
    'as services: points, lines and sound surfaces in, the rest refused or said',
    async () => {
      const faults = await wrongAtBothDoors(
        'service-layers',
        files,
        (file, said) =>
          file.outcome === 'accept' ||
          tooOddForPlan.includes(file.name) ||
          !isSurface(file) ||
          /gräns som korsar/.test(said),
      );
      expect(faults).toEqual([]);
      const stored: { shape: string }[] = await test.database
        .knex('service_objects')
        .select('shape');
      const astray = stored.filter(({ shape }) => {
        const [x = 0, y = 0] = (shape.match(/-?\d{5,}(?:\.\d+)?/g) ?? []).map(Number);
        return x < sweden.west || x > sweden.east || y < sweden.south || y > sweden.north;
      });
      // The whole country has its middle in it and a corner at sea.
      expect(astray.length).toBeLessThanOrEqual(1);
    },
    patient,
  );

  it(
    'as squares: squares and midpoints alone, whatever a surface may be elsewhere',
    async () => {
      const isJson = files.every(({ name }) => /^(plan-area|jts)/.test(name));
      const given = (isJson ? files.map(asSquares) : files).map((file) => ({
        ...file,
        outcome: 'refuse' as const,
      }));
      const faults = await wrongAtBothDoors('square-layers', given, (file) => {
        const { type, coordinates } = geometryOf(file);
        if (type === 'Point') return true;
        const positions = String(coordinates).split(',').length / 2;
        return isSurface(file) && positions === 5;
      });
      expect(faults).toEqual([]);
      const sides: { side_m: number }[] = await test.database
        .knex('square_layers')
        .select('side_m');
      expect(sides.filter(({ side_m: side }) => !(side > 0))).toEqual([]);
    },
    patient,
  );
});
