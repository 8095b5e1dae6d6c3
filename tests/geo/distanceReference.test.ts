import { describe, expect, it } from 'vitest';
import {
  distanceReferenceInputs,
  runDistanceReference,
} from '../../server/geo/distanceReference.ts';
import {
  runSquaresReference,
  squaresReferenceInputs,
  squaresReferenceLayers,
} from '../../server/geo/squaresReference.ts';
import {
  distanceReferenceSchema,
  squaresReferenceSchema,
} from '../../server/vocabulary/spatialReference.ts';
import { hasShared } from '../support/shared.ts';
import { listSharedFiles, readSharedJson, readSharedRows } from './readShared.ts';

/** A layer of services, or of areas when distances are to those. */
function readLayer(name: string): unknown {
  const folder = listSharedFiles('data', 'areas').includes(name) ? 'areas' : 'services';
  return readSharedJson('data', folder, name);
}

const runDistances = (file: unknown) => {
  const { layerFiles } = distanceReferenceInputs(file);
  return runDistanceReference(file, new Map(layerFiles.map((name) => [name, readLayer(name)])));
};

const runSquares = (file: unknown, distanceFiles: readonly unknown[] = []) => {
  const rows = readSharedRows('data', 'stats', squaresReferenceInputs(file).squaresFile);
  const layerFiles = [...squaresReferenceLayers(file, rows, distanceFiles)];
  const layers = new Map(layerFiles.map(([layer, name]) => [layer, readLayer(name)]));
  return runSquaresReference(file, { rows, layers });
};

const failed = (checks: readonly { readonly id: string; readonly pass: boolean }[]) =>
  checks.filter(({ pass }) => !pass);

describe.runIf(hasShared)('distances by GEOS', () => {
  // Counted in the files: per point and layer a distance, three counts and a list of ids;
  // Göteborg two distances a point, two shares, the number of points and twenty positions.
  it.each([
    { name: 'avstand_0380_uppsala.json', count: 20 * 5 },
    { name: 'avstand_2080_falun.json', count: 20 * 4 * 5 },
    { name: 'avstand_1480_goteborg.json', count: 1016 * 2 + 3 + 40 },
  ])('agree: $name', ({ name, count }) => {
    const checks = runDistances(readSharedJson('reference', 'spatial', name));
    expect(failed(checks)).toEqual([]);
    expect(checks).toHaveLength(count);
  });

  it('squares: counted in the file, four radii of four numbers, a mean a layer, and two totals', () => {
    const checks = runSquares(
      readSharedJson('reference', 'spatial', 'rutbefolkning_2080_falun.json'),
    );
    expect(failed(checks)).toEqual([]);
    expect(checks).toHaveLength(4 * (4 * 4 + 1) + 2);
  });

  it.each([
    { key: 'avstand_m', value: 1421.7920427, ids: ['1/hallplats/avstand_m'] },
    { key: 'antal_inom_300m', value: 1, ids: ['1/hallplats/antal_inom_300m'] },
    { key: 'antal_inom_25m', value: 0, ids: [] },
    { key: 'antal_bortom_25m', value: 0, ids: ['1/hallplats/antal_bortom_25m'] },
    { key: 'narmaste_ids', value: ['9022020580407002'], ids: ['1/hallplats/narmaste_ids'] },
  ])('fail where a number is two micrometres off, or of a key nobody knows: $key', (change) => {
    const file = distanceReferenceSchema.parse(
      readSharedJson('reference', 'spatial', 'avstand_2080_falun.json'),
    );
    const [point] = file.punkter;
    const stops = point?.['hallplats'];
    const entries = typeof stops === 'object' && stops !== null ? Object.entries(stops) : [];
    const hallplats = Object.fromEntries([...entries, [change.key, change.value]]);
    const changed = { ...file, punkter: [{ ...point, hallplats }] };
    expect(failed(runDistances(changed)).map(({ id }) => id)).toEqual(change.ids);
  });

  it('find the ids in whichever property has them: here the codes of areas in WGS 84', () => {
    // A point in the middle of Falun lies in one of its areas, and is given as its own answer.
    const file = {
      schema: 'spatial-distance/1',
      lager: { omrade: 'deso2025_2080-falun_wgs84.geojson' },
      punkter: [
        {
          e: 535677.49,
          n: 6718075.01,
          omrade: { avstand_m: 0, antal_inom_300m: 3, narmaste_ids: ['2080C1060'] },
        },
      ],
    };
    const [distance, count, ids] = runDistances(file);
    expect(distance?.pass).toBe(true);
    expect(count?.got).toBeGreaterThan(0);
    expect(ids).toMatchObject({ expected: '2080C1060', got: '2080C1060', pass: true });
  });

  it('fail for a layer or a key that nobody knows', () => {
    const punkter = [{ basomrade: '10101', e: 315786.78, n: 6398256.42, narmaste_bastu_m: 1 }];
    const file = {
      schema: 'spatial-distance/1',
      andel_bastu_300m: 0.5,
      antal: 1,
      vikt: 2,
      punkter,
    };
    expect(failed(runDistances(file)).map(({ id }) => id)).toEqual([
      'andel_bastu_300m',
      'vikt',
      '10101/narmaste_bastu_m',
    ]);
  });
});

