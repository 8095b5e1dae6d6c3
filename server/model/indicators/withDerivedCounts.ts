import type { Values } from '../../vocabulary/place.ts';
import { summedAmounts } from './amounts.ts';
import { indicators } from './index.ts';
import { casesIn, derivedNames, readFrom } from './indicator.ts';

/**
 * An area's values with the two counts of every indicator beside them (`lowEconomicStandardCount`,
 * `lowEconomicStandardBase` and so on), both known or both null: summed over areas they give a
 * share in which cases and base are the same areas'.
 *
 * Shape: the values of one area out of one table, or of several tables put together; counts that
 *        are already there are kept, so it may be used before tables are merged and after.
 */
export function withDerivedCounts(values: Values): Values {
  const derived: Record<string, number | null> = {};
  for (const indicator of [...indicators, ...summedAmounts]) {
    const names = derivedNames(indicator);
    const isKnown = names.cases in values;
    if (isKnown || !(readFrom(indicator) in values) || !(indicator.base in values)) continue;
    const counts = casesIn(values, indicator);
    derived[names.cases] = counts?.cases ?? null;
    derived[names.base] = counts?.base ?? null;
  }
  return { ...values, ...derived };
}
