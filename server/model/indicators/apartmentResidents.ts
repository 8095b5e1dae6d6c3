import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const apartmentResidents = named({
  id: 'apartmentResidents',
  labelSv: 'Boende i flerbostadshus',
  direction: 'neither',
  cases: { count: 'residentsApartmentBlocks' },
  base: 'populationByBuildingType',
  unit: 'persons',
  targetArea: 'housing',
} as const satisfies Indicator);
