import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { vectorModule } from '../../../server/engine/uncertainty/vectorModule.ts';
import {
  openVectorSums,
  plainSums,
  weightedSums,
  type WeightedSum,
} from '../../../server/engine/uncertainty/weightedSums.ts';

const column = (...numbers: number[]) => Float64Array.from(numbers);

describe('weighted sums', () => {
  it('are worked by hand', () => {
    const sums: WeightedSum[] = [
      {
        certain: 5,
        columns: [
          [column(1, 2, 3), 10],
          [column(0, 1, 0), -4],
        ],
      },
      { certain: 7, columns: [] },
    ];
    const byHand = [column(15, 21, 35), column(7, 7, 7)];
    expect(plainSums(sums, 3)).toEqual(byHand);
    expect(openVectorSums()?.(sums, 3)).toEqual(byHand);
    expect(weightedSums(sums, 3)).toEqual(byHand);
  });

  it('come out of vectors with the same bits as plainly', () => {
    const vectorSums = openVectorSums();
    const number = fc.double({ noNaN: true });
    const sizes = fc.record({ draws: fc.integer({ min: 1, max: 41 }), count: fc.nat(26) });
    const anySums = sizes.chain(({ draws, count }) =>
      fc.record({
        draws: fc.constant(draws),
        columns: fc.array(fc.float64Array({ minLength: draws, maxLength: draws, noNaN: true }), {
          minLength: count,
          maxLength: count,
        }),
        rows: fc.array(fc.record({ certain: number, weights: fc.array(number) }), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(anySums, ({ draws, columns, rows }) => {
        const sums = rows.map(({ certain, weights }) => ({
          certain,
          columns: columns.map((drawn, at) => [drawn, weights[at] ?? 1.5] as const),
        }));
        expect(vectorSums?.(sums, draws)).toEqual(plainSums(sums, draws));
      }),
    );
  });

  it('find room for new columns when the memory is full, and are plain when it is too small', () => {
    const draws = 100_000;
    const drawn = Array.from({ length: 100 }, (_, at) => new Float64Array(draws).fill(at + 1));
    const sumsOf = (first: number, end: number): WeightedSum[] => [
      { certain: 0, columns: drawn.slice(first, end).map((one) => [one, 2] as const) },
    ];
    const vectorSums = openVectorSums();
    // 2 · (1 + … + 50) = 2550, 2 · (51 + … + 100) = 7550; 83 columns of a hundred thousand fit.
    for (const [first, end, sum] of [
      [0, 50, 2550],
      [50, 100, 7550],
      [0, 50, 2550],
    ] as const) {
      const [total] = vectorSums?.(sumsOf(first, end), draws) ?? [];
      expect(new Set(total)).toEqual(new Set([sum]));
    }
    expect(vectorSums?.(sumsOf(0, 100), draws)).toBeNull();
    expect(new Set(weightedSums(sumsOf(0, 100), draws)[0])).toEqual(new Set([2550 + 7550]));
  });
});

describe('the module of vectors', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is one that WebAssembly takes, with every byte from its instructions', () => {
    expect(WebAssembly.validate(vectorModule(1))).toBe(true);
    // A page more is one byte of the memory's size, twice: nothing else depends on it.
    const [one, two] = [vectorModule(1), vectorModule(2)];
    const differing = [...one.keys()].filter((at) => one[at] !== two[at]);
    expect(differing).toHaveLength(2);
    expect(WebAssembly.validate(one.slice(0, -1))).toBe(false);
  });

  it('is done without where WebAssembly is missing or forbidden', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(openVectorSums()).toBeNull();
  });
});
