import type { AreaBounds } from '../../db/repositories/areas.ts';

type BoundedArea = { readonly code: string; readonly bounds: AreaBounds };

/** The surroundings that are drawn: the plan's rectangle made this many times as wide and high. */
const SURROUNDINGS = 3;
const FEWEST = 10;
const MOST = 60;

/**
 * Codes of the areas to draw around a plan: those it touches, then the nearest of those in its
 * surroundings, at least ten where there are so many and at most sixty besides the touched.
 *
 * Units: distance between rectangles, in the metres of EPSG:3006.
 */
export function areasToDraw(
  areas: readonly BoundedArea[],
  plan: AreaBounds,
  touched: ReadonlySet<string>,
): string[] {
  const surroundings = enlarged(plan, SURROUNDINGS);
  const byNearness = areas
    .filter(({ code }) => !touched.has(code))
    .map(({ code, bounds }) => ({
      code,
      distanceM: distanceM(bounds, plan),
      isNear: distanceM(bounds, surroundings) === 0,
    }))
    .sort((a, b) => a.distanceM - b.distanceM || (a.code < b.code ? -1 : 1));
  const near = byNearness.filter(({ isNear }) => isNear).length;
  const count = Math.min(Math.max(near, FEWEST - touched.size), Math.max(0, MOST - touched.size));
  return [...touched, ...byNearness.slice(0, count).map(({ code }) => code)];
}

function enlarged({ minX, minY, maxX, maxY }: AreaBounds, times: number): AreaBounds {
  const moreX = ((maxX - minX) * (times - 1)) / 2;
  const moreY = ((maxY - minY) * (times - 1)) / 2;
  return { minX: minX - moreX, minY: minY - moreY, maxX: maxX + moreX, maxY: maxY + moreY };
}

function distanceM(a: AreaBounds, b: AreaBounds): number {
  const x = Math.max(0, a.minX - b.maxX, b.minX - a.maxX);
  const y = Math.max(0, a.minY - b.maxY, b.minY - a.maxY);
  return Math.hypot(x, y);
}
