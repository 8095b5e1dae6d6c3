import type { PriceIndex, PriceIndexPoint } from '../vocabulary/catalogue.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';

export type ConvertedPrice = {
  readonly amount: number;
  readonly indexId: string;
  /** The two years' figures, for the annex: a preliminary or derived one is told as such. */
  readonly from: PriceIndexPoint;
  readonly to: PriceIndexPoint;
  /** Both figures are final. */
  readonly isFinal: boolean;
};

/**
 * An amount in the prices of another year: amount × index(to) / index(from).
 *
 * Units:  the currency stays as it is; `from` and `to` are price years of one series.
 * Timing: used once, when a value enters a case; unrounded.
 * Throws: DomainError `priceIndexYearMissing` when the series lacks a year, which is never
 *         extrapolated. A series that moves no amounts is a bug in the caller.
 */
export function convertPrice(
  amount: number,
  { from, to, index }: { from: number; to: number; index: PriceIndex },
): ConvertedPrice {
  invariant(index.movesAmounts, `${index.id} does not move amounts between years`);
  const begin = pointOf(index, from);
  const end = pointOf(index, to);
  return {
    amount: amount * (end.value / begin.value),
    indexId: index.id,
    from: begin,
    to: end,
    isFinal: begin.status === 'final' && end.status === 'final',
  };
}

function pointOf({ labelSv, points }: PriceIndex, year: number): PriceIndexPoint {
  const point = points.find((one) => one.year === year);
  if (point !== undefined) return point;
  const years = points.map((one) => one.year).join(', ');
  throw new DomainError('priceIndexYearMissing', { index: labelSv, year, years });
}
