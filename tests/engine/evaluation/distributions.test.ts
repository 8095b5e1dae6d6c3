import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../server/engine/evaluation/logGamma.ts';
import {
  byarLimits,
  exactLimits,
  poissonAtLeast,
  poissonAtMost,
  poissonProbability,
} from '../../../server/engine/evaluation/poisson.ts';
import {
  studentTwoSided,
  studentTwoSidedQuantile,
} from '../../../server/engine/evaluation/student.ts';

describe('log gamma', () => {
  it.each([
    { x: 0.5, value: Math.log(Math.PI) / 2 },
    { x: 1, value: 0 },
    { x: 5, value: Math.log(24) },
    { x: 21, value: Math.log(2432902008176640000) },
  ])('of $x', ({ x, value }) => {
    expect(logGamma(x)).toBeCloseTo(value, 12);
  });
});

describe('Poisson', () => {
  it('tails by hand at mean 2', () => {
    // e⁻²(1 + 2 + 2) and its complement with the term at 2 counted in both.
    expect(poissonAtMost(2, 2)).toBeCloseTo(5 * Math.exp(-2), 14);
    expect(poissonAtLeast(2, 2)).toBeCloseTo(1 - 3 * Math.exp(-2), 14);
    expect(poissonAtMost(400, 10)).toBeCloseTo(1, 12);
  });

  it('both tails share the count itself', () => {
    const count = fc.integer({ min: 0, max: 300 });
    const mean = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(count, mean, (k, m) => {
        const both = poissonAtMost(k, m) + poissonAtLeast(k, m);
        return Math.abs(both - 1 - poissonProbability(k, m)) < 1e-11;
      }),
    );
  });

  it('exact limits are the means with 2.5 percent beyond', () => {
    for (const observed of [1, 3, 9, 63, 1000]) {
      const { lower, upper } = exactLimits(observed, 0.95);
      expect(poissonAtLeast(observed, lower)).toBeCloseTo(0.025, 12);
      expect(poissonAtMost(observed, upper)).toBeCloseTo(0.025, 12);
    }
  });

  it('Byar comes near the exact limits from ten events', () => {
    for (const observed of [10, 25, 200]) {
      const [byar, exact] = [byarLimits(observed, 0.95), exactLimits(observed, 0.95)];
      expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.003);
      expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.001);
    }
  });
});

describe("Student's t", () => {
  // One degree of freedom is the Cauchy distribution: 1 − (2/π)·arctan t. Two: 1 − t/√(2 + t²).
  it.each([0.1, 1, 5, 40])('closed forms at %d', (t) => {
    expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
    expect(studentTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
  });

  // Printed tables of the two-sided 5 percent point.
  it.each([
    { df: 1, t: 12.7062 },
    { df: 7, t: 2.364624 },
    { df: 30, t: 2.042272 },
  ])('$df degrees of freedom', ({ df, t }) => {
    expect(studentTwoSidedQuantile(0.95, df)).toBeCloseTo(t, 4);
  });
});
