import type { Position } from '../vocabulary/geometry.ts';
import type { Notice } from './notice.ts';
import { projectPosition } from './projection.ts';

/** What a thing is called, where it is, and what its columns say of that. */
export type StatedThing = {
  readonly name: string;
  readonly position3006: Position;
  /** Columns by name in lower case, as text or numbers. */
  readonly stated: ReadonlyMap<string, unknown>;
};

const longitudes = ['lon', 'long', 'longitude', 'longitud'];
const latitudes = ['lat', 'latitude', 'latitud'];
const eastings = ['sweref_e', 'sweref99_e', 'e_sweref99', 'sweref99tm_e', 'e_sweref99tm'];
const northings = ['sweref_n', 'sweref99_n', 'n_sweref99', 'sweref99tm_n', 'n_sweref99tm'];
/** Columns rounded to three decimals of a degree are this much off and no contradiction. */
const TOLERANCE_M = 100;
/** As many as a sentence can name. */
const NAMED = 5;

/**
 * Things whose own columns put them elsewhere than where they are taken to be: longitude and
 * latitude, or SWEREF 99 TM, beside the position that is used.
 *
 * Gives: one notice that names up to five with how far apart, and how many they are.
 */
export function contradictionNotices(things: readonly StatedThing[]): Notice[] {
  const apart = things.flatMap(({ name, position3006, stated }) => {
    const distanceM = Math.max(
      0,
      ...statedPositions(stated).map(([x, y]) =>
        Math.hypot(x - position3006[0], y - position3006[1]),
      ),
    );
    return distanceM > TOLERANCE_M ? [{ name, distanceM }] : [];
  });
  if (apart.length === 0) return [];
  const farthest = apart.toSorted((one, other) => other.distanceM - one.distanceM);
  const named = farthest
    .slice(0, NAMED)
    .map(({ name, distanceM }) => `${name} (${Math.round(distanceM)} m)`)
    .join(', ');
  return [{ code: 'positionsContradict', facts: { count: apart.length, named } }];
}

function statedPositions(stated: ReadonlyMap<string, unknown>): Position[] {
  const geographic = pairOf(stated, longitudes, latitudes);
  const planar = pairOf(stated, eastings, northings);
  const projected =
    geographic === undefined ? undefined : projectPosition(geographic, 'EPSG:4326', 'EPSG:3006');
  return [projected, planar].flatMap((position) =>
    position?.every(Number.isFinite) === true ? [position] : [],
  );
}

function pairOf(
  stated: ReadonlyMap<string, unknown>,
  firstNames: readonly string[],
  secondNames: readonly string[],
): Position | undefined {
  const [first, second] = [numberIn(stated, firstNames), numberIn(stated, secondNames)];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** A number, also when it is written as text with a comma; 0 is how exports spell "none". */
function numberIn(stated: ReadonlyMap<string, unknown>, names: readonly string[]) {
  for (const name of names) {
    const value = stated.get(name);
    const number =
      typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number !== 0) return number;
  }
  return undefined;
}

/** The columns of a row or a feature, to be looked up in lower case. */
export function statedColumns(
  properties: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
}
