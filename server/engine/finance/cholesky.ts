/** A pivot this near 0 is 0: the matrix is semidefinite there (a correlation of exactly 1). */
const ZERO_PIVOT = 1e-12;
/** How far below 0 a pivot may fall by rounding in the given numbers. */
const NEGATIVE_PIVOT = -1e-9;
/** Under a pivot of 0 the column must be 0; r^2 <= pivot gives its tolerance. */
const ZERO_COLUMN = 1e-6;
/** Rounding left where the exact element is 0. */
const ROUNDING = 1e-15;

/**
 * Lower Cholesky factor L of a positive semidefinite matrix (L L^T = matrix), zeros above the
 * diagonal; null when the matrix is not positive semidefinite.
 *
 * Shape: a symmetric square matrix of numbers around 1 in size, as a correlation matrix is.
 */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let column = 0; column < matrix.length; column += 1) {
    const pivot = remainder(matrix, factor, column, column);
    if (pivot < NEGATIVE_PIVOT) return null;
    const diagonal = pivot > ZERO_PIVOT ? Math.sqrt(pivot) : 0;
    for (let row = column; row < matrix.length; row += 1) {
      const rest = row === column ? pivot : remainder(matrix, factor, row, column);
      if (diagonal === 0 && Math.abs(rest) > ZERO_COLUMN) return null;
      const target = factor[row];
      if (target !== undefined) target[column] = diagonal === 0 ? 0 : rest / diagonal;
    }
    const own = factor[column];
    if (own !== undefined) own[column] = diagonal;
  }
  return factor;
}

/** The element less what the columns to its left already explain. */
function remainder(
  matrix: readonly (readonly number[])[],
  factor: readonly (readonly number[])[],
  row: number,
  column: number,
): number {
  const [left, above] = [factor[row] ?? [], factor[column] ?? []];
  let rest = matrix[row]?.[column] ?? 0;
  for (let k = 0; k < column; k += 1) rest -= (left[k] ?? 0) * (above[k] ?? 0);
  return Math.abs(rest) <= ROUNDING ? 0 : rest;
}
