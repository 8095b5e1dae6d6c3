import { describe, expect, it } from 'vitest';
import { areasToDraw } from '../../server/services/areasToDraw.ts';

/** A grid of squares of a hundred metres, `size` by `size`, codes `x-y`. */
const grid = (size: number) =>
  Array.from({ length: size * size }, (_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    const bounds = { minX: x * 100, minY: y * 100, maxX: x * 100 + 100, maxY: y * 100 + 100 };
    return { code: `${x}-${y}`, bounds };
  });
/** A plan in the middle of square 5-5. */
const plan = { minX: 540, minY: 540, maxX: 560, maxY: 560 };
const touched = new Set(['5-5']);

describe('areas to draw', () => {
  it('are the touched, and the nearest others up to ten', () => {
    const codes = areasToDraw(grid(20), plan, touched);
    expect(codes).toHaveLength(10);
    expect(codes[0]).toBe('5-5');
    // Four sides at 40 m, then four corners, then the next ring.
    expect(codes.slice(1, 5).sort()).toEqual(['4-5', '5-4', '5-6', '6-5']);
    expect(codes.slice(5, 9).sort()).toEqual(['4-4', '4-6', '6-4', '6-6']);
  });

  it('are all within three times the plan, but no more than sixty in all', () => {
    // Three times as wide reaches from 350 to 650: squares 3 to 6 each way.
    const wide = { minX: 450, minY: 450, maxX: 550, maxY: 550 };
    const inPlan = new Set(['4-4', '4-5', '5-4', '5-5']);
    expect(areasToDraw(grid(20), wide, inPlan)).toHaveLength(16);
    const huge = { minX: 450, minY: 450, maxX: 1550, maxY: 1550 };
    expect(areasToDraw(grid(40), huge, touched)).toHaveLength(60);
  });

  it('are all the touched, however many', () => {
    const all = grid(20);
    expect(areasToDraw(all, plan, new Set(all.map(({ code }) => code)))).toHaveLength(400);
  });

  it('are as many as there are', () => {
    expect(areasToDraw(grid(1), plan, new Set())).toEqual(['0-0']);
  });
});
