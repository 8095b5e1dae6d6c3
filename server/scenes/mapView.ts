import type { Position, Surface } from '../vocabulary/geometry.ts';
import type { Point } from '../vocabulary/scene.ts';

/** East and north in metres -> points on a drawing whose frame starts in (0, 0). */
export type MapView = {
  readonly width: number;
  readonly height: number;
  readonly metresPerPt: number;
  readonly west: number;
  readonly north: number;
};

export type Box = { west: number; south: number; east: number; north: number };

/** How much of the surroundings is drawn, as times the size of the plan. */
const LEAST_SPAN = 3;
const MOST_SPAN = 12;
const LEAST_SPAN_M = 300;

/** Nearer each other than this, two corners look like one. */
const SIMPLIFY_PT = 0.3;

export function boxOf(surfaces: readonly Surface[]): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of surfaces.flatMap(ringsOf)) {
    for (const [east, north] of ring) {
      box.west = Math.min(box.west, east);
      box.east = Math.max(box.east, east);
      box.south = Math.min(box.south, north);
      box.north = Math.max(box.north, north);
    }
  }
  return box;
}

const spanOf = (box: Box) => Math.max(box.east - box.west, box.north - box.south);

/** A view centred on the plan that shows the areas it lies in, within reason. */
export function viewAround(
  plan: Surface,
  surroundings: readonly Surface[],
  { width, height }: { width: number; height: number },
): MapView {
  const box = boxOf([plan]);
  const planSpan = spanOf(box);
  const wanted = spanOf(boxOf([plan, ...surroundings])) * 1.1;
  const span = Math.max(
    LEAST_SPAN_M,
    planSpan * LEAST_SPAN,
    Math.min(wanted, planSpan * MOST_SPAN),
  );
  const metresPerPt = span / height;
  const centreEast = (box.west + box.east) / 2;
  const centreNorth = (box.south + box.north) / 2;
  return {
    width,
    height,
    metresPerPt,
    west: centreEast - (width * metresPerPt) / 2,
    north: centreNorth + span / 2,
  };
}

/** Rings of a surface as they are drawn in the view: clipped to its frame, simplified. */
export function drawnRings(surface: Surface, view: MapView): Point[][] {
  return ringsOf(surface)
    .map((ring) =>
      simplified(
        clipped(
          ring.map((position) => project(position, view)),
          view,
        ),
      ),
    )
    .filter((ring) => ring.length >= 3);
}

export function ringsOf(surface: Surface): readonly (readonly Position[])[] {
  return surface.type === 'Polygon' ? surface.coordinates : surface.coordinates.flat();
}

/** A position where it is drawn, inside the frame or not. */
export function project([east, north]: Position, view: MapView): Point {
  return [(east - view.west) / view.metresPerPt, (view.north - north) / view.metresPerPt];
}

export const isSeen = ([x, y]: Point, { width, height }: MapView) =>
  x >= 0 && x <= width && y >= 0 && y <= height;

type Edge = { axis: 0 | 1; at: number; keepsBelow: boolean };

/**
 * The part of a ring inside the frame (Sutherland and Hodgman 1974): cut by one edge at a time.
 * Where a ring falls apart its parts stay joined along the frame, which the frame's line hides.
 */
function clipped(ring: readonly Point[], { width, height }: MapView): Point[] {
  const edges: Edge[] = [
    { axis: 0, at: 0, keepsBelow: false },
    { axis: 0, at: width, keepsBelow: true },
    { axis: 1, at: 0, keepsBelow: false },
    { axis: 1, at: height, keepsBelow: true },
  ];
  return edges.reduce<Point[]>((points, edge) => cutBy(points, edge), [...ring]);
}

function cutBy(points: readonly Point[], { axis, at, keepsBelow }: Edge): Point[] {
  const isInside = (point: Point) => (keepsBelow ? point[axis] <= at : point[axis] >= at);
  const kept: Point[] = [];
  let previous = points.at(-1);
  for (const point of points) {
    if (previous !== undefined && isInside(point) !== isInside(previous)) {
      kept.push(crossing(previous, point, axis, at));
    }
    if (isInside(point)) kept.push(point);
    previous = point;
  }
  return kept;
}

function crossing(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const along = (which: 0 | 1) =>
    which === axis ? at : from[which] + share * (to[which] - from[which]);
  return [along(0), along(1)];
}

function simplified(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last !== undefined && distance(last, point) < SIMPLIFY_PT) continue;
    kept.push([rounded(point[0]), rounded(point[1])]);
  }
  return kept;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Whether a point lies inside rings filled even-odd. */
export function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

/** The longest round length that is at most a quarter of the frame, for the scale bar. */
export function scaleBarMetres(view: MapView): number {
  const most = (view.width * view.metresPerPt) / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
}
