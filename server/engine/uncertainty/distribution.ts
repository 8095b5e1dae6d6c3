import { normalProbabilityBelow, normalQuantile } from '../finance/normalDistribution.ts';
import {
  pertAtScore,
  pertBelow,
  pertCurve,
  pertMean,
  pertQuantile,
  pertSd,
  type Pert,
} from './pert.ts';
import {
  triangularBelow,
  triangularMean,
  triangularQuantile,
  triangularSd,
  type Triangular,
} from './triangular.ts';

/** How likely the values of an assumption are; plain data, in the unit of the assumption. */
export type Distribution =
  | { readonly kind: 'certain'; readonly value: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly logMean: number; readonly logSd: number }
  | Triangular
  | Pert;

/** The value below which a share of the outcomes falls, 0 < share < 1. */
export function quantileOf(distribution: Distribution, share: number): number {
  switch (distribution.kind) {
    case 'triangular':
      return triangularQuantile(distribution, share, 1 - share);
    case 'pert':
      return pertQuantile(distribution, share, 1 - share);
    case 'certain':
    case 'normal':
    case 'lognormal':
      return valueAtScore(distribution, normalQuantile(share));
  }
}

/** The value that as much lies below as below a standard normal `score`. */
export function valueAtScore(distribution: Distribution, score: number): number {
  switch (distribution.kind) {
    case 'certain':
      return distribution.value;
    case 'normal':
      return distribution.mean + distribution.sd * score;
    case 'lognormal':
      return Math.exp(distribution.logMean + distribution.logSd * score);
    case 'triangular': {
      const [below, above] = [normalProbabilityBelow(score), normalProbabilityBelow(-score)];
      return triangularQuantile(distribution, below, above);
    }
    case 'pert':
      return pertAtScore(distribution, score);
  }
}

/** `valueAtScore` for a whole column of scores. */
export function valuesAtScores(distribution: Distribution, scores: Float64Array): Float64Array {
  if (distribution.kind === 'pert') {
    const curve = pertCurve(distribution);
    return scores.map((score) => curve(score));
  }
  return scores.map((score) => valueAtScore(distribution, score));
}

/** The share of the outcomes at or below a value. */
export function probabilityBelow(distribution: Distribution, value: number): number {
  switch (distribution.kind) {
    case 'certain':
      return value >= distribution.value ? 1 : 0;
    case 'normal':
      return normalProbabilityBelow((value - distribution.mean) / distribution.sd);
    case 'lognormal': {
      const { logMean, logSd } = distribution;
      return value > 0 ? normalProbabilityBelow((Math.log(value) - logMean) / logSd) : 0;
    }
    case 'triangular':
      return triangularBelow(distribution, value);
    case 'pert':
      return pertBelow(distribution, value);
  }
}

/** The value half of the outcomes fall below; it may differ from the central value entered. */
export function medianOf(distribution: Distribution): number {
  return quantileOf(distribution, 0.5);
}

/** The mean in closed form; it may differ from the central value entered. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'certain':
      return distribution.value;
    case 'normal':
      return distribution.mean;
    case 'lognormal':
      return Math.exp(distribution.logMean + distribution.logSd ** 2 / 2);
    case 'triangular':
      return triangularMean(distribution);
    case 'pert':
      return pertMean(distribution);
  }
}

/** The standard deviation in closed form. */
export function sdOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'certain':
      return 0;
    case 'normal':
      return distribution.sd;
    case 'lognormal':
      return meanOf(distribution) * Math.sqrt(Math.expm1(distribution.logSd ** 2));
    case 'triangular':
      return triangularSd(distribution);
    case 'pert':
      return pertSd(distribution);
  }
}
