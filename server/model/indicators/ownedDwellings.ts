import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const ownedDwellings = named({
  id: 'ownedDwellings',
  labelSv: 'Äganderätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'ownedDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator);
