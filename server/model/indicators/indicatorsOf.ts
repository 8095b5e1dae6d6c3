import type { AreaIndicator } from '../../vocabulary/findings.ts';
import type { IndicatorLevel, IndicatorResult, Place } from '../../vocabulary/place.ts';
import { chosenShares } from './chosenIndicators.ts';
import { disclose } from './disclose.ts';
import { casesIn, casesOf, type Cases, type Indicator } from './indicator.ts';
import { newcombeInterval, standardErrorOf } from './intervals.ts';
import { hiddenCells } from './hiddenCells.ts';
import {
  municipalityOf,
  planAreaLevel,
  referenceLevel,
  remainder,
  setOf,
  shareOf,
  shownLevel,
} from './levels.ts';

/**
 * Every chosen indicator for the plan area beside its municipality and the nation.
 *
 * Shape:  the plan area is weighted by area and never extrapolated to ground without figures;
 *         municipality and nation are the sums of the rows at hand, with their coverage.
 * Units:  shares 0..1.
 */
export function indicatorsOf(place: Place): IndicatorResult[] {
  return chosenShares(place).map((indicator) => indicatorOf(indicator, place));
}

/**
 * The same indicators for every area that is drawn, in the same order, and which areas chance
 * alone may set apart from the rest of the municipality.
 */
export function areaIndicatorsOf(place: Place): AreaIndicator[] {
  const home = municipalityOf(place);
  return chosenShares(place).map((indicator) => {
    const hidden = hiddenCells(indicator, place);
    const municipality = casesOf(place.municipality.sums, indicator);
    const shown = place.areas.map(({ code, municipalityCode, values }) => {
      const cases = casesIn(values, indicator);
      const isShown = cases !== null && hidden.area(code, cases) === null;
      return { code, isHome: municipalityCode === home, cases: isShown ? cases : null };
    });
    const unsure = shown.flatMap(({ code, isHome, cases }) => {
      if (cases === null) return [];
      const rest = isHome ? remainder(cases, municipality) : municipality;
      const canBeTold = rest !== null && disclose(rest, place.disclosure) === null;
      return canBeTold && isNoise(newcombeInterval(cases, rest)) ? [code] : [];
    });
    return {
      id: indicator.id,
      shares: Object.fromEntries(
        shown.map(({ code, cases }) => [code, cases === null ? null : shareOf(cases)]),
      ),
      ...(place.indicatorData === undefined ? {} : { unsure }),
    };
  });
}

const isNoise = ({ low, high }: { low: number; high: number }) => low <= 0 && high >= 0;

function indicatorOf(indicator: Indicator, place: Place): IndicatorResult {
  const set = setOf(indicator, place);
  const hidden = hiddenCells(indicator, place);
  const area = planAreaLevel(indicator, place);
  const municipality = referenceLevel(indicator, place.municipality);
  const nation = referenceLevel(indicator, place.nation);
  const shown = {
    planArea: shownLevel(area, hidden.planArea),
    municipality: shownLevel(municipality, hidden.municipality),
    nation: shownLevel(nation, nation === null ? null : disclose(nation, place.disclosure)),
  };
  const { share } = shown.planArea;
  const gapTo = (other: IndicatorLevel) =>
    share === null || other.share === null ? null : share - other.share;
  const isRestHidden = share === null || area === null || hidden.rest !== null;
  const rest = isRestHidden ? null : remainder(area, municipality);
  const gap = gapToRest(area, rest);
  const { gapLow, gapHigh, excess } = gap;
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
    gapLow,
    gapHigh,
    excess,
    // What an older place gave is given again, and nothing else, so that it can be verified.
    ...(place.indicatorData === undefined
      ? {}
      : {
          excessLow: gap.excessLow,
          excessHigh: gap.excessHigh,
          gapToRest: gap.gapToRest,
          gapInErrors: gap.gapInErrors,
          unit: indicator.unit,
          areaKind: set?.areaKind ?? null,
          areaVersion: set?.areaVersion ?? null,
          tableId: set?.tableId ?? null,
        }),
  };
}

const noGapToRest = {
  gapLow: null,
  gapHigh: null,
  excess: null,
  excessLow: null,
  excessHigh: null,
  gapToRest: null,
  gapInErrors: null,
};

/**
 * The gap to the municipality without the plan area: its interval, and how many persons (or
 * homes) it comes to. In standard errors of a difference of two shares for the sake of order.
 */
function gapToRest(area: Cases | null, rest: Cases | null) {
  if (area === null || rest === null) return noGapToRest;
  const { low, high } = newcombeInterval(area, rest);
  const gap = area.cases / area.base - rest.cases / rest.base;
  const error = standardErrorOf(area, rest);
  return {
    gapLow: low,
    gapHigh: high,
    excess: area.base * gap,
    excessLow: area.base * low,
    excessHigh: area.base * high,
    gapToRest: gap,
    gapInErrors: error === 0 ? null : gap / error,
  };
}
