import fc from 'fast-check';
import { expect, it } from 'vitest';
import { internalRatesOfReturn } from '../../server/engine/finance/internalRatesOfReturn.ts';

/** The flows whose present value is the product of (1 - (1 + r) v), times `scale`. */
function flowsWithRates(rates: readonly number[], scale = -1000): number[] {
  return rates.reduce(
    (flows, rate) => [...flows, 0].map((flow, t) => flow - (1 + rate) * (flows[t - 1] ?? 0)),
    [scale],
  );
}

// Rates are chosen and flows multiplied out from them, or worked by hand.
// prettier-ignore
it.each([
  { name: 'no flow', flows: [0, 0, 0], rates: [] },
  { name: 'nothing', flows: [], rates: [] },
  { name: 'only costs', flows: [-1, -2], rates: [] },
  { name: 'one year', flows: [-100, 110], rates: [0.1] },
  { name: 'exactly nothing back', flows: [-100, 100], rates: [0] },
  { name: 'leading zeros', flows: [0, 0, -100, 150], rates: [0.5] },
  { name: 'the upper end counts', flows: [-100, 200], rates: [1] },
  { name: 'above the range', flows: [-100, 201], rates: [] },
  { name: 'the lower end does not', flows: [-100, 50], rates: [] },
  { name: 'just inside the lower end', flows: [-1000, 501], rates: [-0.499] },
  { name: 'two rates', flows: flowsWithRates([0.1, 0.2]), rates: [0.1, 0.2] },
  { name: 'three rates', flows: flowsWithRates([-0.25, 0.1, 0.75]), rates: [-0.25, 0.1, 0.75] },
  { name: 'a touch is no change', flows: flowsWithRates([0.1, 0.1]), rates: [] },
  { name: 'a touch beside a rate', flows: flowsWithRates([0.25, 0.25, 0.5]), rates: [0.5] },
  { name: 'a triple rate changes sign', flows: flowsWithRates([0.25, 0.25, 0.25]), rates: [0.25] },
  { name: 'a fourfold touch', flows: flowsWithRates([0.5, 0.5, 0.5, 0.5]), rates: [] },
  { name: 'very near each other', flows: flowsWithRates([0.1, 0.1001]), rates: [0.1, 0.1001] },
  { name: 'five rates, one outside', flows: flowsWithRates([-0.4, -0.1, 0.05, 0.6, 3]), rates: [-0.4, -0.1, 0.05, 0.6] },
  { name: 'a clean-up at the end', flows: [-77, 1000, ...new Array<number>(57).fill(0), -500], rates: null },
])('internal rates: $name', ({ flows, rates }) => {
  const found = internalRatesOfReturn(flows);
  if (rates !== null) {
    expect(found).toHaveLength(rates.length);
    rates.forEach((rate, index) => expect(found[index]).toBeCloseTo(rate, 8));
    return;
  }
  // Too long to multiply out: a change of sign on either side of each rate that is found.
  expect(found).toHaveLength(1);
  for (const rate of found) {
    expect(Math.sign(presentValue(flows, rate - 1e-6))).toBe(
      -Math.sign(presentValue(flows, rate + 1e-6)),
    );
  }
});

function presentValue(flows: readonly number[], rate: number): number {
  return flows.reduce((sum, flow, t) => sum + flow / (1 + rate) ** t, 0);
}

it('is exact to the last digits where the flows are', () => {
  expect(internalRatesOfReturn([-100, 100])).toEqual([0]);
  expect(internalRatesOfReturn([-100, 0, 121])[0]).toBeCloseTo(0.1, 15);
});

it('misses no change of sign that sampling finds, and finds no other', () => {
  const anyFlows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 61 });
  fc.assert(
    fc.property(anyFlows, (flows) => {
      const found = internalRatesOfReturn(flows);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      const ends = [-0.4999, ...found, 0.9999].filter((rate) => rate > -0.4999 || rate === -0.4999);
      // Between two neighbouring rates the value keeps its sign, over each it turns.
      let last = 0;
      for (const [index, high] of ends.slice(1).entries()) {
        const low = ends[index] ?? NaN;
        if (high - low < 1e-6) return;
        const signs = [0.001, 0.25, 0.5, 0.75, 0.999]
          .map((part) => presentValue(flows, low + part * (high - low)))
          .filter((value) => Math.abs(value) > 1e-6)
          .map((value) => Math.sign(value));
        expect(new Set(signs).size).toBeLessThanOrEqual(1);
        const [sign = 0] = signs;
        if (last !== 0 && sign !== 0) expect(sign).toBe(-last);
        last = sign;
      }
    }),
    { numRuns: 300 },
  );
});