describe.runIf(hasShared)('population squares by GEOS', () => {
  const squaresFile = 'rutor1km_2025_befolkning_dalarna.csv';
  const totals = (isMeant: (row: Record<string, string>) => boolean) => {
    const rows = readSharedRows('data', 'stats', squaresFile).filter(isMeant);
    const sum = rows.reduce((total, row) => total + Number(row['befolkning_2025']), 0);
    return { antal_rutor: rows.length, befolkning_totalt: sum };
  };
  const file = { schema: 'spatial-squares/1', rutor: squaresFile };

  // With a radius as long as the country everyone is within, whoever they are.
  const everyone = (
    layer: string,
    { antal_rutor: rutor, befolkning_totalt: befolkning }: ReturnType<typeof totals>,
  ) => ({
    [layer]: { '2000000m': { andel_befolkning: 1, befolkning, rutor, andel_65plus: 1 } },
  });

  it('are those of the municipality that the totals fit, with its own stops', () => {
    const ludvika = totals(({ kommunkod }) => kommunkod === '2085');
    const ofLudvika = { ...file, ...ludvika, resultat: everyone('hallplats', ludvika) };
    const rows = readSharedRows('data', 'stats', squaresFile);
    expect([...squaresReferenceLayers(ofLudvika, rows)]).toEqual([
      ['hallplats', 'hallplatslagen_2085-ludvika_epsg3006.geojson'],
    ]);
    expect(failed(runSquares(ofLudvika))).toEqual([]);
  });

  it('are all of them when those fit, and then no municipality has its own layer', () => {
    const all = totals(() => true);
    const ofAll = {
      ...file,
      ...all,
      resultat: { ...everyone('vard', all), ...everyone('hallplats', all) },
    };
    expect(failed(runSquares(ofAll)).map(({ id }) => id)).toEqual([
      'hallplats/2000000m/andel_befolkning',
      'hallplats/2000000m/befolkning',
      'hallplats/2000000m/rutor',
      'hallplats/2000000m/andel_65plus',
    ]);
  });

  it('take their layers from the file, else from a distance file of the municipality', () => {
    const falun = totals(({ kommunkod }) => kommunkod === '2080');
    const ofFalun = {
      ...file,
      ...falun,
      resultat: { ...everyone('vard', falun), ...everyone('torg', falun) },
    };
    const rows = readSharedRows('data', 'stats', squaresFile);
    const point = { e: 0, n: 0, deso: '2080A0010' };
    const neighbours = [
      { schema: 'something else' },
      {
        schema: 'spatial-distance/1',
        lager: { torg: 'elsewhere' },
        punkter: [{ ...point, deso: '2085A0010' }],
      },
      { schema: 'spatial-distance/1', lager: { torg: 'torg', vard: 'vard' }, punkter: [point] },
    ];
    expect([
      ...squaresReferenceLayers({ ...ofFalun, lager: { vard: 'own' } }, rows, neighbours),
    ]).toEqual([
      ['vard', 'own'],
      ['torg', 'torg'],
    ]);
  });

  it('fail one by one when a total or a number is not what the file says', () => {
    const reference = squaresReferenceSchema.parse(
      readSharedJson('reference', 'spatial', 'rutbefolkning_2080_falun.json'),
    );
    const { vard = {} } = reference.resultat;
    const changed = {
      ...reference,
      befolkning_totalt: reference.befolkning_totalt + 1,
      resultat: {
        vard: { ...vard, medelavstand_befolkningsvagt_m: 3229.7338, andel_hemma: 0 },
      },
    };
    expect(failed(runSquares(changed)).map(({ id }) => id)).toEqual([
      'befolkning_totalt',
      'vard/medelavstand_befolkningsvagt_m',
      'vard/andel_hemma',
    ]);
  });
});
