import { measureInequality, spreadDrawer } from '../../../server/engine/inequality/measure.ts';
import type { MeasureOptions } from '../../../server/engine/inequality/measure.ts';
import { SPREAD_SEED } from '../../../server/engine/inequality/simulateSpread.ts';
import type {
  AreaRow,
  InequalityMeasureId,
  MeasureResult,
} from '../../../server/vocabulary/inequality.ts';

export const percent = { scale: 100, valueType: 'share' } as const;
export const amount = { scale: 1, valueType: 'amount' } as const;
export type TestIndicator = typeof percent | typeof amount;

/** Areas A, B, C … in the order they are ranked, most disadvantaged first. */
export function areasOf(
  columns: {
    values: readonly unknown[];
    populations?: readonly unknown[];
    errors?: readonly unknown[];
  },
  isFavourable: 0 | 1 = 1,
): AreaRow[] {
  return columns.values.map((value, index) => ({
    code: String.fromCharCode(65 + index),
    value,
    population: columns.populations?.[index],
    standardError: columns.errors?.[index],
    order: index + 1,
    isReference: index === 0 ? 1 : 0,
    isFavourable,
  }));
}

/** One measure with few draws. */
export function measured(
  id: InequalityMeasureId,
  rows: readonly AreaRow[],
  options: MeasureOptions = {},
  indicator: TestIndicator = percent,
): MeasureResult {
  const drawSpread = spreadDrawer({ indicator, draws: 2000, seed: SPREAD_SEED });
  return measureInequality(id, rows, { indicator, options, drawSpread });
}

/** The estimate; NaN when the measure is refused. */
export function estimateOf(result: MeasureResult): number {
  return result.outcome === 'value' ? result.estimate : NaN;
}
