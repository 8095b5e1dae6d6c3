import type { Indicator } from './indicator.ts';
import { named } from '../../vocabulary/text/language.ts';

export const livingAlone = named({
  id: 'livingAlone',
  labelSv: 'Ensamhushåll utan barn',
  direction: 'neither',
  cases: { count: 'singlesWithoutChildren' },
  base: 'households',
  unit: 'households',
} as const satisfies Indicator);
