import type { Surface } from '../vocabulary/geometry.ts';
import { signedRingAreaM2 } from './area.ts';
import { boundsOf, partsOf, type Bounds } from './surface.ts';

/** A surface laid out for `sharedAreaM2`; make one per surface and use it many times. */
export type EdgedSurface = {
  readonly bounds: Bounds;
  /** Four numbers an edge: x and y of its western end, then of its eastern, by western x. */
  readonly edges: Float64Array;
  /** Per edge 1 when the surface lies below it, −1 when above. */
  readonly signs: Int8Array;
  /** Per edge the easternmost x of it and all edges before it: where a search may begin. */
  readonly reach: Float64Array;
};

type Edge = readonly [westX: number, westY: number, eastX: number, eastY: number, sign: number];

/** Lays out a valid surface; upright edges are left out, since they hold no area under them. */
export function edgedSurface(surface: Surface): EdgedSurface {
  const { edges: found, signs: foundSigns, count } = edgesOf(surface);
  // Numbers are sorted by their columns: a list of lists would be slow for a whole country.
  const order = new Uint32Array(count).map((_, at) => at);
  order.sort((one, other) => (found[one * 4] ?? 0) - (found[other * 4] ?? 0));
  const edges = new Float64Array(count * 4);
  const signs = new Int8Array(count);
  const reach = new Float64Array(count);
  let east = -Infinity;
  for (let at = 0; at < count; at += 1) {
    const from = order[at] ?? 0;
    for (let part = 0; part < 4; part += 1) edges[at * 4 + part] = found[from * 4 + part] ?? 0;
    signs[at] = foundSigns[from] ?? 0;
    east = Math.max(east, edges[at * 4 + 2] ?? 0);
    reach[at] = east;
  }
  return { bounds: boundsOf(surface), edges, signs, reach };
}

/** The edges of every ring in turn, each from its western end to its eastern. */
function edgesOf(surface: Surface): {
  readonly edges: Float64Array;
  readonly signs: Int8Array;
  readonly count: number;
} {
  const parts = partsOf(surface);
  let corners = 0;
  for (const rings of parts) for (const ring of rings) corners += ring.length;
  const edges = new Float64Array(corners * 4);
  const signs = new Int8Array(corners);
  let count = 0;
  for (const rings of parts) {
    for (const [index, ring] of rings.entries()) {
      // The surface lies to the left of an anticlockwise outer ring and outside of a hole.
      const turn = Math.sign(signedRingAreaM2(ring)) * (index === 0 ? 1 : -1);
      let [fromX, fromY] = ring[0] ?? [0, 0];
      for (const [x, y] of ring) {
        if (fromX !== x) {
          const isEastward = fromX < x;
          edges[count * 4] = isEastward ? fromX : x;
          edges[count * 4 + 1] = isEastward ? fromY : y;
          edges[count * 4 + 2] = isEastward ? x : fromX;
          edges[count * 4 + 3] = isEastward ? y : fromY;
          signs[count] = isEastward ? -turn : turn;
          count += 1;
        }
        [fromX, fromY] = [x, y];
      }
    }
  }
  return { edges, signs, count };
}

/**
 * Area that two valid surfaces have in common, in the plane of their coordinate system.
 *
 * How:    a surface is the signed sum of the strips between its edges and a level line, so the
 *         common area is the signed sum, over pairs of edges one from each, of the area under
 *         both at once. No crossing point decides anything, so borders that touch, coincide or
 *         nearly do need no special case, and holes subtract by their sign.
 * Units:  square metres when both are in metres of the same system.
 * Source: own; within 1e-9 of GEOS on every part of `reference/spatial/arealviktning_*` and of
 *         martinez-polygon-clipping on random surfaces (tests), and tens of times as fast as it.
 */
