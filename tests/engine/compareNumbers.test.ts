import { expect, it } from 'vitest';
import { compareResults } from '../../server/engine/compareNumbers.ts';

const tolerance = { rel: 1e-9, abs: 1e-3 };

// Within 1e-9 of the number, or 1e-3 SEK where it is money below 1 SEK.
// prettier-ignore
it.each([
  { name: 'equal', expected: { npv: 100 }, got: { npv: 100 }, failing: [] },
  { name: 'within relative', expected: { npv: 1e6 }, got: { npv: 1e6 + 9e-4 }, failing: [] },
  { name: 'outside relative', expected: { npv: 1e6 }, got: { npv: 1e6 + 1.1e-3 }, failing: ['npv'] },
  { name: 'a small amount', expected: { npv: 0 }, got: { npv: 9e-4 }, failing: [] },
  { name: 'an amount of 1 SEK is not small', expected: { npv: 1 }, got: { npv: 1 + 1e-6 }, failing: ['npv'] },
  { name: 'a rate is not money', expected: { irr: { kommun: [0.05] } }, got: { irr: { kommun: [0.0500001] } }, failing: ['irr.kommun[0]'] },
  { name: 'nor is a share', expected: { draw_share_negative: 0 }, got: { draw_share_negative: 1e-4 }, failing: ['draw_share_negative'] },
  { name: 'null is not 0', expected: { payback_discounted: { va: null } }, got: { payback_discounted: { va: 0 } }, failing: ['payback_discounted.va'] },
  { name: 'a missing key', expected: { a: { b: 1 } }, got: {}, failing: ['a.b'] },
  { name: 'a rate too many', expected: { irr: [] }, got: { irr: [0.1] }, failing: ['irr.length'] },
  { name: 'a year too few', expected: { a: [1, 2] }, got: { a: [1] }, failing: ['a[1]', 'a.length'] },
  { name: 'another text', expected: { id: 'x' }, got: { id: 'y' }, failing: ['id'] },
  { name: 'what is not expected', expected: { a: 1 }, got: { a: 1, b: 2 }, failing: [] },
  { name: 'how it was checked', expected: { a: 1, checked: { relative: 1e-12 } }, got: { a: 1 }, failing: [] },
])('compares $name', ({ expected, got, failing }) => {
  const comparisons = compareResults(expected, got, tolerance);
  expect(comparisons.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(failing);
  expect(comparisons.length).toBeGreaterThan(0);
});

it('has one entry per expected number and null', () => {
  const expected = { a: [1, null], b: { c: 2 } };
  expect(compareResults(expected, expected, tolerance).map(({ id }) => id)).toEqual([
    'a[0]',
    'a[1]',
    'b.c',
  ]);
});
