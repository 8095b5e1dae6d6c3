import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';

/** What stops a built-environment effect from being worked out, and what to do. */
export const effectErrors = {
  effectUnitDiffers: ({ label, entry, unit, needed }: Facts) =>
    `${String(label)}: the library’s entry ${String(entry)} is in the unit ${String(unit)}, but the effect is calculated in ${String(needed)}. Correct the entry or enter the value yourself.`,
  effectSharesAboveOne: ({ label, sum }: Facts) =>
    `${String(label)}: the shares add up to ${formatPercent(Number(sum))} but may be at most 100 %. Lower one of them.`,
  effectShareOutside: ({ label, value }: Facts) =>
    `${String(label)} is ${formatNumber(Number(value), 2)} but must lie between 0 and 1. Write shares so that 0.05 means 5 %.`,
};
