import { expect, it } from 'vitest';
import { formatEntered } from '../../server/vocabulary/formatSv.ts';

it('a number stands as it was entered, also a small one: 0.0025 is not nothing', () => {
  const entered = [12, 2.6, 0.35, 1.005, 0.05, 0.0025, -0.0025, 0];
  const shown = ['12', '2,6', '0,35', '1,01', '0,05', '0,0025', '−0,0025', '0'];
  expect(entered.map(formatEntered)).toEqual(shown);
});
