/**
 * Solves a small linear system by Gaussian elimination with partial pivoting.
 * @throws RangeError if the matrix is singular
 */
export function solveLinearSystem(matrix: readonly Float64Array[], right: ArrayLike<number>): number[] {
  const n = matrix.length;
  // Typed rows and local references: the lookalike weights solve systems of several hundred unknowns.
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i]!));
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let j = i + 1; j < n; j++) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    const top = rows[i]!;
    if (top[i] === 0) throw new RangeError(`the matrix is singular: row ${i} has no pivot`);
    for (let j = i + 1; j < n; j++) {
      const row = rows[j]!;
      if (row[i] === 0) continue;
      const factor = row[i]! / top[i]!;
      for (let k = i; k <= n; k++) row[k]! -= factor * top[k]!;
    }
  }
  const result = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i]!;
    let sum = row[n]!;
    for (let k = i + 1; k < n; k++) sum -= row[k]! * result[k]!;
    result[i] = sum / row[i]!;
  }
  return result;
}
