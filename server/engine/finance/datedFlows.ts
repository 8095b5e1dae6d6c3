import { DomainError } from '../../vocabulary/errors.ts';
import { discountFactor } from './periodicFlows.ts';
import { rateAnswer, ratesOfNoValue, type RateAnswer } from './rateStatus.ts';
import { requireFiniteList, requireRates } from './refusals.ts';

/** `flowsSek[k]` falls on `days[k]`, a day as YYYY-MM-DD; in any order. */
export type DatedFlows = {
  readonly flowsSek: readonly number[];
  readonly days: readonly string[];
};

const DAYS_PER_YEAR = 365;
const DAYS_PER_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Present value of dated flows on the first listed day, even where another is earlier.
 *
 * Timing: the exponent is days / 365, leap year or not. No flows: 0.
 * Throws: DomainError on lists of unequal length, a day that does not exist, a rate of -100 % or
 *         less, or a flow that is not a finite number.
 */
export function presentValueOfDatedFlows(flows: DatedFlows, ratePerYear: number): number {
  requireRates({ ratePerYear });
  return timedFlows(flows).reduce(
    (sum, { coefficient, exponent }) => sum + coefficient * discountFactor(ratePerYear, exponent),
    0,
  );
}

/** Every yearly rate above -100 % at which dated flows are worth nothing; throws as above. */
export function internalRateOfDatedFlows(flows: DatedFlows): RateAnswer {
  return rateAnswer(ratesOfNoValue(timedFlows(flows)));
}

function timedFlows({ flowsSek, days }: DatedFlows) {
  if (flowsSek.length !== days.length) {
    throw new DomainError('financeLengthsDiffer', { flows: flowsSek.length, days: days.length });
  }
  requireFiniteList('flowsSek', flowsSek);
  const numbers = days.map((day, index) => dayNumber(day, index + 1));
  const [first = 0] = numbers;
  return numbers.map((number, index) => ({
    coefficient: flowsSek[index] ?? 0,
    exponent: (number - first) / DAYS_PER_YEAR,
  }));
}

/** Days since 1 January of year 0 in the Gregorian calendar, which is used for every year. */
function dayNumber(day: string, place: number): number {
  const [, year, month, dayOfMonth] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || dayOfMonth === undefined) {
    throw new DomainError('financeDayUnknown', { day, place });
  }
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = DAYS_PER_MONTH.map((length, index) =>
    index === 1 && isLeapYear ? length + 1 : length,
  );
  if (dayOfMonth < 1 || dayOfMonth > (lengths[month - 1] ?? 0)) {
    throw new DomainError('financeDayUnknown', { day, place });
  }
  const yearsBefore = year - 1;
  const leapDaysBefore =
    Math.floor(yearsBefore / 4) - Math.floor(yearsBefore / 100) + Math.floor(yearsBefore / 400);
  const daysBefore = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  return year * DAYS_PER_YEAR + leapDaysBefore + daysBefore + dayOfMonth;
}
