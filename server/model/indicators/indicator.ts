import type { IndicatorResult, Values } from '../../vocabulary/place.ts';

/** A share of the residents (or homes) of an area, out of the variables of a statistics table. */
export type Indicator = {
  readonly id: string;
  readonly labelSv: string;
  /** `neither`: describes who lives there and how, and is never coloured good or bad. */
  readonly direction: IndicatorResult['direction'];
  /** The variable with the cases: their number, or per cent of the base where only that is known. */
  readonly cases: { readonly count: string } | { readonly percent: string };
  /** The variable with the number that the cases are a share of. */
  readonly base: string;
};

/** Cases out of a base. Both add up over areas; shares do not. */
export type Cases = { readonly cases: number; readonly base: number };

/** Names under which the two counts of an indicator stand among an area's values and sums. */
export function derivedNames({ id }: Indicator): { cases: string; base: string } {
  return { cases: `${id}Count`, base: `${id}Base` };
}

/** The variable that tells which table the indicator is read from. */
export function readFrom({ cases }: Indicator): string {
  return 'count' in cases ? cases.count : cases.percent;
}

/** The two counts that `withDerivedCounts` found, or null where the area lacks either. */
export function casesOf(values: Values, indicator: Indicator): Cases | null {
  const names = derivedNames(indicator);
  const [cases, base] = [values[names.cases] ?? null, values[names.base] ?? null];
  return cases === null || base === null ? null : { cases, base };
}
