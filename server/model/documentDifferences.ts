/** Where two documents differ: keys from the root, an element of a list by its own id. */
export type DocumentDifference = {
  readonly path: readonly string[];
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  /** Undefined when it was not there; for `reordered` the ids in their order. */
  readonly before: unknown;
  readonly after: unknown;
};

/** What names an element of a list, the first that all of its elements have. */
const keyNames = ['id', 'alternativeId', 'blockId', 'itemId', 'indicatorId', 'code'] as const;

/**
 * Every difference between two JSON documents, in the order of the earlier one.
 *
 * Shape:  a change is told of the smallest part that differs; what only one of them has is told
 *         once, as the whole that came or went. Lists whose elements have ids of their own are
 *         matched by id, and a changed order is told apart from changed elements; other lists are
 *         matched by place, but a list of numbers (a series, a point, an outline) is one value.
 *         A value that is undefined is not there.
 * Source: worked by hand in tests/model/documentDifferences.test.ts.
 */
export function documentDifferences(before: unknown, after: unknown): DocumentDifference[] {
  return differencesAt([], before, after);
}

function differencesAt(
  path: readonly string[],
  before: unknown,
  after: unknown,
): DocumentDifference[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [{ path, kind: 'added', before, after }];
  if (after === undefined) return [{ path, kind: 'removed', before, after }];
  if (isList(before) && isList(after)) return listDifferences(path, before, after);
  if (isRecord(before) && isRecord(after)) return partDifferences(path, before, after);
  return [{ path, kind: 'changed', before, after }];
}

function listDifferences(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): DocumentDifference[] {
  if (before.length + after.length > 0 && isNumbers(before) && isNumbers(after)) {
    return [{ path, kind: 'changed', before, after }];
  }
  const keyed = matchable(before, after);
  if (keyed === undefined) return partDifferences(path, byPlace(before), byPlace(after));
  const [one, other] = keyed;
  const changes = partDifferences(path, Object.fromEntries(one), Object.fromEntries(other));
  const kept = [one, other].map((entries, at) => {
    const known = new Set((at === 0 ? other : one).map(([id]) => id));
    return entries.map(([id]) => id).filter((id) => known.has(id));
  });
  const [earlier = [], later = []] = kept;
  return earlier.every((id, at) => id === later[at])
    ? changes
    : [...changes, { path, kind: 'reordered', before: earlier, after: later }];
}

function partDifferences(
  path: readonly string[],
  before: Parts,
  after: Parts,
): DocumentDifference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differencesAt([...path, key], partOf(before, key), partOf(after, key)),
  );
}

export type Parts = Readonly<Record<string, unknown>>;
type Keyed = readonly (readonly [id: string, element: unknown])[];

/** Both lists by id; undefined when an element lacks one or shares it with another. */
export function matchable(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly [Keyed, Keyed] | undefined {
  for (const name of keyNames) {
    const one = keyedBy(name, before);
    const other = keyedBy(name, after);
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return undefined;
}

function keyedBy(name: string, elements: readonly unknown[]): Keyed | undefined {
  const entries: [string, unknown][] = [];
  for (const element of elements) {
    const id = isRecord(element) ? partOf(element, name) : undefined;
    if (typeof id !== 'string') return undefined;
    entries.push([id, element]);
  }
  return new Set(entries.map(([id]) => id)).size === entries.length ? entries : undefined;
}

export function isSame(one: unknown, other: unknown): boolean {
  // JSON has no negative zero.
  if (one === other) return true;
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(partOf(one, key), partOf(other, key)));
}

export function isNumbers(list: readonly unknown[]): boolean {
  return list.every((each) => typeof each === 'number' || (isList(each) && isNumbers(each)));
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isRecord(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOf(parts: Parts, key: string): unknown {
  return Object.hasOwn(parts, key) ? parts[key] : undefined;
}

export function byPlace(elements: readonly unknown[]): Parts {
  return Object.fromEntries(elements.entries());
}
