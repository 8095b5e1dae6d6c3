import type { Cases } from './indicator.ts';

/** 97.5th percentile of the standard normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's interval of a share, without continuity correction, 95 %.
 *
 * Units:  shares 0..1; area-weighted counts need not be whole. `base` above 0.
 * Source: `domain/health-equity.md` section 4; worked cases in tests/model/indicators.test.ts.
 */
export function wilsonInterval({ cases, base }: Cases): Interval {
  const share = cases / base;
  const centre = share + Z ** 2 / (2 * base);
  const variance = Math.max(0, share * (1 - share)) / base + Z ** 2 / (4 * base ** 2);
  const spread = Z * Math.sqrt(variance);
  const scale = 1 + Z ** 2 / base;
  return { low: (centre - spread) / scale, high: (centre + spread) / scale };
}

/** Newcombe's interval of the difference area − rest, from their Wilson intervals, 95 %. */
export function newcombeInterval(area: Cases, rest: Cases): Interval {
  const [pArea, pRest] = [area.cases / area.base, rest.cases / rest.base];
  const [ofArea, ofRest] = [wilsonInterval(area), wilsonInterval(rest)];
  const difference = pArea - pRest;
  return {
    low: difference - Math.hypot(pArea - ofArea.low, ofRest.high - pRest),
    high: difference + Math.hypot(ofArea.high - pArea, pRest - ofRest.low),
  };
}

/** Standard error of the difference of two shares, √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂). */
export function standardErrorOf(area: Cases, rest: Cases): number {
  return Math.sqrt(varianceOf(area) + varianceOf(rest));
}

function varianceOf({ cases, base }: Cases): number {
  const share = Math.min(1, Math.max(0, cases / base));
  return (share * (1 - share)) / base;
}
