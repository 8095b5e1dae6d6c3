import type { Indicator } from './indicator.ts';

export const livingAlone = {
  id: 'livingAlone',
  labelSv: 'Ensamhushåll utan barn',
  direction: 'neither',
  cases: { count: 'singlesWithoutChildren' },
  base: 'households',
  unit: 'households',
} as const satisfies Indicator;
