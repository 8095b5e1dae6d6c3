import type { Interval } from '../../../../server/engine/uncertainty/fitDistribution.ts';
import { fitDistribution } from '../../../../server/engine/uncertainty/fitDistribution.ts';
import type { Assumption, UncertaintyModel } from '../../../../server/engine/uncertainty/model.ts';

/** Two groups, nothing else uncertain; every field can be replaced. */
export function modelWith(fields: Partial<UncertaintyModel> = {}): UncertaintyModel {
  return {
    groups: [
      { name: 'capex', sd: 0.3 },
      { name: 'effect', sd: 0.1 },
    ],
    correlation: [
      [1, 0.6],
      [0.6, 1],
    ],
    assumptions: [],
    draws: 10_000,
    seed: 7,
    sampling: 'random',
    ...fields,
  };
}

/** A factor between 0.8 and 1.3 around 1 that belongs to no group. */
export function assumptionWith(
  id: string,
  { kind = 'triangular', low = 0.8, central = 1, high = 1.3 }: Partial<Interval> = {},
  group?: number,
): Assumption {
  const distribution = fitDistribution({ kind, low, central, high });
  return { id, distribution, central, ...(group === undefined ? {} : { group }) };
}

export function meanAndSd(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

export function correlationBetween(one: Float64Array, other: Float64Array): number {
  const [a, b] = [meanAndSd(one), meanAndSd(other)];
  const product = one.map((value, at) => (value - a.mean) * ((other[at] ?? 0) - b.mean));
  return meanAndSd(product).mean / (a.sd * b.sd);
}
