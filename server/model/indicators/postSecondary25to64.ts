import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const postSecondary25to64 = named({
  id: 'postSecondary25to64',
  labelSv: 'Eftergymnasial utbildning 25–64 år',
  direction: 'higherIsBetter',
  cases: { count: 'postSecondary25to64' },
  base: 'population25to64',
  unit: 'persons',
  targetArea: 'education',
} as const satisfies Indicator);
