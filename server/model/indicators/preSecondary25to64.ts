import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const preSecondary25to64 = named({
  id: 'preSecondary25to64',
  labelSv: 'Högst förgymnasial utbildning 25–64 år',
  direction: 'higherIsWorse',
  cases: { count: 'preSecondary25to64' },
  base: 'population25to64',
  unit: 'persons',
  targetArea: 'education',
} as const satisfies Indicator);
