import { Temporal } from 'temporal-polyfill';

/** A length of time as the law says it. */
export type Length = {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
};

/** Days are `YYYY-MM-DD`; they have no time zone, only "today" does. */

/**
 * The day it is in Sweden at a time.
 *
 * Shape: `time` is ISO 8601 in UTC; half past eleven at night there may be tomorrow here.
 */
export function dayInSweden(time: string): string {
  return Temporal.Instant.from(time)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDate()
    .toString();
}

/**
 * The last day of a time that begins on `day`.
 *
 * Timing: weeks end on the same weekday and months on the same number; where the last month has no
 *         such day, on its last day.
 * Source: lag (1930:173) 1 §.
 */
export function lastDay(day: string, length: Length): string {
  return Temporal.PlainDate.from(day).add(length, { overflow: 'constrain' }).toString();
}

/** Below zero when `to` is the earlier day. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function dayAfter(day: string): string {
  return lastDay(day, { days: 1 });
}

/**
 * The day itself, or the next weekday when it is a Sunday, another public holiday, a Saturday,
 * Midsummer's Eve, Christmas Eve or New Year's Eve.
 *
 * Source: lag (1930:173) 2 §.
 */
export function movedPastHolidays(day: string): string {
  let moved = Temporal.PlainDate.from(day);
  while (isFree(moved)) moved = moved.add({ days: 1 });
  return moved.toString();
}

const SATURDAY = 6;
/** Month and day of the eves that the law of 1930 puts beside the holidays. */
const fixedEves = ['12-24', '12-31'];
/** Month and day of the holidays that are the same every year. */
const fixedHolidays = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];

function isFree(day: Temporal.PlainDate): boolean {
  const monthDay = day.toString().slice('YYYY-'.length);
  return (
    day.dayOfWeek >= SATURDAY ||
    fixedEves.includes(monthDay) ||
    fixedHolidays.includes(monthDay) ||
    movingHolidays(day.year).some((holiday) => holiday.equals(day))
  );
}

/**
 * Holidays that fall on a weekday other than Saturday and Sunday and move from year to year, and
 * Midsummer's Eve, the Friday before Midsummer Day.
 *
 * Source: lag (1989:253) 1 and 2 §§. Midsummer Day and All Saints' Day are Saturdays, Easter and
 *         Whit Sunday Sundays: the weekend has them.
 */
function movingHolidays(year: number): Temporal.PlainDate[] {
  const easter = Temporal.PlainDate.from(easterSunday(year));
  const GOOD_FRIDAY = -2;
  const EASTER_MONDAY = 1;
  const ASCENSION_DAY = 39;
  return [
    ...[GOOD_FRIDAY, EASTER_MONDAY, ASCENSION_DAY].map((days) => easter.add({ days })),
    midsummerEve(year),
  ];
}

function midsummerEve(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 6, day: 19 });
  const FRIDAY = 5;
  return first.add({ days: (FRIDAY - first.dayOfWeek + 7) % 7 });
}

/**
 * Easter Sunday of a Gregorian year.
 *
 * Source: the anonymous Gregorian algorithm (Meeus, Jones, Butcher); its letters are kept.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}
