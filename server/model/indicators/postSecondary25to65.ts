import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const postSecondary25to65 = named({
  id: 'postSecondary25to65',
  labelSv: 'Eftergymnasial utbildning 25–65 år',
  direction: 'higherIsBetter',
  cases: { count: 'postSecondary25to65' },
  base: 'population25to65',
  unit: 'persons',
  targetArea: 'education',
} as const satisfies Indicator);
