import type { Indicator } from './indicator.ts';

export const foreignBackground = {
  id: 'foreignBackground',
  labelSv: 'Utländsk bakgrund',
  direction: 'neither',
  cases: { count: 'foreignBackground' },
  base: 'populationByBackground',
  unit: 'persons',
} as const satisfies Indicator;
