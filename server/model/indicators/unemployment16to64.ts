import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const unemployment16to64 = named({
  id: 'unemployment16to64',
  labelSv: 'Arbetslösa av arbetskraften 16–64 år',
  direction: 'higherIsWorse',
  cases: { count: 'unemployed16to64' },
  base: 'labourForce16to64',
  unit: 'persons',
  targetArea: 'work',
} as const satisfies Indicator);
