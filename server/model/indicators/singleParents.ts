import type { Indicator } from './indicator.ts';

export const singleParents = {
  id: 'singleParents',
  labelSv: 'Hushåll med en ensam förälder',
  direction: 'neither',
  cases: { count: 'singlesWithChildren' },
  base: 'households',
  unit: 'households',
} as const satisfies Indicator;
