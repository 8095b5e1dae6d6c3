import { checkCount, checkNotNegative, checkPositive } from './checkNumbers.ts';
import { countLimits, type Interval } from './poisson.ts';

/** Fewer events than this are not published. */
const FEWEST_EVENTS = 10;

export type StandardBand = {
  readonly band: string;
  readonly observed: number;
  readonly population: number;
  readonly standardPopulation: number;
};

export type DirectStandardisation = {
  readonly totalObserved: number;
  /** Per `per` persons of the standard population. */
  readonly rate: number;
  readonly variance: number;
  /** Null when nothing is observed: there is no variance to scale the limits by. */
  readonly interval: Interval | null;
  /** False below ten events: then no rate is shown. */
  readonly isPublished: boolean;
};

/**
 * Directly standardised rate per·Σv·O/n with v the standard population's share of the band,
 * variance per²·Σv²·O/n², and Dobson's limits rate + √(variance/O)·(limit of O − O).
 *
 * Shape:  the limit of the total O is exact under ten events, else Byar's.
 * Throws: DomainError when a band has no population, or a number is not what it must be.
 */
export function directStandardisation({
  bands,
  per,
  confidence,
}: {
  bands: readonly StandardBand[];
  per: number;
  confidence: number;
}): DirectStandardisation {
  checkPositive(per, { field: 'per' });
  for (const { band: group, observed, population, standardPopulation } of bands) {
    checkCount(observed, { field: 'observed', group });
    checkPositive(population, { field: 'population', group });
    checkNotNegative(standardPopulation, { field: 'standardPopulation', group });
  }
  const standardTotal = bands.reduce((sum, { standardPopulation }) => sum + standardPopulation, 0);
  checkPositive(standardTotal, { field: 'standardPopulation' });
  let [totalObserved, rate, variance] = [0, 0, 0];
  for (const { observed, population, standardPopulation } of bands) {
    const perPerson = (per * standardPopulation) / standardTotal / population;
    totalObserved += observed;
    rate += perPerson * observed;
    variance += perPerson ** 2 * observed;
  }
  return {
    totalObserved,
    rate,
    variance,
    interval: dobsonLimits({ rate, variance, totalObserved, confidence }),
    isPublished: totalObserved >= FEWEST_EVENTS,
  };
}

function dobsonLimits({
  rate,
  variance,
  totalObserved,
  confidence,
}: {
  rate: number;
  variance: number;
  totalObserved: number;
  confidence: number;
}): Interval | null {
  if (totalObserved === 0) return null;
  const scale = Math.sqrt(variance / totalObserved);
  const { lower, upper } = countLimits(totalObserved, confidence);
  return {
    lower: rate + scale * (lower - totalObserved),
    upper: rate + scale * (upper - totalObserved),
  };
}
