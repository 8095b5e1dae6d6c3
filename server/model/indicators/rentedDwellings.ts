import type { Indicator } from './indicator.ts';

export const rentedDwellings = {
  id: 'rentedDwellings',
  labelSv: 'Hyresrätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'rentedDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator;
