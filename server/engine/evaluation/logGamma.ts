/** Coefficients B(2k)/(2k(2k − 1)) of Stirling's series, k = 1…8. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];
/** From here on the series gives every digit of a floating-point number. */
const SERIES_FROM = 12;
const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * The natural logarithm of the gamma function, x > 0; (n − 1)! at whole n.
 *
 * Source: Stirling's series (Abramowitz and Stegun 6.1.40), raised to x >= 12 by recurrence.
 */
export function logGamma(x: number): number {
  let [raised, product] = [x, 1];
  for (; raised < SERIES_FROM; raised += 1) product *= raised;
  const inverse = 1 / raised;
  const series = stirling.reduceRight((sum, part) => sum * inverse * inverse + part, 0) * inverse;
  return (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + series - Math.log(product);
}
