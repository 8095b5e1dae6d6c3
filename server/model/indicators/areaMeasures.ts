import { noiseCheck } from '../../engine/inequality/variance.ts';
import { measureInequality, sampleFor, spreadDrawer } from '../../engine/inequality/measure.ts';
import { SCREEN_DRAWS, SPREAD_SEED } from '../../engine/inequality/simulateSpread.ts';
import {
  inequalityMeasures,
  type AreaRow,
  type InequalityMeasureId,
} from '../../vocabulary/inequality.ts';
import type {
  IndicatorMeasure,
  IndicatorMeasures,
  MeasureReason,
} from '../../vocabulary/indicatorFindings.ts';
import type { IndicatorData, Place } from '../../vocabulary/place.ts';
import { chosenShares, rankingIndicatorId } from './chosenIndicators.ts';
import { hiddenCells } from './hiddenCells.ts';
import { indicators } from './index.ts';
import type { Cases, Indicator } from './indicator.ts';
import { shareOf } from './levels.ts';

/** Fewer areas than this are not ranked. */
const FEWEST_RANKED = 5;
const FEWEST_AREAS = 3;
/** Above this share of the areas without a value, the others do not speak for them. */
const MOST_MISSING = 0.15;
/**
 * Draws × areas, so that no one waits for them: no measure that leads is drawn, and with 1 000
 * draws the limits of the others vary by some 6 % of their width between seeds.
 */
const MOST_DRAWN = 100_000;
const FEWEST_DRAWS = 1_000;
const SHARES = { scale: 1, valueType: 'share' } as const;
/** Always taken along the ranking, or with its best-off area as the reference. */
const rankedOnly: readonly InequalityMeasureId[] = ['aci', 'rci', 'sii', 'rii', 'mdru', 'mdrw'];
/** Taken along the ranking where there is one, else between the extremes. */
const rankedIfPossible: readonly InequalityMeasureId[] = ['d', 'r', 'paf', 'parisk'];

type Shown = { readonly code: string; readonly cases: Cases | null };

/**
 * Measures between the areas of the municipality for every chosen indicator that has a good and
 * a bad side.
 *
 * Shape:  areas are ranked by low economic standard, worst first, and an indicator of income is
 *         never ranked by it: its slope would be there by construction.
 * Units:  shares 0..1; the errors are those of a share of the area's own base.
 */
export function areaMeasuresOf(place: Place): IndicatorMeasures[] {
  const { indicatorData } = place;
  if (indicatorData === undefined) return [];
  const ranking = rankingOf(place, indicatorData);
  return chosenShares(place).flatMap((indicator) => {
    const { direction } = indicator;
    if (direction === 'neither' || !indicatorData.counted.includes(indicator.id)) return [];
    const shown = shownAreas(place, indicatorData, indicator.id);
    const asked = {
      id: indicator.id,
      isFavourable: direction === 'higherIsBetter',
      shown,
      ranking,
    };
    const isIncome = indicator.targetArea === 'income';
    const found = measuredOnce({ ...asked, unranked: unrankedBecause(isIncome, ranking, shown) });
    return [{ id: indicator.id, label: indicator.labelSv, direction, ...found }];
  });
}

/** The areas of one indicator, without those of which nothing may be shown. */
export function shownAreas(
  place: Place,
  { counted, areas }: IndicatorData,
  id: Indicator['id'],
): Shown[] {
  const at = counted.indexOf(id);
  const indicator = indicators.find((each) => each.id === id);
  const hidden = indicator === undefined ? undefined : hiddenCells(indicator, place);
  return areas.map(({ code, counts }) => {
    const [cases, base] = counts[at] ?? [0, 0];
    const isShown = base > 0 && hidden?.area(code, { cases, base }) === null;
    return { code, cases: isShown ? { cases, base } : null };
  });
}

/** Place of each area from worst (1) to best by the declared ranking. */
function rankingOf(place: Place, data: IndicatorData): ReadonlyMap<string, number> {
  if (!data.counted.includes(rankingIndicatorId)) return new Map();
  const ranked = shownAreas(place, data, rankingIndicatorId)
    .flatMap(({ code, cases }) => (cases === null ? [] : [{ code, share: shareOf(cases) }]))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  return new Map(ranked.map(({ code }, at) => [code, at + 1]));
}

