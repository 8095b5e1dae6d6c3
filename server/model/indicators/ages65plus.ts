import type { Indicator } from './indicator.ts';

export const ages65plus = {
  id: 'ages65plus',
  labelSv: '65 år och äldre',
  direction: 'neither',
  cases: { count: 'population65plus' },
  base: 'population',
  unit: 'persons',
} as const satisfies Indicator;
