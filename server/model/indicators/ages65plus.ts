import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const ages65plus = named({
  id: 'ages65plus',
  labelSv: '65 år och äldre',
  direction: 'neither',
  cases: { count: 'population65plus' },
  base: 'population',
  unit: 'persons',
} as const satisfies Indicator);
