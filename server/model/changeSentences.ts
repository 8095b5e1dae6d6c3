import { likelihoods, targetSides } from '../vocabulary/decision.ts';
import { rentTracks } from '../vocabulary/hardSide.ts';
import { amountBases, lineKinds } from '../vocabulary/lineKinds.ts';
import { valueChannels } from '../vocabulary/measures.ts';
import {
  agreementKinds,
  procedureGrounds,
  processSteps,
  trialStates,
} from '../vocabulary/process.ts';
import { facilityKinds, tenures } from '../vocabulary/programme.ts';
import { procedures, stages } from '../vocabulary/stages.ts';
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

type Names = readonly { readonly id: string; readonly labelSv: string }[];
/** What the values of a field are called, where they are chosen from a list. */
const valueNames: Readonly<Record<string, Names>> = {
  appeal: trialStates,
  basis: amountBases,
  channel: valueChannels,
  countyReview: trialStates,
  grounds: procedureGrounds,
  kind: [...lineKinds, ...facilityKinds],
  kinds: agreementKinds,
  likelihood: likelihoods,
  procedure: procedures,
  rentTrack: rentTracks,
  stage: stages,
  targetIs: targetSides,
  tenure: tenures,
};

/** A value as it is called, of a field by its path; itself where it has no name. */
export function namedValue(path: readonly string[], value: unknown): unknown {
  // An element of a list is called as its list says.
  const names = path.slice(-2).flatMap((key) => valueNames[key] ?? []);
  return names.find(({ id }) => id === value)?.labelSv ?? value;
}

/** What differs between two cases or their contents, told field by field in their order. */
export function changeSentences(before: unknown, after: unknown): ToldDifference[] {
  return documentDifferences(before, after)
    .filter(({ path }) => path.length !== 1 || !kept.has(path[0] ?? ''))
    .map((difference) => {
      const placeSv = placeOf(difference.path, before, after);
      return { ...difference, placeSv, sentenceSv: sentenceOf(placeSv, difference) };
    });
}

function sentenceOf(place: string, { path, kind, before, after }: DocumentDifference): string {
  const wordsOf = (value: unknown) => valueWords(namedValue(path, value));
  switch (kind) {
    case 'added':
      return changeTexts.added(place, wordsOf(after));
    case 'removed':
      return changeTexts.removed(place, wordsOf(before));
    case 'reordered':
      return changeTexts.reordered(place);
    case 'changed':
      return changeTexts.changed(place, wordsOf(before), wordsOf(after));
  }
}

/** What a part of a document is called: "Alternativ, Förslaget, hårda rader". */
export function placeIn(document: unknown, path: readonly string[]): string {
  return placeOf(path, undefined, document);
}

/** Names of the parts on the way down; a row by what it is called, a number by its place from 1. */
function placeOf(path: readonly string[], before: unknown, after: unknown): string {
  const words: string[] = [];
  let [earlier, later]: [unknown, unknown] = [before, after];
  for (const key of path) {
    const isRow = Array.isArray(earlier) || Array.isArray(later);
    [earlier, later] = [partOf(earlier, key), partOf(later, key)];
    words.push(isRow ? rowName(key, later ?? earlier) : wordOf(key));
  }
  const place = words.join(', ');
  return place === '' ? changeTexts.whole : `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

function wordOf(key: string): string {
  return fieldWords[key] ?? processSteps.find(({ id }) => id === key)?.labelSv ?? key;
}

function rowName(key: string, row: unknown): string {
  if (isRecord(row)) {
    for (const name of ['name', 'label', 'outcome', 'sentence', 'measuredOn']) {
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
