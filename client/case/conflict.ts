import { blendDocuments } from '../../server/model/blendDocuments.ts';
import {
  changeSentences,
  namedValue,
  type ToldDifference,
} from '../../server/model/changeSentences.ts';
import {
  documentDifferences,
  type DocumentDifference,
} from '../../server/model/documentDifferences.ts';

/** Which of two values a field is to have: what stands on this page, or what is saved. */
export type Side = 'mine' | 'theirs';
export type Choices = ReadonlyMap<string, Side>;

/** A field that is one thing here and another in what is saved. */
export type ConflictRow = {
  readonly key: string;
  readonly place: string;
  readonly kind: ToldDifference['kind'];
  /** As it is called where it has a name; undefined when it is not there. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who has changed it since both had the same; on `both` a person must choose. */
  readonly changedBy: Side | 'both';
};

type Difference = Pick<DocumentDifference, 'path' | 'kind'>;
const keyOf = ({ path, kind }: Difference) => JSON.stringify([kind, ...path]);

/** Field by field what differs between this page and what is saved. */
export function conflictRows<T>(base: T, mine: T, theirs: T): ConflictRow[] {
  const byMe = documentDifferences(base, mine);
  const byThem = documentDifferences(base, theirs);
  return changeSentences(theirs, mine).map((difference) => {
    const isMine = byMe.some((change) => isAbout(change, difference));
    const isTheirs = byThem.some((change) => isAbout(change, difference));
    return {
      key: keyOf(difference),
      place: difference.placeSv,
      kind: difference.kind,
      mine: namedValue(difference.path, difference.after),
      theirs: namedValue(difference.path, difference.before),
      changedBy: isMine === isTheirs ? 'both' : isMine ? 'mine' : 'theirs',
    };
  });
}

/** What only one has changed is as they have it; the rest waits for a person. */
export function firstChoices(rows: readonly ConflictRow[]): Choices {
  return new Map(
    rows.flatMap(({ key, changedBy }) => (changedBy === 'both' ? [] : [[key, changedBy] as const])),
  );
}

/** Theirs, with mine where that was chosen; a field that nobody chose for is theirs. */
export function settled<T>(mine: T, theirs: T, choices: Choices): T {
  return blendDocuments(theirs, mine, (difference) => choices.get(keyOf(difference)) === 'mine');
}

/** Whether a change is of the same place, of a part of it, or of what it is part of. */
function isAbout(change: Difference, { path, kind }: Difference): boolean {
  if ((change.kind === 'reordered') !== (kind === 'reordered')) return false;
  const length = Math.min(change.path.length, path.length);
  if (kind === 'reordered' && change.path.length !== path.length) return false;
  return path.slice(0, length).every((key, at) => key === change.path[at]);
}
