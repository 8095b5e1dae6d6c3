import type { Likely } from '../../vocabulary/equityFindings.ts';
import type { Estimate } from '../../vocabulary/numbers.ts';
import type { Settings } from '../../vocabulary/settings.ts';
import { inCasePrices } from '../prices.ts';

/** 90th over 97.5th percentile of the standard normal distribution. */
const EIGHTY_OF_NINETYFIVE = 1.2815515655446004 / 1.959963984540054;

export const certainly = (likely: number): Likely => ({ likely, low: likely, high: likely });

/** An entered number with its ends. */
export function likelyOf({ central, low = central, high = central }: Estimate): Likely {
  return { likely: central, low, high };
}

/** An entered amount in the prices of the case; its ends move as it does. */
export function likelyInCasePrices(
  { low, high, central, priceBase }: Estimate,
  settings: Pick<Settings, 'priceYear' | 'inflationPerYear'>,
): Likely {
  const base = priceBase === undefined ? {} : { priceBase };
  const moved = (value = central) => inCasePrices({ ...base, central: value }, settings);
  return { likely: moved(), low: moved(low), high: moved(high) };
}

/**
 * A 95 per cent interval as "8 chances of 10", the interval that money has everywhere here: each
 * end comes nearer as the normal distribution's 90th percentile lies nearer than its 97.5th. A
 * difference of shares is near enough normal for that; its two sides may differ.
 */
export function eightOfTen({ likely, low, high }: Likely): Likely {
  return {
    likely,
    low: likely - (likely - low) * EIGHTY_OF_NINETYFIVE,
    high: likely + (high - likely) * EIGHTY_OF_NINETYFIVE,
  };
}

export function scaled({ likely, low, high }: Likely, factor: number): Likely {
  const [one, other] = [low * factor, high * factor];
  return { likely: likely * factor, low: Math.min(one, other), high: Math.max(one, other) };
}

/**
 * The interval of a product of two independent numbers, both at the same level: distances to the
 * limits add as squares do on the logarithmic scale, each side with its own, so that the product
 * keeps its level instead of widening to the corners. It is how estimates in the ledger are
 * multiplied too.
 *
 * Shape:  `one` may be negative as a whole; `other` is 0 or more.
 * Source: Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702, on the logarithms; worked by
 *         hand in tests/model/equity/sociotope.test.ts.
 */
export function productOf(one: Likely, other: Likely): Likely {
  if (one.likely < 0) return scaled(productOf(scaled(one, -1), other), -1);
  const likely = one.likely * other.likely;
  const isNearZero = one.low <= 0 || other.low <= 0;
  if (likely === 0) return { likely, low: 0, high: one.high * other.high };
  const up = Math.hypot(Math.log(one.high / one.likely), Math.log(other.high / other.likely));
  const down = Math.hypot(Math.log(one.likely / one.low), Math.log(other.likely / other.low));
  return {
    likely,
    low: isNearZero ? 0 : likely / Math.exp(down),
    high: likely * Math.exp(up),
  };
}
