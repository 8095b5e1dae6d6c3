import type { Indicator } from './indicator.ts';

export const lowEconomicStandard = {
  id: 'lowEconomicStandard',
  labelSv: 'Låg ekonomisk standard',
  direction: 'higherIsWorse',
  cases: { percent: 'lowEconomicStandardPercent' },
  base: 'economicStandardBase',
} as const satisfies Indicator;
