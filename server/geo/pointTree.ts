import type { Position } from '../vocabulary/geometry.ts';
import { kdOrder, LEAF_SIZE, MAX_DEPTH, middleOf } from './kdOrder.ts';

/** Points of objects, laid out for searching (`kdOrder.ts`). */
export type PointTree = {
  readonly count: number;
  /** Easting and northing in turn, in the order of the tree. */
  readonly xy: Float64Array;
  readonly splits: Float64Array;
  /** Which object each point belongs to. */
  readonly objects: Uint32Array;
  /** Room for halves put off while searching, so that a search allocates nothing. */
  readonly laterRanges: Int32Array;
  readonly laterOffsets: Float64Array;
};

export type ObjectPoint = { readonly position: Position; readonly object: number };

export function createPointTree(points: readonly ObjectPoint[]): PointTree {
  const xs = Float64Array.from(points, ({ position }) => position[0]);
  const ys = Float64Array.from(points, ({ position }) => position[1]);
  const { order, splits } = kdOrder(xs, ys);
  const xy = new Float64Array(points.length * 2);
  for (const [place, index] of order.entries()) {
    xy[place * 2] = xs[index] ?? 0;
    xy[place * 2 + 1] = ys[index] ?? 0;
  }
  return {
    count: points.length,
    xy,
    splits,
    objects: Uint32Array.from(order, (index) => points[index]?.object ?? 0),
    laterRanges: new Int32Array(MAX_DEPTH * 3),
    laterOffsets: new Float64Array(MAX_DEPTH * 2),
  };
}

/**
 * Square of the distance from (x, y) to the nearest point, in square metres; `limitM2` when no
 * point is nearer than that.
 *
 * A half is put off with how far, along each axis, the search must go to reach it, and is never
 * looked at when that is further than the best point found meanwhile.
 */
export function nearestPointM2(tree: PointTree, x: number, y: number, limitM2: number): number {
  const { xy, splits, laterRanges, laterOffsets } = tree;
  let bestM2 = limitM2;
  let [low, high, axis, offX, offY, later] = [0, tree.count, 0, 0, 0, 0];
  for (;;) {
    while (high - low > LEAF_SIZE) {
      const middle = middleOf(low, high);
      const gap = (axis === 0 ? x : y) - (splits[middle] ?? 0);
      const farX = axis === 0 ? gap : offX;
      const farY = axis === 0 ? offY : gap;
      axis = 1 - axis;
      if (farX * farX + farY * farY < bestM2) {
        laterRanges[later * 3] = gap < 0 ? middle : low;
        laterRanges[later * 3 + 1] = gap < 0 ? high : middle;
        laterRanges[later * 3 + 2] = axis;
        laterOffsets[later * 2] = farX;
        laterOffsets[later * 2 + 1] = farY;
        later += 1;
      }
      if (gap < 0) high = middle;
      else low = middle;
    }
    for (let at = low; at < high; at += 1) {
      const dx = x - (xy[at * 2] ?? 0);
      const dy = y - (xy[at * 2 + 1] ?? 0);
      const m2 = dx * dx + dy * dy;
      if (m2 < bestM2) bestM2 = m2;
    }
    do {
      if (later === 0) return bestM2;
      later -= 1;
      offX = laterOffsets[later * 2] ?? 0;
      offY = laterOffsets[later * 2 + 1] ?? 0;
    } while (offX * offX + offY * offY >= bestM2);
    low = laterRanges[later * 3] ?? 0;
    high = laterRanges[later * 3 + 1] ?? 0;
    axis = laterRanges[later * 3 + 2] ?? 0;
  }
}

/** Adds to `found` the object of every point at most `radiusM` from (x, y). */
export function addPointsWithin(
  tree: PointTree,
  [x, y]: Position,
  radiusM: number,
  found: Set<number>,
): void {
  const { xy, splits, objects } = tree;
  const look = (low: number, high: number, axis: number): void => {
    if (high - low > LEAF_SIZE) {
      const middle = middleOf(low, high);
      const gap = (axis === 0 ? x : y) - (splits[middle] ?? 0);
      if (gap <= radiusM) look(low, middle, 1 - axis);
      if (gap >= -radiusM) look(middle, high, 1 - axis);
      return;
    }
    for (let at = low; at < high; at += 1) {
      const dx = x - (xy[at * 2] ?? 0);
      const dy = y - (xy[at * 2 + 1] ?? 0);
      // The root, not the square, is compared: a point on the circle itself is within.
      if (Math.sqrt(dx * dx + dy * dy) <= radiusM) found.add(objects[at] ?? 0);
    }
  };
  look(0, tree.count, 0);
}
