import { sumOrZero } from '../finance/sums.ts';
import type { LedgerBook } from '../ledgerBook.ts';

/** What the items of a group are worth: NPV less NPV with the group set to 0. */
export function groupNetPresentValue(
  { entries }: LedgerBook,
  values: Float64Array,
  group: string,
): number {
  let sum = 0;
  for (const { index, item } of entries) if (item.group === group) sum += values[index] ?? 0;
  return sum;
}

/** NPV out of the values of its items; 0 when they cancel but for rounding. */
export function totalOf(values: Float64Array): number {
  return sumOrZero(values);
}
