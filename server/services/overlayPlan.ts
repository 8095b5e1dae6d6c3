import { surfaceAreaM2 } from '../geo/area.ts';
import { coverageOf } from '../geo/arealWeighting.ts';
import { createAreaIndex, overlay } from '../geo/overlay.ts';
import type { Area, Place } from '../vocabulary/place.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';
import { measurePlanArea } from './measurePlanArea.ts';

/**
 * A plan laid over areas: which of them it touches, how much of each, and how much of the plan
 * they cover.
 *
 * Units: overlays in EPSG:3006. The plan's own area, and what is covered of it, are in its
 *        `areaCrs`; ground that two areas both claim counts once.
 */
export function overlayPlan(
  planArea: StoredPlanArea,
  areas: readonly Area[],
): Pick<Place, 'planArea' | 'parts'> {
  const { areaM2, geometry3006 } = measurePlanArea(planArea);
  const index = createAreaIndex(
    areas.map(({ code, areaM2: size, geometry }) => ({
      code,
      areaM2: size,
      geometry3006: geometry,
    })),
  );
  const parts = overlay(geometry3006, index);
  const { share } = coverageOf(parts, surfaceAreaM2(geometry3006));
  return {
    planArea: {
      areaM2,
      areaCrs: planArea.areaCrs,
      geometry: geometry3006,
      coveredM2: Math.min(1, share) * areaM2,
    },
    parts: parts.map(({ code, intersectionM2, weight }) => ({ code, intersectionM2, weight })),
  };
}
