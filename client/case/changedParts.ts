/** A part of a document: where it stands, and what stands there. */
export type Part = { readonly path: readonly string[]; readonly value: unknown };

/**
 * What has to be put into `before` to make it `after`. An object that both share is not looked
 * into; one whose keys are others, or in another order, is told as a whole.
 */
export function changedParts(before: unknown, after: unknown): Part[] {
  if (Object.is(before, after)) return [];
  if (!isDocument(before) || !isDocument(after) || !haveSameKeys(before, after)) {
    return [{ path: [], value: after }];
  }
  return Object.keys(after).flatMap((key) =>
    changedParts(before[key], after[key]).map(({ path, value }) => ({
      path: [key, ...path],
      value,
    })),
  );
}

/** A document with parts put into it. What no part is in, is shared with the one before. */
export function withParts(before: unknown, parts: readonly Part[]): unknown {
  return parts.reduce((document, { path, value }) => withPart(document, path, value), before);
}

function withPart(before: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (!isDocument(before)) throw new Error(`there is no ${key} to change`);
  const after: object = Array.isArray(before) ? [...(before as unknown[])] : { ...before };
  return Object.assign(after, { [key]: withPart(before[key], rest, value) });
}

type Document = Record<string, unknown>;

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null;
}

function haveSameKeys(one: Document, other: Document): boolean {
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ofOne, ofOther] = [Object.keys(one), Object.keys(other)];
  return ofOne.length === ofOther.length && ofOne.every((key, at) => key === ofOther[at]);
}
