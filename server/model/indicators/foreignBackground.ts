import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const foreignBackground = named({
  id: 'foreignBackground',
  labelSv: 'Utländsk bakgrund',
  direction: 'neither',
  cases: { count: 'foreignBackground' },
  base: 'populationByBackground',
  unit: 'persons',
} as const satisfies Indicator);
