import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyFactor } from '../../../server/engine/finance/cholesky.ts';
import { nearestCorrelation } from '../../../server/engine/uncertainty/nearestCorrelation.ts';
import { symmetricEigen } from '../../../server/engine/uncertainty/symmetricEigen.ts';

const correlation = fc.double({ min: -1, max: 1, noNaN: true });

/** Any symmetric matrix of correlations with ones on the diagonal, possible or not. */
const anyMatrix = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(correlation, { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) =>
    rows.map((row, at) =>
      row.map((value, other) => (at === other ? 1 : at < other ? value : (rows[other]?.[at] ?? 0))),
    ),
  );

const difference = (one: number[][], other: number[][]) =>
  Math.hypot(...one.flatMap((row, at) => row.map((value, to) => value - (other[at]?.[to] ?? NaN))));

describe('eigenvalues', () => {
  it('of [[2, 1], [1, 2]] are 3 and 1', () => {
    const { values } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values.sort((a, b) => a - b).map((value) => value.toFixed(12))).toEqual([
      '1.000000000000',
      '3.000000000000',
    ]);
  });

  it('and vectors give the matrix back', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        const back = matrix.map((row, a) =>
          row.map((_, b) =>
            values.reduce(
              (sum, value, k) => sum + value * (vectors[a]?.[k] ?? 0) * (vectors[b]?.[k] ?? 0),
              0,
            ),
          ),
        );
        expect(difference(back, matrix)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('the nearest correlation', () => {
  it('of Higham’s example has 0.7607 and 0.1573', () => {
    // Higham (2002), section 4, printed to four decimals.
    const nearest = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    expect(nearest.map((row) => row.map((value) => Number(value.toFixed(4))))).toEqual([
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ]);
  });

  it('can be drawn from: symmetric, ones on the diagonal, positive semidefinite', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const nearest = nearestCorrelation(matrix);
        expect(choleskyFactor(nearest)).not.toBeNull();
        for (const [row, values] of nearest.entries()) {
          expect(values[row]).toBe(1);
          for (const [column, value] of values.entries()) {
            expect(value).toBe(nearest[column]?.[row]);
            expect(Math.abs(value)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('of a valid one is itself', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const valid = nearestCorrelation(matrix);
        expect(nearestCorrelation(valid)).toEqual(valid);
        if (choleskyFactor(matrix) !== null) expect(valid).toEqual(matrix);
      }),
    );
  });

  it('is nearer than other valid matrices', () => {
    const size = { minLength: 3, maxLength: 3 };
    fc.assert(
      fc.property(anyMatrix, fc.array(fc.array(correlation, size), size), (matrix, loose) => {
        if (matrix.length !== 3) return;
        // Any three directions of length 1 have a valid correlation matrix.
        const directions = loose.map((one) => {
          const length = Math.hypot(...one);
          return one.map((value) => (length > 0 ? value / length : 1 / Math.sqrt(3)));
        });
        const other = directions.map((one, a) =>
          directions.map((two, b) =>
            a === b ? 1 : one.reduce((sum, value, k) => sum + value * (two[k] ?? 0), 0),
          ),
        );
        const nearest = difference(nearestCorrelation(matrix), matrix);
        expect(nearest).toBeLessThanOrEqual(difference(other, matrix) + 1e-6);
      }),
    );
  });
});
