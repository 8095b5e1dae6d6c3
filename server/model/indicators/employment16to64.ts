import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const employment16to64 = named({
  id: 'employment16to64',
  labelSv: 'Sysselsatta 16–64 år',
  direction: 'higherIsBetter',
  cases: { count: 'employed16to64' },
  base: 'population16to64',
  unit: 'persons',
  targetArea: 'work',
} as const satisfies Indicator);
