import { commonShareOf, factorOf, factorsOf, type UncertaintyModel } from './model.ts';

/** Below this share of its parts a variance is 0: the parts cancel each other. */
const VARIANCE_ROUNDING = 1e-14;

/**
 * The variance of a sum of correlated parts: the sum over all ordered pairs of s_a s_b ρ_ab.
 *
 * Shape:  `spreads` what each part is worth times the standard deviation of its factor, of any
 *         sign; a row and column of `correlation` a part.
 * Units:  the square of the spreads'.
 */
export function analyticVariance(
  spreads: readonly number[],
  correlation: readonly (readonly number[])[],
): number {
  let [variance, size] = [0, 0];
  for (const [a, row] of correlation.entries()) {
    for (const [b, rho] of row.entries()) {
      const part = (spreads[a] ?? 0) * (spreads[b] ?? 0) * rho;
      variance += part;
      size += Math.abs(part);
    }
  }
  return variance <= size * VARIANCE_ROUNDING ? 0 : variance;
}

/**
 * The correlation between the scores of all factors of a model, in the order of their numbers:
 * √c_a √c_b times that between their groups. For factors that are normal it is also theirs.
 */
export function factorCorrelation(model: UncertaintyModel): number[][] {
  const factors = factorsOf(model);
  return factors.map((a) =>
    factors.map((b) => {
      if (a === b) return 1;
      const [one, other] = [factorOf(model, a).group, factorOf(model, b).group];
      if (one === undefined || other === undefined) return 0;
      const between = model.correlation[one]?.[other] ?? 0;
      return Math.sqrt(commonShareOf(model, a) * commonShareOf(model, b)) * between;
    }),
  );
}
