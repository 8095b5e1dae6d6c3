import { findRoot } from './findRoot.ts';
import { logGamma } from './logGamma.ts';

const MOST_TERMS = 10_000;

/**
 * Regularised incomplete beta function I_x(a, b), given x and 1 − x so that neither end loses
 * digits.
 *
 * Source: continued fraction, Abramowitz and Stegun 26.5.8, evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, complement: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(complement, x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement),
  );
  return (front / a) * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  const notZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let over = 1;
  let under = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = under;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const parts = [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ];
    let change = 1;
    for (const part of parts) {
      under = 1 / notZero(1 + part * under);
      over = notZero(1 + part / over);
      change = under * over;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}

/** P(|T| >= |t|) of Student's t. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const total = degreesOfFreedom + square;
  if (!Number.isFinite(total)) return 0;
  return incompleteBeta(degreesOfFreedom / total, square / total, degreesOfFreedom / 2, 0.5);
}

/** The t that |T| stays below with this probability: 0.95 gives the usual two-sided limit. */
export function studentTwoSidedQuantile(confidence: number, degreesOfFreedom: number): number {
  const outside = 1 - confidence;
  let high = 2;
  while (studentTwoSided(high, degreesOfFreedom) > outside) high *= 2;
  return findRoot(
    (t) => ({
      value: studentTwoSided(t, degreesOfFreedom) - outside,
      slope: -2 * studentDensity(t, degreesOfFreedom),
    }),
    0,
    high,
  );
}

function studentDensity(t: number, degreesOfFreedom: number): number {
  const half = (degreesOfFreedom + 1) / 2;
  const logTop = logGamma(half) - logGamma(degreesOfFreedom / 2);
  const logPower = half * Math.log1p((t * t) / degreesOfFreedom);
  return Math.exp(logTop - logPower) / Math.sqrt(degreesOfFreedom * Math.PI);
}
