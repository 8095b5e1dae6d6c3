/** Ranges of at most this many items are looked through one by one. */
export const LEAF_SIZE = 8;
/** Halving four thousand million items takes no more steps than this. */
export const MAX_DEPTH = 32;

export type KdOrder = {
  readonly order: Uint32Array;
  /** Coordinate that a range was split by, at the middle of the range. */
  readonly splits: Float64Array;
};

/**
 * Items in the order of a kd-tree without nodes: every range longer than a leaf is split in the
 * middle, by easting at even depth and northing at odd, the lesser half first.
 *
 * Shape:  the tree is the ranges themselves: [0, count) is the root, and the halves of [low, high)
 *         are [low, middle) and [middle, high) with `middle` of `middleOf`.
 * Source: J. L. Bentley, Multidimensional binary search trees (1975); C. A. R. Hoare, Find (1961).
 */
export function kdOrder(xs: Float64Array, ys: Float64Array): KdOrder {
  const splits = new Float64Array(xs.length);
  const order = Uint32Array.from(xs, (_, index) => index);
  const split = (low: number, high: number, axis: number): void => {
    if (high - low <= LEAF_SIZE) return;
    const middle = middleOf(low, high);
    const keys = axis === 0 ? xs : ys;
    select(order, keys, low, high - 1, middle);
    // Kept, since splitting the upper half by the other axis moves the item elsewhere.
    splits[middle] = keys[order[middle] ?? 0] ?? 0;
    split(low, middle, 1 - axis);
    split(middle, high, 1 - axis);
  };
  split(0, order.length, 0);
  return { order, splits };
}

export function middleOf(low: number, high: number): number {
  return (low + high) >>> 1;
}

/** Puts the item that belongs at `at` there, none greater before it and none less after. */
function select(order: Uint32Array, keys: Float64Array, first: number, last: number, at: number) {
  let [low, high] = [first, last];
  while (low < high) {
    const pivot = keys[order[middleOf(low, high)] ?? 0] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((keys[order[left] ?? 0] ?? 0) < pivot) left += 1;
      while ((keys[order[right] ?? 0] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const held = order[left] ?? 0;
      order[left] = order[right] ?? 0;
      order[right] = held;
      left += 1;
      right -= 1;
    }
    if (at <= right) high = right;
    else if (at >= left) low = left;
    else return;
  }
}
