import type { Indicator } from './indicator.ts';
import { ages0to4 } from './ages0to4.ts';
import { ages65plus } from './ages65plus.ts';
import { apartmentResidents } from './apartmentResidents.ts';
import { bornInSweden } from './bornInSweden.ts';
import { children0to19 } from './children0to19.ts';
import { cooperativeDwellings } from './cooperativeDwellings.ts';
import { employment16to64 } from './employment16to64.ts';
import { foreignBackground } from './foreignBackground.ts';
import { highEconomicStandard } from './highEconomicStandard.ts';
import { livingAlone } from './livingAlone.ts';
import { longPostSecondary25to64 } from './longPostSecondary25to64.ts';
import { lowEconomicStandard } from './lowEconomicStandard.ts';
import { outsideLabourForce16to64 } from './outsideLabourForce16to64.ts';
import { ownedDwellings } from './ownedDwellings.ts';
import { postSecondary25to64 } from './postSecondary25to64.ts';
import { postSecondary25to65 } from './postSecondary25to65.ts';
import { preSecondary25to64 } from './preSecondary25to64.ts';
import { preSecondary25to65 } from './preSecondary25to65.ts';
import { rentedDwellings } from './rentedDwellings.ts';
import { singleParents } from './singleParents.ts';
import { smallHouseResidents } from './smallHouseResidents.ts';
import { unemployment16to64 } from './unemployment16to64.ts';

/** What can be known of a plan area; in the order of tables and charts. */
export const indicators: readonly Indicator[] = [
  lowEconomicStandard,
  employment16to64,
  postSecondary25to64,
  rentedDwellings,
  children0to19,
  highEconomicStandard,
  unemployment16to64,
  outsideLabourForce16to64,
  preSecondary25to64,
  longPostSecondary25to64,
  // Other ages than the series that ended: never put after one another.
  preSecondary25to65,
  postSecondary25to65,
  cooperativeDwellings,
  ownedDwellings,
  apartmentResidents,
  smallHouseResidents,
  singleParents,
  livingAlone,
  ages0to4,
  ages65plus,
  bornInSweden,
  foreignBackground,
];
