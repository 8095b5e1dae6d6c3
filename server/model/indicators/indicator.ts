import type { IndicatorResult, Values } from '../../vocabulary/place.ts';
import type { TargetArea } from '../../vocabulary/targetAreas.ts';

/** The variable with the cases: their number, or per cent of the base where only that is known. */
type CountedCases = { readonly count: string } | { readonly percent: string };
/** The variable with a mean over the base: cases are then base × mean. */
type MeanCases = { readonly mean: string };

type Counted<Cases> = {
  readonly id: string;
  readonly labelSv: string;
  /** `neither`: describes who lives there and how, and is never coloured good or bad. */
  readonly direction: IndicatorResult['direction'];
  readonly cases: Cases;
  /** The variable with the number that the cases are a share of. */
  readonly base: string;
  /** What the base counts. */
  readonly unit: NonNullable<IndicatorResult['unit']>;
  /** Which national target area of public health it serves; absent where it only describes. */
  readonly targetArea?: TargetArea;
};

/** A share of the residents (or homes) of an area, out of the variables of a statistics table. */
export type Indicator = Counted<CountedCases>;
/** A level such as income, in thousands of SEK; a mean, and never a share. */
export type Amount = Counted<MeanCases>;

/** Cases out of a base. Both add up over areas; shares do not. */
export type Cases = { readonly cases: number; readonly base: number };

/** Names under which the two counts of an indicator stand among an area's values and sums. */
export function derivedNames({ id }: Pick<Indicator, 'id'>): { cases: string; base: string } {
  return { cases: `${id}Count`, base: `${id}Base` };
}

/** The variable that tells which table the indicator is read from. */
export function readFrom({ cases }: Indicator | Amount): string {
  if ('count' in cases) return cases.count;
  return 'percent' in cases ? cases.percent : cases.mean;
}

/** The two counts that `withDerivedCounts` found, or null where the area lacks either. */
export function casesOf(values: Values, indicator: Indicator | Amount): Cases | null {
  const names = derivedNames(indicator);
  const [cases, base] = [values[names.cases] ?? null, values[names.base] ?? null];
  return cases === null || base === null ? null : { cases, base };
}

/**
 * The two counts out of an area's values: those that `withDerivedCounts` put there, else worked
 * out from the variables; null where the area lacks either.
 */
export function casesIn(values: Values, indicator: Indicator | Amount): Cases | null {
  if (derivedNames(indicator).cases in values) return casesOf(values, indicator);
  const [given, base] = [values[readFrom(indicator)] ?? null, values[indicator.base] ?? null];
  // An area without residents has no per cent; it has no cases either.
  if (base === 0) return { cases: 0, base: 0 };
  if (given === null || base === null) return null;
  if ('count' in indicator.cases) return { cases: given, base };
  return { cases: 'percent' in indicator.cases ? (base * given) / 100 : base * given, base };
}
