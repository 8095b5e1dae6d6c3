import type { Draws } from './draws.ts';
import { factorOf } from './model.ts';
import { byPerspective, settleFactors, type Worth } from './terms.ts';
import { weightedSums } from './weightedSums.ts';

/**
 * Net present values in every draw, by perspective: SEK.
 *
 * Only the present values are multiplied anew; the columns are kept with the draws. Factors that
 * are certain are settled first, and neither they nor what a perspective has no part in cost anything.
 */
export function drawWorth(worth: Worth, { model, column }: Draws): Record<string, Float64Array> {
  const open = settleFactors(worth, (factor) => {
    const { distribution } = factorOf(model, factor);
    return distribution.kind === 'certain' ? distribution.value : undefined;
  });
  const certain = open.products.find(({ factors }) => factors.length === 0);
  const varying = open.products
    .filter((product) => product !== certain)
    .map(({ factors, values }) => ({ drawn: column(factors), values }));
  const sums = worth.perspectives.map((_, at) => ({
    certain: certain?.values[at] ?? 0,
    columns: varying.flatMap(({ drawn, values }) => {
      const weight = values[at] ?? 0;
      return weight === 0 ? [] : [[drawn, weight] as const];
    }),
  }));
  return byPerspective(worth, weightedSums(sums, model.draws));
}
