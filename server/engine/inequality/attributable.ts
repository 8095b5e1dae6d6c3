import { invariant } from '../../vocabulary/errors.ts';
import { ROUNDING_SHARE } from '../finance/sums.ts';
import type { Indicator, Sample } from './checkAreas.ts';
import { highest, lowest } from './gaps.ts';
import { estimateOnly, refused, withError, type Outcome } from './outcomes.ts';
import { meanOf, sharesOf } from './sampleSums.ts';

type Question = {
  /** The last area in order is the reference; otherwise the one with the best value. */
  readonly isOrdered: boolean;
  readonly indicator: Indicator;
  readonly z: number;
};

/**
 * Population attributable risk: the value of the reference less the mean, 0 where the reference
 * is worse than the mean. Negative for adverse indicators.
 *
 * Units: the indicator's own. The error comes from a two-by-two table of cases and non-cases.
 */
export function attributableRisk(sample: Sample, question: Question): Outcome {
  const { risk, mean, index } = riskOfReference(sample, question.isOrdered);
  return outcomeOf({ sample, question, risk, index, estimate: risk, errorTimes: mean });
}

/** Population attributable fraction, percent: 100 · risk / mean. Refused where the mean is 0. */
export function attributableFraction(sample: Sample, question: Question): Outcome {
  const { risk, mean, index } = riskOfReference(sample, question.isOrdered);
  if (mean === 0) return refused('meanZero');
  const estimate = (100 * (risk ?? 0)) / mean;
  return outcomeOf({ sample, question, risk, index, estimate, errorTimes: 100 });
}

type Parts = {
  readonly sample: Sample;
  readonly question: Question;
  readonly risk: number | null;
  readonly index: number;
  readonly estimate: number | null;
  readonly errorTimes: number;
};

function outcomeOf({ sample, question, risk, index, estimate, errorTimes }: Parts): Outcome {
  if (risk === null || estimate === null) return estimateOnly(0, 'referenceNotBetter');
  const { indicator, z } = question;
  if (indicator.valueType === 'amount') return estimateOnly(estimate, 'notCountOfPersons');
  const table = twoByTwo(sample, index, indicator.scale);
  if (table.c === 0) return estimateOnly(estimate, 'noCasesInReference');
  const error = fractionError(table);
  if (error === null) return estimateOnly(estimate, 'notCountOfPersons');
  return withError(estimate, errorTimes * error, z);
}

/** The risk is null where the reference is worse than the mean: then the measure is 0 by rule. */
function riskOfReference(sample: Sample, isOrdered: boolean) {
  const { values, isFavourable } = sample;
  const all = values.map((_, index) => index);
  const best = isFavourable ? highest(values, all) : lowest(values, all);
  const index = isOrdered ? values.length - 1 : best;
  const reference = values[index];
  invariant(reference !== undefined, 'there are areas to compare');
  const mean = meanOf(values, sharesOf(sample));
  const difference = reference - mean;
  const rounding = ROUNDING_SHARE * Math.abs(mean);
  const isWorse = isFavourable ? difference < -rounding : difference > rounding;
  return { risk: isWorse ? null : difference, mean, index };
}

/** Cases a and non-cases b of the other areas, cases c and non-cases d of the reference. */
type TwoByTwo = { readonly a: number; readonly b: number; readonly c: number; readonly d: number };

function twoByTwo({ values, populations }: Sample, index: number, scale: number): TwoByTwo {
  invariant(populations !== null, 'attributable risk needs populations');
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const [i, value] of values.entries()) {
    const persons = populations[i] ?? 0;
    const cases = (value / scale) * persons;
    if (i === index) [c, d] = [cases, persons - cases];
    else [a, b] = [a + cases, b + persons - cases];
  }
  return { a, b, c, d };
}

/**
 * √(cN[ad(N − c) + bc²]/[(a + c)³(c + d)³]); null where the value cannot be persons, such as
 * more than one event per person.
 */
function fractionError({ a, b, c, d }: TwoByTwo): number | null {
  const persons = a + b + c + d;
  const over = c * persons * (a * d * (persons - c) + b * c * c);
  const error = Math.sqrt(over / ((a + c) ** 3 * (c + d) ** 3));
  return Number.isFinite(error) ? error : null;
}
