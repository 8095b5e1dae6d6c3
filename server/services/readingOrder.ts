import { actors, parentActor } from '../vocabulary/actors.ts';

/** Perspectives as tables show them: who builds, then wider and wider, then who else is touched. */
const perspectives: readonly string[] = [
  'bolag',
  'byggherre',
  'kommun',
  'offentlig',
  'samhalle',
  'hushall',
  'region',
  'stat',
];
const sums = ['offentlig', 'samhalle'];
const actorIds: readonly string[] = actors.map(({ id }) => id);
/** A row of the actor matrix that is no actor's, and stands last. */
const RELEASED = 'released_capacity_not_cashable';

/**
 * JSON with the rows of actors and perspectives in the order they are read in.
 *
 * Canonical JSON sorts its keys, and what is printed must not depend on whether a snapshot was
 * just made or read back; so whatever is shown goes through here first. Values are not touched.
 */
export function inReadingOrder<Json>(json: Json): Json {
  return ordered(json) as Json;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, ordered(child)] as const);
  const order = orderOf(entries.map(([key]) => key));
  if (order === undefined) return Object.fromEntries(entries);
  const rank = ([key]: readonly [string, unknown]) => order.indexOf(parentActor(key));
  return Object.fromEntries(entries.sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1)));
}

/** Undefined when these are the names of fields, whose order their schema keeps. */
function orderOf(keys: readonly string[]): readonly string[] | undefined {
  const order = keys.some((key) => sums.includes(key))
    ? [...perspectives, ...actorIds]
    : [...actorIds, RELEASED];
  return keys.every((key) => order.includes(parentActor(key))) ? order : undefined;
}
