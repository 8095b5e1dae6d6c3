import type { Indicator } from './indicator.ts';

export const apartmentResidents = {
  id: 'apartmentResidents',
  labelSv: 'Boende i flerbostadshus',
  direction: 'neither',
  cases: { count: 'residentsApartmentBlocks' },
  base: 'populationByBuildingType',
  unit: 'persons',
  targetArea: 'housing',
} as const satisfies Indicator;
