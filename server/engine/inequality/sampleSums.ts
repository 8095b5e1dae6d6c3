import type { Sample } from './checkAreas.ts';

/** Each area's share of the population; every area the same where there is none. */
export function sharesOf({
  values,
  populations,
}: Pick<Sample, 'values' | 'populations'>): number[] {
  if (populations === null) return values.map(() => 1 / values.length);
  const total = populations.reduce((sum, persons) => sum + persons, 0);
  return populations.map((persons) => persons / total);
}

/** Σ f(share, index): the sums that every formula here is made of. */
export function sumOver(
  shares: readonly number[],
  part: (share: number, index: number) => number,
): number {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += part(shares[index] ?? 0, index);
  return sum;
}

/**
 * The mean by share, found from the first value, so that identical values give exactly that
 * value and no difference is made of rounding.
 */
export function meanOf(values: ArrayLike<number>, shares: readonly number[]): number {
  const first = values[0] ?? 0;
  return first + sumOver(shares, (share, index) => share * ((values[index] ?? 0) - first));
}

/**
 * Relative rank of each area less one half: the cumulative share below it plus half its own,
 * from -0.5 (most disadvantaged) to 0.5.
 */
export function centredRanks(shares: readonly number[]): number[] {
  let below = 0;
  return shares.map((share) => {
    const rank = below + share / 2;
    below += share;
    return rank - 0.5;
  });
}

/** Every area's standard error, or null when one is missing. */
export function everyError({ errors }: Pick<Sample, 'errors'>): readonly number[] | null {
  const known = errors.filter((error) => error !== null);
  return known.length === errors.length ? known : null;
}
