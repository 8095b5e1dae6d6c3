import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careNeedIndex } from '../../../server/engine/inequality/careNeedIndex.ts';
import { sampleFor } from '../../../server/engine/inequality/measure.ts';
import { noiseCheck } from '../../../server/engine/inequality/variance.ts';
import {
  inequalityMeasures,
  type InequalityMeasureId,
} from '../../../server/vocabulary/inequality.ts';
import { amount, areasOf, estimateOf, measured, percent } from './areas.ts';

/** Three areas of 10, 30 and 60 persons: shares 0.1, 0.3, 0.6, mean 47; ranks 0.05, 0.25, 0.7. */
const three = { values: [20, 30, 60], populations: [10, 30, 60], errors: [3, 2, 1] };
const estimate = (id: InequalityMeasureId, isFavourable: 0 | 1 = 1, isOrdered = false) =>
  estimateOf(measured(id, areasOf(three, isFavourable), { isOrdered }));

describe('by hand', () => {
  // prettier-ignore -- from the formulas on the three areas above.
  it.each([
    { id: 'd', isFavourable: 1, isOrdered: true, value: 40 }, // 60 − 20
    { id: 'd', isFavourable: 0, isOrdered: true, value: -40 }, // 20 − 60
    { id: 'd', isFavourable: 0, isOrdered: false, value: 40 }, // highest − lowest
    { id: 'r', isFavourable: 1, isOrdered: true, value: 3 },
    { id: 'aci', isFavourable: 1, isOrdered: true, value: 8.1 }, // 2(−0.45·2 − 0.25·9 + 0.2·36)
    { id: 'bgv', isFavourable: 1, isOrdered: false, value: 261 }, // 0.1·729+0.3·289+0.6·169
    { id: 'bgsd', isFavourable: 1, isOrdered: false, value: Math.sqrt(261) },
    { id: 'covar', isFavourable: 1, isOrdered: false, value: (100 * Math.sqrt(261)) / 47 },
    { id: 'mdbu', isFavourable: 1, isOrdered: false, value: 70 / 3 }, // 40, 30, 0
    { id: 'mdbw', isFavourable: 1, isOrdered: false, value: 13 }, // 0.1·40+0.3·30
    { id: 'mdbw', isFavourable: 0, isOrdered: false, value: 27 }, // 0.3·10+0.6·40
    { id: 'mdmu', isFavourable: 1, isOrdered: false, value: 57 / 3 }, // 27, 17, 13
    { id: 'mdmw', isFavourable: 1, isOrdered: false, value: 15.6 }, // 2.7+5.1+7.8
    { id: 'mdru', isFavourable: 1, isOrdered: false, value: 50 / 3 }, // 0, 10, 40
    { id: 'mdrw', isFavourable: 1, isOrdered: false, value: 27 }, // 0.3·10+0.6·40
    { id: 'idisu', isFavourable: 1, isOrdered: false, value: 1900 / 47 },
    { id: 'idisw', isFavourable: 1, isOrdered: false, value: 1560 / 47 },
    { id: 'parisk', isFavourable: 1, isOrdered: true, value: 13 }, // 60 − 47
    { id: 'paf', isFavourable: 1, isOrdered: true, value: 1300 / 47 },
    { id: 'parisk', isFavourable: 0, isOrdered: false, value: -27 }, // best is lowest: 20 − 47
    { id: 'parisk', isFavourable: 0, isOrdered: true, value: 0 }, // the last is worse than the mean
  ] as const)('$id, favourable $isFavourable, ordered $isOrdered: $value', (row) => {
    expect(estimate(row.id, row.isFavourable, row.isOrdered)).toBeCloseTo(row.value, 10);
  });

  it('slope: the line through areas that lie on a line has its ends', () => {
    // Four areas of one size have ranks 1/8, 3/8, 5/8, 7/8: value 10 + 40·rank.
    const line = areasOf({ values: [15, 25, 35, 45], populations: [7, 7, 7, 7] });
    expect(estimateOf(measured('sii', line))).toBeCloseTo(40, 10);
    expect(estimateOf(measured('rii', line))).toBeCloseTo(50 / 10, 10);
  });

  it('noise: three equal areas with no true difference show twice s²/3·(1/3)·3', () => {
    // Σw(1 − w)s² with w = 1/3 and s = 3: 3·(1/3)(2/3)·9 = 6.
    const rows = areasOf({ values: [50, 50, 50], populations: [5, 5, 5], errors: [3, 3, 3] });
    const noise = noiseCheck(sampleFor('bgv', rows, percent));
    expect(noise).toMatchObject({ observedVariance: 0, shownVariance: 0, noiseShare: null });
    expect(noise?.expectedNoise).toBeCloseTo(6, 12);
    expect(noise?.correctedVariance).toBeCloseTo(-6, 12);
  });

  it('Care Need Index: two groups', () => {
    const weights = { old: 6, young: 3 };
    const persons = { old: 10, young: 20 };
    expect(careNeedIndex({ weights, persons, population: 60, referencePerPerson: 4 })).toEqual({
      weightedSum: 120,
      perPerson: 2,
      careNeedIndex: 0.5,
    });
  });
});

