import { quotientOrNull, sumOrZero } from '../finance/sums.ts';
import { probabilityBelow } from './distribution.ts';
import { factorOf, type UncertaintyModel } from './model.ts';
import {
  byPerspective,
  centralOf,
  coefficientsOf,
  settleFactors,
  slopesOf,
  worthAt,
  type Worth,
} from './terms.ts';

/** What one factor has to be for net present value 0, all others at their central values. */
export type SwitchingValue = {
  readonly value: number;
  /** How far that is from the central value, as a share of it: −0.2 is 20 % less. */
  readonly change: number | null;
  /** The chance that the factor falls there or further away; null when it is held for certain. */
  readonly chanceBeyond: number | null;
};

/**
 * The switching values of every factor by perspective; null where net present value does not depend
 * on it. For what flips a ranking, give `worthDifference` of the two alternatives.
 *
 * Shape:  net present value is linear in one factor: a (x − x₀) + d, 0 at x = x₀ − d/a.
 * Source: hard-calculation rule 14; worked by hand in tests/engine/uncertainty/switching.test.ts.
 */
export function switchingValues(
  model: UncertaintyModel,
  worth: Worth,
): Map<number, Record<string, SwitchingValue | null>> {
  const now = worthAt(model, worth);
  return new Map(
    [...slopesOf(model, worth)].map(([factor, slopes]) => {
      const found = worth.perspectives.map((perspective, at) => {
        const change = quotientOrNull(0 - (now[perspective] ?? 0), slopes[at] ?? 0);
        if (change === null) return null;
        return switchingValue(model, factor, centralOf(model, factor) + change);
      });
      return [factor, byPerspective(worth, found)] as const;
    }),
  );
}

function switchingValue(model: UncertaintyModel, factor: number, value: number): SwitchingValue {
  const { central, distribution } = factorOf(model, factor);
  const below = probabilityBelow(distribution, value);
  const beyond = value < central ? below : 1 - below;
  return {
    value,
    change: quotientOrNull(value - central, central),
    chanceBeyond: distribution.kind === 'certain' ? null : beyond,
  };
}

/** Net present value in two factors, all others central: a x + b y + c x y + d; SEK. */
export type PairSwitching = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /**
   * The smallest joint change that makes it 0: both factors move this share of their central
   * value, each in the direction that brings net present value towards 0. Null when none does.
   */
  readonly jointChange: number | null;
};

/**
 * Where two factors together make net present value 0, by perspective.
 *
 * Shape: every pair (x, y) on a x + b y + c x y + d = 0 does; `jointChange` is one of them. A
 *        change above 1 turns a factor that is lowered negative: more than all of it.
 */
export function pairSwitching(
  model: UncertaintyModel,
  worth: Worth,
  [first, second]: readonly [number, number],
): Record<string, PairSwitching> {
  const settled = settledBut(model, worth, [first, second]);
  const sets = [[first], [second], [first, second], []];
  const [ofFirst, ofSecond, ofBoth, rests] = sets.map((set) => coefficientsOf(settled, set));
  const centrals = [centralOf(model, first), centralOf(model, second)] as const;
  const pairs = worth.perspectives.map((_, at) => {
    const curve = {
      a: ofFirst?.[at] ?? 0,
      b: ofSecond?.[at] ?? 0,
      c: ofBoth?.[at] ?? 0,
      d: rests?.[at] ?? 0,
    };
    return { ...curve, jointChange: jointChange(curve, centrals) };
  });
  return byPerspective(worth, pairs);
}

/** Along x = x₀(1 ± t), y = y₀(1 ± t) the value is a quadratic in t; its least root from 0 on. */
function jointChange(
  { a, b, c, d }: Omit<PairSwitching, 'jointChange'>,
  [x, y]: readonly [number, number],
): number | null {
  const [ofX, ofY, ofBoth] = [a * x, b * y, c * x * y];
  const now = sumOrZero([ofX, ofY, ofBoth, d]);
  if (now === 0) return 0;
  const toZero = (slope: number) => -Math.sign(now) * Math.sign(slope);
  const signX = toZero(sumOrZero([ofX, ofBoth]));
  const signY = toZero(sumOrZero([ofY, ofBoth]));
  const slope = signX * (ofX + ofBoth) + signY * (ofY + ofBoth);
  return leastRoot(signX * signY * ofBoth, slope, now);
}

/** The least positive root of a t² + b t + c, c not 0; null without one. */
function leastRoot(a: number, b: number, c: number): number | null {
  const inside = b * b - 4 * a * c;
  if (inside < 0) return null;
  // The form that subtracts nothing alike; one of the two is the root of a straight line.
  const sum = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  const roots = [quotientOrNull(sum, a), quotientOrNull(c, sum)];
  const positive = roots.filter((root) => root !== null && root > 0);
  return positive.reduce<number | null>(
    (least, root) => (least === null || (root ?? 0) < least ? root : least),
    null,
  );
}

function settledBut(model: UncertaintyModel, worth: Worth, open: readonly number[]): Worth {
  return settleFactors(worth, (factor) =>
    open.includes(factor) ? undefined : centralOf(model, factor),
  );
}
