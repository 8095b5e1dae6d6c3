import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const highEconomicStandard = named({
  id: 'highEconomicStandard',
  labelSv: 'Hög ekonomisk standard',
  direction: 'higherIsBetter',
  cases: { percent: 'highEconomicStandardPercent' },
  base: 'economicStandardBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Indicator);
