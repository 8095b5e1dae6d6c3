import { changeTexts, fieldWords, valueWords } from '../vocabulary/text/sv/changes.ts';
import { documentDifferences, type DocumentDifference } from './documentDifferences.ts';

/** A difference between two cases, told. */
export type ToldDifference = DocumentDifference & {
  /** The field by the names of what it stands in: "Alternativ, Förslaget, hårda rader, Gata, belopp". */
  readonly placeSv: string;
  readonly sentenceSv: string;
};

/** What the server keeps about a case, and no one changes by hand. */
const kept = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** What differs between two cases or their contents, told field by field in their order. */
export function changeSentences(before: unknown, after: unknown): ToldDifference[] {
  return documentDifferences(before, after)
    .filter(({ path }) => path.length !== 1 || !kept.has(path[0] ?? ''))
    .map((difference) => {
      const placeSv = placeOf(difference.path, before, after);
      return { ...difference, placeSv, sentenceSv: sentenceOf(placeSv, difference) };
    });
}

function sentenceOf(place: string, { kind, before, after }: DocumentDifference): string {
  switch (kind) {
    case 'added':
      return changeTexts.added(place, valueWords(after));
    case 'removed':
      return changeTexts.removed(place, valueWords(before));
    case 'reordered':
      return changeTexts.reordered(place);
    case 'changed':
      return changeTexts.changed(place, valueWords(before), valueWords(after));
  }
}

/** Names of the parts on the way down; a row by what it is called, a number by its place from 1. */
function placeOf(path: readonly string[], before: unknown, after: unknown): string {
  const words: string[] = [];
  let [earlier, later]: [unknown, unknown] = [before, after];
  for (const key of path) {
    const isRow = Array.isArray(earlier) || Array.isArray(later);
    [earlier, later] = [partOf(earlier, key), partOf(later, key)];
    words.push(isRow ? rowName(key, later ?? earlier) : (fieldWords[key] ?? key));
  }
  const place = words.join(', ');
  return place === '' ? changeTexts.whole : `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

function rowName(key: string, row: unknown): string {
  if (isRecord(row)) {
    for (const name of ['name', 'label', 'outcome', 'sentence']) {
      const value = row[name];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return /^\d+$/.test(key) ? String(Number(key) + 1) : key;
}

function partOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    return (
      rows.find((row) => isRecord(row) && Object.values(row).includes(key)) ?? rows[Number(key)]
    );
  }
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
