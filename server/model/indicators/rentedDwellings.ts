import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const rentedDwellings = named({
  id: 'rentedDwellings',
  labelSv: 'Hyresrätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'rentedDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator);
