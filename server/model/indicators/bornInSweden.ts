import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const bornInSweden = named({
  id: 'bornInSweden',
  labelSv: 'Födda i Sverige',
  direction: 'neither',
  cases: { count: 'bornInSweden' },
  base: 'populationByBirthRegion',
  unit: 'persons',
} as const satisfies Indicator);
