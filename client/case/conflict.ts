import { blendDocuments } from '../../server/model/blendDocuments.ts';
import { namedValue } from '../../server/model/changeSentences.ts';
import {
  conflictingFields,
  type ConflictingField,
  type Side,
} from '../../server/model/conflictingFields.ts';
import type { DocumentDifference } from '../../server/model/documentDifferences.ts';

export type { Side };
/** Which of two values a field is to have: what stands on this page, or what is saved. */
export type Choices = ReadonlyMap<string, Side>;

/** A field that is one thing here and another in what is saved, its values as they are called. */
export type ConflictRow = Omit<ConflictingField, 'path'> & { readonly key: string };

const keyOf = ({ path, kind }: Pick<DocumentDifference, 'path' | 'kind'>) =>
  JSON.stringify([kind, ...path]);

/** Field by field what differs between this page and what is saved. */
export function conflictRows<T>(base: T, mine: T, theirs: T): ConflictRow[] {
  return conflictingFields(base, mine, theirs).map(({ path, ...field }) => ({
    ...field,
    key: keyOf({ path, kind: field.kind }),
    mine: namedValue(path, field.mine),
    theirs: namedValue(path, field.theirs),
  }));
}

/** What only one has changed is as they have it; the rest waits for a person. */
export function firstChoices(rows: readonly ConflictRow[]): Choices {
  return new Map(
    rows.flatMap(({ key, changedBy }) => (changedBy === 'both' ? [] : [[key, changedBy] as const])),
  );
}

/** Theirs, with all that is mine on top: where both have changed, as I have it. */
export function mineOnTop<T>(base: T, mine: T, theirs: T): T {
  const isMine = conflictRows(base, mine, theirs).flatMap(({ key, changedBy }) =>
    changedBy === 'theirs' ? [] : [[key, 'mine'] as const],
  );
  return settled(mine, theirs, new Map(isMine));
}

/** Theirs, with mine where that was chosen; a field that nobody chose for is theirs. */
export function settled<T>(mine: T, theirs: T, choices: Choices): T {
  return blendDocuments(theirs, mine, (difference) => choices.get(keyOf(difference)) === 'mine');
}
