import type { Draws } from './draws.ts';
import { factorOf } from './model.ts';
import { byPerspective, settleFactors, type Worth } from './terms.ts';

/** Perspectives and columns that are multiplied in one pass: each number is then read less often. */
const TILE = { perspectives: 3, columns: 4 } as const;

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
  const certain = open.products.find(({ factors }) => factors.length === 0);
  const totals = worth.perspectives.map((_, perspective) =>
    new Float64Array(model.draws).fill(certain?.values[perspective] ?? 0),
  );
  for (let first = 0; first < totals.length; first += TILE.perspectives) {
    const weightsOf = (values: readonly number[]) => values.slice(first, first + TILE.perspectives);
    const varying = open.products
      .filter((product) => product !== certain && weightsOf(product.values).some(Boolean))
      .map(({ factors, values }) => ({ column: column(factors), weights: weightsOf(values) }));
    for (let at = 0; at < varying.length; at += TILE.columns) {
      addTile(totals.slice(first, first + TILE.perspectives), varying.slice(at, at + TILE.columns));
    }
  }
  return byPerspective(worth, totals);
}

type Weighted = {
  readonly column: Float64Array;
  /** One a perspective of the tile. */
  readonly weights: readonly number[];
};

/** Adds up to four weighted columns to up to three totals; what is missing weighs nothing. */
function addTile(totals: readonly Float64Array[], [first, ...others]: readonly Weighted[]): void {
  const [one] = totals;
  if (first === undefined || one === undefined) return;
  const [, two = one.slice(), three = one.slice()] = totals;
  const nothing = { column: first.column, weights: [] };
  const [second = nothing, third = nothing, fourth = nothing] = others;
  const [ofA1 = 0, ofA2 = 0, ofA3 = 0] = first.weights;
  const [ofB1 = 0, ofB2 = 0, ofB3 = 0] = second.weights;
  const [ofC1 = 0, ofC2 = 0, ofC3 = 0] = third.weights;
  const [ofD1 = 0, ofD2 = 0, ofD3 = 0] = fourth.weights;
  const [columnA, columnB] = [first.column, second.column];
  const [columnC, columnD] = [third.column, fourth.column];
  for (let draw = 0; draw < one.length; draw += 1) {
    const a = columnA[draw] ?? 0;
    const b = columnB[draw] ?? 0;
    const c = columnC[draw] ?? 0;
    const d = columnD[draw] ?? 0;
    one[draw] = (one[draw] ?? 0) + (ofA1 * a + ofB1 * b + (ofC1 * c + ofD1 * d));
    two[draw] = (two[draw] ?? 0) + (ofA2 * a + ofB2 * b + (ofC2 * c + ofD2 * d));
    three[draw] = (three[draw] ?? 0) + (ofA3 * a + ofB3 * b + (ofC3 * c + ofD3 * d));
  }
}
