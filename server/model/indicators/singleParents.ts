import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const singleParents = named({
  id: 'singleParents',
  labelSv: 'Hushåll med en ensam förälder',
  direction: 'neither',
  cases: { count: 'singlesWithChildren' },
  base: 'households',
  unit: 'households',
} as const satisfies Indicator);
