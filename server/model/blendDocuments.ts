import {
  byPlace,
  isList,
  isNumbers,
  isRecord,
  isSame,
  matchable,
  partOf,
  type DocumentDifference,
  type Parts,
} from './documentDifferences.ts';

/** Whether a difference is to be as it is in the later document. */
export type TakesLater = (difference: Pick<DocumentDifference, 'path' | 'kind'>) => boolean;

/**
 * A document between two: the earlier one with those differences that are taken from the later.
 *
 * Shape: asks about just the differences that `documentDifferences` tells of. With none taken it
 *        is the earlier document, with all of them the later one; keys that are undefined are left
 *        out. An element of a list that is taken stands after the one that it stood after.
 */
export function blendDocuments<T>(before: T, after: T, takesLater: TakesLater): T {
  // Every part comes from one of two values of the same type.
  return blendAt([], before, after, takesLater) as T;
}

function blendAt(
  path: readonly string[],
  before: unknown,
  after: unknown,
  takesLater: TakesLater,
): unknown {
  if (isSame(before, after)) return before;
  const choose = (kind: DocumentDifference['kind']) =>
    takesLater({ path, kind }) ? after : before;
  if (before === undefined) return choose('added');
  if (after === undefined) return choose('removed');
  if (isList(before) && isList(after)) {
    if (before.length + after.length > 0 && isNumbers(before) && isNumbers(after)) {
      return choose('changed');
    }
    return blendLists(path, before, after, takesLater);
  }
  if (isRecord(before) && isRecord(after)) return blendParts(path, before, after, takesLater);
  return choose('changed');
}

function blendParts(
  path: readonly string[],
  before: Parts,
  after: Parts,
  takesLater: TakesLater,
): Parts {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const parts = keys.map(
    (key) =>
      [key, blendAt([...path, key], partOf(before, key), partOf(after, key), takesLater)] as const,
  );
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

function blendLists(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
  takesLater: TakesLater,
): unknown[] {
  const keyed = matchable(before, after);
  if (keyed === undefined) {
    return Object.values(blendParts(path, byPlace(before), byPlace(after), takesLater));
  }
  const [one, other] = keyed.map((entries) => Object.fromEntries(entries));
  const parts = blendParts(path, one ?? {}, other ?? {}, takesLater);
  const [earlier, later] = keyed.map((entries) => entries.map(([id]) => id));
  const ids = orderOf(earlier ?? [], later ?? [], () => takesLater({ path, kind: 'reordered' }));
  return ids.filter((id) => Object.hasOwn(parts, id)).map((id) => parts[id]);
}

/** Elements in the order of one list, those of the other put in where they stood. */
function orderOf(
  earlier: readonly string[],
  later: readonly string[],
  takesOrder: () => boolean,
): string[] {
  const common = earlier.filter((id) => later.includes(id));
  const isReordered = later.filter((id) => common.includes(id)).some((id, at) => id !== common[at]);
  const [first, second] = isReordered && takesOrder() ? [later, earlier] : [earlier, later];
  const ids = [...first];
  for (const [at, id] of second.entries()) {
    if (ids.includes(id)) continue;
    const previous = second[at - 1];
    ids.splice(previous === undefined ? 0 : ids.indexOf(previous) + 1, 0, id);
  }
  return ids;
}
