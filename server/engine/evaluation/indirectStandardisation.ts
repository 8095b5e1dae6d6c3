import { checkCount, checkNotNegative, checkPositive } from './checkNumbers.ts';
import { excessOf, type Excess } from './excess.ts';
import {
  byarLimits,
  doubledPoissonProbability,
  EXACT_BELOW,
  exactLimits,
  type Interval,
} from './poisson.ts';

export type ExpectedBand = {
  readonly band: string;
  readonly population: number;
  /** Cases per person and period in the reference, which excludes the area. */
  readonly referenceRatePerPerson: number;
};

/** Observed cases against those the reference's rates would give the same age structure. */
export type IndirectStandardisation = Excess & {
  readonly expectedCases: number;
  readonly ratio: number;
  readonly ratioByar: Interval;
  readonly ratioExact: Interval;
  readonly intervalUsed: 'exact' | 'byar';
  /** Two-sided: the smaller Poisson tail, doubled, at most 1. */
  readonly probabilityTwoSided: number;
};

/**
 * Standardised ratio O/E and excess O − E, E = Σ population·rate taken as certain.
 *
 * Shape:  the interval is exact when fewer than ten are observed, Byar's from ten.
 * Throws: DomainError when a number is negative, `observed` not whole, or nothing is expected.
 */
export function indirectStandardisation({
  bands,
  observed,
  costPerCaseSek,
  confidence,
}: {
  bands: readonly ExpectedBand[];
  observed: number;
  costPerCaseSek: number | null;
  confidence: number;
}): IndirectStandardisation {
  checkCount(observed, { field: 'observed' });
  const expectedCases = bands.reduce((sum, { band, population, referenceRatePerPerson }) => {
    checkNotNegative(population, { field: 'population', group: band });
    checkNotNegative(referenceRatePerPerson, { field: 'referenceRate', group: band });
    return sum + population * referenceRatePerPerson;
  }, 0);
  checkPositive(expectedCases, { field: 'expectedCases' });
  const limits = {
    byar: byarLimits(observed, confidence),
    exact: exactLimits(observed, confidence),
  };
  const intervalUsed = observed < EXACT_BELOW ? 'exact' : 'byar';
  const ratioOf = ({ lower, upper }: Interval) => ({
    lower: lower / expectedCases,
    upper: upper / expectedCases,
  });
  const { lower, upper } = limits[intervalUsed];
  return {
    expectedCases,
    ratio: observed / expectedCases,
    ratioByar: ratioOf(limits.byar),
    ratioExact: ratioOf(limits.exact),
    intervalUsed,
    probabilityTwoSided: doubledPoissonProbability(observed, expectedCases),
    ...excessOf(
      observed - expectedCases,
      { lower: lower - expectedCases, upper: upper - expectedCases },
      costPerCaseSek,
    ),
  };
}
