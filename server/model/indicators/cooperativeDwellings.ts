import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const cooperativeDwellings = named({
  id: 'cooperativeDwellings',
  labelSv: 'Bostadsrätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'cooperativeDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator);
