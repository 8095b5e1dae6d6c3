import type { Position } from '../vocabulary/geometry.ts';
import { kdOrder, LEAF_SIZE, middleOf } from './kdOrder.ts';

/** Straight edges of lines and borders, laid out for searching (`kdOrder.ts`). */
export type EdgeTree = {
  readonly count: number;
  /** Both ends of each edge, four numbers, in the order of the tree. */
  readonly ends: Float64Array;
  /** Which object each edge belongs to. */
  readonly objects: Uint32Array;
  /** Least rectangle of each range, four numbers; the halves of node i are 2i + 1 and 2i + 2. */
  readonly boxes: Float64Array;
};

export type ObjectEdge = {
  readonly from: Position;
  readonly to: Position;
  readonly object: number;
};

/** A border may be found this much nearer than its rectangle, by rounding. */
const ROUNDING_M = 1e-6;

export function createEdgeTree(edges: readonly ObjectEdge[]): EdgeTree {
  const { order } = kdOrder(
    Float64Array.from(edges, ({ from, to }) => (from[0] + to[0]) / 2),
    Float64Array.from(edges, ({ from, to }) => (from[1] + to[1]) / 2),
  );
  const ends = new Float64Array(edges.length * 4);
  const objects = new Uint32Array(edges.length);
  for (const [place, index] of order.entries()) {
    const edge = edges[index];
    if (edge === undefined) continue;
    ends.set([...edge.from, ...edge.to], place * 4);
    objects[place] = edge.object;
  }
  const boxes = new Float64Array(nodeCount(edges.length) * 4);
  fillBoxes(boxes, 0, { ends, low: 0, high: edges.length });
  return { count: edges.length, ends, objects, boxes };
}

/** Nodes of a tree whose deepest leaves hold at most `LEAF_SIZE` of the items. */
function nodeCount(items: number): number {
  let leaves = 1;
  while (items > leaves * LEAF_SIZE) leaves *= 2;
  return leaves * 2 - 1;
}

type Range = { readonly ends: Float64Array; readonly low: number; readonly high: number };

/** Writes the rectangle of a range, and those of its halves. */
function fillBoxes(boxes: Float64Array, node: number, { ends, low, high }: Range): void {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = low * 2; at < high * 2; at += 1) {
    minX = Math.min(minX, ends[at * 2] ?? 0);
    minY = Math.min(minY, ends[at * 2 + 1] ?? 0);
    maxX = Math.max(maxX, ends[at * 2] ?? 0);
    maxY = Math.max(maxY, ends[at * 2 + 1] ?? 0);
  }
  boxes.set([minX, minY, maxX, maxY], node * 4);
  if (high - low <= LEAF_SIZE) return;
  const middle = middleOf(low, high);
  fillBoxes(boxes, node * 2 + 1, { ends, low, high: middle });
  fillBoxes(boxes, node * 2 + 2, { ends, low: middle, high });
}

/** Square of the distance from (x, y) to the rectangle of a range; 0 inside it. */
function boxM2({ boxes }: EdgeTree, node: number, x: number, y: number): number {
  const dx = Math.max((boxes[node * 4] ?? 0) - x, 0, x - (boxes[node * 4 + 2] ?? 0));
  const dy = Math.max((boxes[node * 4 + 1] ?? 0) - y, 0, y - (boxes[node * 4 + 3] ?? 0));
  return dx * dx + dy * dy;
}

/** Square of the distance from (x, y) to one edge, whose ends may be the same. */
function edgeM2({ ends }: EdgeTree, at: number, x: number, y: number): number {
  const fromX = ends[at * 4] ?? 0;
  const fromY = ends[at * 4 + 1] ?? 0;
  const toX = ends[at * 4 + 2] ?? 0;
  const toY = ends[at * 4 + 3] ?? 0;
  const alongX = toX - fromX;
  const alongY = toY - fromY;
  const lengthM2 = alongX * alongX + alongY * alongY;
  const along = (x - fromX) * alongX + (y - fromY) * alongY;
  if (along <= 0) return (x - fromX) ** 2 + (y - fromY) ** 2;
  if (along >= lengthM2) return (x - toX) ** 2 + (y - toY) ** 2;
  const across = (x - fromX) * alongY - (y - fromY) * alongX;
  return (across / lengthM2) * across;
}

/**
 * Square of the distance from (x, y) to the nearest edge, in square metres; `limitM2` when none is
 * nearer than that.
 */
export function nearestEdgeM2(tree: EdgeTree, x: number, y: number, limitM2: number): number {
  let bestM2 = limitM2;
  const look = (low: number, high: number, node: number): void => {
    if (high - low <= LEAF_SIZE) {
      for (let at = low; at < high; at += 1) bestM2 = Math.min(bestM2, edgeM2(tree, at, x, y));
      return;
    }
    const middle = middleOf(low, high);
    const lesserM2 = boxM2(tree, node * 2 + 1, x, y);
    const greaterM2 = boxM2(tree, node * 2 + 2, x, y);
    // The nearer half first; the other is then often too far to be worth a look.
    if (lesserM2 <= greaterM2) {
      if (lesserM2 < bestM2) look(low, middle, node * 2 + 1);
      if (greaterM2 < bestM2) look(middle, high, node * 2 + 2);
    } else {
      if (greaterM2 < bestM2) look(middle, high, node * 2 + 2);
      if (lesserM2 < bestM2) look(low, middle, node * 2 + 1);
    }
  };
  look(0, tree.count, 0);
  return bestM2;
}

/** Adds to `found` the object of every edge at most `radiusM` from (x, y). */
export function addEdgesWithin(
  tree: EdgeTree,
  [x, y]: Position,
  radiusM: number,
  found: Set<number>,
): void {
  const look = (low: number, high: number, node: number): void => {
    if (Math.sqrt(boxM2(tree, node, x, y)) > radiusM + ROUNDING_M) return;
    if (high - low > LEAF_SIZE) {
      const middle = middleOf(low, high);
      look(low, middle, node * 2 + 1);
      look(middle, high, node * 2 + 2);
      return;
    }
    for (let at = low; at < high; at += 1) {
      if (Math.sqrt(edgeM2(tree, at, x, y)) <= radiusM) found.add(tree.objects[at] ?? 0);
    }
  };
  look(0, tree.count, 0);
}
