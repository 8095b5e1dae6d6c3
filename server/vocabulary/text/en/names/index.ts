import { catalogueNames } from './catalogue.ts';
import { equityNames } from './equity.ts';
import { hardNames } from './hard.ts';
import { indicatorNames } from './indicators.ts';
import { libraryNames } from './library.ts';
import { peopleNames } from './people.ts';
import { placeNames } from './place.ts';
import { planNames } from './plan.ts';
import { processNames } from './process.ts';
import { softNames } from './soft.ts';
import { statisticsNames } from './statistics.ts';
import { unitNames } from './units.ts';

/** What stands in tables in code under a Swedish name, by that name; no name stands twice. */
export const englishNames: Readonly<Record<string, string>> = {
  ...peopleNames,
  ...processNames,
  ...planNames,
  ...placeNames,
  ...hardNames,
  ...softNames,
  ...equityNames,
  ...indicatorNames,
  ...statisticsNames,
  ...catalogueNames,
  ...libraryNames,
  ...unitNames,
};
