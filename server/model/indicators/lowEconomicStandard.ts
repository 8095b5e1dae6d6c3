import type { Indicator } from './indicator.ts';

export const lowEconomicStandard = {
  id: 'lowEconomicStandard',
  labelSv: 'Låg ekonomisk standard',
  direction: 'higherIsWorse',
  cases: { percent: 'lowEconomicStandardPercent' },
  base: 'economicStandardBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Indicator;
