import { surfaceAreaM2 } from '../geo/area.ts';
import { projectSurface } from '../geo/projection.ts';
import type { Surface } from '../vocabulary/geometry.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';

/** The stored outline measured anew: its own area in `areaCrs`, and the outline for overlays. */
export function measurePlanArea({ crs, areaCrs, geometry }: StoredPlanArea): {
  areaM2: number;
  geometry3006: Surface;
} {
  return {
    areaM2: surfaceAreaM2(projectSurface(geometry, crs, areaCrs)),
    geometry3006: projectSurface(geometry, crs, 'EPSG:3006'),
  };
}
