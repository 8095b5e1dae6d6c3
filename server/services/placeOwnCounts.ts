import type { Repositories } from '../../db/storage.ts';
import { boundsOf } from '../geo/surface.ts';
import { codesUnderPlan } from '../model/indicators/surroundings.ts';
import { careNeedAtPlan } from '../model/ownCounts/careNeedAtPlan.ts';
import { casesAtPlan } from '../model/ownCounts/casesAtPlan.ts';
import type { PlaceOwnCounts } from '../vocabulary/ownCounts.ts';
import type { AreaLayer, DisclosureLimits } from '../vocabulary/place.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';
import { overlayPlan } from './overlayPlan.ts';
import { measurePlanArea } from './measurePlanArea.ts';

/** As many sets as a page shows; the latest imported. */
const MOST_SETS = 12;

type Wanted = {
  readonly planArea: StoredPlanArea;
  readonly municipalityCode: string;
  /** Invented counts are for invented cases alone. */
  readonly isInvented: boolean;
  readonly limits: DisclosureLimits | undefined;
};

/**
 * What the municipality's own counts say of the areas that the plan lies in: of each name the
 * latest import, on the layer that it was counted on, whatever layer the place is on. What is too
 * small to be shown is left behind here, since a place is kept with the decision and printed.
 */
export async function readPlaceOwnCounts(
  repositories: Repositories,
  { planArea, municipalityCode, isInvented, limits }: Wanted,
): Promise<PlaceOwnCounts[]> {
  const all = await repositories.ownCounts.list(municipalityCode);
  const sets = all
    .filter((set) => isInvented || !set.isInvented)
    .filter((set, at, own) => own.findIndex(({ label }) => label === set.label) === at)
    .slice(0, MOST_SETS);
  const layers = sets.length === 0 ? [] : await repositories.areaLayers.list();
  const found: PlaceOwnCounts[] = [];
  for (const set of sets.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))) {
    const layer = layers.find(
      (each) =>
        each.kind === set.areaKind &&
        each.version === set.areaVersion &&
        each.isInvented === set.isInvented,
    );
    if (layer === undefined) continue;
    const rows = await repositories.ownCounts.listRows(set);
    const planCodes = await codesUnder(repositories, layer, planArea);
    const atPlan = set.kind === 'cases' ? casesAtPlan : careNeedAtPlan;
    found.push(atPlan(set, rows, { planCodes, limits }));
  }
  return found;
}

/** The areas of a layer that a plan lies in, the one with most of it first. */
async function codesUnder(
  { areas }: Repositories,
  layer: AreaLayer,
  planArea: StoredPlanArea,
): Promise<string[]> {
  const bounds = boundsOf(measurePlanArea(planArea).geometry3006);
  return codesUnderPlan(overlayPlan(planArea, await areas.listInBounds(layer.id, bounds)));
}
