import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../server/engine/finance/normalDistribution.ts';
import {
  meanOf,
  medianOf,
  probabilityBelow,
  quantileOf,
  sdOf,
  valueAtScore,
  valuesAtScores,
} from '../../../server/engine/uncertainty/distribution.ts';
import {
  fitDistribution,
  type Interval,
} from '../../../server/engine/uncertainty/fitDistribution.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { errorSentence } from '../../../server/vocabulary/text/sv/errors/index.ts';

const kinds = ['triangular', 'pert', 'lognormal', 'normal'] as const;

/** Low above 0, so that every kind can be fitted. */
const anyInterval: fc.Arbitrary<Interval> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    low: fc.double({ min: 0.01, max: 100, noNaN: true }),
    width: fc.double({ min: 0.01, max: 100, noNaN: true }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, low, width, place }) => {
    const high = low + width;
    return { kind, low, central: Math.min(high, low + place * width), high };
  });

describe('an interval of 8 chances of 10', () => {
  it('has low and high as 10th and 90th percentile, whatever the kind', () => {
    fc.assert(
      fc.property(anyInterval, (interval) => {
        const distribution = fitDistribution(interval);
        const { low, high } = interval;
        expect(Math.abs(quantileOf(distribution, 0.1) - low)).toBeLessThan(1e-9);
        expect(Math.abs(quantileOf(distribution, 0.9) - high)).toBeLessThan(1e-9);
      }),
    );
  });

  it('a triangle and a PERT keep the central value as their mode', () => {
    fc.assert(
      fc.property(anyInterval, (interval) => {
        const distribution = fitDistribution(interval);
        if (distribution.kind !== 'triangular' && distribution.kind !== 'pert') return;
        expect(distribution.mode).toBe(interval.central);
        expect(distribution.least).toBeLessThanOrEqual(interval.low);
        expect(distribution.greatest).toBeGreaterThanOrEqual(interval.high);
      }),
    );
  });

  it('knows the share below each of its quantiles', () => {
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(anyInterval, share, (interval, p) => {
        const distribution = fitDistribution(interval);
        expect(probabilityBelow(distribution, quantileOf(distribution, p))).toBeCloseTo(p, 9);
      }),
    );
  });

  it('a score and the share below it give the same value', () => {
    for (const kind of kinds) {
      const distribution = fitDistribution({ kind, low: 0.5, central: 0.6, high: 2 });
      for (const share of [0.001, 0.3, 0.5, 0.9, 0.9999]) {
        const value = valueAtScore(distribution, normalQuantile(share));
        expect(value).toBeCloseTo(quantileOf(distribution, share), 9);
      }
    }
  });
});

describe('a triangle', () => {
  it('of equal sides: the ends lie √5/(√5 − 1) times as far out as the percentiles', () => {
    // P10 of a triangle over −1..1 is −1 + √0.2, so the half width is 1/(1 − √0.2).
    const half = 1 / (1 - Math.sqrt(0.2));
    expect(fitDistribution({ kind: 'triangular', low: 9, central: 10, high: 11 })).toMatchObject({
      least: expect.closeTo(10 - half, 12) as number,
      greatest: expect.closeTo(10 + half, 12) as number,
    });
  });

  it('with its mode at low: a tenth of the width lies below it and high 0.6 above', () => {
    // F(mode) = (mode − least)/width = 0.1; (greatest − high)² = 0.1 · 0.9 width²: 0.3 of it.
    expect(fitDistribution({ kind: 'triangular', low: 1, central: 1, high: 1.6 })).toMatchObject({
      least: expect.closeTo(0.9, 12) as number,
      greatest: expect.closeTo(1.9, 12) as number,
    });
    expect(fitDistribution({ kind: 'triangular', low: 1, central: 1.6, high: 1.6 })).toMatchObject({
      least: expect.closeTo(0.7, 12) as number,
      greatest: expect.closeTo(1.7, 12) as number,
    });
  });

  it('over 0..6 with mode 3: mean and median 3, standard deviation √(36/24)', () => {
    const triangle = { kind: 'triangular', least: 0, mode: 3, greatest: 6 } as const;
    expect(meanOf(triangle)).toBe(3);
    expect(medianOf(triangle)).toBe(3);
    expect(sdOf(triangle)).toBeCloseTo(Math.sqrt(1.5), 12);
  });
});

