import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const outsideLabourForce16to64 = named({
  id: 'outsideLabourForce16to64',
  labelSv: 'Utanför arbetskraften 16–64 år',
  direction: 'neither',
  cases: { count: 'outsideLabourForce16to64' },
  base: 'population16to64',
  unit: 'persons',
  targetArea: 'work',
} as const satisfies Indicator);
