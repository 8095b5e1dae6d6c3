import {
  municipalIndicators,
  usualIndicators,
} from '../../server/model/indicators/chosenIndicators.ts';
import { indicators } from '../../server/model/indicators/index.ts';
import { casesIn, readFrom, type Indicator } from '../../server/model/indicators/indicator.ts';
import { withDerivedCounts } from '../../server/model/indicators/withDerivedCounts.ts';
import type { AreaLayerFile } from '../../server/geo/areaLayer.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readPlanArea } from '../../server/geo/planArea.ts';
import type { IndicatorData, Place, StatisticsSet, Values } from '../../server/vocabulary/place.ts';
import { readDemoJson } from './demoCase.ts';
import { demoReach } from './demoReach.ts';

type DemoSet = Pick<
  StatisticsSet,
  'tableId' | 'label' | 'areaKind' | 'areaVersion' | 'year' | 'source' | 'variables'
> & { readonly rows: Readonly<Record<string, Values>> };

export const demoSets = (readDemoJson('statistics.json') as { sets: DemoSet[] }).sets;
const NEWEST_YEAR = 2024;
const areaSets = demoSets.filter(({ areaKind }) => areaKind === 'deso');
const newestSets = areaSets.filter(({ year }) => year === NEWEST_YEAR);

/** The counts of an indicator out of the rows of one set. */
function countsIn(set: DemoSet | undefined, indicator: Indicator, code: string) {
  const counts = casesIn(set?.rows[code] ?? {}, indicator);
  return counts === null ? null : ([counts.cases, counts.base] as [number, number]);
}

/** The chosen indicators of the whole municipality, as the product gathers them. */
function demoIndicatorData(parts: Place['parts']): IndicatorData {
  const setOf = (indicator: Indicator, sets: readonly DemoSet[]) =>
    sets.find(({ variables }) => variables.includes(readFrom(indicator)));
  const counted = indicators.filter(
    (indicator) =>
      usualIndicators.includes(indicator.id) &&
      indicator.direction !== 'neither' &&
      setOf(indicator, newestSets) !== undefined,
  );
  const codes = Object.keys(newestSets[0]?.rows ?? {}).filter((code) => code.startsWith('9999'));
  const earlierSets = areaSets.filter(({ year }) => year < NEWEST_YEAR);
  const [, kolada] = demoSets.filter(({ tableId }) => tableId === 'kolada');
  const [own, nation] = [kolada?.rows['9999'] ?? {}, kolada?.rows['0000'] ?? {}];
  return {
    chosen: [...usualIndicators],
    counted: counted.map(({ id }) => id),
    areas: codes.map((code) => ({
      code,
      counts: counted.map((each) => countsIn(setOf(each, newestSets), each, code)),
    })),
    earlier: counted.flatMap((indicator) => {
      const set = setOf(indicator, earlierSets);
      if (set === undefined) return [];
      const all = codes.map((code): [number, number] => countsIn(set, indicator, code) ?? [0, 0]);
      const sum = (at: 0 | 1) => all.reduce((total, counts) => total + counts[at], 0);
      const { year, source } = set;
      return {
        ...{ id: indicator.id, year, source, joinsOnCode: false },
        parts: parts.map(({ code }) => countsIn(set, indicator, code)),
        municipality: [sum(0), sum(1)] as [number, number],
      };
    }),
    municipal: municipalIndicators
      .filter(({ id, sourceId }) => usualIndicators.includes(id) && sourceId in own)
      .map(({ id, sourceId, marginId }) => ({
        id,
        year: NEWEST_YEAR,
        source: kolada?.source ?? '',
        municipality: own[sourceId] ?? 0,
        nation: nation[sourceId] ?? null,
        margin: own[marginId ?? ''] ?? null,
        before: [{ year: 2022, municipality: (own[sourceId] ?? 0) + 1 }],
      })),
    areaTypes: {
      year: 2022,
      source: 'Påhittade uppgifter för Exempelköping',
      municipality: [1200, 3100, 9000, 12_000, 700],
      nation: [500, 900, 2700, 5400, 500],
      planArea: {
        coverage: 1,
        parts: [
          { code: '9999R001', areaType: 2, residents: 2840, weight: 0.03 },
          { code: '9999R002', areaType: 4, residents: 1720, weight: 0.002 },
        ],
      },
    },
  };
}

