import type { Draws } from './draws.ts';
import { drawWorth } from './drawWorth.ts';
import { chanceError, spreadWithErrors, type SpreadWithErrors } from './spread.ts';
import { mergeTerms, type Term } from './terms.ts';

/** What an alternative consists of, by the id it is compared under. */
export type UncertainAlternative = { readonly id: string; readonly terms: readonly Term[] };

/** Simulated figures of one alternative. */
export type SimulatedAlternative = {
  readonly id: string;
  /** Net present values in every draw, for comparisons: SEK. */
  readonly drawn: Readonly<Record<string, Float64Array>>;
  readonly byPerspective: Readonly<Record<string, SpreadWithErrors>>;
};

/**
 * How the net present values of alternatives spread, every alternative met by the same draws.
 * While only present values change nothing is drawn anew.
 */
export function simulateAlternatives(
  alternatives: readonly UncertainAlternative[],
  draws: Draws,
): SimulatedAlternative[] {
  return alternatives.map(({ id, terms }) => {
    const drawn = drawWorth(mergeTerms(draws.model, terms), draws);
    const spreads = Object.entries(drawn).map(
      ([perspective, values]) => [perspective, spreadWithErrors(values)] as const,
    );
    return { id, drawn, byPerspective: Object.fromEntries(spreads) };
  });
}

/** What rounding may leave between equal alternatives, as a share of the largest drawn value. */
const ROUNDING = 1e-12;

/** How often one alternative is worth more than another: a share of the draws. */
export type ChanceOfMore = {
  readonly id: string;
  readonly otherId: string;
  readonly chance: number;
  /** Standard error of the chance; 0 when the two differ by the same in every draw. */
  readonly error: number;
};

/**
 * The chance of each alternative against each other one in a perspective, draw by draw. Where they
 * are alike a draw counts half: two that never differ have 0.5, and both ways sum to 1.
 *
 * Shape: a row an ordered pair, without those that lack the perspective.
 */
export function chancesOfMore(
  alternatives: readonly SimulatedAlternative[],
  perspective: string,
): ChanceOfMore[] {
  const simulated = alternatives.flatMap(({ id, drawn }) => {
    const values = drawn[perspective];
    return values === undefined ? [] : [{ id, values }];
  });
  return simulated.flatMap((one) =>
    simulated.flatMap((other): ChanceOfMore[] =>
      one === other
        ? []
        : [{ id: one.id, otherId: other.id, ...chanceOfMore(one.values, other.values) }],
    ),
  );
}

function chanceOfMore(one: Float64Array, other: Float64Array): { chance: number; error: number } {
  const count = one.length;
  let largest = 0;
  for (let draw = 0; draw < count; draw += 1) {
    largest = Math.max(largest, Math.abs(one[draw] ?? 0), Math.abs(other[draw] ?? 0));
  }
  const rounding = ROUNDING * largest;
  let [above, least, most] = [0, Infinity, -Infinity];
  for (let draw = 0; draw < count; draw += 1) {
    const more = (one[draw] ?? 0) - (other[draw] ?? 0);
    if (more > rounding) above += 1;
    else if (more >= -rounding) above += 0.5;
    least = Math.min(least, more);
    most = Math.max(most, more);
  }
  const chance = above / count;
  return { chance, error: most - least <= 2 * rounding ? 0 : chanceError(chance, count) };
}