function unrankedBecause(
  isIncome: boolean,
  ranking: ReadonlyMap<string, number>,
  shown: readonly Shown[],
): MeasureReason | null {
  if (isIncome) return 'rankedByItself';
  const withValue = shown.filter(({ cases }) => cases !== null);
  const ranked = withValue.filter(({ code }) => ranking.has(code));
  if (ranked.length < withValue.length * (1 - MOST_MISSING)) return 'noRanking';
  return ranked.length < FEWEST_RANKED ? 'tooFewAreas' : null;
}

type Asked = {
  readonly id: string;
  readonly isFavourable: boolean;
  readonly shown: readonly Shown[];
  readonly ranking: ReadonlyMap<string, number>;
  readonly unranked: MeasureReason | null;
};
type Measured = Pick<IndicatorMeasures, 'areas' | 'leftOut' | 'refused' | 'noise' | 'values'>;

/** Answers that are kept: a case is calculated anew at every change, its areas seldom differ. */
const MOST_KEPT = 60;
const kept = new Map<string, Measured>();

function measuredOnce(asked: Asked): Measured {
  const key = JSON.stringify({ ...asked, ranking: [...asked.ranking] });
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = measured(asked);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

function measured(asked: Asked): Measured {
  const { shown } = asked;
  const areas = shown.filter(({ cases }) => cases !== null).length;
  const leftOut = shown.length - areas;
  const nothing = { areas, leftOut, noise: null, values: [] };
  if (areas < FEWEST_AREAS) return { ...nothing, refused: 'tooFewAreas' };
  if (leftOut > shown.length * MOST_MISSING) return { ...nothing, refused: 'tooManyMissing' };
  const rows = rowsOf(asked);
  const draws = Math.max(FEWEST_DRAWS, Math.min(SCREEN_DRAWS, Math.floor(MOST_DRAWN / areas)));
  const drawSpread = spreadDrawer({ indicator: SHARES, draws, seed: SPREAD_SEED });
  const values = inequalityMeasures.map(({ id }): IndicatorMeasure => {
    const isRanked = asked.unranked === null;
    if (!isRanked && rankedOnly.includes(id)) {
      return { id, estimate: null, low: null, high: null, reason: asked.unranked };
    }
    const isOrdered = rankedOnly.includes(id) || (isRanked && rankedIfPossible.includes(id));
    const result = measureInequality(id, isOrdered ? rows.filter(hasOrder) : rows, {
      indicator: SHARES,
      options: { isOrdered, weighted: true },
      drawSpread,
    });
    if (result.outcome === 'refused') {
      return { id, estimate: null, low: null, high: null, reason: result.reason };
    }
    const { estimate, lower, upper, noInterval } = result;
    return { id, estimate, low: lower, high: upper, reason: noInterval };
  });
  return { areas, leftOut, refused: null, noise: noiseOf(rows), values };
}

/** How much of the variance between the areas chance alone makes. */
function noiseOf(rows: readonly AreaRow[]): Measured['noise'] {
  const found = noiseCheck(sampleFor('bgv', rows, SHARES));
  if (found === null) return null;
  const { observedVariance, expectedNoise, shownVariance, noiseShare } = found;
  return { observedVariance, expectedNoise, shownVariance, noiseShare };
}

const hasOrder = ({ order }: AreaRow) => order !== undefined;

/** The last in the ranking is the reference: the best off, whatever the outcome there. */
function rowsOf({ shown, ranking, isFavourable, unranked }: Asked): AreaRow[] {
  const ranked = shown.filter(({ code, cases }) => cases !== null && ranking.has(code));
  const last = Math.max(...ranked.map(({ code }) => ranking.get(code) ?? 0));
  return shown.flatMap(({ code, cases }): AreaRow[] => {
    if (cases === null) return [];
    const value = shareOf(cases);
    const order = unranked === null ? ranking.get(code) : undefined;
    return [
      {
        code,
        value,
        population: cases.base,
        standardError: Math.sqrt((value * (1 - value)) / cases.base),
        isFavourable: Number(isFavourable),
        ...(order === undefined ? {} : { order, isReference: Number(order === last) }),
      },
    ];
  });
}
