import type { Repositories } from '../../db/storage.ts';
import { addObjectsAround, createInsideIndex } from '../geo/insideIndex.ts';
import { projectPosition } from '../geo/projection.ts';
import { boundsOf, centreOf, partsOf } from '../geo/surface.ts';
import type { Position, Surface } from '../vocabulary/geometry.ts';
import type { Area } from '../vocabulary/place.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import type { PlanLocation } from '../vocabulary/planFile.ts';

type Reader = Pick<Repositories, 'areaLayers' | 'areas'>;
type Whose = Pick<PlanCase, 'municipalityCode' | 'isInvented'>;

/**
 * Where the middle of a surface in EPSG:3006 lies, and whether that is in the case's municipality
 * as far as the imported areas can tell. Invented areas are for invented cases alone.
 */
export async function locatePlan(
  { areaLayers, areas }: Reader,
  geometry3006: Surface,
  { municipalityCode, isInvented }: Whose,
): Promise<PlanLocation> {
  const middle = centreOf(boundsOf(geometry3006));
  const [longitude, latitude] = projectPosition(middle, 'EPSG:3006', 'EPSG:4326');
  const layers = (await areaLayers.list()).filter((layer) => isInvented || !layer.isInvented);
  let hasOwnAreas = false;
  for (const { id } of layers) {
    const found = areaAround(middle, await areas.listInBounds(id, boundsAt(middle)));
    if (found !== undefined) {
      return {
        longitude,
        latitude,
        municipalityCode: found.municipalityCode,
        areaName: found.name === '' ? found.code : found.name,
        isInMunicipality: found.municipalityCode === municipalityCode,
      };
    }
    hasOwnAreas ||= (await areas.countByMunicipality(id, municipalityCode)) > 0;
  }
  return {
    longitude,
    latitude,
    municipalityCode: null,
    areaName: null,
    isInMunicipality: hasOwnAreas ? false : null,
  };
}

function boundsAt([x, y]: Position) {
  return { minX: x, minY: y, maxX: x, maxY: y };
}

function areaAround(position: Position, areas: readonly Area[]): Area | undefined {
  const parts = areas.flatMap(({ geometry }, object) =>
    partsOf(geometry).map((rings) => ({ rings, object })),
  );
  const found = new Set<number>();
  addObjectsAround(createInsideIndex(parts), position, found);
  const [first] = found;
  return first === undefined ? undefined : areas[first];
}
