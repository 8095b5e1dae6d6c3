import type { Values } from '../../vocabulary/place.ts';
import { indicators } from './index.ts';
import { derivedNames, readFrom, type Indicator } from './indicator.ts';

/**
 * An area's values with the two counts of every indicator beside them (`lowEconomicStandardCount`,
 * `lowEconomicStandardBase` and so on), both known or both null: summed over areas they give a
 * share in which cases and base are the same areas'.
 *
 * Shape: the values of one area out of one table, or of several tables put together; counts that
 *        are already there are kept, so it may be used before tables are merged and after.
 */
export function withDerivedCounts(values: Values): Values {
  return indicators.reduce<Values>(
    (known, indicator) => ({ ...known, ...countsOf(known, indicator) }),
    values,
  );
}

function countsOf(values: Values, indicator: Indicator): Values {
  const names = derivedNames(indicator);
  const read = readFrom(indicator);
  if (names.cases in values || !(read in values) || !(indicator.base in values)) return {};
  const [given, base] = [values[read] ?? null, values[indicator.base] ?? null];
  // An area without residents has no per cent; it has no cases either.
  if (base === 0) return { [names.cases]: 0, [names.base]: 0 };
  if (given === null || base === null) return { [names.cases]: null, [names.base]: null };
  const cases = 'count' in indicator.cases ? given : (base * given) / 100;
  return { [names.cases]: cases, [names.base]: base };
}
