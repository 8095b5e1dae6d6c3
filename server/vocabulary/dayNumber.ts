/**
 * A day as a count of days, one more for each day of the Gregorian calendar.
 *
 * Source: years are taken to begin in March, so that a leap day is the last of its year; months
 *         from March on are 153 days in five.
 */
export function dayNumber(isoDay: string): number {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const marchYear = month < 3 ? year - 1 : year;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day;
}
