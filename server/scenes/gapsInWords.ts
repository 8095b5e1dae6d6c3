import { formatNumber, formatPercent } from '../vocabulary/formatSv.ts';
import type { IndicatorLevel, IndicatorResult } from '../vocabulary/place.ts';
import { sceneTexts } from '../vocabulary/text/sv/scenes.ts';

const texts = sceneTexts.equityGap;

/** How the plan area stands beside the rest of the municipality, when noise is reckoned with. */
export function standing(
  indicator: IndicatorResult,
): 'worse' | 'better' | 'noSureGap' | 'notJudged' {
  const { gapLow, gapHigh, direction, planArea } = indicator;
  if (planArea.share === null || gapLow === null || gapHigh === null || direction === 'neither') {
    return 'notJudged';
  }
  if (gapLow <= 0 && gapHigh >= 0) return 'noSureGap';
  return gapLow > 0 === (direction === 'higherIsWorse') ? 'worse' : 'better';
}

/** "23 %", or in words why it is not shown. */
export function levelText(level: IndicatorLevel): string {
  if (level.suppressed !== null) return texts.suppressed[level.suppressed];
  return level.share === null ? texts.suppressed.noData : formatPercent(level.share, 1);
}

/** To the rest of the municipality; older results have only that to all of it. */
export function gapOf({ gapToRest, gapToMunicipality }: IndicatorResult): number | null {
  return gapToRest ?? gapToMunicipality;
}

/**
 * The gap to the rest of the municipality in percentage points with its interval; a gap that
 * noise explains is said to be so.
 */
export function gapText(indicator: IndicatorResult): string {
  const { gapLow, gapHigh } = indicator;
  const gap = gapOf(indicator);
  if (gap === null) return '–';
  const points = formatNumber(gap * 100, 1);
  if (gapLow === null || gapHigh === null) return points;
  const interval = texts.interval(formatNumber(gapLow * 100, 1), formatNumber(gapHigh * 100, 1));
  const sureness = standing(indicator) === 'noSureGap' ? `, ${texts.noSureGap}` : '';
  return `${points} ${interval}${sureness}`;
}

/** Whether any indicator differs for sure: without that no chart of gaps is drawn. */
export function hasDisparity(indicators: readonly IndicatorResult[]): boolean {
  return indicators.some((each) => ['worse', 'better'].includes(standing(each)));
}

/** Those with a good and a bad side, the surely worst first; in standard errors where known. */
export function byGap(indicators: readonly IndicatorResult[]): IndicatorResult[] {
  const badness = (indicator: IndicatorResult) =>
    sideOf(indicator) * (indicator.gapInErrors ?? gapOf(indicator) ?? -Infinity);
  return indicators
    .filter(({ direction }) => direction !== 'neither')
    .toSorted((a, b) => badness(b) - badness(a));
}

/**
 * The finding of all gaps, in words that the intervals bear; of so many whole areas where those
 * stand for the plan area.
 */
export function equityTitle(indicators: readonly IndicatorResult[], areas = 0): string {
  const [first] = byGap(indicators);
  return texts.title({
    ...countsOf(indicators),
    areas,
    worst: first !== undefined && standing(first) === 'worse' ? first.label : null,
  });
}

/** The surely worst, else the surely best, else the first: what a reader wants to see first. */
export function mostTelling(indicators: readonly IndicatorResult[]): IndicatorResult | undefined {
  const sorted = byGap(indicators);
  return (
    sorted.find((each) => standing(each) === 'worse') ??
    sorted.findLast((each) => standing(each) === 'better') ??
    sorted[0] ??
    indicators[0]
  );
}

/** 1 where more is worse, −1 where less is. */
export const sideOf = ({ direction }: IndicatorResult) => (direction === 'higherIsBetter' ? -1 : 1);

/** How many are surely worse and surely better, of those that have a gap to judge. */
export function countsOf(indicators: readonly IndicatorResult[]) {
  const stands = indicators.map(standing);
  const count = (which: ReturnType<typeof standing>) =>
    stands.filter((stand) => stand === which).length;
  const [worse, better] = [count('worse'), count('better')];
  return { worse, better, judged: worse + better + count('noSureGap') };
}
