import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumInMillions } from '../../server/vocabulary/formatSv.ts';

// prettier-ignore -- as a reader adds: the last is the sum of those before it.
it.each([
  {
    name: 'a small part beside large ones',
    parts: [-21.9e6, 0.6e6],
    sum: -21.3e6,
    shown: ['−21,9', '0,6', '−21,3'],
  },
  {
    name: 'whole numbers that add up',
    parts: [-40.1e6, 17.2e6],
    sum: -22.9e6,
    shown: ['−40', '17', '−23'],
  },
  {
    name: 'whole numbers that do not',
    parts: [12.4e6, 13.4e6],
    sum: 25.8e6,
    shown: ['12,4', '13,4', '25,8'],
  },
  {
    name: 'nothing beside the whole',
    parts: [-21.9e6, 0],
    sum: -21.9e6,
    shown: ['−22', '0', '−22'],
  },
  { name: 'nothing at all', parts: [0, 0], sum: 0, shown: ['0', '0', '0'] },
])('writes $name', ({ parts, sum, shown }) => {
  expect(sumInMillions(parts, sum)).toEqual(shown);
});

it('adds up as printed, to within the last decimal of each', () => {
  const sek = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(sek, sek, (one, other) => {
      const [first = 0, second = 0, sum = 0] = sumInMillions([one, other], one + other).map(
        (shown) => Number(shown.replaceAll('\u00a0', '').replace(',', '.').replace('−', '-')),
      );
      expect(Math.abs(first + second - sum)).toBeLessThan(0.1 + 1e-9);
    }),
  );
});
