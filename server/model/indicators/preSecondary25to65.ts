import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const preSecondary25to65 = named({
  id: 'preSecondary25to65',
  labelSv: 'Högst förgymnasial utbildning 25–65 år',
  direction: 'higherIsWorse',
  cases: { count: 'preSecondary25to65' },
  base: 'population25to65',
  unit: 'persons',
  targetArea: 'education',
} as const satisfies Indicator);
