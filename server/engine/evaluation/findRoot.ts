const MOST_STEPS = 200;

/**
 * Where a monotone function is 0 between `low` and `high`: Newton's method, halving the interval
 * whenever a step would leave it.
 *
 * Shape: `valueAndSlope` gives the function and its derivative; its signs at the two ends differ,
 *        or the nearer end is the answer.
 */
export function findRoot(
  valueAndSlope: (x: number) => { readonly value: number; readonly slope: number },
  low: number,
  high: number,
): number {
  let [from, to] = [low, high];
  const rises = valueAndSlope(high).value > 0;
  let x = (from + to) / 2;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { value, slope } = valueAndSlope(x);
    if (value === 0) return x;
    if (value > 0 === rises) to = x;
    else from = x;
    const newton = x - value / slope;
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
