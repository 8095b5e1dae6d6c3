import type { AreaValues } from '../../db/repositories/statisticsValues.ts';
import type { Repositories } from '../../db/storage.ts';
import {
  municipalIndicators,
  rankingIndicatorId,
  usualIndicators,
} from '../model/indicators/chosenIndicators.ts';
import { indicators } from '../model/indicators/index.ts';
import { casesIn, readFrom, type Indicator } from '../model/indicators/indicator.ts';
import { setOf } from '../model/indicators/levels.ts';
import type {
  AreaLayer,
  IndicatorData,
  Place,
  StatisticsSet,
  Values,
} from '../vocabulary/place.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import { KOLADA_NATION, KOLADA_TABLE } from '../vocabulary/sources.ts';
import { readAreaTypes } from './placeAreaTypes.ts';

type Asked = {
  readonly settings: Pick<CaseContent['settings'], 'indicators'>;
  readonly place: Pick<Place, 'layer' | 'statistics' | 'parts' | 'planArea'>;
  readonly municipalityCode: string;
};
type Counts = IndicatorData['areas'][number]['counts'][number];

/**
 * What measures, history and key figures of the municipality need beyond the place: counts of the
 * chosen indicators for every area of the municipality, the same for other years, and Kolada's.
 */
export async function readIndicatorData(
  repositories: Repositories,
  { settings, place, municipalityCode }: Asked,
): Promise<IndicatorData> {
  const chosen = settings.indicators ?? usualIndicators;
  const all = await repositories.statisticsSets.list();
  const suitable = all.filter((set) => isInvented(set, place.layer));
  const own = suitable.filter((set) => isOnBordersOf(set, place.layer));
  const areaTypes = await readAreaTypes(repositories, suitable, { place, municipalityCode });
  return {
    chosen: [...chosen],
    ...(await readAreas(repositories, { chosen, place, municipalityCode })),
    earlier: await readEarlier(repositories, own, { chosen, place, municipalityCode }),
    municipal: await readMunicipal(repositories, suitable, { chosen, municipalityCode }),
    ...(areaTypes === null ? {} : { areaTypes }),
  };
}

/** Invented figures are for invented layers alone. */
const isInvented = (set: StatisticsSet, layer: AreaLayer) => set.isInvented === layer.isInvented;

const isOnBordersOf = (set: StatisticsSet, layer: AreaLayer) =>
  set.areaKind === layer.kind && (set.areaVersion === layer.version || set.joinsOnCode);

type Wanted = Pick<Asked, 'place' | 'municipalityCode'> & { readonly chosen: readonly string[] };

/** Counts of what has a good and a bad side, with those that areas are ranked by. */
async function readAreas(
  { statisticsValues }: Repositories,
  { chosen, place, municipalityCode }: Wanted,
): Promise<Pick<IndicatorData, 'counted' | 'areas'>> {
  const counted = indicators.filter(
    (indicator) =>
      (indicator.id === rankingIndicatorId ||
        (indicator.direction !== 'neither' && chosen.includes(indicator.id))) &&
      setOf(indicator, place) !== undefined,
  );
  const columns: ReadonlyMap<string, Counts>[] = [];
  const rowsBySet = new Map<string, readonly AreaValues[]>();
  for (const indicator of counted) {
    const setId = setOf(indicator, place)?.id ?? '';
    const rows =
      rowsBySet.get(setId) ?? (await statisticsValues.listByPrefix(setId, municipalityCode));
    rowsBySet.set(setId, rows);
    columns.push(new Map(rows.map((row) => [row.areaCode, countsIn(row, indicator)])));
  }
  const codes = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  return {
    counted: counted.map(({ id }) => id),
    areas: codes.map((code) => ({
      code,
      counts: columns.map((column) => column.get(code) ?? null),
    })),
  };
}

function countsIn({ values }: AreaValues, indicator: Indicator): Counts {
  const counts = casesIn(values, indicator);
  return counts === null ? null : [counts.cases, counts.base];
}

