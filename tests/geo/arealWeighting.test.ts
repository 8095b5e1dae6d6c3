import { describe, expect, it } from 'vitest';
import { coverageOf, weightCounts, weightedMean } from '../../server/geo/arealWeighting.ts';
import { arealWeightingInputs, runArealWeightingReference } from '../../server/geo/reference.ts';
import { arealWeightingReferenceSchema } from '../../server/vocabulary/spatialReference.ts';
import { hasShared } from '../support/shared.ts';
import { readSharedJson, readSharedRows } from './readShared.ts';

const part = (code: string, weight: number) => ({
  code,
  weight,
  areaM2: 1000,
  intersectionM2: weight * 1000,
});
const parts = [part('A', 0.5), part('B', 0.25), part('C', 1)];
const values = new Map([
  ['A', { people: 100, percent: 10, base: 80 }],
  ['B', { people: 200, percent: 30, base: 160 }],
  ['C', { people: null, percent: null, base: 0 }],
]);

describe('worked by hand', () => {
  it('counts: 0.5·100 + 0.25·200, and C is listed, not zero', () => {
    expect(weightCounts(parts, values, 'people')).toEqual({ sum: 100, missingCodes: ['C'] });
  });

  it('means: (40·10 + 40·30) / 80, and C with no base is not missed', () => {
    expect(weightedMean(parts, values, { share: 'percent', base: 'base' })).toEqual({
      mean: 20,
      base: 80,
      missingCodes: [],
    });
  });

  it('means: an area without its value is listed, and none at all gives no mean', () => {
    const unknown = new Map([['A', { percent: null, base: 80 }]]);
    expect(
      weightedMean([part('A', 1), part('D', 1)], unknown, { share: 'percent', base: 'base' }),
    ).toEqual({ mean: undefined, base: 0, missingCodes: ['A', 'D'] });
  });

  it('coverage: what the areas cover of the plan', () => {
    expect(coverageOf(parts, 3500)).toEqual({ coveredM2: 1750, share: 0.5 });
    expect(coverageOf([], 3500)).toEqual({ coveredM2: 0, share: 0 });
  });
});

describe.runIf(hasShared)('area-weighted values by GEOS', () => {
  const run = (file: unknown) => {
    const { layerFile, tableFiles } = arealWeightingInputs(file);
    const tables = new Map(tableFiles.map((name) => [name, readSharedRows('data', 'stats', name)]));
    return runArealWeightingReference(file, {
      areaLayer: readSharedJson('data', 'areas', layerFile),
      tables,
    });
  };

  it.each([
    { name: 'arealviktning_2080_falun.json', count: 579 },
    { name: 'arealviktning_0380_uppsala.json', count: 477 },
  ])('agree: $name', ({ name, count }) => {
    const checks = run(readSharedJson('reference', 'spatial', name));
    expect(checks).toHaveLength(count);
    expect(checks.filter(({ pass }) => !pass)).toEqual([]);
  });

  it('fails where an expected number is another, or of a key nobody knows', () => {
    const file = arealWeightingReferenceSchema.parse(
      readSharedJson('reference', 'spatial', 'arealviktning_2080_falun.json'),
    );
    const polygons = file.polygoner.slice(0, 1).map((polygon) => ({
      ...polygon,
      area_m2: polygon.area_m2 * (1 + 1e-8),
      summa: { hundar_2022: 3 },
    }));
    const failed = run({ ...file, polygoner: polygons }).filter(({ pass }) => !pass);
    expect(failed.map(({ id, got }) => [id, got])).toEqual([
      ['rektangel_flera_deso/area_m2', 540_000],
      ['rektangel_flera_deso/summa/hundar_2022', undefined],
    ]);
  });
});
