import type { Amount } from './indicator.ts';
import { meanNetIncome } from './meanNetIncome.ts';
import { medianNetIncome } from './medianNetIncome.ts';

/** Levels that can be known of a plan area, and chosen. */
export const amounts: readonly Amount[] = [medianNetIncome];

/** Those, and the mean that comes with the median: what the difference in income is summed from. */
export const summedAmounts: readonly Amount[] = [...amounts, meanNetIncome];
