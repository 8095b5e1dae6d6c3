import type { Draws } from './draws.ts';
import { factorOf } from './model.ts';
import { byPerspective, settleFactors, type Worth } from './terms.ts';

/** Columns that are multiplied in one pass over a total: it is then read and written less often. */
const COLUMNS_AT_ONCE = 8;

/**
 * Net present values in every draw, by perspective: SEK.
 *
 * Only the present values are multiplied anew; the columns are kept with the draws. Factors that
 * are certain are settled first, and neither they nor what a perspective has no part in cost anything.
 */
export function drawWorth(worth: Worth, draws: Draws): Record<string, Float64Array> {
  const { model, column } = draws;
  const open = settleFactors(worth, (factor) => {
    const { distribution } = factorOf(model, factor);
    return distribution.kind === 'certain' ? distribution.value : undefined;
  });
  const certain = open.products.find(({ factors }) => factors.length === 0);
  const totals = worth.perspectives.map((_, perspective) => {
    const total = new Float64Array(model.draws).fill(certain?.values[perspective] ?? 0);
    const varying = open.products
      .filter((product) => product !== certain && product.values[perspective] !== 0)
      .map(({ factors, values }) => [column(factors), values[perspective] ?? 0] as const);
    for (let at = 0; at < varying.length; at += COLUMNS_AT_ONCE) {
      addColumns(total, varying.slice(at, at + COLUMNS_AT_ONCE));
    }
    return total;
  });
  return byPerspective(worth, totals);
}

type Weighted = readonly [column: Float64Array, weight: number];

/** Adds up to eight weighted columns to a total; what is missing weighs nothing. */
function addColumns(total: Float64Array, columns: readonly Weighted[]): void {
  const [first, ...others] = columns;
  if (first === undefined) return;
  const nothing = [first[0], 0] as const;
  const [a, ofA] = first;
  const [[b, ofB] = nothing, [c, ofC] = nothing, [d, ofD] = nothing, [e, ofE] = nothing] = others;
  const [[f, ofF] = nothing, [g, ofG] = nothing, [h, ofH] = nothing] = others.slice(4);
  for (let draw = 0; draw < total.length; draw += 1) {
    total[draw] =
      (total[draw] ?? 0) +
      (ofA * (a[draw] ?? 0) +
        ofB * (b[draw] ?? 0) +
        (ofC * (c[draw] ?? 0) + ofD * (d[draw] ?? 0))) +
      (ofE * (e[draw] ?? 0) + ofF * (f[draw] ?? 0) + (ofG * (g[draw] ?? 0) + ofH * (h[draw] ?? 0)));
  }
}