export function sharedAreaM2(one: EdgedSurface, other: EdgedSurface): number {
  const [small, large] =
    one.signs.length <= other.signs.length ? ([one, other] as const) : ([other, one] as const);
  const window = commonBounds(small.bounds, large.bounds);
  if (window.minX >= window.maxX || window.minY >= window.maxY) return 0;
  let areaM2 = 0;
  const last = firstIndex(large.signs.length, (at) => (large.edges[at * 4] ?? 0) >= window.maxX);
  const first = firstIndex(last, (at) => (large.reach[at] ?? 0) > window.minX);
  for (let at = first; at < last; at += 1) {
    const edge = edgeAbove(large, at, window);
    if (edge !== undefined) areaM2 += edge[4] * areaUnderEdge(edge, small, window);
  }
  return areaM2;
}

/** The part of the plane where both can be, its floor being the level line. */
function commonBounds(a: Bounds, b: Bounds): Bounds {
  return {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  };
}

/** Binary search: least index in 0..count for which `holds`, which once true stays true. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An edge cut to what lies east-west in the window and above its floor; y from the floor. */
function edgeAbove(surface: EdgedSurface, at: number, window: Bounds): Edge | undefined {
  const { edges, signs } = surface;
  const originX = edges[at * 4] ?? 0;
  const originY = (edges[at * 4 + 1] ?? 0) - window.minY;
  const width = (edges[at * 4 + 2] ?? 0) - originX;
  const rise = (edges[at * 4 + 3] ?? 0) - window.minY - originY;
  let westX = Math.max(originX, window.minX);
  let eastX = Math.min(originX + width, window.maxX);
  if (westX >= eastX) return undefined;
  let westY = originY + (rise * (westX - originX)) / width;
  let eastY = originY + (rise * (eastX - originX)) / width;
  if (westY <= 0 && eastY <= 0) return undefined;
  if (westY < 0 || eastY < 0) {
    const floorX = originX - (originY * width) / rise;
    if (westY < 0) [westX, westY] = [Math.min(floorX, eastX), 0];
    else [eastX, eastY] = [Math.max(floorX, westX), 0];
  }
  return [westX, westY, eastX, eastY, signs[at] ?? 0];
}

/** Signed area that lies both under one edge and under the edges of a surface. */
function areaUnderEdge(edge: Edge, surface: EdgedSurface, window: Bounds): number {
  const [westX, westY, eastX, eastY] = edge;
  const slope = (eastY - westY) / (eastX - westX);
  const count = surface.signs.length;
  let areaM2 = 0;
  for (let at = firstIndex(count, (i) => (surface.reach[i] ?? 0) > westX); at < count; at += 1) {
    if ((surface.edges[at * 4] ?? 0) >= eastX) break;
    const under = edgeAbove(surface, at, window);
    if (under === undefined) continue;
    const fromX = Math.max(westX, under[0]);
    const toX = Math.min(eastX, under[2]);
    if (fromX >= toX) continue;
    const underSlope = (under[3] - under[1]) / (under[2] - under[0]);
    const areaUnderBoth = areaUnderLower(
      toX - fromX,
      westY + slope * (fromX - westX),
      westY + slope * (toX - westX),
      under[1] + underSlope * (fromX - under[0]),
      under[1] + underSlope * (toX - under[0]),
    );
    areaM2 += under[4] * areaUnderBoth;
  }
  return areaM2;
}

/** Area under the lower of two lines over a width; heights at the western and eastern end. */
function areaUnderLower(
  width: number,
  westOne: number,
  eastOne: number,
  westOther: number,
  eastOther: number,
): number {
  const westGap = westOne - westOther;
  const eastGap = eastOne - eastOther;
  if (westGap >= 0 && eastGap >= 0) return (width * (westOther + eastOther)) / 2;
  if (westGap <= 0 && eastGap <= 0) return (width * (westOne + eastOne)) / 2;
  const share = westGap / (westGap - eastGap);
  const crossing = westOne + share * (eastOne - westOne);
  const western = share * (Math.min(westOne, westOther) + crossing);
  const eastern = (1 - share) * (crossing + Math.min(eastOne, eastOther));
  return (width * (western + eastern)) / 2;
}
