import { withDerivedCounts } from '../../server/model/indicators/withDerivedCounts.ts';
import type { AreaLayerFile } from '../../server/geo/areaLayer.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readPlanArea } from '../../server/geo/planArea.ts';
import type { Place, StatisticsSet, Values } from '../../server/vocabulary/place.ts';
import { readDemoJson } from './demoCase.ts';

type DemoSet = Pick<
  StatisticsSet,
  'tableId' | 'label' | 'areaKind' | 'areaVersion' | 'year' | 'source' | 'variables'
> & { readonly rows: Readonly<Record<string, Values>> };

export const demoSets = (readDemoJson('statistics.json') as { sets: DemoSet[] }).sets;

export function demoLayer(): AreaLayerFile {
  return readAreaLayer(readDemoJson('areas.json'), { kind: 'deso', version: '2025' });
}

/** Sums over the rows whose code begins with `prefix`. */
function sumsOf(prefix: string): Values {
  const sums: Record<string, number> = {};
  for (const { rows } of demoSets) {
    for (const [code, values] of Object.entries(rows)) {
      if (!code.startsWith(prefix)) continue;
      for (const [variable, value] of Object.entries(withDerivedCounts(values))) {
        if (value !== null) sums[variable] = (sums[variable] ?? 0) + value;
      }
    }
  }
  return sums;
}

/** The demo's place, put together from its files by the product's own geometry. */
export function demoPlace(): Place {
  const layer = demoLayer();
  const plan = readPlanArea(readDemoJson('kvarnbacken-plan.json'));
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
    statistics: demoSets.map(({ rows, ...set }) => ({
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
      values: Object.assign({}, ...demoSets.map(({ rows }) => rows[code] ?? {})) as Values,
    })),
    municipality: { label: 'Exempelköping', sums: sumsOf('9999'), rows: 21, areas: 21 },
    nation: { label: 'Påhittat rike', sums: sumsOf(''), rows: 47, areas: null },
  };
}
