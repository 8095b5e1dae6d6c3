import { changeSentences } from './changeSentences.ts';
import { documentDifferences, type DocumentDifference } from './documentDifferences.ts';

/** What one person holds, or what is stored. */
export type Side = 'mine' | 'theirs';

/** A field that is one thing to whoever wants to save, and another in what is stored. */
export type ConflictingField = {
  readonly path: readonly string[];
  readonly place: string;
  readonly kind: DocumentDifference['kind'];
  /** Undefined when it is not there; for `reordered` the ids in their order. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who has changed it since both had the same; on `both` a person must choose. */
  readonly changedBy: Side | 'both';
};

type Difference = Pick<DocumentDifference, 'path' | 'kind'>;

/**
 * Field by field what differs between `mine` and `theirs`, which both began as `base`.
 *
 * Shape: three JSON documents; where `base` is undefined nobody knows who changed what, and every
 *        field is one that a person must choose.
 */
export function conflictingFields(
  base: unknown,
  mine: unknown,
  theirs: unknown,
): ConflictingField[] {
  const byMe = documentDifferences(base, mine);
  const byThem = documentDifferences(base, theirs);
  return changeSentences(theirs, mine).map((difference) => {
    const isMine = byMe.some((change) => isAbout(change, difference));
    const isTheirs = byThem.some((change) => isAbout(change, difference));
    return {
      path: difference.path,
      place: difference.placeSv,
      kind: difference.kind,
      mine: difference.after,
      theirs: difference.before,
      changedBy: isMine === isTheirs ? 'both' : isMine ? 'mine' : 'theirs',
    };
  });
}

/** Whether a change is of the same place, of a part of it, or of what it is part of. */
function isAbout(change: Difference, { path, kind }: Difference): boolean {
  if ((change.kind === 'reordered') !== (kind === 'reordered')) return false;
  const length = Math.min(change.path.length, path.length);
  if (kind === 'reordered' && change.path.length !== path.length) return false;
  return path.slice(0, length).every((key, at) => key === change.path[at]);
}
