import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const longPostSecondary25to64 = named({
  id: 'longPostSecondary25to64',
  labelSv: 'Minst tre års eftergymnasial utbildning 25–64 år',
  direction: 'higherIsBetter',
  cases: { count: 'longPostSecondary25to64' },
  base: 'population25to64',
  unit: 'persons',
  targetArea: 'education',
} as const satisfies Indicator);
