import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJsonText } from '../../server/services/parseJson.ts';
import { DomainError } from '../../server/vocabulary/errors.ts';
import { errorSentence } from '../../server/vocabulary/text/sv/errors/index.ts';
import { testApp, type TestApp } from '../support/app.ts';
import {
  coordinateCases,
  geojsonFiles,
  jsonFiles,
  validityCases,
  type BadFile,
} from '../support/badPlanFiles.ts';
import { hasShared } from '../support/shared.ts';
import { workedMs } from '../support/worked.ts';

const MAX_MILLISECONDS = 1000;
/** Where the areas of Sweden lie in SWEREF 99 TM; whatever is stored lies there. */
const sweden = { minX: 200_000, minY: 6_100_000, maxX: 1_100_000, maxY: 7_700_000 };
/** The whole country and a few square centimetres: sizes that no plan has, but an area may. */
const tooOddForPlan = ['plan-area-016', 'plan-area-017'];
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(async () => {
  await test.remove();
});

/** The same surface as an area with a code of its own, as a layer has it. */
function asAreas({ bytes, ...file }: BadFile): BadFile {
  const value = parseJsonText(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const properties = { deso: '0180A0010' };
  const withCode = (feature: unknown) => ({ ...(feature as object), properties });
  const features =
    value['type'] === 'FeatureCollection' && Array.isArray(value['features'])
      ? value['features'].map(withCode)
      : [
          value['type'] === 'Feature'
            ? withCode(value)
            : { type: 'Feature', properties, geometry: value },
        ];
  const { crs } = value;
  const collection = { type: 'FeatureCollection', ...(crs === undefined ? {} : { crs }), features };
  return { ...file, bytes: new TextEncoder().encode(JSON.stringify(collection)) };
}

const corpora = hasShared
  ? [
      { name: 'json-parsing', files: jsonFiles(), count: 159 },
      { name: 'geojson', files: geojsonFiles(), count: 88 },
      { name: 'domain coordinates', files: coordinateCases().map(asAreas), count: 21 },
      { name: 'geometry-validity', files: validityCases().map(asAreas), count: 418 },
    ]
  : [];

async function layersNow() {
  return (await test.services.areas.listLayers()).length;
}

/** What became of a file at a door, and what is not as it should be. */
async function tried(
  file: BadFile,
  put: () => Promise<{ readonly notices: readonly string[] }>,
): Promise<string[]> {
  const before = await layersNow();
  const start = workedMs();
  let notices: readonly string[];
  try {
    ({ notices } = await put());
  } catch (error) {
    if (!(error instanceof DomainError)) return [`${file.name}: ${String(error)}`];
    const wrong = /\S/.test(errorSentence(error)) ? [] : [`${file.name}: no sentence`];
    if ((await layersNow()) !== before) wrong.push(`${file.name}: half-stored`);
    if (file.outcome === 'accept') wrong.push(`${file.name}: refused, ${errorSentence(error)}`);
    return wrong;
  }
  const milliseconds = workedMs() - start;
  if (milliseconds > MAX_MILLISECONDS) return [`${file.name}: ${milliseconds} ms`];
  // What touches or overlaps itself without a doubt of its ground is mended, and said to be.
  const isMended = notices.length > 0 || tooOddForPlan.includes(file.name);
  return file.outcome === 'accept' || isMended ? [] : [`${file.name}: taken in unsaid`];
}

describe.each(corpora)('$name as a layer', ({ files, count }) => {
  it('of areas: good files in, bad ones refused or mended in words, none half-stored', async () => {
    expect(files).toHaveLength(count);
    const wrong: string[] = [];
    for (const [at, file] of files.entries()) {
      const { bytes, crs } = file;
      const about = { kind: 'deso', version: `v${at}`, source: 'SCB', licence: 'CC0-1.0' } as const;
      wrong.push(
        ...(await tried(file, () => test.services.areas.importLayer({ ...about, bytes, crs }))),
      );
    }
    expect(wrong).toEqual([]);
    const outside = await test.database
      .knex('areas')
      .where('min_x', '<', sweden.minX)
      .orWhere('min_y', '<', sweden.minY)
      .orWhere('max_x', '>', sweden.maxX)
      .orWhere('max_y', '>', sweden.maxY);
    expect(outside).toEqual([]);
  });
});
