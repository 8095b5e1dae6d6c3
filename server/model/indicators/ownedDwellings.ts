import type { Indicator } from './indicator.ts';

export const ownedDwellings = {
  id: 'ownedDwellings',
  labelSv: 'Äganderätter av alla bostäder',
  direction: 'neither',
  cases: { count: 'ownedDwellings' },
  base: 'dwellings',
  unit: 'dwellings',
  targetArea: 'housing',
} as const satisfies Indicator;
