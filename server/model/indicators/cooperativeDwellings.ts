import type { Indicator } from './indicator.ts';

export const cooperativeDwellings = {
  id: 'cooperativeDwellings',
  labelSv: 'Bostadsrätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'cooperativeDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator;
