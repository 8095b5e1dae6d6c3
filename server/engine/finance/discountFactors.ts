import { invariant } from '../../vocabulary/errors.ts';
import type { DiscountRate } from '../../vocabulary/ledger.ts';

/**
 * Discount factors for t = 0..lastT; t = 0 is 1.
 *
 * Units: a real fraction per year, or bands `[[until_t, rate], ...]` in rising order, the last
 *        without end. The step into year s takes the rate of the first band with s <= until_t.
 */
export function discountFactors(rate: DiscountRate, lastT: number): Float64Array {
  const factors = new Float64Array(lastT + 1).fill(1);
  if (typeof rate === 'number') {
    invariant(rate > -1, `a discount rate must exceed -1, got ${rate}`);
    return factors.map((_, t) => (1 + rate) ** -t);
  }
  let factor = 1;
  for (let t = 1; t <= lastT; t += 1) {
    factor /= 1 + bandRate(rate, t);
    factors[t] = factor;
  }
  return factors;
}

function bandRate(bands: Exclude<DiscountRate, number>, t: number): number {
  const band = bands.find(([untilT]) => untilT === null || t <= untilT);
  invariant(band !== undefined, `no discount band covers t = ${t}`);
  return band[1];
}
