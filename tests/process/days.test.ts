import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayInSweden,
  easterSunday,
  lastDay,
  movedPastHolidays,
} from '../../server/process/days.ts';

describe('a time that the law sets in weeks, months or years', () => {
  // prettier-ignore -- by hand, from lag (1930:173) 1 §: the same weekday, the same number.
  it.each([
    {
      name: 'three weeks end on the same weekday',
      day: '2026-11-02',
      length: { weeks: 3 },
      ends: '2026-11-23',
    },
    {
      name: 'thirty days over the turn of the year',
      day: '2026-12-15',
      length: { days: 30 },
      ends: '2027-01-14',
    },
    {
      name: 'four months from the last of October',
      day: '2026-10-31',
      length: { months: 4 },
      ends: '2027-02-28',
    },
    { name: 'and in a leap year', day: '2027-10-31', length: { months: 4 }, ends: '2028-02-29' },
    {
      name: 'four months to a month of 30 days',
      day: '2026-05-31',
      length: { months: 4 },
      ends: '2026-09-30',
    },
    {
      name: 'from a leap day, fifteen years on',
      day: '2028-02-29',
      length: { years: 15 },
      ends: '2043-02-28',
    },
    {
      name: 'from a leap day, four years on',
      day: '2028-02-29',
      length: { years: 4 },
      ends: '2032-02-29',
    },
    {
      name: 'two weeks over a leap day',
      day: '2028-02-20',
      length: { weeks: 2 },
      ends: '2028-03-05',
    },
    {
      name: 'three weeks over summer time beginning',
      day: '2026-03-20',
      length: { weeks: 3 },
      ends: '2026-04-10',
    },
    {
      name: 'three weeks over summer time ending',
      day: '2026-10-12',
      length: { weeks: 3 },
      ends: '2026-11-02',
    },
  ])('$name', ({ day, length, ends }) => {
    expect(lastDay(day, length)).toBe(ends);
  });
});

describe('a last day that is a weekend or holiday', () => {
  // prettier-ignore -- by hand, from a calendar and lag (1989:253), lag (1930:173) 2 §.
  it.each([
    { name: 'a Monday stays', day: '2026-11-23', next: '2026-11-23' },
    { name: 'a leap day on a Tuesday stays', day: '2028-02-29', next: '2028-02-29' },
    { name: 'Saturday', day: '2026-11-28', next: '2026-11-30' },
    { name: 'Sunday', day: '2026-11-29', next: '2026-11-30' },
    { name: 'Christmas Eve, with the weekend after', day: '2026-12-24', next: '2026-12-28' },
    { name: 'Christmas Eve before three weekdays', day: '2029-12-24', next: '2029-12-27' },
    { name: "New Year's Eve", day: '2026-12-31', next: '2027-01-04' },
    { name: "New Year's Day", day: '2027-01-01', next: '2027-01-04' },
    { name: 'Epiphany', day: '2027-01-06', next: '2027-01-07' },
    { name: 'Good Friday', day: '2026-04-03', next: '2026-04-07' },
    { name: 'Easter Monday', day: '2027-03-29', next: '2027-03-30' },
    { name: 'Maundy Thursday is a weekday', day: '2026-04-02', next: '2026-04-02' },
    { name: 'the first of May', day: '2026-05-01', next: '2026-05-04' },
    { name: 'Ascension Day', day: '2026-05-14', next: '2026-05-15' },
    { name: 'the day after Whit Sunday is a weekday', day: '2026-05-25', next: '2026-05-25' },
    { name: 'the national day', day: '2025-06-06', next: '2025-06-09' },
    { name: "Midsummer's Eve", day: '2026-06-19', next: '2026-06-22' },
    { name: "the latest Midsummer's Eve", day: '2027-06-25', next: '2027-06-28' },
    { name: 'the Friday before is a weekday', day: '2027-06-18', next: '2027-06-18' },
    { name: "All Saints' Day", day: '2026-10-31', next: '2026-11-02' },
    { name: 'the day before it is a weekday', day: '2026-10-30', next: '2026-10-30' },
  ])('$name', ({ day, next }) => {
    expect(movedPastHolidays(day)).toBe(next);
  });

  it('is never moved back, nor by more than five days, and is moved once', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((n) => lastDay('2015-01-01', { days: n }));
    fc.assert(
      fc.property(days, (day) => {
        const moved = movedPastHolidays(day);
        expect(moved >= day && moved <= lastDay(day, { days: 5 })).toBe(true);
        expect(movedPastHolidays(moved)).toBe(moved);
      }),
    );
  });
});

// From the tables of the almanac.
it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2035-03-25', '2038-04-25'])(
  'Easter Sunday %s',
  (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  },
);

// prettier-ignore -- Sweden is two hours ahead of UTC in summer, one in winter.
it.each([
  { time: '2026-06-30T21:59:59Z', day: '2026-06-30' },
  { time: '2026-06-30T22:00:00Z', day: '2026-07-01' },
  { time: '2026-12-31T22:59:59Z', day: '2026-12-31' },
  { time: '2026-12-31T23:00:00Z', day: '2027-01-01' },
  { time: '2026-03-29T00:59:59Z', day: '2026-03-29' },
  { time: '2026-10-24T22:30:00Z', day: '2026-10-25' },
])('at $time it is $day in Sweden', ({ time, day }) => {
  expect(dayInSweden(time)).toBe(day);
});
