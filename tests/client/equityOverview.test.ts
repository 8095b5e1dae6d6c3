import { describe, expect, it } from 'vitest';
import { levelSentences } from '../../client/pages/equity/foldSentences.ts';

const part = (intersectionM2: number, weight: number) => ({ code: '', intersectionM2, weight });

/** A plan area has no figures of its own: how sure they are hangs on how much of the areas it is. */
describe('figures of a plan area', () => {
  it.each([
    // 5 hectares of an area of 100: nobody has counted who lives on those five.
    { name: 'a corner of one area', parts: [part(50_000, 0.05)], share: '5 %' },
    // 20 of 100 hectares and 10 of 20: a quarter of 120.
    { name: 'pieces of two', parts: [part(200_000, 0.2), part(100_000, 0.5)], share: '25 %' },
  ])('are estimates when it is $name', ({ parts, share }) => {
    const [sentence] = levelSentences({ parts });
    expect(sentence?.replace(/\s/g, ' ')).toContain(`beräknade, inte uppmätta: det är ${share} av`);
  });

  it.each([
    { name: 'whole areas', parts: [part(1_000_000, 1), part(500_000, 1)] },
    { name: 'no area at all', parts: [] },
  ])('say no more than that of $name', ({ parts }) => {
    expect(levelSentences({ parts })).toEqual([]);
  });
});
