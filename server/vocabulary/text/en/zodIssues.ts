import type { z } from 'zod';
import { formatNumber } from '../../formatSv.ts';
import type { Violation } from '../sv/zodIssues.ts';

type Issue = z.core.$ZodIssue;

/** Beyond this nobody reads on; what is wrong is usually one thing many times. */
const MAX_VIOLATIONS = 50;

/** What zod expected, in English. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  null: 'empty (null)',
  undefined: 'empty',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'Must be an id (UUID).',
  date: 'Must be a date that exists, written YYYY-MM-DD.',
  datetime: 'Must be a time in UTC, written 2026-01-31T12:00:00Z.',
  regex: 'Contains characters that may not stand here, or has the wrong form.',
};

/** Rules of our own schemas, by the code they give. */
const customRules: Readonly<Record<string, string>> = {
  'interval-incomplete': 'The low and high values belong together. Fill in both or remove both.',
  'interval-order':
    'The low value may not be above the probable one, and the high value not below it.',
  'share-outside': 'The share must lie between 0 and 1, at the ends of the interval too.',
  'catalogue-unit':
    'The unit is not known. Write it like SEK/person/year, in the words of the library.',
  'catalogue-state':
    'Does not agree with the values: number has central, range has low or high, sign has only sign, unknown has none.',
  'text-or-bytes': 'Send the file once: as text in text, or as base64 in base64.',
  'ring-not-closed': 'The boundary does not go back to its first point.',
};

/** Sentences for what a schema refused: what is wrong and what to do, one a field. */
export function violationTexts(issues: readonly Issue[]): Violation[] {
  return issues.flatMap((issue) => violationsOf(issue, [])).slice(0, MAX_VIOLATIONS);
}

function violationsOf(issue: Issue, above: readonly PropertyKey[]): Violation[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      message: 'The field does not exist. Remove it or correct the name.',
    }));
  }
  if (issue.code === 'invalid_union') return unionViolations(issue, path);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((inner) => violationsOf(inner, path));
  }
  return [{ field: fieldName(path), message: sentenceOf(issue) }];
}

/** Of several possible forms the one that came furthest says what is wrong. */
function unionViolations(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): Violation[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const deepest = branches.reduce<readonly Issue[] | undefined>(
    (best, branch) => (best === undefined || depthOf(branch) > depthOf(best) ? branch : best),
    undefined,
  );
  if (deepest === undefined || depthOf(deepest) === 0) {
    return [{ field: fieldName(path), message: 'Has a value that is not one of those allowed.' }];
  }
  return deepest.flatMap((inner) => violationsOf(inner, path));
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length));
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, issue.input);
    case 'too_small':
      return limitSentence(issue.origin, Number(issue.minimum), 'least', issue.inclusive !== false);
    case 'too_big':
      return limitSentence(issue.origin, Number(issue.maximum), 'most', issue.inclusive !== false);
    case 'invalid_format':
      return formats[issue.format] ?? formats['regex'] ?? '';
    case 'not_multiple_of':
      return `Must be a multiple of ${formatNumber(issue.divisor)}.`;
    case 'invalid_value':
      return `Must be ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`;
    case 'custom':
      return customRules[issue.message] ?? 'The value cannot be used here.';
    default:
      return 'The value cannot be used here.';
  }
}

function typeSentence(expected: string, input: unknown): string {
  if (input === Infinity || input === -Infinity) {
    return 'The number is too large to be calculated with. Write a smaller number.';
  }
  const kind = kinds[expected] ?? expected;
  return input === undefined ? `Missing. Must be ${kind}.` : `Must be ${kind}.`;
}

/** Words for a bound by what is counted; decimals only where the bound has them. */
function limitSentence(
  origin: string,
  limit: number,
  side: 'least' | 'most',
  inclusive: boolean,
): string {
  const bound = formatNumber(limit, Number.isInteger(limit) ? 0 : 2);
  if (origin === 'string') {
    if (side === 'least' && limit === 1) return 'May not be empty.';
    const characters = limit === 1 ? 'character' : 'characters';
    return side === 'least'
      ? `Must have at least ${bound} ${characters}.`
      : `May have at most ${bound} ${characters}.`;
  }
  if (origin === 'array') {
    const entries = limit === 1 ? 'entry' : 'entries';
    return side === 'least'
      ? `Must have at least ${bound} ${entries}.`
      : `May have at most ${bound} ${entries}.`;
  }
  if (inclusive) {
    return side === 'least' ? `Must be at least ${bound}.` : `May be at most ${bound}.`;
  }
  return side === 'least' ? `Must be greater than ${bound}.` : `Must be less than ${bound}.`;
}
