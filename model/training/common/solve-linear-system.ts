/**
 * Solves a small linear system by Gaussian elimination with partial pivoting.
 * @throws RangeError if the matrix is singular
 */
export function solveLinearSystem(matrix: readonly Float64Array[], right: ArrayLike<number>): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let j = i + 1; j < n; j++) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    if (rows[i]![i] === 0) throw new RangeError(`the matrix is singular: row ${i} has no pivot`);
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  const result = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i]![n]!;
    for (let k = i + 1; k < n; k++) sum -= rows[i]![k]! * result[k]!;
    result[i] = sum / rows[i]![i]!;
  }
  return result;
}
