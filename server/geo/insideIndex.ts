import Flatbush from 'flatbush';
import type { Position, Ring } from '../vocabulary/geometry.ts';

/** Parts of surfaces, laid out to ask which of them a position lies inside. */
export type InsideIndex = {
  /** Both ends of every edge of a part, four numbers, rings in turn. */
  readonly parts: readonly { readonly edges: Float64Array; readonly object: number }[];
  /** Undefined for no parts, which the tree cannot hold. */
  readonly tree: Flatbush | undefined;
};

export type ObjectPart = { readonly rings: readonly Ring[]; readonly object: number };

export function createInsideIndex(objectParts: readonly ObjectPart[]): InsideIndex {
  const parts = objectParts.map(({ rings, object }) => ({ edges: edgesOf(rings), object }));
  if (parts.length === 0) return { parts, tree: undefined };
  const tree = new Flatbush(parts.length);
  for (const { edges } of parts) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < edges.length; at += 2) {
      minX = Math.min(minX, edges[at] ?? 0);
      minY = Math.min(minY, edges[at + 1] ?? 0);
      maxX = Math.max(maxX, edges[at] ?? 0);
      maxY = Math.max(maxY, edges[at + 1] ?? 0);
    }
    tree.add(minX, minY, maxX, maxY);
  }
  tree.finish();
  return { parts, tree };
}

function edgesOf(rings: readonly Ring[]): Float64Array {
  const numbers = rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => [...(ring[index] ?? to), ...to]),
  );
  return Float64Array.from(numbers);
}

/**
 * Adds to `found` the object of every part that (x, y) lies inside: a ray to the east crosses its
 * rings, holes among them, an odd number of times. On a border itself either answer may come; the
 * distance to the border tells.
 */
export function addObjectsAround(index: InsideIndex, [x, y]: Position, found: Set<number>): void {
  for (const at of index.tree?.search(x, y, x, y) ?? []) {
    const part = index.parts[at];
    if (part !== undefined && isInside(part.edges, x, y)) found.add(part.object);
  }
}

function isInside(edges: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const fromY = edges[at + 1] ?? 0;
    const toY = edges[at + 3] ?? 0;
    if (fromY > y === toY > y) continue;
    const fromX = edges[at] ?? 0;
    const toX = edges[at + 2] ?? 0;
    if (x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
  }
  return inside;
}
