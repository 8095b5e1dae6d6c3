import type { IndicatorResult } from '../../../server/vocabulary/place.ts';
import { text } from '../../text/sv.ts';

/** The line of sources below a chart, each source once. */
export function sourceLine(indicators: readonly IndicatorResult[]): string {
  const sources = indicators.map(({ source }) => source).filter((source) => source !== '');
  return text.equity.source([...new Set(sources)]);
}
