/**
 * Solves a small system with a symmetric positive definite matrix by Cholesky decomposition.
 * @throws RangeError where the matrix is not positive definite
 */
export function solveLinearSystem(matrix: readonly Float64Array[], right: ArrayLike<number>): number[] {
  const n = matrix.length;
  const lower = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(sum > 0)) throw new RangeError(`the matrix is not positive definite at row ${i}`);
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  }
  const result = Array.from({ length: n }, (_, i) => right[i] as number);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) result[i]! -= lower[i]![k]! * result[k]!;
    result[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) result[i]! -= lower[k]![i]! * result[k]!;
    result[i]! /= lower[i]![i]!;
  }
  return result;
}
