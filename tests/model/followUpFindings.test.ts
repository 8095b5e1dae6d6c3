import { describe, expect, it } from 'vitest';
import { followUpFindings } from '../../server/model/followUpFindings.ts';
import { dayNumber } from '../../server/vocabulary/dayNumber.ts';
import type { FollowUp, Measurement } from '../../server/vocabulary/decision.ts';

/** One home more a day through 2027, which is no leap year: the path is the number of the day. */
const homes: FollowUp = {
  id: 'bostader',
  label: 'Inflyttade bostäder',
  unit: 'st',
  startValue: 0,
  startMeasuredOn: '2027-01-01',
  target: 365,
  afterYears: 1,
  measuredOn: '2028-01-01',
  source: '',
  responsible: '',
  trigger: '',
  reportTo: '',
};
/** One car less a day through a leap year. */
const cars: FollowUp = {
  ...homes,
  startValue: 366,
  startMeasuredOn: '2028-01-01',
  target: 0,
  measuredOn: '2029-01-01',
};
const measured = (...values: readonly (readonly [string, number])[]): Measurement[] =>
  values.map(([measuredOn, value], at) => ({ id: `m${at}`, measuredOn, value, source: '' }));

describe('what came true beside what was planned', () => {
  it.each([
    { name: 'on the line', of: homes, on: '2027-01-11', value: 10, planned: 10, stands: 'follows' },
    { name: 'above it', of: homes, on: '2027-01-11', value: 12, planned: 10, stands: 'follows' },
    { name: 'below it', of: homes, on: '2027-01-11', value: 9, planned: 10, stands: 'behind' },
    {
      name: 'past the target',
      of: homes,
      on: '2027-07-20',
      value: 400,
      planned: 200,
      stands: 'follows',
    },
    {
      name: 'after the leap day',
      of: cars,
      on: '2028-03-01',
      value: 306,
      planned: 306,
      stands: 'follows',
    },
    {
      name: 'less, where less is planned',
      of: cars,
      on: '2028-03-01',
      value: 1,
      planned: 306,
      stands: 'follows',
    },
    {
      name: 'more, where less is planned',
      of: cars,
      on: '2028-03-01',
      value: 307,
      planned: 306,
      stands: 'behind',
    },
    {
      name: 'the day of the target',
      of: homes,
      on: '2028-01-01',
      value: 364,
      planned: 365,
      stands: 'behind',
    },
    {
      name: 'years after it',
      of: homes,
      on: '2031-05-05',
      value: 365,
      planned: 365,
      stands: 'follows',
    },
    {
      name: 'the day of the start',
      of: homes,
      on: '2027-01-01',
      value: 0,
      planned: null,
      stands: 'notMeasured',
    },
    {
      name: 'before the start',
      of: homes,
      on: '2026-06-01',
      value: 5,
      planned: null,
      stands: 'notMeasured',
    },
  ])('a value $name', ({ of, on, value, planned, stands }) => {
    const [finding] = followUpFindings([{ ...of, measurements: measured([on, value]) }]);
    expect(finding).toEqual({
      followUpId: 'bostader',
      standing: stands,
      faults: [],
      measured: [{ measuredOn: on, value, planned, source: '' }],
    });
  });

  it.each([
    { name: 'a ceiling that rises, below it', targetIs: 'atMost', value: 9, stands: 'follows' },
    { name: 'a ceiling that rises, on it', targetIs: 'atMost', value: 10, stands: 'follows' },
    { name: 'a ceiling that rises, above it', targetIs: 'atMost', value: 11, stands: 'behind' },
    { name: 'a floor', targetIs: 'atLeast', value: 9, stands: 'behind' },
  ] as const)('$name: $stands', ({ targetIs, value, stands }) => {
    const [finding] = followUpFindings([
      { ...homes, targetIs, measurements: measured(['2027-01-11', value]) },
    ]);
    expect(finding?.standing).toBe(stands);
  });

  it('what is to stay as it is has a path once it is said which side of it is good', () => {
    const kept = {
      ...homes,
      startValue: 20,
      target: 20,
      measurements: measured(['2027-03-01', 21]),
    };
    expect(followUpFindings([{ ...kept, targetIs: 'atLeast' }])[0]?.standing).toBe('follows');
    expect(followUpFindings([{ ...kept, targetIs: 'atMost' }])[0]?.standing).toBe('behind');
  });

  it('the latest day counts, in whatever order the values were typed', () => {
    const values = measured(['2027-01-21', 5], ['2027-01-11', 12]);
    const [finding] = followUpFindings([{ ...homes, measurements: values }]);
    expect(finding?.measured.map(({ measuredOn }) => measuredOn)).toEqual([
      '2027-01-11',
      '2027-01-21',
    ]);
    expect(finding?.standing).toBe('behind');
  });

  it('a row that lacks its day or value is not counted, and without any nothing is found', () => {
    const halves = [
      { id: 'dag', measuredOn: '2027-01-11', source: '' },
      { id: 'tal', value: 5, source: '' },
    ];
    expect(followUpFindings([{ ...homes, measurements: halves }, homes])).toEqual([]);
  });

  it('one that is measured lets the others be said to wait', () => {
    const findings = followUpFindings([
      { ...homes, measurements: measured(['2027-01-11', 10]) },
      { ...homes, id: 'vantar' },
    ]);
    expect(findings.map(({ standing }) => standing)).toEqual(['follows', 'notMeasured']);
  });

  it.each([
    { name: 'no starting point', lacks: ['startValue'], faults: ['startValue'] },
    {
      name: 'no days',
      lacks: ['startMeasuredOn', 'measuredOn'],
      faults: ['startMeasuredOn', 'measuredOn'],
    },
    { name: 'no target', lacks: ['target'], faults: ['target'] },
    { name: 'a target that is the start', change: { target: 0 }, faults: ['sameValue'] },
    {
      name: 'a target for the day of the start',
      change: { measuredOn: '2027-01-01' },
      faults: ['sameDay'],
    },
  ])(
    'an indicator with $name has no path, and its values stand alone',
    ({ lacks, change, faults }) => {
      const plan = { ...homes, ...change, measurements: measured(['2027-01-11', 10]) };
      for (const name of lacks ?? []) Reflect.deleteProperty(plan, name);
      expect(followUpFindings([plan])).toEqual([
        {
          followUpId: 'bostader',
          standing: 'noPath',
          faults,
          measured: [{ measuredOn: '2027-01-11', value: 10, planned: null, source: '' }],
        },
      ]);
    },
  );
});

it.each([
  // Days between: a year, a leap year, over a leap day, over a century that has none, 400 years.
  { from: '2027-01-01', to: '2028-01-01', days: 365 },
  { from: '2028-01-01', to: '2029-01-01', days: 366 },
  { from: '2028-02-28', to: '2028-03-01', days: 2 },
  { from: '2100-02-28', to: '2100-03-01', days: 1 },
  { from: '2026-12-31', to: '2027-01-01', days: 1 },
  { from: '1999-07-31', to: '2399-07-31', days: 146_097 },
])('from $from to $to', ({ from, to, days }) => {
  expect(dayNumber(to) - dayNumber(from)).toBe(days);
});
