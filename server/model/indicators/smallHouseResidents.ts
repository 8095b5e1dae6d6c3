import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const smallHouseResidents = named({
  id: 'smallHouseResidents',
  labelSv: 'Boende i småhus',
  direction: 'neither',
  cases: { count: 'residentsSmallHouses' },
  base: 'populationByBuildingType',
  unit: 'persons',
  targetArea: 'housing',
} as const satisfies Indicator);
