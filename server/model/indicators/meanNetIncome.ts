import type { Amount } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

/** A mean times those it is of is a sum: unlike a median it can be put together and taken apart. */
export const meanNetIncome = named({
  id: 'meanNetIncome',
  labelSv: 'Nettoinkomst, medel',
  direction: 'higherIsBetter',
  cases: { mean: 'meanNetIncomeTkr' },
  base: 'netIncomeBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Amount);
