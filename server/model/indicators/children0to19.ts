import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const children0to19 = named({
  id: 'children0to19',
  labelSv: 'Barn och unga 0–19 år',
  direction: 'neither',
  cases: { count: 'children0to19' },
  base: 'population',
  unit: 'persons',
} as const satisfies Indicator);
