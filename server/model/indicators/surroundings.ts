import type { IndicatorResult, Place } from '../../vocabulary/place.ts';
import type { Surroundings } from '../../vocabulary/surroundings.ts';
import { chosenShares } from './chosenIndicators.ts';
import { disclose } from './disclose.ts';
import { indicatorsOf } from './indicatorsOf.ts';
import { planAreaLevel } from './levels.ts';
import { wholeSurroundings } from './wholeSurroundings.ts';

/** An area with less than this of the plan is brushed by it; the plan does not lie there. */
const LEAST_SHARE_OF_PLAN = 0.05;
/** The variable with all who live in an area. */
export const RESIDENTS = 'population';

/** The areas that a plan lies in, the one with most of it first. */
export function codesUnderPlan({ parts, planArea }: Pick<Place, 'parts' | 'planArea'>): string[] {
  return parts
    .filter(({ intersectionM2 }) => intersectionM2 >= LEAST_SHARE_OF_PLAN * planArea.areaM2)
    .sort((a, b) => b.intersectionM2 - a.intersectionM2)
    .map(({ code }) => code);
}

/**
 * Notes in a place that its surroundings stand for it: so few live in the plan area, by its share
 * of the ground, that no indicator of it can be shown. Said in the place and not found out anew,
 * so that what was frozen before it was done is given again as it was.
 */
export function withSurroundings(place: Place): Place {
  const levels = chosenShares(place).flatMap((each) => planAreaLevel(each, place) ?? []);
  const isTooSmall =
    levels.length > 0 && levels.every((level) => disclose(level, place.disclosure) !== null);
  const surroundings = codesUnderPlan(place);
  // A municipality is not compared with itself.
  const isApart = place.layer.kind !== 'kommun' && surroundings.length > 0;
  return isTooSmall && isApart ? { ...place, surroundings } : place;
}

/**
 * The areas that the plan lies in beside the rest of the municipality.
 *
 * Shape:  whole areas, each counted once; undefined where the plan area speaks for itself, and where
 *         nothing of the areas may be shown either. An indicator that one of them lacks is not known.
 * Units:  shares 0..1.
 */
export function surroundingsOf(place: Place): Surroundings | undefined {
  if (place.surroundings === undefined) return undefined;
  const results = indicatorsOf(wholeSurroundings(place)).map(rowOf);
  if (results.every(({ areas }) => areas.share === null)) return undefined;
  const areas = place.surroundings.flatMap(
    (code) => place.areas.find((area) => area.code === code) ?? [],
  );
  return {
    areas: areas.map(({ code, name }) => ({ code, name })),
    areaM2: areas.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    residents: residentsOf(place, areas),
    indicators: results,
  };
}

const unknown = {
  areas: { share: null, base: null, suppressed: 'noData' },
  gapToRest: null,
  gapLow: null,
  gapHigh: null,
  gapInErrors: null,
  excess: null,
  excessLow: null,
  excessHigh: null,
} as const;

function rowOf(whole: IndicatorResult): Surroundings['indicators'][number] {
  const { id, planArea, gapLow, gapHigh, excess } = whole;
  const { coverage, ...areas } = planArea;
  if (coverage !== null && coverage !== 1) return { id, ...unknown };
  const { gapToRest = null, gapInErrors = null, excessLow = null, excessHigh = null } = whole;
  return {
    ...{ id, areas, gapToRest, gapLow, gapHigh, gapInErrors },
    ...{ excess, excessLow, excessHigh },
  };
}

/** Those of the municipality are told too, so the rest of it must not be too few either. */
function residentsOf(place: Place, areas: Place['areas']): Surroundings['residents'] {
  const year = place.statistics.find(({ variables }) => variables.includes(RESIDENTS))?.year;
  const municipality = place.municipality.sums[RESIDENTS] ?? null;
  const counts = areas.map(({ values }) => values[RESIDENTS] ?? null);
  const own = counts.reduce(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
  if (year === undefined || municipality === null || own === null) return null;
  const isShown = disclose({ cases: own, base: municipality }, place.disclosure) === null;
  return isShown ? { year, areas: own, municipality } : null;
}
