import type { Estimate, PriceBase } from '../vocabulary/numbers.ts';
import type { Settings } from '../vocabulary/settings.ts';

export type Prices = Pick<Settings, 'priceYear' | 'inflationPerYear'>;

/**
 * From the prices that an amount was entered in to the case's: by its index as far as that
 * reaches, and from there by the inflation that the case assumes.
 */
export function priceFactorOf(base: PriceBase | undefined, prices: Prices): number {
  if (base === undefined) return 1;
  return (base.index?.factor ?? 1) * assumedFactor(base, prices);
}

/** The central value of an amount in the prices of the case; SEK. */
export function inCasePrices({ central, priceBase }: Estimate, prices: Prices): number {
  return central * priceFactorOf(priceBase, prices);
}

/** The part of `priceFactorOf` that is the case's assumption; 1 when the index reaches all the way. */
export function assumedFactor(base: PriceBase, { priceYear, inflationPerYear }: Prices): number {
  return (1 + inflationPerYear) ** (priceYear - assumedFrom(base, priceYear));
}

/** The year from which prices are assumed: the last that the index reaches. */
export function assumedFrom({ year, index }: PriceBase, priceYear: number): number {
  return index === undefined ? year : (index.toYear ?? priceYear);
}