/** The latest import of each other year, on the borders that the place is on. */
async function readEarlier(
  { statisticsValues }: Repositories,
  sets: readonly StatisticsSet[],
  { chosen, place, municipalityCode }: Wanted,
): Promise<IndicatorData['earlier']> {
  const earlier: IndicatorData['earlier'] = [];
  for (const indicator of indicators.filter(({ id }) => chosen.includes(id))) {
    const now = setOf(indicator, place);
    const years = new Set([now?.year]);
    for (const set of sets) {
      const hasBoth = [readFrom(indicator), indicator.base].every((variable) =>
        set.variables.includes(variable),
      );
      if (now === undefined || !hasBoth || years.has(set.year)) continue;
      years.add(set.year);
      const rows = await statisticsValues.listByPrefix(set.id, municipalityCode);
      const byCode = new Map(rows.map((row) => [row.areaCode, countsIn(row, indicator)]));
      earlier.push({
        id: indicator.id,
        year: set.year,
        source: set.source,
        joinsOnCode: set.areaVersion !== place.layer.version,
        parts: place.parts.map(({ code }) => byCode.get(code) ?? null),
        municipality: sumOf([...byCode.values()]),
      });
    }
  }
  return earlier;
}

function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, each) => (each === null ? sum : [(sum?.[0] ?? 0) + each[0], (sum?.[1] ?? 0) + each[1]]),
    null,
  );
}

/**
 * Each key figure by its latest year with a value, and the years before it. A year may have been
 * fetched several times, and a figure and its margin apart: sets come latest imported first.
 */
async function readMunicipal(
  { statisticsValues }: Repositories,
  sets: readonly StatisticsSet[],
  { chosen, municipalityCode }: Pick<Wanted, 'chosen' | 'municipalityCode'>,
): Promise<IndicatorData['municipal']> {
  const wanted = municipalIndicators.filter(({ id }) => chosen.includes(id));
  const ids = wanted.map(({ sourceId }) => sourceId);
  const kolada = sets
    .filter(({ areaKind, tableId }) => areaKind === 'kommun' && tableId === KOLADA_TABLE)
    .filter(({ variables }) => variables.some((variable) => ids.includes(variable)))
    .toSorted((a, b) => b.year - a.year);
  const read: ReadSet[] = [];
  for (const set of kolada) {
    const rows = await statisticsValues.listByCodes(set.id, [municipalityCode, KOLADA_NATION]);
    const valuesOf = (code: string) => rows.find(({ areaCode }) => areaCode === code)?.values ?? {};
    read.push({ set, own: valuesOf(municipalityCode), nation: valuesOf(KOLADA_NATION) });
  }
  return wanted.flatMap(({ id, sourceId, marginId }): IndicatorData['municipal'] => {
    const years = [...new Set(read.map(({ set }) => set.year))].flatMap((year) => {
      const inYear = read.filter(({ set }) => set.year === year);
      const found = inYear.find(({ own }) => (own[sourceId] ?? null) !== null);
      const municipality = found?.own[sourceId] ?? null;
      return found === undefined || municipality === null
        ? []
        : [{ year, inYear, source: found.set.source, municipality }];
    });
    const [latest, ...before] = years;
    if (latest === undefined) return [];
    const { year, inYear, source, municipality } = latest;
    return [
      {
        ...{ id, year, source, municipality },
        nation: firstIn(inYear, ({ nation }) => nation[sourceId]),
        margin: marginId === undefined ? null : firstIn(inYear, ({ own }) => own[marginId]),
        before: before
          .map((each) => ({ year: each.year, municipality: each.municipality }))
          .reverse(),
      },
    ];
  });
}

type ReadSet = { readonly set: StatisticsSet; readonly own: Values; readonly nation: Values };

/** Of several fetches of one year, the latest that has the value. */
function firstIn(
  sets: readonly ReadSet[],
  valueOf: (set: ReadSet) => number | null | undefined,
): number | null {
  return sets.map(valueOf).find((value) => value !== null && value !== undefined) ?? null;
}
