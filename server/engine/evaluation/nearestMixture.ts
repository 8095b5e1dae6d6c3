import { leastSquares } from './leastSquares.ts';

/** The penalty on squared weights, as a share of the points' own size: see below. */
const RIDGE_SHARE = 1e-10;
/** Weights below this are 0. */
const SMALL_WEIGHT = 1e-12;
/** A point touches the nearest plane when it lies this near, as a share of the points' size. */
const TOUCHING = 1e-9;
/** What is still to gain, as a share of the points' own size, when the search is over. */
const SMALL_GAIN = 1e-14;

/**
 * Weights, at least 0 and summing to 1, of the mixture of points that lies nearest to a target.
 *
 * Where several mixtures lie equally near, the one with the most even weights is given: a tiny
 * penalty on squared weights decides, too small to move any other answer.
 * Source: P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976).
 */
export function nearestMixture(
  points: readonly (readonly number[])[],
  target: readonly number[],
): number[] {
  const gaps = points.map((point) => point.map((value, i) => value - (target[i] ?? 0)));
  const sizes = gaps.map((gap) => dot(gap, gap));
  const largest = Math.max(...sizes, Number.MIN_VALUE);
  const ridge = Math.sqrt(RIDGE_SHARE * largest);
  const vertices = gaps.map((gap, own) => [
    ...gap,
    ...gaps.map((_, other) => (other === own ? ridge : 0)),
  ]);
  const nearest = sizes.indexOf(Math.min(...sizes));
  let weights: Weights = new Map([[nearest, 1]]);
  for (let distance = Infinity; ;) {
    const here = mixtureOf(vertices, weights);
    const square = dot(here, here);
    const along = vertices.map((vertex) => dot(vertex, here));
    const entering = along.indexOf(Math.min(...along));
    const gain = square - (along[entering] ?? 0);
    // Every round comes strictly nearer; when rounding stops that, the answer is reached.
    if (square >= distance || gain <= SMALL_GAIN * largest || weights.has(entering)) break;
    distance = square;
    weights = settle(vertices, new Map([...weights, [entering, 0]]));
  }
  return points.map((_, index) => weights.get(index) ?? 0);
}

/**
 * Whether no other weights give the same mixture: the points that touch it, used or not, are
 * then no combinations of each other.
 */
export function isOnlyMixture(
  points: readonly (readonly number[])[],
  target: readonly number[],
  weights: readonly number[],
): boolean {
  const gaps = points.map((point) => point.map((value, i) => value - (target[i] ?? 0)));
  const here = mixtureOf(gaps, new Map(weights.entries()));
  const square = dot(here, here);
  const room = TOUCHING * Math.max(...gaps.map((gap) => dot(gap, gap)));
  const touching = gaps.flatMap((gap, index) =>
    (weights[index] ?? 0) > 0 || dot(gap, here) - square <= room ? [index] : [],
  );
  return nearestOfPlane(gaps, touching) !== null;
}

type Weights = ReadonlyMap<number, number>;

/** Moves to the nearest point of the chosen vertices, leaving out those that are not needed. */
function settle(vertices: readonly (readonly number[])[], start: Weights): Map<number, number> {
  let current = new Map(start);
  while (current.size > 1) {
    const wanted = nearestOfPlane(vertices, [...current.keys()]);
    if (wanted === null) break;
    const steps = [...current].flatMap(([index, weight]) => {
      const goal = wanted.get(index) ?? 0;
      return goal <= SMALL_WEIGHT ? [weight / (weight - goal)] : [];
    });
    const step = Math.min(1, ...steps);
    if (steps.length === 0) return wanted;
    const moved = [...current].map(([index, weight]): [number, number] => [
      index,
      weight + step * ((wanted.get(index) ?? 0) - weight),
    ]);
    const kept = moved.filter(([, weight]) => weight > SMALL_WEIGHT);
    if (kept.length === current.size) break;
    current = new Map(kept);
  }
  return current;
}

/** Weights of any sign, summing to 1, of the point of the plane through vertices nearest to 0. */
function nearestOfPlane(
  vertices: readonly (readonly number[])[],
  [first, ...others]: readonly number[],
): Map<number, number> | null {
  if (first === undefined) return null;
  const origin = vertices[first] ?? [];
  const rows = origin.map((from, i) => others.map((index) => (vertices[index]?.[i] ?? 0) - from));
  if (others.length === 0) return new Map([[first, 1]]);
  const fit = leastSquares(
    rows,
    origin.map((from) => -from),
  );
  if (fit === null) return null;
  const rest = fit.coefficients.reduce((sum, weight) => sum + weight, 0);
  return new Map([
    [first, 1 - rest],
    ...others.map((index, i): [number, number] => [index, fit.coefficients[i] ?? 0]),
  ]);
}

function mixtureOf(vertices: readonly (readonly number[])[], weights: Weights): number[] {
  return (vertices[0] ?? []).map((_, i) =>
    [...weights].reduce((sum, [index, weight]) => sum + weight * (vertices[index]?.[i] ?? 0), 0),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
