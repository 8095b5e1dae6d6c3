import type { IndicatorLevel, Place, StatisticsSet } from '../../vocabulary/place.ts';
import {
  casesIn,
  casesOf,
  readFrom,
  type Amount,
  type Cases,
  type Indicator,
} from './indicator.ts';

/** Cases of a level, with the share of the level that has figures. */
export type Level = Cases & { readonly coverage: number | null };

/** Σ weight × count over the areas that have both counts, as if people were spread evenly. */
export function planAreaLevel(
  indicator: Indicator | Amount,
  { parts, areas, planArea }: Place,
): Level | null {
  const byCode = new Map(areas.map((area) => [area.code, area.values]));
  let [cases, base, touchedM2, countedM2] = [0, 0, 0, 0];
  for (const { code, weight, intersectionM2 } of parts) {
    touchedM2 += intersectionM2;
    const counts = casesIn(byCode.get(code) ?? {}, indicator);
    if (counts === null) continue;
    cases += weight * counts.cases;
    base += weight * counts.base;
    countedM2 += intersectionM2;
  }
  if (countedM2 === 0) return null;
  // Overlaps are measured in EPSG:3006, the plan in its own zone: only like is divided by like.
  const coverage = (countedM2 / touchedM2) * (planArea.coveredM2 / planArea.areaM2);
  return { cases, base, coverage: Math.min(1, coverage) };
}

/** The sums of the rows at hand, with how many of the level's areas they are. */
export function referenceLevel(
  indicator: Indicator | Amount,
  { sums, rows, areas }: Place['municipality'],
): Level | null {
  const counts = casesOf(sums, indicator);
  const coverage = areas === null || areas === 0 ? null : Math.min(1, rows / areas);
  return counts === null ? null : { ...counts, coverage };
}

/** A level as it may be shown. */
export function shownLevel(
  level: Level | null,
  hidden: IndicatorLevel['suppressed'],
): IndicatorLevel {
  if (level === null) return { share: null, base: null, suppressed: 'noData', coverage: null };
  const { base, coverage } = level;
  if (hidden !== null) return { share: null, base: null, suppressed: hidden, coverage };
  return { share: shareOf(level), base, suppressed: null, coverage };
}

/** Rounding in weights may leave a share a hair outside 0..1. */
export function shareOf({ cases, base }: Cases): number {
  return Math.min(1, Math.max(0, cases / base));
}

/** What area weights leave behind of nobody. */
const NOBODY = 1e-9;

/** The municipality without an area, so that no one is compared with himself; null of nobody. */
export function remainder(area: Cases, municipality: Cases | null): Cases | null {
  if (municipality === null) return null;
  const rest = { cases: municipality.cases - area.cases, base: municipality.base - area.base };
  const isPossible = rest.base > NOBODY && rest.cases >= 0 && rest.cases <= rest.base;
  return isPossible ? rest : null;
}

/** The municipality that most of the plan lies in. */
export function municipalityOf({ parts, areas }: Place): string | undefined {
  const [largest] = parts.toSorted((a, b) => b.intersectionM2 - a.intersectionM2);
  return areas.find(({ code }) => code === largest?.code)?.municipalityCode;
}

/** The set that the place takes an indicator's cases from. */
export function setOf(
  indicator: Indicator | Amount,
  { statistics }: Pick<Place, 'statistics'>,
): StatisticsSet | undefined {
  return statistics.find(({ variables }) => variables.includes(readFrom(indicator)));
}
