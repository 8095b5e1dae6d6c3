import type { Amount } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

/** Medians cannot be put together: over several areas it is their mean, weighted by persons. */
export const medianNetIncome = named({
  id: 'medianNetIncome',
  labelSv: 'Nettoinkomst, områdenas medianer',
  direction: 'higherIsBetter',
  cases: { mean: 'medianNetIncomeTkr' },
  base: 'netIncomeBase',
  unit: 'persons',
  targetArea: 'income',
} as const satisfies Amount);
