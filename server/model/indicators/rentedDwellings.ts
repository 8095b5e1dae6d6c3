import type { Indicator } from './indicator.ts';

export const rentedDwellings = {
  id: 'rentedDwellings',
  labelSv: 'Hyresrätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'rentedDwellings' },
  base: 'dwellings',
} as const satisfies Indicator;
