import { findRoot } from '../evaluation/findRoot.ts';

/** A triangle over least..greatest with its top at the mode, least <= mode <= greatest. */
export type Triangular = {
  readonly kind: 'triangular';
  readonly least: number;
  readonly mode: number;
  readonly greatest: number;
};

/** The share outside each of the two given percentiles. */
const TAIL = 0.1;

/**
 * The triangle with `mode` as its top, `low` as its 10th and `high` as its 90th percentile.
 *
 * Shape:  low <= mode <= high, low < high; there is then exactly one.
 * Source: with s the share of the width left of the mode, P10 lies s − √(0.1 s) of the width below
 *         the mode and P90 (1 − s) − √(0.1 (1 − s)) above it; both are worth 0 at the ends of
 *         0.1..0.9 and their quotient rises with s.
 */
export function fitTriangular(low: number, mode: number, high: number): Triangular {
  const [below, above] = [mode - low, high - mode];
  const left = findRoot(
    (share) => ({
      value: above * reach(share) - below * reach(1 - share),
      slope: above * reachSlope(share) + below * reachSlope(1 - share),
    }),
    TAIL,
    1 - TAIL,
  );
  const width = (high - low) / (reach(left) + reach(1 - left));
  return {
    kind: 'triangular',
    least: mode - width * left,
    mode,
    greatest: mode + width * (1 - left),
  };
}

/** How far from the mode a percentile with `TAIL` outside lies, as a share of the width. */
function reach(side: number): number {
  return side - Math.sqrt(TAIL * side);
}

function reachSlope(side: number): number {
  return 1 - 0.5 * Math.sqrt(TAIL / side);
}

/** The value with the share `below` under it and `above` = 1 − below over it. */
export function triangularQuantile(
  { least, mode, greatest }: Triangular,
  below: number,
  above: number,
): number {
  const width = greatest - least;
  return below * width <= mode - least
    ? least + Math.sqrt(below * width * (mode - least))
    : greatest - Math.sqrt(above * width * (greatest - mode));
}

export function triangularBelow({ least, mode, greatest }: Triangular, value: number): number {
  const width = greatest - least;
  if (value <= least) return 0;
  if (value >= greatest) return 1;
  return value <= mode
    ? (value - least) ** 2 / (width * (mode - least))
    : 1 - (greatest - value) ** 2 / (width * (greatest - mode));
}

export function triangularMean({ least, mode, greatest }: Triangular): number {
  return (least + mode + greatest) / 3;
}

/** Square root of (a² + b² + c² − ab − ac − bc)/18, written so that nothing large cancels. */
export function triangularSd({ least, mode, greatest }: Triangular): number {
  const [left, right] = [mode - least, greatest - mode];
  return Math.sqrt((left * left + left * right + right * right) / 18);
}
