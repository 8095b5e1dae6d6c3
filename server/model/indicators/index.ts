import { children0to19 } from './children0to19.ts';
import { employment16to64 } from './employment16to64.ts';
import type { Indicator } from './indicator.ts';
import { lowEconomicStandard } from './lowEconomicStandard.ts';
import { postSecondary25to64 } from './postSecondary25to64.ts';
import { rentedDwellings } from './rentedDwellings.ts';

/** In the order of tables and charts. */
export const indicators: readonly Indicator[] = [
  lowEconomicStandard,
  employment16to64,
  postSecondary25to64,
  rentedDwellings,
  children0to19,
];
