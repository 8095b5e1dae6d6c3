import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const lowEconomicStandard = named({
  id: 'lowEconomicStandard',
  labelSv: 'Låg ekonomisk standard',
  direction: 'higherIsWorse',
  cases: { percent: 'lowEconomicStandardPercent' },
  base: 'economicStandardBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Indicator);
