import {
  arealWeightingReferenceSchema,
  type ArealWeightingReference,
} from '../vocabulary/spatialReference.ts';
import { invariant } from '../vocabulary/errors.ts';
import { statisticsTables, type StatisticsTable } from '../vocabulary/statisticsTables.ts';
import { surfaceAreaM2 } from './area.ts';
import { readAreaLayer, type LayerArea } from './areaLayer.ts';
import { coverageOf, weightCounts, weightedMean, type AreaValues } from './arealWeighting.ts';
import { createAreaIndex, overlay, type AreaIndex, type AreaPart } from './overlay.ts';
import { AREA_FLOOR_M2, check, type ReferenceCheck } from './referenceCheck.ts';
import { readStatisticsRows, type StatisticsRow } from './statisticsRows.ts';

/** Where the values behind a key of the file are: a table's variable, or a property of the area. */
type KeySource =
  { readonly table: string; readonly variable: string } | { readonly property: string };

const keySources: Readonly<Record<string, KeySource>> = {
  befolkning_2022: { table: 'population2022', variable: 'population' },
  barn_0_19_2022: { table: 'population2022', variable: 'children0to19' },
  befolkning_2024: { property: 'befolkning_2024' },
  befolkning_2024_65plus: { property: 'befolkning_2024_65plus' },
  bef_201612: { property: 'bef_201612' },
  lag_ekonomisk_standard_pct: {
    table: 'economicStandard2022',
    variable: 'lowEconomicStandardPercent',
  },
  eko_antal_2022: { table: 'economicStandard2022', variable: 'economicStandardBase' },
  sysselsatta_andel: { table: 'labourMarket2022', variable: 'employedShare16to64' },
  bef_16_64_2022: { table: 'labourMarket2022', variable: 'population16to64' },
  eftergymnasial_andel: { table: 'education2022', variable: 'postSecondaryShare25to64' },
  bef_25_64_2022: { table: 'education2022', variable: 'population25to64' },
  hyresratt_andel: { table: 'tenure2022', variable: 'rentedDwellingsShare' },
  lagenheter_2022: { table: 'tenure2022', variable: 'dwellings' },
};

/** Columns of a part that are geometry, not statistics. */
const partColumns = ['deso', 'skarningsarea_m2', 'deso_area_m2', 'vikt'];
const CONTRIBUTION = '_bidrag';

/**
 * Files that a `spatial-areal-weighting/1` file needs beside it, by name.
 *
 * Throws: ZodError when the file does not follow its schema.
 */
export function arealWeightingInputs(file: unknown): { layerFile: string; tableFiles: string[] } {
  const reference = arealWeightingReferenceSchema.parse(file);
  return {
    layerFile: reference.omraden,
    tableFiles: tablesOf(reference).map((table) => table.file),
  };
}

/**
 * Every expected number of a `spatial-areal-weighting/1` file against the product's own overlay
 * and weighting. A key that is not known, or an area the overlay does not find, fails.
 *
 * Shape:  `areaLayer` is the parsed GeoJSON of `omraden`; `tables` the rows of each CSV by name.
 * Throws: ZodError or DomainError when the input does not follow its format.
 */
export function runArealWeightingReference(
  file: unknown,
  data: {
    readonly areaLayer: unknown;
    readonly tables: ReadonlyMap<string, readonly StatisticsRow[]>;
  },
): ReferenceCheck[] {
  const reference = arealWeightingReferenceSchema.parse(file);
  const { areas } = readAreaLayer(data.areaLayer, { kind: 'deso', version: reference.omraden });
  const values = valuesOf(areas, tablesOf(reference), data.tables);
  const index = createAreaIndex(areas);
  return reference.polygoner.flatMap((polygon) =>
    checkPolygon(polygon, { index, values, bases: reference.andelar }),
  );
}

type Polygon = ArealWeightingReference['polygoner'][number];
type World = {
  readonly index: AreaIndex;
  readonly values: ReadonlyMap<string, AreaValues>;
  readonly bases: ArealWeightingReference['andelar'];
};

