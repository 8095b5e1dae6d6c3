import type { PathFault } from '../../followUpFinding.ts';
import { numberInWords } from './spokenNumbers.ts';
import { listed, withoutStop } from './words.ts';

const faultWords: Readonly<Record<PathFault, string>> = {
  startValue: 'the starting point is missing',
  startMeasuredOn: 'the date of the starting point is missing',
  target: 'the target is missing',
  measuredOn: 'the date of the target is missing',
  sameValue:
    'the target is the same as the starting point, and whether it is at least or at most is not stated',
  sameDay: 'the date of the target is not after that of the starting point',
};

type Counts = {
  readonly follows: number;
  readonly judged: number;
  readonly waiting: number;
};

type Measured = { readonly label: string; readonly unit: string };
const inUnit = (unit: string) => (unit === '' ? '' : ` (${unit})`);

function told({ follows, judged, waiting }: Counts): string {
  const only = waiting > 0;
  if (judged === 1) {
    const one = only ? 'The only assessed indicator' : 'The indicator';
    return `${one} ${follows === 1 ? 'follows' : 'does not follow'} the plan`;
  }
  const many = `${numberInWords(judged)} ${only ? 'assessed ' : ''}indicators`;
  if (follows === judged) {
    if (judged === 2) return `Both ${only ? 'assessed ' : ''}indicators follow the plan`;
    return `All ${many} follow the plan`;
  }
  if (follows === 0) return `None of ${many} follows the plan`;
  const some = numberInWords(follows);
  const verb = follows === 1 ? 'follows' : 'follow';
  return `${some.charAt(0).toUpperCase()}${some.slice(1)} of ${many} ${verb} the plan`;
}

/** What came true, beside what was planned: in the chart, the annex and on the page. */
export const followUpSceneTexts = {
  title: (counts: Counts) => {
    if (counts.judged === 0) return 'No indicator can be compared with the plan yet';
    const rest =
      counts.waiting === 0 ? '' : `, ${numberInWords(counts.waiting)} cannot be assessed yet`;
    return `${told(counts)}${rest}`;
  },
  subtitle:
    'Measured values against the planned path from starting point to target. Each indicator has its own scale.',
  path: 'planned path',
  measured: 'measured value',
  goal: (value: string) => `target ${value}`,
  sides: { atLeast: 'at least', atMost: 'at most' },
  verdict: (follows: boolean, value: string, planned: string) =>
    `${follows ? 'Follows' : 'Does not follow'} the plan: ${value} against ${planned}`,
  notMeasured: 'No value has been measured yet',
  noPath: (faults: readonly PathFault[]) =>
    `Cannot be compared: ${listed(faults.map((fault) => faultWords[fault]))}`,
  waiting: (labels: readonly string[]) => `No value has been measured yet: ${labels.join('; ')}.`,
  about: (label: string, words: string) => `${label}: ${words}`,
  summary: (facts: {
    label: string;
    follows: boolean;
    value: string;
    planned: string;
    day: string;
  }) =>
    `${facts.label}: ${facts.value} on ${facts.day} against ${facts.planned} in the plan, ${facts.follows ? 'follows the plan' : 'does not follow the plan'}.`,
  source: (sources: readonly string[]) => `Source: ${sources.map(withoutStop).join('; ')}.`,
  kinds: { start: 'Starting point', measured: 'Measured', target: 'Target' },
  columns: {
    indicator: 'Indicator',
    kind: 'Value for',
    day: 'Date',
    value: 'Value',
    planned: 'By the plan',
    finding: 'Assessment',
    source: 'Source',
  },
  why: {
    value: ({ label, unit }: Measured, day: string) => `${label}${inUnit(unit)}, measured ${day}`,
    planned: ({ label, unit }: Measured, day: string) =>
      `${label}${inUnit(unit)}, by the plan ${day}`,
    plannedHow: (start: string, target: string) =>
      `straight line between the starting point ${start} and the target ${target}, day by day; after that the target`,
  },
  follows: 'follows the plan',
  behind: 'does not follow the plan',
  caption: 'Measured values against the plan',
  rule: 'The planned path is a straight line from the starting point on its date to the target on the date of the target. After that date the target applies. An indicator follows the plan when the latest measured value is on the line or on the good side of it: above when the target is at least this much, below when it is at most this much. When that is not stated, the good side is the way the plan goes. Values from the date of the starting point or earlier say nothing about the plan. An indicator without a later value, or without a starting point, a target or their dates, is not assessed.',
} as const;
