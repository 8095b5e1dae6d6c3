import type { Indicator } from './indicator.ts';

export const highEconomicStandard = {
  id: 'highEconomicStandard',
  labelSv: 'Hög ekonomisk standard',
  direction: 'higherIsBetter',
  cases: { percent: 'highEconomicStandardPercent' },
  base: 'economicStandardBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Indicator;
