/** How the features of a row are computed. */
interface Features<Row, Parts> {
  readonly count: number;
  /** Writes the features of `row` to the `count` elements of `out`. */
  write(row: Row, parts: Parts, out: Float32Array): void;
}

/** A row with a hash of its owner, 0..2^32-1. Rows of one owner always fall into the same fold. */
interface HashedRow {
  readonly hash: number;
}

/** Computes the features of `rows`, one column per feature. */
export function featureColumns<Row, Parts>(
  rows: readonly Row[],
  parts: Parts,
  features: Features<NoInfer<Row>, Parts>,
): Float32Array[] {
  const columns = emptyColumns(features.count, rows.length);
  fillRows(rows, rows.keys(), parts, features, columns);
  return columns;
}

/**
 * Computes the features of `rows` by cross-fitting: the rows are split into folds, and each fold gets the features that
 * parts fitted on the other folds compute. Parts that have seen a row would score it better than any new row.
 */
export function crossFittedColumns<Row extends HashedRow, Parts>(
  rows: readonly Row[],
  folds: number,
  features: Features<NoInfer<Row>, Parts>,
  fitParts: (rows: readonly Row[]) => Parts,
  onFold: (done: number) => void,
): Float32Array[] {
  const columns = emptyColumns(features.count, rows.length);
  const foldOf = rows.map(({ hash }) => Math.floor((hash / 2 ** 32) * folds));
  for (let fold = 0; fold < folds; fold++) {
    const others = rows.filter((_, i) => foldOf[i] !== fold);
    const indexes = [...rows.keys()].filter((i) => foldOf[i] === fold);
    fillRows(rows, indexes, fitParts(others), features, columns);
    onFold(fold + 1);
  }
  return columns;
}

function emptyColumns(count: number, rows: number): Float32Array[] {
  return Array.from({ length: count }, () => new Float32Array(rows));
}

function fillRows<Row, Parts>(
  rows: readonly Row[],
  indexes: Iterable<number>,
  parts: Parts,
  { count, write }: Features<Row, Parts>,
  columns: readonly Float32Array[],
): void {
  const values = new Float32Array(count);
  for (const index of indexes) {
    write(rows[index]!, parts, values);
    for (let feature = 0; feature < count; feature++) columns[feature]![index] = values[feature]!;
  }
}
