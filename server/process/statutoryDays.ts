import type { StatutoryDay } from '../vocabulary/process.ts';
import { clockRows, type ClockQuestion } from './clocks.ts';

const BEFORE_ALL_DAYS = '0001-01-01';
const AFTER_ALL_DAYS = '9999-12-31';

/**
 * The days that a case's clocks run out, whatever the day it is read.
 *
 * Shape:  one a clock that has begun and that nobody has ended, in the order of the process.
 * Timing: what is next on a day is the first of those that do not pass by themselves, and of
 *         those that do and are not over.
 */
export function statutoryDays(question: Omit<ClockQuestion, 'today'>): StatutoryDay[] {
  const open = openRows({ ...question, today: BEFORE_ALL_DAYS });
  if (open.length === 0) return [];
  const inTheEnd = new Set(openRows({ ...question, today: AFTER_ALL_DAYS }).map(({ id }) => id));
  return open.flatMap(({ id, until }) =>
    until === null ? [] : [{ until, passesByItself: !inTheEnd.has(id) }],
  );
}

function openRows(question: ClockQuestion) {
  return clockRows(question).filter(({ state }) => state === 'running' || state === 'overdue');
}
