import Flatbush from 'flatbush';
import type { Surface } from '../vocabulary/geometry.ts';
import { surfaceAreaM2 } from './area.ts';
import { edgedSurface, sharedAreaM2, type EdgedSurface } from './sharedArea.ts';
import { boundsOf } from './surface.ts';

/** What `createAreaIndex` needs to know of an area; geometry in EPSG:3006. */
export type IndexedArea = {
  readonly code: string;
  readonly areaM2: number;
  readonly geometry3006: Surface;
};

export type AreaIndex = {
  readonly areas: readonly (Pick<IndexedArea, 'code' | 'areaM2'> & { edged: () => EdgedSurface })[];
  /** Undefined for no areas, which the tree cannot hold. */
  readonly tree: Flatbush | undefined;
};

/** The part of an area that lies inside a plan. `weight` is its share of the area, 0..1. */
export type AreaPart = {
  readonly code: string;
  readonly intersectionM2: number;
  readonly areaM2: number;
  readonly weight: number;
};

/** Less than this in common is the rounding of borders that only touch. */
const SLIVER_M2 = 1e-6;
/** Nearer than this the part is the whole: an area inside the plan counts exactly once. */
const WHOLE_TOLERANCE = 1e-12;

/**
 * Makes a layer ready for overlays; make it once per layer and keep it. Areas are laid out when a
 * plan first comes near them, so a plan in one town does not wait for the whole country.
 */
export function createAreaIndex(layer: readonly IndexedArea[]): AreaIndex {
  const areas = layer.map(({ code, areaM2, geometry3006 }) => ({
    code,
    areaM2,
    edged: keepFirst(() => edgedSurface(geometry3006)),
  }));
  if (areas.length === 0) return { areas, tree: undefined };
  const tree = new Flatbush(areas.length);
  for (const { geometry3006 } of layer) {
    const { minX, minY, maxX, maxY } = boundsOf(geometry3006);
    tree.add(minX, minY, maxX, maxY);
  }
  tree.finish();
  return { areas, tree };
}

function keepFirst<Value>(make: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => (kept ??= { value: make() }).value;
}

/**
 * The areas that a plan touches, in the order of the layer, with how much of each it takes.
 *
 * Shape:  any valid surface, with holes and parts. An area wholly inside the plan has weight
 *         exactly 1, a plan wholly inside an area takes exactly the plan's area, and areas that
 *         share only a border with the plan are left out.
 * Units:  everything in EPSG:3006.
 * Source: within 1e-9 of GEOS on `reference/spatial/arealviktning_*`.
 */
export function overlay(planGeometry3006: Surface, index: AreaIndex): AreaPart[] {
  const plan = edgedSurface(planGeometry3006);
  const planM2 = surfaceAreaM2(planGeometry3006);
  const { minX, minY, maxX, maxY } = plan.bounds;
  const hits = index.tree?.search(minX, minY, maxX, maxY) ?? [];
  return hits
    .sort((a, b) => a - b)
    .flatMap((hit) => {
      const area = index.areas[hit];
      if (area === undefined) return [];
      const { code, areaM2, edged } = area;
      const sharedM2 = sharedAreaM2(plan, edged());
      if (sharedM2 < SLIVER_M2) return [];
      const intersectionM2 = wholeOrPart(sharedM2, Math.min(areaM2, planM2));
      return [{ code, intersectionM2, areaM2, weight: intersectionM2 / areaM2 }];
    });
}

/** Two surfaces have no more in common than the lesser of them, and then exactly that. */
function wholeOrPart(sharedM2: number, lesserM2: number): number {
  return sharedM2 > lesserM2 * (1 - WHOLE_TOLERANCE) ? lesserM2 : sharedM2;
}
