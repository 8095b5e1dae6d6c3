import { normalQuantile } from '../finance/normalDistribution.ts';
import { checkShare } from './checkNumbers.ts';
import { excessOf, type Excess } from './excess.ts';
import type { Interval } from './poisson.ts';

export type CaseCount = { readonly cases: number; readonly population: number };

/** An area's share beside that of the rest, and the persons between them. */
export type ProportionGap = Excess & {
  readonly areaShare: number;
  readonly areaInterval: Interval;
  readonly referenceShare: number;
  readonly referenceInterval: Interval;
  readonly difference: number;
  readonly differenceInterval: Interval;
};

/**
 * Wilson's interval of a share, without continuity correction; exactly 0 below when there are no
 * cases, exactly 1 above when all are.
 */
export function wilsonInterval({ cases, population }: CaseCount, confidence: number): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = cases / population;
  const square = (z * z) / population;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share) + square / 4) / population);
  return {
    lower: cases === 0 ? 0 : (middle - half) / (1 + square),
    upper: cases === population ? 1 : (middle + half) / (1 + square),
  };
}

/**
 * Gap between an area and the reference, which EXCLUDES the area, with Newcombe's interval of
 * the two Wilson intervals; the excess is the gap times the area's population.
 *
 * Throws: DomainError when there are no persons, or more cases than persons.
 */
export function proportionGap({
  area,
  referenceExcludingArea,
  costPerCaseSek,
  confidence,
}: {
  area: CaseCount;
  referenceExcludingArea: CaseCount;
  costPerCaseSek: number | null;
  confidence: number;
}): ProportionGap {
  checkShare(area.cases, area.population, { field: 'cases', group: 'area' });
  const { cases, population } = referenceExcludingArea;
  checkShare(cases, population, { field: 'cases', group: 'reference' });
  const areaShare = area.cases / area.population;
  const referenceShare = cases / population;
  const areaInterval = wilsonInterval(area, confidence);
  const referenceInterval = wilsonInterval(referenceExcludingArea, confidence);
  const difference = areaShare - referenceShare;
  const differenceInterval = {
    lower:
      difference -
      Math.hypot(areaShare - areaInterval.lower, referenceInterval.upper - referenceShare),
    upper:
      difference +
      Math.hypot(areaInterval.upper - areaShare, referenceShare - referenceInterval.lower),
  };
  const persons = area.population;
  const excessInterval = {
    lower: differenceInterval.lower * persons,
    upper: differenceInterval.upper * persons,
  };
  return {
    areaShare,
    areaInterval,
    referenceShare,
    referenceInterval,
    difference,
    differenceInterval,
    ...excessOf(difference * persons, excessInterval, costPerCaseSek),
  };
}
