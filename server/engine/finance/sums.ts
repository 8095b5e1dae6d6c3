/** What rounding may leave of a sum that is exactly 0, as a share of its parts. */
export const ROUNDING_SHARE = 1e-13;

/**
 * The sum of the parts; exactly 0 when they cancel but for rounding, so that tests of sign
 * (no effect at all, no change of sign) do not turn on the last bit.
 */
export function sumOrZero(parts: Iterable<number>): number {
  let sum = 0;
  let size = 0;
  for (const part of parts) {
    sum += part;
    size += Math.abs(part);
  }
  return Math.abs(sum) <= size * ROUNDING_SHARE ? 0 : sum;
}

/** Null where the quotient has no finite value: nothing, or next to nothing, to divide by. */
export function quotientOrNull(dividend: number, divisor: number): number | null {
  const quotient = dividend / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}