describe('a PERT', () => {
  it('with its mode at the least is 1 − (1 − x)⁵, in closed form', () => {
    const pert = { kind: 'pert', least: 0, mode: 0, greatest: 1 } as const;
    for (const share of [0.01, 0.1, 0.5, 0.9, 0.999]) {
      expect(quantileOf(pert, share)).toBeCloseTo(1 - (1 - share) ** 0.2, 12);
    }
    expect(meanOf(pert)).toBeCloseTo(1 / 6, 12);
    // The beta(1, 5) has the variance 5/(36 · 7).
    expect(sdOf(pert)).toBeCloseTo(Math.sqrt(5 / 252), 12);
  });

  it('in the middle is the beta(3, 3): x³(10 − 15x + 6x²)', () => {
    const pert = { kind: 'pert', least: 10, mode: 12, greatest: 14 } as const;
    const below = (x: number) => x ** 3 * (10 - 15 * x + 6 * x * x);
    expect(probabilityBelow(pert, 11)).toBeCloseTo(below(0.25), 12);
    expect(probabilityBelow(pert, 13.6)).toBeCloseTo(below(0.9), 12);
    expect(medianOf(pert)).toBeCloseTo(12, 12);
    expect([9, 15].map((value) => probabilityBelow(pert, value))).toEqual([0, 1]);
  });

  it('is read from its curve to six digits', () => {
    const pert = fitDistribution({ kind: 'pert', low: 0.5, central: 0.55, high: 2 });
    const scores = Float64Array.from({ length: 500 }, (_, at) => -6 + at * 0.0243);
    const values = valuesAtScores(pert, scores);
    for (const [at, score] of scores.entries()) {
      expect(Math.abs((values[at] ?? NaN) - valueAtScore(pert, score))).toBeLessThan(1e-6);
    }
  });
});

describe('normal and lognormal', () => {
  it('are fitted to low and high alone, and say how far their middle is from the central', () => {
    // ±1.2815515655 standard deviations hold 8 of 10.
    const normal = fitDistribution({ kind: 'normal', low: 0, central: 3, high: 20 });
    expect([meanOf(normal), medianOf(normal)]).toEqual([10, 10]);
    expect(sdOf(normal)).toBeCloseTo(10 / 1.2815515655446, 10);
    const lognormal = fitDistribution({ kind: 'lognormal', low: 4, central: 5, high: 9 });
    expect(medianOf(lognormal)).toBeCloseTo(6, 12); // √(4 · 9)
    const logSd = Math.log(9 / 4) / (2 * 1.2815515655446);
    expect(meanOf(lognormal)).toBeCloseTo(6 * Math.exp(logSd ** 2 / 2), 10);
    const variance = (Math.exp(logSd ** 2) - 1) * meanOf(lognormal) ** 2;
    expect(sdOf(lognormal)).toBeCloseTo(Math.sqrt(variance), 10);
    expect(probabilityBelow(lognormal, -1)).toBe(0);
  });
});

describe('an interval without width', () => {
  it('is certain', () => {
    for (const kind of kinds) {
      const certain = fitDistribution({ kind, low: 2, central: 2, high: 2 });
      expect(certain).toEqual({ kind: 'certain', value: 2 });
      expect([meanOf(certain), medianOf(certain), sdOf(certain)]).toEqual([2, 2, 0]);
      expect([1.9, 2].map((value) => probabilityBelow(certain, value))).toEqual([0, 1]);
    }
  });
});

describe('what cannot be fitted', () => {
  const code = (interval: Interval) => {
    try {
      fitDistribution(interval);
    } catch (error) {
      if (error instanceof DomainError) return [error.code, errorSentence(error)];
      throw error;
    }
    return null;
  };

  // prettier-ignore
  it.each<[string, Interval, string]>([
    ['low above central', { kind: 'normal', low: 3, central: 2, high: 4 }, 'intervalNotOrdered'],
    ['high below central', { kind: 'pert', low: 1, central: 2, high: 1.5 }, 'intervalNotOrdered'],
    ['no number', { kind: 'triangular', low: NaN, central: 2, high: 3 }, 'intervalNotOrdered'],
    ['without end', { kind: 'triangular', low: 1, central: 2, high: Infinity }, 'intervalNotOrdered'],
    ['a lognormal from 0', { kind: 'lognormal', low: 0, central: 1, high: 2 }, 'intervalReachesZero'],
    ['a certain lognormal of 0', { kind: 'lognormal', low: 0, central: 0, high: 0 }, 'intervalReachesZero'],
  ])('%s is refused', (_name, interval, expected) => {
    expect(code(interval)?.[0]).toBe(expected);
  });

  it('says which assumption and what to do', () => {
    const interval = { kind: 'lognormal', low: -0.5, central: 1, high: 2 } as const;
    expect(code({ ...interval, name: 'effekt på hälsa' })?.[1]).toBe(
      'Antagandet ”effekt på hälsa”: det låga värdet är −0,5, men en lognormal fördelning är alltid större än 0. Höj det låga värdet eller välj en annan fördelning.',
    );
    expect(code({ kind: 'normal', low: 3, central: 2, high: 4 })?.[1]).toBe(
      'Intervallet: det låga värdet 3, det centrala 2 och det höga 4 kommer inte i ordning. Skriv det lägsta först och det högsta sist.',
    );
  });
});
