import type { Draws } from './draws.ts';
import { factorOf } from './model.ts';
import { byPerspective, settleFactors, type Worth } from './terms.ts';

/**
 * Net present values in every draw, by perspective: SEK.
 *
 * Only the present values are multiplied anew; the columns are kept with the draws. Factors that
 * are certain are settled first and cost nothing.
 */
export function drawWorth(worth: Worth, draws: Draws): Record<string, Float64Array> {
  const { model, column } = draws;
  const open = settleFactors(worth, (factor) => {
    const { distribution } = factorOf(model, factor);
    return distribution.kind === 'certain' ? distribution.value : undefined;
  });
  const drawn = worth.perspectives.map((_, perspective) => {
    const total = new Float64Array(model.draws);
    const varying: Weighted[] = [];
    for (const { factors, values } of open.products) {
      const weight = values[perspective] ?? 0;
      if (factors.length === 0) total.fill(weight);
      else if (weight !== 0) varying.push({ weight, values: column(factors) });
    }
    for (let at = 0; at < varying.length; at += 4) addFour(total, varying.slice(at, at + 4));
    return total;
  });
  return byPerspective(worth, drawn);
}

type Weighted = { readonly weight: number; readonly values: Float64Array };

/** Adds up to four weighted columns in one pass: the total is read and written less often. */
function addFour(total: Float64Array, [a, b, c, d]: readonly Weighted[]): void {
  if (a === undefined) return;
  const none = { weight: 0, values: a.values };
  const { weight: ofA, values: first } = a;
  const { weight: ofB, values: second } = b ?? none;
  const { weight: ofC, values: third } = c ?? none;
  const { weight: ofD, values: fourth } = d ?? none;
  for (let draw = 0; draw < total.length; draw += 1) {
    const sum =
      ofA * (first[draw] ?? 0) +
      ofB * (second[draw] ?? 0) +
      (ofC * (third[draw] ?? 0) + ofD * (fourth[draw] ?? 0));
    total[draw] = (total[draw] ?? 0) + sum;
  }
}
