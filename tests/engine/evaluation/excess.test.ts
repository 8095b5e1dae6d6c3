import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directStandardisation } from '../../../server/engine/evaluation/directStandardisation.ts';
import { indirectStandardisation } from '../../../server/engine/evaluation/indirectStandardisation.ts';
import { proportionGap, wilsonInterval } from '../../../server/engine/evaluation/proportionGap.ts';
import { DomainError } from '../../../server/vocabulary/errors.ts';
import { inequalityErrors } from '../../../server/vocabulary/text/sv/errors/inequality.ts';

const confidence = 0.95;
const band = { band: 'alla', population: 1000, referenceRatePerPerson: 0.02 };
const indirect = (observed: number, costPerCaseSek: number | null = 100) =>
  indirectStandardisation({ bands: [band], observed, costPerCaseSek, confidence });

describe('indirect standardisation', () => {
  it('20 expected, 30 observed: ratio 1.5, excess 10, cost 1 000', () => {
    const result = indirect(30);
    expect(result).toMatchObject({
      expectedCases: 20,
      ratio: 1.5,
      excess: 10,
      excessCostSek: 1000,
    });
    expect(result.intervalUsed).toBe('byar');
    expect(result.excessCostIntervalSek?.lower).toBeCloseTo(100 * result.excessInterval.lower, 9);
  });

  it('is exact below ten and Byar from ten', () => {
    expect(indirect(9).intervalUsed).toBe('exact');
    expect(indirect(10).intervalUsed).toBe('byar');
  });

  it('no cases: the exact upper limit is −ln(0.025)', () => {
    // P(X = 0) = e^−λ = 0.025.
    const result = indirect(0);
    expect(result.excessInterval.lower).toBe(-20);
    expect(result.excessInterval.upper).toBeCloseTo(-Math.log(0.025) - 20, 10);
    expect(result.isSeparableFromReference).toBe(true);
  });

  it('as many as expected cannot be told from the reference, and nothing costs without a price', () => {
    const result = indirect(20, null);
    expect(result.isSeparableFromReference).toBe(false);
    expect(result).toMatchObject({ excessCostSek: null, excessCostIntervalSek: null });
    expect(result.probabilityTwoSided).toBe(1);
  });
});

describe('gap between shares', () => {
  it('Wilson: 0 of 10 reaches z²/(10 + z²), 10 of 10 the mirror of it', () => {
    const z2 = 1.959963984540054 ** 2;
    const none = wilsonInterval({ cases: 0, population: 10 }, confidence);
    expect(none).toEqual({ lower: 0, upper: expect.closeTo(z2 / (10 + z2), 14) });
    const all = wilsonInterval({ cases: 10, population: 10 }, confidence);
    expect(all).toEqual({ lower: expect.closeTo(10 / (10 + z2), 14), upper: 1 });
  });

  it('changing places turns the sign of gap and limits', () => {
    const count = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([population, share]) => ({ cases: Math.round(share * population), population }));
    fc.assert(
      fc.property(count, count, (a, b) => {
        const gap = (area: typeof a, referenceExcludingArea: typeof a) =>
          proportionGap({ area, referenceExcludingArea, costPerCaseSek: null, confidence });
        const [one, two] = [gap(a, b), gap(b, a)];
        return (
          Math.abs(one.difference + two.difference) < 1e-12 &&
          Math.abs(one.differenceInterval.lower + two.differenceInterval.upper) < 1e-12
        );
      }),
    );
  });
});

describe('direct standardisation', () => {
  const bands = [
    { band: 'unga', observed: 4, population: 100, standardPopulation: 3 },
    { band: 'gamla', observed: 8, population: 50, standardPopulation: 1 },
  ];

  it('two bands', () => {
    // 1000(0.75·4/100 + 0.25·8/50) = 70; 1000²(0.75²·4/100² + 0.25²·8/50²) = 425.
    const result = directStandardisation({ bands, per: 1000, confidence });
    expect(result.rate).toBeCloseTo(70, 10);
    expect(result.variance).toBeCloseTo(425, 9);
    expect(result).toMatchObject({ totalObserved: 12, isPublished: true });
  });

  it('few events are not published, none has no limits', () => {
    const few = bands.map((one) => ({ ...one, observed: 1 }));
    expect(directStandardisation({ bands: few, per: 1, confidence }).isPublished).toBe(false);
    const none = bands.map((one) => ({ ...one, observed: 0 }));
    expect(directStandardisation({ bands: none, per: 1, confidence })).toMatchObject({
      rate: 0,
      interval: null,
      isPublished: false,
    });
  });
});

describe('bad input is refused with the field', () => {
  const sentences: Readonly<Record<string, (facts: DomainError['facts']) => string>> =
    inequalityErrors;
  it.each([
    { name: 'half a case', run: () => indirect(2.5), says: 'Observerade fall' },
    {
      name: 'nothing expected',
      run: () =>
        indirectStandardisation({ bands: [], observed: 1, costPerCaseSek: null, confidence }),
      says: 'Väntade fall',
    },
    {
      name: 'more cases than persons',
      run: () =>
        proportionGap({
          area: { cases: 3, population: 2 },
          referenceExcludingArea: { cases: 1, population: 2 },
          costPerCaseSek: null,
          confidence,
        }),
      says: 'Fall, området: 3 fall är fler än 2 personer',
    },
  ])('$name', ({ run, says }) => {
    let sentence = '';
    try {
      run();
    } catch (error) {
      if (error instanceof DomainError) sentence = sentences[error.code]?.(error.facts) ?? '';
    }
    expect(sentence).toContain(says);
  });
});