const anyAreas = fc
  .array(
    fc.record({
      value: fc.double({ min: 1, max: 99, noNaN: true }),
      population: fc.integer({ min: 1, max: 5000 }),
      error: fc.double({ min: 0.1, max: 5, noNaN: true }),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((areas) => ({
    values: areas.map(({ value }) => value),
    populations: areas.map(({ population }) => population),
    errors: areas.map(({ error }) => error),
  }));
const near = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) || (a !== a && b !== b);
const ids = inequalityMeasures.map(({ id }) => id);
const settings = { numRuns: 30 };

describe('properties', () => {
  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyAreas, fc.constantFrom(...ids), fc.boolean(), (columns, id, isOrdered) => {
        const rows = areasOf({ ...columns, errors: [] });
        const turned = [...rows].reverse();
        return near(
          estimateOf(measured(id, rows, { isOrdered })),
          estimateOf(measured(id, turned, { isOrdered })),
        );
      }),
      settings,
    );
  });

  it('relative measures do not change with the unit, absolute ones follow it', () => {
    const relative = ['r', 'rci', 'rii', 'covar', 'idisu', 'idisw', 'ti', 'mld', 'paf'];
    fc.assert(
      fc.property(anyAreas, fc.constantFrom(...ids), (columns, id) => {
        const larger = { ...columns, values: columns.values.map((value) => value * 1000) };
        const before = estimateOf(measured(id, areasOf({ ...columns, errors: [] }), {}, amount));
        const after = estimateOf(measured(id, areasOf({ ...larger, errors: [] }), {}, amount));
        const factor = relative.includes(id) ? 1 : id === 'bgv' ? 1e6 : 1000;
        return near(after / factor, before);
      }),
      settings,
    );
  });

  it('twice the population everywhere changes no measure and no standard error', () => {
    const notCases = ids.filter((id) => id !== 'paf' && id !== 'parisk');
    fc.assert(
      fc.property(anyAreas, fc.constantFrom(...notCases), (columns, id) => {
        const doubled = { ...columns, populations: columns.populations.map((n) => 2 * n) };
        const [one, two] = [measured(id, areasOf(columns)), measured(id, areasOf(doubled))];
        if (one.outcome === 'refused' || two.outcome === 'refused') {
          return one.outcome === two.outcome;
        }
        return near(one.estimate, two.estimate) && near(one.lower ?? 0, two.lower ?? 0);
      }),
      settings,
    );
  });

  it('areas that are alike have no inequality, exactly', () => {
    const ones = ['r', 'rii'];
    fc.assert(
      fc.property(anyAreas, fc.constantFrom(...ids), (columns, id) => {
        const alike = columns.values.map(() => columns.values[0]);
        const result = measured(id, areasOf({ ...columns, values: alike }));
        return estimateOf(result) === (ones.includes(id) ? 1 : 0);
      }),
      settings,
    );
  });

  it('turning the ranking round turns the sign of the rank measures', () => {
    fc.assert(
      fc.property(anyAreas, fc.constantFrom('aci', 'rci', 'sii'), (columns, id) => {
        const rows = areasOf(columns);
        const turned = rows.map((row, index) => ({ ...row, order: -index }));
        return near(estimateOf(measured(id, rows)), -estimateOf(measured(id, turned)));
      }),
      settings,
    );
  });

  it('the same seed gives the same limits', () => {
    expect(measured('mdbw', areasOf(three))).toEqual(measured('mdbw', areasOf(three)));
  });
});
