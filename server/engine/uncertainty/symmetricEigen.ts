/** A symmetric matrix as V diag(values) Vᵀ; column k of `vectors` belongs to value k. */
export type SymmetricEigen = { readonly values: number[]; readonly vectors: number[][] };

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, in no particular order.
 *
 * Source: cyclic Jacobi rotations; Golub and Van Loan, Matrix Computations, section 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const work = matrix.map((row) => [...row]);
  const vectors = matrix.map((row, at) => row.map((_, other) => Number(at === other)));
  const zero = Number.EPSILON * Math.max(0, ...matrix.flat().map(Math.abs));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let hasTurned = false;
    for (let p = 0; p < work.length; p += 1) {
      for (let q = p + 1; q < work.length; q += 1) {
        const rotation = rotationOf(work, p, q, zero);
        if (rotation === null) continue;
        hasTurned = true;
        turnColumns(work, p, q, rotation);
        turnRows(work, p, q, rotation);
        turnColumns(vectors, p, q, rotation);
      }
    }
    if (!hasTurned) break;
  }
  return { values: work.map((row, at) => row[at] ?? 0), vectors };
}

type Rotation = readonly [cosine: number, sine: number];

/** The rotation that makes the element (p, q) zero; null when it is as good as zero. */
function rotationOf(
  matrix: readonly (readonly number[])[],
  p: number,
  q: number,
  zero: number,
): Rotation | null {
  const [atP, atQ, between] = [matrix[p]?.[p] ?? 0, matrix[q]?.[q] ?? 0, matrix[p]?.[q] ?? 0];
  if (Math.abs(between) <= zero) return null;
  const half = (atQ - atP) / (2 * between);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return [cosine, tangent * cosine];
}

function turnColumns(matrix: number[][], p: number, q: number, [cosine, sine]: Rotation): void {
  for (const row of matrix) {
    const [atP, atQ] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }
}

function turnRows(matrix: number[][], p: number, q: number, [cosine, sine]: Rotation): void {
  const [rowP, rowQ] = [matrix[p] ?? [], matrix[q] ?? []];
  for (let k = 0; k < rowP.length; k += 1) {
    const [atP, atQ] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = cosine * atP - sine * atQ;
    rowQ[k] = sine * atP + cosine * atQ;
  }
}
