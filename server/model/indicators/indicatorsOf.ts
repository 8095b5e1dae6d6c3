import type { AreaIndicator } from '../../vocabulary/findings.ts';
import type {
  DisclosureLimits,
  IndicatorLevel,
  IndicatorResult,
  Place,
} from '../../vocabulary/place.ts';
import { disclose } from './disclose.ts';
import { indicators } from './index.ts';
import { casesOf, readFrom, type Cases, type Indicator } from './indicator.ts';
import { newcombeInterval } from './intervals.ts';
import { withDerivedCounts } from './withDerivedCounts.ts';

/** Cases of a level, with the share of the level that has figures. */
type Level = Cases & { readonly coverage: number | null };

/**
 * Every indicator for the plan area beside its municipality and the nation.
 *
 * Shape:  the plan area is weighted by area and never extrapolated to ground without figures;
 *         municipality and nation are the sums of the rows at hand, with their coverage.
 * Units:  shares 0..1.
 */
export function indicatorsOf(place: Place): IndicatorResult[] {
  return indicators.map((indicator) => indicatorOf(indicator, place));
}

/** The same indicators for every area that is drawn, in the same order. */
export function areaIndicatorsOf({ areas, disclosure }: Place): AreaIndicator[] {
  return indicators.map((indicator) => ({
    id: indicator.id,
    shares: Object.fromEntries(
      areas.map(({ code, values }) => {
        const cases = casesOf(withDerivedCounts(values), indicator);
        const isShown = cases !== null && disclose(cases, disclosure) === null;
        return [code, isShown ? shareOf(cases) : null];
      }),
    ),
  }));
}

function indicatorOf(indicator: Indicator, place: Place): IndicatorResult {
  const set = place.statistics.find(({ variables }) => variables.includes(readFrom(indicator)));
  const area = planAreaLevel(indicator, place);
  const municipality = referenceLevel(indicator, place.municipality);
  const nation = referenceLevel(indicator, place.nation);
  const shown = {
    planArea: shownLevel(area, place.disclosure),
    municipality: shownLevel(municipality, place.disclosure),
    nation: shownLevel(nation, place.disclosure),
  };
  const { share } = shown.planArea;
  const gapTo = (other: IndicatorLevel) =>
    share === null || other.share === null ? null : share - other.share;
  return {
    id: indicator.id,
    label: indicator.labelSv,
    direction: indicator.direction,
    year: set?.year ?? null,
    joinsOnCode: set?.joinsOnCode ?? false,
    source: set?.source ?? '',
    ...shown,
    gapToMunicipality: gapTo(shown.municipality),
    gapToNation: gapTo(shown.nation),
    ...(share === null ? noGapToRest : gapToRest(area, municipality, place.disclosure)),
  };
}

/** Σ weight × count over the areas that have both counts, as if people were spread evenly. */
function planAreaLevel(indicator: Indicator, { parts, areas, planArea }: Place): Level | null {
  const byCode = new Map(areas.map((area) => [area.code, area.values]));
  let [cases, base, touchedM2, countedM2] = [0, 0, 0, 0];
  for (const { code, weight, intersectionM2 } of parts) {
    touchedM2 += intersectionM2;
    const counts = casesOf(withDerivedCounts(byCode.get(code) ?? {}), indicator);
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

function referenceLevel(
  indicator: Indicator,
  { sums, rows, areas }: Place['municipality'],
): Level | null {
  const counts = casesOf(sums, indicator);
  const coverage = areas === null || areas === 0 ? null : Math.min(1, rows / areas);
  return counts === null ? null : { ...counts, coverage };
}

function shownLevel(level: Level | null, limits: DisclosureLimits | undefined): IndicatorLevel {
  if (level === null) return { share: null, base: null, suppressed: 'noData', coverage: null };
  const { base, coverage } = level;
  const suppressed = disclose(level, limits);
  if (suppressed !== null) return { share: null, base: null, suppressed, coverage };
  return { share: shareOf(level), base, suppressed, coverage };
}

/** Rounding in weights may leave a share a hair outside 0..1. */
function shareOf({ cases, base }: Cases): number {
  return Math.min(1, Math.max(0, cases / base));
}

const noGapToRest = { gapLow: null, gapHigh: null, excess: null };

/**
 * The gap to the municipality without the plan area, so that no one is compared with himself:
 * its interval, and how many persons (or homes) it comes to.
 */
function gapToRest(
  area: Level | null,
  municipality: Level | null,
  limits: DisclosureLimits | undefined,
): Pick<IndicatorResult, 'gapLow' | 'gapHigh' | 'excess'> {
  if (area === null || municipality === null) return noGapToRest;
  const rest = { cases: municipality.cases - area.cases, base: municipality.base - area.base };
  const isPossible = rest.cases >= 0 && rest.cases <= rest.base;
  if (!isPossible || disclose(rest, limits) !== null) return noGapToRest;
  const { low, high } = newcombeInterval(area, rest);
  const excess = area.base * (area.cases / area.base - rest.cases / rest.base);
  return { gapLow: low, gapHigh: high, excess };
}
