import type { Amount } from './indicator.ts';
import { medianNetIncome } from './medianNetIncome.ts';

/** Levels that can be known of a plan area. */
export const amounts: readonly Amount[] = [medianNetIncome];
