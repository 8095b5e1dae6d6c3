import type { Indicator } from './indicator.ts';

export const smallHouseResidents = {
  id: 'smallHouseResidents',
  labelSv: 'Boende i småhus',
  direction: 'neither',
  cases: { count: 'residentsSmallHouses' },
  base: 'populationByBuildingType',
  unit: 'persons',
  targetArea: 'housing',
} as const satisfies Indicator;
