import type { Repositories } from '../../db/storage.ts';
import type { Area, AreaLayer, Place } from '../vocabulary/place.ts';
import type { PlanCase, StoredPlanArea } from '../vocabulary/planCase.ts';
import type { Environment } from './environment.ts';
import { measurePlanArea } from './measurePlanArea.ts';
import { readStoredCase } from './storedCase.ts';

/** Finest first: the smaller the areas, the easier it is to see where one is. */
const kindsFinestFirst: readonly AreaLayer['kind'][] = ['deso', 'regso', 'district', 'kommun'];
/** A city has more of the finest than a map of it can show. */
const MOST_AREAS = 250;

type Ground = { readonly layer: AreaLayer | null; readonly areas: Area[] };
type Outline = Omit<Place['planArea'], 'coveredM2'>;

/** The municipality's own areas to draw an outline on, and the outline that was stored. */
export function createSketchGround({ storage: { inTransaction } }: Pick<Environment, 'storage'>) {
  return {
    /** Without areas when none of the municipality is imported; the outline needs none. */
    read: (planCaseId: string): Promise<Ground & { readonly planArea: Outline | null }> =>
      inTransaction(async (repositories) => {
        const planCase = await readStoredCase(repositories, planCaseId);
        const { planArea } = planCase;
        return {
          ...(await groundOf(repositories, planCase)),
          planArea: planArea === undefined ? null : outlineOf(planArea),
        };
      }),
  };
}

async function groundOf(
  { areaLayers, areas }: Repositories,
  { municipalityCode, isInvented }: PlanCase,
): Promise<Ground> {
  const layers = (await areaLayers.list())
    .filter((layer) => isInvented || !layer.isInvented)
    .sort(
      (a, b) =>
        Number(b.isInvented) - Number(a.isInvented) ||
        kindsFinestFirst.indexOf(a.kind) - kindsFinestFirst.indexOf(b.kind),
    );
  for (const layer of layers) {
    const count = await areas.countByMunicipality(layer.id, municipalityCode);
    if (count === 0 || count > MOST_AREAS) continue;
    return { layer, areas: await areas.listByMunicipality(layer.id, municipalityCode) };
  }
  return { layer: null, areas: [] };
}

function outlineOf(planArea: StoredPlanArea): Outline {
  const { areaM2, geometry3006 } = measurePlanArea(planArea);
  return { areaM2, areaCrs: planArea.areaCrs, geometry: geometry3006 };
}
