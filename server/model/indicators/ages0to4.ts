import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const ages0to4 = named({
  id: 'ages0to4',
  labelSv: 'Barn 0–4 år',
  direction: 'neither',
  cases: { count: 'ages0to4' },
  base: 'population',
  unit: 'persons',
} as const satisfies Indicator);
