import { choleskyFactor } from '../finance/cholesky.ts';
import { symmetricEigen } from './symmetricEigen.ts';

const MOST_STEPS = 2000;
/** The two projections meet when no element differs by more. */
const MEETING = 1e-10;

type Matrix = readonly (readonly number[])[];

/**
 * The valid correlation matrix nearest to one that cannot be: symmetric, ones on the diagonal,
 * positive semidefinite, with the least sum of squared changes. A valid matrix comes back as it is.
 *
 * Shape:  a square matrix; where it is not symmetric, the mean of both elements counts.
 * Source: N. J. Higham, Computing the nearest correlation matrix, IMA Journal of Numerical
 *         Analysis 22 (2002) 329–343: alternating projections with Dykstra's correction.
 */
export function nearestCorrelation(matrix: Matrix): number[][] {
  let candidate = mapped(matrix, (value, row, column) =>
    row === column ? 1 : (value + (matrix[column]?.[row] ?? 0)) / 2,
  );
  if (choleskyFactor(candidate) !== null) return candidate;
  let correction = mapped(matrix, () => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { corrected, possible } = projected(candidate, correction);
    correction = mapped(possible, (value, row, column) => value - (corrected[row]?.[column] ?? 0));
    candidate = mapped(possible, (value, row, column) => (row === column ? 1 : value));
    if (possible.every((row, at) => Math.abs((row[at] ?? 0) - 1) <= MEETING)) break;
  }
  return withUnitDiagonal(semidefinite(candidate));
}

function projected(candidate: Matrix, correction: Matrix) {
  const corrected = mapped(
    candidate,
    (value, row, column) => value - (correction[row]?.[column] ?? 0),
  );
  return { corrected, possible: semidefinite(corrected) };
}

/** The nearest positive semidefinite matrix: negative eigenvalues become 0. */
function semidefinite(matrix: Matrix): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  return mapped(matrix, (_, row, column) => {
    // Always the same order of the two, so that both halves get the same digits.
    const [one, other] = [vectors[Math.min(row, column)], vectors[Math.max(row, column)]];
    return values.reduce(
      (sum, value, k) => sum + Math.max(0, value) * (one?.[k] ?? 0) * (other?.[k] ?? 0),
      0,
    );
  });
}

/** Scaled by its own diagonal, which keeps it positive semidefinite. */
function withUnitDiagonal(matrix: Matrix): number[][] {
  const scale = matrix.map((row, at) => 1 / Math.sqrt(row[at] ?? 1));
  return mapped(matrix, (value, row, column) =>
    row === column
      ? 1
      : Math.max(-1, Math.min(1, value * ((scale[row] ?? 1) * (scale[column] ?? 1)))),
  );
}

function mapped(
  matrix: Matrix,
  valueOf: (value: number, row: number, column: number) => number,
): number[][] {
  return matrix.map((values, row) => values.map((value, column) => valueOf(value, row, column)));
}
