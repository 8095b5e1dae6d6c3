import { DomainError } from '../../vocabulary/errors.ts';
import { normalProbabilityBelow, normalQuantile } from '../finance/normalDistribution.ts';
import { checkPositive, checkShare } from './checkNumbers.ts';
import type { Interval } from './poisson.ts';

/** The four groups of a comparison before and after, with and without the measure. */
export type FourGroups<T> = {
  readonly treatedBefore: T;
  readonly treatedAfter: T;
  readonly controlBefore: T;
  readonly controlAfter: T;
};

export type ShareGroup = { readonly cases: number; readonly persons: number };
export type RateGroup = { readonly cases: number; readonly personYears: number };

export type ShareDifference = {
  readonly difference: number;
  readonly se: number;
  readonly interval: Interval;
  readonly z: number;
  readonly probabilityTwoSided: number;
};

/**
 * Difference in differences of shares, (p11 − p10) − (p01 − p00), with the error √Σp(1 − p)/n.
 * Shocks to one area alone are not in this error.
 *
 * Shape:  z and its probability are NaN-free: an error of 0 gives z 0 when there is no difference.
 * Throws: DomainError when a group has no persons, or more cases than persons.
 */
export function shareDifferenceInDifferences(
  groups: FourGroups<ShareGroup>,
  confidence: number,
): ShareDifference {
  for (const [group, { cases, persons }] of Object.entries(groups)) {
    checkShare(cases, persons, { field: 'cases', group });
  }
  const shareOf = ({ cases, persons }: ShareGroup) => cases / persons;
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = groups;
  const difference =
    shareOf(treatedAfter) -
    shareOf(treatedBefore) -
    (shareOf(controlAfter) - shareOf(controlBefore));
  const variance = Object.values(groups).reduce((sum, group) => {
    const share = shareOf(group);
    return sum + (share * (1 - share)) / group.persons;
  }, 0);
  const se = Math.sqrt(variance);
  const half = normalQuantile((1 + confidence) / 2) * se;
  const z = difference === 0 ? 0 : difference / se;
  return {
    difference,
    se,
    interval: { lower: difference - half, upper: difference + half },
    z,
    probabilityTwoSided: 2 * normalProbabilityBelow(-Math.abs(z)),
  };
}

export type RateRatioChange = {
  /** How the treated rate changed, divided by how the control's did. */
  readonly ratioOfRateRatios: number;
  readonly seLog: number;
  readonly interval: Interval;
  /** Cases that the treated would have had besides, had they changed as the control did. */
  readonly avoidedCases: number;
};

/**
 * Difference in differences of rates on the log scale: the ratio of rate ratios, the error of its
 * logarithm √Σ1/cases. Over-dispersion makes the true error wider.
 *
 * Throws: DomainError when a group has no cases or no person-years.
 */
export function rateDifferenceInDifferences(
  groups: FourGroups<RateGroup>,
  confidence: number,
): RateRatioChange {
  for (const [group, { cases, personYears }] of Object.entries(groups)) {
    checkPositive(personYears, { field: 'personYears', group });
    if (!(cases > 0))
      throw new DomainError('evaluationGroupWithoutCases', { field: 'cases', group });
  }
  const rateOf = ({ cases, personYears }: RateGroup) => cases / personYears;
  const { treatedBefore, treatedAfter, controlBefore, controlAfter } = groups;
  const ratioOfRateRatios =
    rateOf(treatedAfter) / rateOf(treatedBefore) / (rateOf(controlAfter) / rateOf(controlBefore));
  const seLog = Math.sqrt(Object.values(groups).reduce((sum, { cases }) => sum + 1 / cases, 0));
  const factor = Math.exp(normalQuantile((1 + confidence) / 2) * seLog);
  return {
    ratioOfRateRatios,
    seLog,
    interval: { lower: ratioOfRateRatios / factor, upper: ratioOfRateRatios * factor },
    avoidedCases: treatedAfter.cases * (1 / ratioOfRateRatios - 1),
  };
}
