/** Coefficients of a regression and what their errors are made of. */
export type Fit = {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  /** (X'X)⁻¹. */
  readonly inverse: readonly (readonly number[])[];
};

/** A column is a combination of the others when this little of it is left. */
const COLLINEAR = 1e-10;

/**
 * Ordinary least squares by Householder reflections.
 *
 * Shape:  `rows` one list of regressors per observation; null when the columns are collinear or
 *         there are fewer rows than columns.
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  observed: readonly number[],
): Fit | null {
  const columns = rows[0]?.length ?? 0;
  const work = Array.from({ length: columns }, (_, column) =>
    Float64Array.from(rows, (row) => row[column] ?? 0),
  );
  const target = Float64Array.from(observed);
  if (rows.length < columns) return null;
  for (const [pivot, column] of work.entries()) {
    const size = norm(column, 0);
    const left = norm(column, pivot);
    if (left <= COLLINEAR * size || left === 0) return null;
    reflect(column, pivot, left, [...work.slice(pivot + 1), target]);
  }
  const upper = (row: number, column: number) => work[column]?.[row] ?? 0;
  const coefficients = backSubstitute(upper, columns, target);
  const residuals = rows.map(
    (row, index) =>
      (observed[index] ?? 0) -
      row.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0),
  );
  return { coefficients, residuals, inverse: inverseOf(upper, columns) };
}

function norm(column: Float64Array, from: number): number {
  return Math.sqrt(column.subarray(from).reduce((sum, value) => sum + value * value, 0));
}

/** Turns the rest of a column into one number, and the other columns with it. */
function reflect(
  column: Float64Array,
  pivot: number,
  left: number,
  others: readonly Float64Array[],
): void {
  const head = column[pivot] ?? 0;
  const mirrored = head > 0 ? -left : left;
  const direction = column.slice(pivot);
  direction[0] = head - mirrored;
  const square = direction.reduce((sum, value) => sum + value * value, 0);
  for (const other of others) {
    let along = 0;
    for (const [index, value] of direction.entries()) along += value * (other[pivot + index] ?? 0);
    const step = (2 * along) / square;
    for (const [index, value] of direction.entries()) {
      other[pivot + index] = (other[pivot + index] ?? 0) - step * value;
    }
  }
  column[pivot] = mirrored;
  column.fill(0, pivot + 1);
}

type Upper = (row: number, column: number) => number;

function backSubstitute(upper: Upper, size: number, target: ArrayLike<number>): number[] {
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = target[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) {
      rest -= upper(row, column) * (solution[column] ?? 0);
    }
    solution[row] = rest / upper(row, row);
  }
  return solution;
}

/** R⁻¹R⁻ᵀ. */
function inverseOf(upper: Upper, size: number): number[][] {
  const inverseColumns = Array.from({ length: size }, (_, unit) =>
    backSubstitute(
      upper,
      size,
      Array.from({ length: size }, (_unused, row) => Number(row === unit)),
    ),
  );
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) =>
      inverseColumns.reduce(
        (sum, inverse) => sum + (inverse[row] ?? 0) * (inverse[column] ?? 0),
        0,
      ),
    ),
  );
}
