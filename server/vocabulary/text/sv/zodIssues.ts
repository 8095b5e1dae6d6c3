import { spoken } from '../language.ts';
import type { z } from 'zod';
import { formatNumber } from '../../formatSv.ts';

/** One fault in one field; `field` is the path with dots, '' for the whole. */
export type Violation = { readonly field: string; readonly message: string };
type Issue = z.core.$ZodIssue;

/** Beyond this nobody reads on; what is wrong is usually one thing many times. */
const MAX_VIOLATIONS = 50;

/** What zod expected, in Swedish. */
const kinds: Readonly<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'sant eller falskt',
  object: 'ett objekt',
  record: 'ett objekt',
  array: 'en lista',
  tuple: 'en lista',
  null: 'tomt (null)',
  undefined: 'tomt',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'Ska vara ett id (UUID).',
  date: 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
  datetime: 'Ska vara en tidpunkt i UTC, skriven 2026-01-31T12:00:00Z.',
  regex: 'Innehåller tecken som inte får stå här, eller har fel form.',
};

/** Rules of our own schemas, by the code they give. */
const customRules: Readonly<Record<string, string>> = {
  'interval-incomplete': 'Lågt och högt värde hör ihop. Fyll i båda eller ta bort båda.',
  'interval-order': 'Lågt värde får inte vara över det troliga, och högt inte under det.',
  'share-outside': 'Andelen ska ligga mellan 0 och 1, också i intervallets ändar.',
  'catalogue-unit': 'Enheten är inte känd. Skriv den som SEK/person/year, med bibliotekets ord.',
  'catalogue-state':
    'Stämmer inte med värdena: number har central, range har low eller high, sign har bara sign, unknown har inget.',
  'text-or-bytes': 'Skicka filen en gång: som text i text, eller som base64 i base64.',
  'ring-not-closed': 'Gränsen går inte tillbaka till sin första punkt.',
};

/** Sentences for what a schema refused: what is wrong and what to do, one a field. */
export const violationTexts = spoken(function violationTexts(
  issues: readonly Issue[],
): Violation[] {
  return issues.flatMap((issue) => violationsOf(issue, [])).slice(0, MAX_VIOLATIONS);
});

function violationsOf(issue: Issue, above: readonly PropertyKey[]): Violation[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...path, key]),
      message: 'Fältet finns inte. Ta bort det eller rätta namnet.',
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
    return [{ field: fieldName(path), message: 'Har ett värde som inte är något av de tillåtna.' }];
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
      return `Ska vara en multipel av ${formatNumber(issue.divisor)}.`;
    case 'invalid_value':
      return `Ska vara ${issue.values.map((value) => `”${String(value)}”`).join(', ')}.`;
    case 'custom':
      return customRules[issue.message] ?? 'Värdet går inte att använda här.';
    default:
      return 'Värdet går inte att använda här.';
  }
}

function typeSentence(expected: string, input: unknown): string {
  if (input === Infinity || input === -Infinity) {
    return 'Talet är för stort för att räknas med. Skriv ett mindre tal.';
  }
  const kind = kinds[expected] ?? expected;
  return input === undefined ? `Saknas. Ska vara ${kind}.` : `Ska vara ${kind}.`;
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
    if (side === 'least' && limit === 1) return 'Får inte vara tomt.';
    return side === 'least' ? `Ska ha minst ${bound} tecken.` : `Får ha högst ${bound} tecken.`;
  }
  if (origin === 'array') {
    return side === 'least' ? `Ska ha minst ${bound} poster.` : `Får ha högst ${bound} poster.`;
  }
  if (inclusive) return side === 'least' ? `Ska vara minst ${bound}.` : `Får vara högst ${bound}.`;
  return side === 'least' ? `Ska vara större än ${bound}.` : `Ska vara mindre än ${bound}.`;
}