function checkPolygon(polygon: Polygon, world: World): ReferenceCheck[] {
  const { values, bases } = world;
  const parts = overlay(polygon.polygon, world.index);
  const areaM2 = surfaceAreaM2(polygon.polygon);
  const coverage = coverageOf(parts, areaM2);
  const id = (key: string): string => `${polygon.namn}/${key}`;
  const sums = Object.entries(polygon.summa).map(([key, expected]) => {
    const { sum, missingCodes } = weightCounts(parts, values, key);
    return check(id(`summa/${key}`), expected, missingCodes.length > 0 ? undefined : sum);
  });
  const means = Object.entries(polygon.vagt_medel).map(([key, expected]) => {
    const { mean, missingCodes } = weightedMean(parts, values, {
      share: key,
      base: bases[key]?.bas ?? '',
    });
    return check(id(`vagt_medel/${key}`), expected, missingCodes.length > 0 ? undefined : mean);
  });
  return [
    check(id('area_m2'), polygon.area_m2, areaM2, AREA_FLOOR_M2),
    check(id('tackt_area_m2'), polygon.tackt_area_m2, coverage.coveredM2, AREA_FLOOR_M2),
    check(id('tackningsgrad'), polygon.tackningsgrad, coverage.share),
    ...sums,
    ...means,
    check(id('delar/antal'), polygon.delar.length, parts.length),
    ...polygon.delar.flatMap((expected) =>
      checkPart(
        id(`delar/${expected.deso}`),
        expected,
        parts.find(({ code }) => code === expected.deso),
        values,
      ),
    ),
  ];
}

function checkPart(
  id: string,
  expected: Polygon['delar'][number],
  part: AreaPart | undefined,
  values: ReadonlyMap<string, AreaValues>,
): ReferenceCheck[] {
  const statistics = Object.entries(expected).flatMap(([key, number]) => {
    if (partColumns.includes(key) || typeof number !== 'number') return [];
    const isContribution = key.endsWith(CONTRIBUTION);
    const valueKey = isContribution ? key.slice(0, -CONTRIBUTION.length) : key;
    const value = values.get(expected.deso)?.[valueKey] ?? undefined;
    const weight = isContribution ? part?.weight : 1;
    const got = value === undefined || weight === undefined ? undefined : weight * value;
    return [check(`${id}/${key}`, number, got)];
  });
  return [
    check(`${id}/skarningsarea_m2`, expected.skarningsarea_m2, part?.intersectionM2, AREA_FLOOR_M2),
    check(`${id}/deso_area_m2`, expected.deso_area_m2, part?.areaM2, AREA_FLOOR_M2),
    check(`${id}/vikt`, expected.vikt, part?.weight),
    ...statistics,
  ];
}

/** The tables that the file's keys come from, in the order they are listed. */
function tablesOf(reference: ArealWeightingReference): StatisticsTable[] {
  const keys = new Set([
    ...Object.entries(reference.andelar).flatMap(([share, { bas }]) => [share, bas]),
    ...reference.polygoner.flatMap(({ summa, vagt_medel, delar }) =>
      [summa, vagt_medel, ...delar].flatMap((numbers) => Object.keys(numbers)),
    ),
  ]);
  return statisticsTables.filter(({ id }) =>
    [...keys].some((key) => {
      const source = keySources[key];
      return source !== undefined && 'table' in source && source.table === id;
    }),
  );
}

/** Values of every area under the file's own keys. */
function valuesOf(
  areas: readonly LayerArea[],
  tables: readonly StatisticsTable[],
  rows: ReadonlyMap<string, readonly StatisticsRow[]>,
): Map<string, AreaValues> {
  const byTable = new Map(
    tables.map((table) => {
      const tableRows = rows.get(table.file);
      invariant(tableRows !== undefined, `${table.file} was not handed over`);
      return [table.id, readStatisticsRows(table, tableRows)];
    }),
  );
  const readKey = (area: LayerArea, source: KeySource): number | null => {
    if ('property' in source) {
      const value = area.properties[source.property];
      return typeof value === 'number' ? value : null;
    }
    return byTable.get(source.table)?.get(area.code)?.[source.variable] ?? null;
  };
  return new Map(
    areas.map((area) => [
      area.code,
      Object.fromEntries(
        Object.entries(keySources).map(([key, source]) => [key, readKey(area, source)]),
      ),
    ]),
  );
}
