import type { DisclosureLimits } from '../../vocabulary/place.ts';
import { discloseGroup } from '../indicators/disclose.ts';
import type { Cases } from '../indicators/indicator.ts';

/** The municipality is the plan's areas and the rest of it: who knows two knows all three. */
const whole = {
  total: 'municipality',
  parts: [
    { id: 'area', weight: 1 },
    { id: 'rest', weight: 1 },
  ],
};

/** Why counts of the plan's areas may not be shown beside those of the rest; null when they may. */
export function hiddenBesideRest(
  area: Cases,
  rest: Cases,
  limits: DisclosureLimits | undefined,
): 'smallCount' | 'smallRest' | null {
  const municipality = { cases: area.cases + rest.cases, base: area.base + rest.base };
  const cells = [
    { id: 'area', cases: area },
    { id: 'rest', cases: rest },
    { id: 'municipality', cases: municipality },
  ];
  const hidden = discloseGroup(cells, [whole], limits);
  if (hidden.get('area') === 'smallBase') return 'smallCount';
  return hidden.size > 0 ? 'smallRest' : null;
}