export function demoLayer(): AreaLayerFile {
  return readAreaLayer(readDemoJson('areas.json'), { kind: 'deso', version: '2025' });
}

/** Sums over the rows whose code begins with `prefix`. */
function sumsOf(prefix: string): Values {
  const sums: Record<string, number> = {};
  for (const { rows } of newestSets) {
    for (const [code, values] of Object.entries(rows)) {
      if (!code.startsWith(prefix)) continue;
      for (const [variable, value] of Object.entries(withDerivedCounts(values))) {
        if (value !== null) sums[variable] = (sums[variable] ?? 0) + value;
      }
    }
  }
  return sums;
}

const [west, south, east, north] = [561_000, 6_595_000, 561_120, 6_595_120] as const;
/** 1.44 hectares in Norra landsbygden, which is 834 with 760 residents. */
export const smallRuralPlan = {
  type: 'Feature',
  properties: {},
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3006' } },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
};

/** The demo's place, put together from its files by the product's own geometry. */
export function demoPlace(planFile: unknown = readDemoJson('kvarnbacken-plan.json')): Place {
  const layer = demoLayer();
  const plan = readPlanArea(planFile);
  const parts = overlay(plan.geometry3006, createAreaIndex(layer.areas));
  const stamp = { id: '7d444840-9dc0-11d1-b245-5ffdce74fad2', importedOn: '2026-01-01' };
  return {
    layer: {
      ...stamp,
      kind: 'deso',
      version: '2025',
      label: 'DeSO 2025',
      source: '',
      isInvented: true,
      areaCount: layer.areas.length,
    },
    statistics: newestSets.map(({ rows, ...set }) => ({
      ...set,
      ...stamp,
      joinsOnCode: false,
      isInvented: true,
      rowCount: Object.keys(rows).length,
    })),
    planArea: {
      areaM2: plan.areaM2,
      areaCrs: plan.areaCrs,
      geometry: plan.geometry3006,
      coveredM2: parts.reduce((sum, { intersectionM2 }) => sum + intersectionM2, 0),
    },
    parts: parts.map(({ code, intersectionM2, weight }) => ({ code, intersectionM2, weight })),
    areas: layer.areas.map(({ code, name, municipalityCode, areaM2, geometry3006 }) => ({
      code,
      name: name ?? code,
      municipalityCode,
      areaM2,
      geometry: geometry3006,
      values: Object.assign({}, ...newestSets.map(({ rows }) => rows[code] ?? {})) as Values,
    })),
    municipality: { label: 'Exempelköping', sums: sumsOf('9999'), rows: 21, areas: 21 },
    nation: { label: 'Påhittat rike', sums: sumsOf(''), rows: 47, areas: null },
    indicatorData: demoIndicatorData(parts),
    reach: demoReach,
  };
}

export type Counts = readonly [cases: number, base: number];

/** A place with other counts of an indicator in some of its areas, and in what they sum to. */
export function withCounts(
  place: Place,
  id: string,
  changed: Readonly<Record<string, Counts>>,
): Place {
  const data = place.indicatorData;
  if (data === undefined) throw new Error('the demo has figures of its areas');
  const at = data.counted.indexOf(id);
  const namesOf = { cases: `${id}Count`, base: `${id}Base` };
  const counts = (code: string) => changed[code];
  const areas = data.areas.map((area) => {
    const own = counts(area.code);
    if (own === undefined) return area;
    return {
      ...area,
      counts: area.counts.map((old, i) => (i === at ? ([...own] as [number, number]) : old)),
    };
  });
  const total = (side: 0 | 1) =>
    areas.reduce((sum, { counts: row }) => sum + (row[at]?.[side] ?? 0), 0);
  return {
    ...place,
    indicatorData: { ...data, areas },
    areas: place.areas.map((area) => {
      const own = counts(area.code);
      return own === undefined
        ? area
        : { ...area, values: { ...area.values, [namesOf.cases]: own[0], [namesOf.base]: own[1] } };
    }),
    municipality: {
      ...place.municipality,
      rows: areas.length,
      sums: { ...place.municipality.sums, [namesOf.cases]: total(0), [namesOf.base]: total(1) },
    },
  };
}
