import { formatNumber } from '../vocabulary/formatSv.ts';
import type {
  IndicatorMeasure,
  IndicatorMeasures,
  MeasureReason,
  MunicipalResult,
} from '../vocabulary/indicatorFindings.ts';
import { rankingReasons } from '../vocabulary/indicatorFindings.ts';
import { noIntervalReasons, refusalReasons } from '../vocabulary/inequality.ts';
import type { IndicatorResult } from '../vocabulary/place.ts';
import { equitySceneTexts } from '../vocabulary/text/sv/equityScenes.ts';

const { slope: slopeTexts, municipal: municipalTexts } = equitySceneTexts;
const reasons = [...refusalReasons, ...noIntervalReasons, ...rankingReasons];

/** Whether anything at all is known of an indicator here, shown or held back. */
export function isKnown({ planArea, municipality }: IndicatorResult): boolean {
  return planArea.suppressed !== 'noData' || municipality.suppressed !== 'noData';
}

/** Why a measure has no number or no interval. */
export function reasonWords(reason: MeasureReason | null): string {
  return reasons.find(({ id }) => id === reason)?.labelSv ?? '–';
}

export function slopeOf({ values }: IndicatorMeasures): IndicatorMeasure | undefined {
  return values.find(({ id }) => id === 'sii');
}

/** To whose disadvantage, in the same words whichever way the indicator counts. */
export function slopeWords(measures: IndicatorMeasures): string {
  if (measures.refused !== null) return slopeTexts.refused[measures.refused];
  const { estimate = null, low = null, high = null, reason = null } = slopeOf(measures) ?? {};
  if (estimate === null) return reasonWords(reason);
  if (low === null || high === null || (low <= 0 && high >= 0)) return slopeTexts.noSlope;
  // Above 0: the value is higher among the least deprived.
  const isWorseForDeprived = estimate > 0 === (measures.direction === 'higherIsBetter');
  return slopeTexts.words(formatNumber(Math.abs(estimate) * 100, 1), isWorseForDeprived);
}

/** Against the nation, only where the survey's own margin allows it to be said. */
export function municipalWords({ difference, low, high, direction }: MunicipalResult): string {
  if (difference === null) return '–';
  if (low === null || high === null) return municipalTexts.noMargin;
  if (low <= 0 && high >= 0) return municipalTexts.unsure;
  if (direction === 'neither') return municipalTexts.differs;
  return difference > 0 === (direction === 'higherIsWorse')
    ? municipalTexts.worse
    : municipalTexts.better;
}

/** "69,8 %", "83,1 år": the value with the unit it is published in. */
export function municipalValue(value: number | null, unit: string): string {
  if (value === null) return '–';
  return [formatNumber(value, 1), municipalTexts.unit[unit] ?? ''].join('\u00a0').trim();
}
