import type { Indicator } from './indicator.ts';

export const bornInSweden = {
  id: 'bornInSweden',
  labelSv: 'Födda i Sverige',
  direction: 'neither',
  cases: { count: 'bornInSweden' },
  base: 'populationByBirthRegion',
  unit: 'persons',
} as const satisfies Indicator;
