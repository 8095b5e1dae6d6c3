import { DomainError } from '../../vocabulary/errors.ts';
import { normalQuantile } from '../finance/normalDistribution.ts';
import type { Distribution } from './distribution.ts';
import { fitPert } from './pert.ts';
import { fitTriangular } from './triangular.ts';

/** An assumption as a person enters it: 8 chances of 10 that it falls from `low` to `high`. */
export type Interval = {
  readonly kind: 'triangular' | 'pert' | 'lognormal' | 'normal';
  /** The 10th percentile. */
  readonly low: number;
  readonly central: number;
  /** The 90th percentile. */
  readonly high: number;
  /** What the assumption is called, for the sentence of a fault. */
  readonly name?: string;
};

/** The standard normal's 90th percentile. */
const P90_SCORE = normalQuantile(0.9);

/**
 * The distribution with `low` as its 10th and `high` as its 90th percentile.
 *
 * Shape:  triangular and PERT keep `central` as their mode; normal and lognormal have no third
 *         number to choose, so their median and mean follow from low and high (`medianOf`,
 *         `meanOf`). low = high is certain.
 * Units:  any, the same for all three; factors on the central value have central = 1.
 * Throws: DomainError unless low <= central <= high, and for a lognormal that reaches 0.
 */
export function fitDistribution({ kind, low, central, high, name }: Interval): Distribution {
  const isOrdered = low <= central && central <= high && Number.isFinite(high - low);
  if (!isOrdered) throw new DomainError('intervalNotOrdered', { name, low, central, high });
  if (kind === 'lognormal' && low <= 0) {
    throw new DomainError('intervalReachesZero', { name, low, central, high });
  }
  if (low === high) return { kind: 'certain', value: central };
  switch (kind) {
    case 'triangular':
      return fitTriangular(low, central, high);
    case 'pert':
      return fitPert(low, central, high);
    case 'normal':
      return { kind, mean: (low + high) / 2, sd: (high - low) / (2 * P90_SCORE) };
    case 'lognormal': {
      const [logLow, logHigh] = [Math.log(low), Math.log(high)];
      return { kind, logMean: (logLow + logHigh) / 2, logSd: (logHigh - logLow) / (2 * P90_SCORE) };
    }
  }
}
