import type { PlanSuggestion } from '../../vocabulary/planFile.ts';
import type { PlanProvision } from './provisions.ts';
import { quantityOf } from './quantities.ts';
import type { PlanUseSurface } from './useSurfaces.ts';

const PERCENT = 'procent';
const LEAST = 'min';

/**
 * Numbers that the programme can start from: the ground of each use surface, and the limits that
 * property provisions set. The same limit under several uses is one.
 *
 * Units:  those of the quantity. A limit in per cent of the property becomes m² of the provision's
 *         own surface, and says so in `fromPercent`.
 */
export function suggestionsOf(
  provisions: readonly PlanProvision[],
  useSurfaces: readonly PlanUseSurface[],
): PlanSuggestion[] {
  const uses = useSurfaces.map(({ uses: own, areaM2 }): PlanSuggestion => {
    return {
      quantity: 'useAreaM2',
      value: areaM2,
      uses: own.map(({ label }) => label),
      provisionIds: own.map(({ provisionId }) => provisionId),
    };
  });
  const limits = provisions.flatMap((provision) => limitOf(provision, provisions));
  return [...uses, ...limits];
}

function limitOf(provision: PlanProvision, provisions: readonly PlanProvision[]): PlanSuggestion[] {
  const quantity = quantityOf(provision);
  const limit = provision.values.find(
    ({ value, bound }) => typeof value === 'number' && bound !== LEAST,
  );
  if (quantity === undefined || typeof limit?.value !== 'number') return [];
  const uses = provisions
    .filter(({ id }) => provision.regulates.includes(id))
    .map(({ label }) => label);
  const made = { quantity, uses, provisionIds: [provision.id] };
  if (limit.unit !== PERCENT) return [{ ...made, value: limit.value }];
  const isOfGround = quantity === 'buildingAreaM2' || quantity === 'grossFloorAreaM2';
  if (provision.areaM2 === undefined || !isOfGround) return [];
  const value = (provision.areaM2 * limit.value) / 100;
  return [{ ...made, value, fromPercent: limit.value }];
}
